public import OnRecordText

/// One quotation of a draft article: its words, its marks, and to whom the sentence gives them.
public struct DraftQuotation: Hashable, Sendable {
  /// What the quotation is to a checker.
  public enum Kind: Hashable, Sendable {
    /// Three or more words in quotation marks.
    case quotation
    /// One or two words in quotation marks: listed, not judged.
    case scare
    /// Set apart by the page, or marked as a quotation without marks of its own.
    case blockQuotation
    /// Inside another quotation: the number is the outer one's place in `DraftReading.quotations`.
    case nested(in: Int)
    /// A title of a work, by its capitals and by nobody having said it: listed, not judged.
    case title
    /// An opening mark without its closing one: the words cannot be told from the reporter's.
    case unclosed
  }
  /// The characters that set the quotation off, as printed; empty where mark-up does it.
  public struct Marks: Hashable, Sendable {
    /// The first opening mark.
    public var opening: String
    /// The last closing mark; empty where none was found.
    public var closing: String

    /// The marks of a quotation.
    public init(opening: String, closing: String) {
      self.opening = opening
      self.closing = closing
    }
  }
  /// The quoted words without their marks, as byte ranges of the draft's text, in order.
  ///
  /// Several where an attribution breaks the quotation or where it runs over paragraphs. A comma
  /// before a closing mark is left out: American usage puts it there for the sentence around it.
  public var pieces: [ByteRange]
  /// The pieces joined by one space: the quotation as a reader takes it.
  public var words: String
  /// The same with the commas that stand where an attribution breaks the quotation; nil where none do.
  ///
  /// Such a comma may be the speaker's or usage's: “We will,” he said, “and we must.” A checker tries
  /// both.
  public var wordsWithCommas: String?
  /// The marks as printed.
  public var marks: Marks
  /// How many quotations it stands inside of, from 0.
  public var depth: Int
  /// The block of the document in which it begins, from 0.
  public var paragraph: Int
  /// What it is to a checker.
  public var kind: Kind
  /// To whom the draft gives the words; nil where it names nobody.
  public var attribution: DraftAttribution?
  /// The day that the sentence names in full, as `2022-02-03`; nil where it names none.
  public var day: String?

  /// From the first quoted word to the last, as a byte range of the draft's text.
  public var range: ByteRange {
    let start = pieces.first?.lowerBound ?? 0
    return start..<max(start, pieces.last?.upperBound ?? 0)
  }

  /// Whether a checker judges it: neither one or two words, nor a title, nor inside another, and closed.
  public var isJudged: Bool { kind == .quotation || kind == .blockQuotation }
}

/// The one to whom a draft gives quoted words.
public struct DraftAttribution: Hashable, Sendable {
  /// How the draft names the one who speaks.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// By name: `Kim`, `Ambassador Sung Kim`.
    case named
    /// By office or body: `the press secretary`, `a spokesman for the ministry`.
    case office
    /// By a pronoun: `he`.
    case pronoun
    /// By a paper that speaks for nobody in particular: `a readout`, `the statement`.
    case document
    /// As one who asks: `a reporter`.
    case reporter
  }
  /// How the speaker is named.
  public var kind: Kind
  /// The words of the draft, such as `Ambassador Kim`, `he`, `the press secretary`.
  public var printed: String
  /// Where they stand, as a byte range of the draft's text.
  public var range: ByteRange
  /// The name without title, in the longest form that the draft gives; nil where it cannot tell.
  ///
  /// Of `he` and `the minister` it is the person of the draft who alone can be meant.
  public var resolved: String?
  /// Where a pronoun was resolved, the others near it whom it may mean.
  public var others: [String] = []
  /// The title or office printed beside the name, such as `the special envoy`; nil where none is.
  public var office: String?
  /// Whether an earlier sentence of the paragraph named the speaker, and this one does not.
  public var isCarried = false

  /// Whether the words are given to one who asks.
  public var isReporter: Bool { kind == .reporter }

  /// The name to look for in a record; nil where a pronoun cannot be told, or a paper was named.
  ///
  /// The full name where the draft gives it, else the words as printed; `reporter` for one who asks.
  public var nameInRecord: String? {
    switch kind {
    case .pronoun, .document: resolved
    case .reporter: resolved.map { "reporter: \($0)" } ?? "reporter"
    case .named, .office: resolved ?? printed
    }
  }
}
