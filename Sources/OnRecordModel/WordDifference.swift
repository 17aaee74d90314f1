public import OnRecordText

/// One place where a quotation and the record part.
public struct WordDifference: Hashable, Sendable {
  /// What kind of difference; the raw value is part of the exchange format.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Capital and small letters: may and May, polish and Polish.
    case letterCase = "case"
    /// Commas, closing marks and other marks between words.
    case punctuation
    /// The shape of quotation marks and apostrophes.
    case quotationMark = "quotation-mark"
    /// The shape or spacing of dashes.
    case dash
    /// A hyphen come or gone: re-sign and resign.
    case hyphen
    /// The same letters stored otherwise: composed, decomposed, with soft hyphens.
    case unicodeForm = "unicode-form"
    /// Points of initials or commas of digits: U.S. and US, 1,000 and 1000.
    case abbreviation
    /// An incident such as (Applause.) that the record has between the words.
    case incident
    /// Words left out where the quotation shows an ellipsis.
    case ellipsis
    /// An editor's bracket.
    case bracket
    /// A contraction made or expanded.
    case contraction
    /// Speech spelled as spoken: gonna, going to.
    case speech
    /// A filler left out or put in: uh, you know.
    case filler
    /// A false start or doubled word left out.
    case falseStart = "false-start"
    /// Two spellings of one word: color, colour.
    case spelling
    /// A number in digits and in words: 3, three.
    case digits
    /// An apostrophe come or gone: supporters, supporter's.
    case apostrophe
    /// Words in another order.
    case order
    /// Other words.
    case substituted
    /// Words that the record does not have.
    case added
    /// Words of the record that the quotation does not have, unmarked.
    case omitted
    /// A negation come or gone.
    case negation
    /// Another number.
    case number
    /// Another date or time.
    case date
    /// Another unit or scale: million, billion, percent, miles.
    case unit
    /// Will, may, might, must, should and their like exchanged.
    case modality
    /// All, some, most, more, less, first and their like exchanged.
    case quantifier
    /// Another name of a person, place, state or office.
    case name
    /// Another tense of being, having, doing or committing oneself.
    case tense
  }

  /// What kind.
  public var kind: Kind
  /// How grave.
  public var gravity: Gravity
  /// Where in the quotation, in bytes of its UTF-8; empty where the record has something more.
  public var quoteRange: ByteRange
  /// The quotation's characters there.
  public var quoteWords: String
  /// The document; nil where the difference rests on no place.
  public var document: Int64?
  /// Where in the document's text, in bytes; empty where the quotation has something more.
  public var recordRange: ByteRange
  /// The record's characters there.
  public var recordWords: String

  /// A difference of all its parts.
  public init(
    kind: Kind, gravity: Gravity, quoteRange: ByteRange, quoteWords: String, document: Int64?,
    recordRange: ByteRange, recordWords: String
  ) {
    self.kind = kind
    self.gravity = gravity
    self.quoteRange = quoteRange
    self.quoteWords = quoteWords
    self.document = document
    self.recordRange = recordRange
    self.recordWords = recordWords
  }
}
