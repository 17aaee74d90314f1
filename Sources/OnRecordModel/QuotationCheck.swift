public import OnRecordText

/// A quotation to be checked.
public struct Quotation: Hashable, Sendable {
  /// The caller's name for it, handed back with the answer.
  public var id: String?
  /// The quoted words, without the quotation marks around them.
  public var words: String
  /// Whose words they are said to be: a label, a name, an office, `reporter`; nil where nobody is
  /// named.
  public var attributedTo: String?
  /// The day on which they are said to have been said, `2022-02-03`; nil where none is given.
  public var day: String?

  /// A quotation of all its parts.
  public init(
    id: String? = nil, words: String, attributedTo: String? = nil, day: String? = nil
  ) {
    self.id = id
    self.words = words
    self.attributedTo = attributedTo
    self.day = day
  }
}

/// A passage of the record that a quotation, or a part of it, rests on.
public struct Piece: Hashable, Sendable {
  /// The document's number in the record.
  public var document: Int64
  /// Where the words stand, as bytes of the document's text.
  public var range: ByteRange
  /// The index of the turn in the document's reading; nil where the words are in no turn.
  public var turn: Int?
  /// The part of the quotation that stands there, in bytes of its UTF-8.
  public var quoteRange: ByteRange
  /// Whose words.
  public var speaker: Speaker
  /// The label as printed; nil where none is.
  public var label: String?

  /// A passage of all its parts.
  public init(
    document: Int64, range: ByteRange, turn: Int?, quoteRange: ByteRange, speaker: Speaker,
    label: String?
  ) {
    self.document = document
    self.range = range
    self.turn = turn
    self.quoteRange = quoteRange
    self.speaker = speaker
    self.label = label
  }
}

/// What the record says to a quotation.
public struct QuotationCheck: Hashable, Sendable {
  /// Something that a reader should know beside the verdict.
  public struct Note: Hashable, Sendable {
    /// What kind of remark; the raw value is part of the exchange format.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
      /// The quotation has no words.
      case empty
      /// The quotation is so long that only its beginning was checked.
      case tooLong = "too-long"
      /// The record's sentence goes on with a limiting clause.
      case limitingClause = "limiting-clause"
      /// The clause of the record negates what the quotation leaves it out of: I don't think “…”.
      case negationBefore = "negation-before"
      /// The words that an ellipsis leaves out hold a negation or a limit.
      case elisionHides = "elision-hides"
      /// The speaker is quoting somebody there.
      case quotedSpeech = "quoted-speech"
      /// The words are in a question and in an answer.
      case questionAndAnswer = "question-and-answer"
      /// An ellipsis that leaves nothing out.
      case nothingElided = "nothing-elided"
      /// The pieces stand in the record in another order.
      case reordered
      /// The words are outside all turns: a title, a caption, a letterhead.
      case outsideTurns = "outside-turns"
      /// The one named said something near it elsewhere.
      case nearElsewhere = "near-elsewhere"
      /// The words stand in a revision that a later one has replaced: then said, since changed.
      case superseded
    }
    /// What kind.
    public var kind: Kind
    /// One sentence for a person.
    public var message: String

    /// A remark of a kind.
    public init(kind: Kind, message: String) {
      self.kind = kind
      self.message = message
    }
  }

  /// The quotation's own name, as it was given.
  public var id: String?
  /// The headline.
  public var verdict: Verdict
  /// The gravest difference.
  public var severity: Gravity
  /// Whether the one named said it.
  public var attribution: Attribution
  /// Whose words the first piece is; nil where nothing was found.
  public var speaker: Speaker?
  /// The label of that turn as printed.
  public var label: String?
  /// The passages that the verdict rests on, in the order of the quotation.
  public var pieces: [Piece]
  /// Every difference, in the order of the quotation.
  public var differences: [WordDifference]
  /// Other places with the same words, earliest first; at most as many as the engine was told to list.
  public var also: [Piece]
  /// How many other places there are, listed or not.
  public var alsoCount: Int
  /// The nearest passage, where nothing was close enough to be called found.
  public var nearest: Piece?
  /// Further remarks.
  public var notes: [Note]

  /// A check of all its parts.
  public init(
    id: String? = nil, verdict: Verdict, severity: Gravity = .none,
    attribution: Attribution = .unknown, speaker: Speaker? = nil, label: String? = nil,
    pieces: [Piece] = [], differences: [WordDifference] = [], also: [Piece] = [],
    alsoCount: Int = 0, nearest: Piece? = nil, notes: [Note] = []
  ) {
    self.id = id
    self.verdict = verdict
    self.severity = severity
    self.attribution = attribution
    self.speaker = speaker
    self.label = label
    self.pieces = pieces
    self.differences = differences
    self.also = also
    self.alsoCount = alsoCount
    self.nearest = nearest
    self.notes = notes
  }
}
