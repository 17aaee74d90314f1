public import OnRecordText

/// One speaker's uninterrupted speech.
public struct Turn: Hashable, Sendable {
  /// What a turn does in the course of the event.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Prepared, opening or closing remarks, or any speech that does not answer.
    case statement
    /// A request for information or comment, or an asker's follow-up.
    case question
    /// What is said to a question.
    case answer
    /// Calling on someone, thanking, housekeeping, greetings.
    case moderation
    /// An interpreter's voice.
    case interpretation
    /// An asker's or bystander's remark that asks nothing.
    case interjection
  }
  /// The turn with its label and the separator after its last paragraph, as a range of the text.
  public var range: ByteRange
  /// The label as it stands in the text, with its colon and typography; nil where none is printed.
  public var labelRange: ByteRange?
  /// The label as printed, without colon: `MS. PSAKI`, `Q`; nil where none is printed.
  public var label: String?
  /// Whose words.
  public var speaker: Speaker
  /// What the turn does.
  public var kind: Kind
  /// The number of the exchange it belongs to, from 1; nil outside any.
  public var exchange: Int?
  /// The paragraphs, without label and separators, in order.
  public var paragraphs: [ByteRange]
  /// In a question: each sentence that asks, in order.
  ///
  /// Two or more make a question of several parts.
  public var questions: [ByteRange]
  /// Whether this question follows up on the exchange it stands in.
  public var isFollowUp: Bool

  /// A turn of all its parts.
  public init(
    range: ByteRange, labelRange: ByteRange? = nil, label: String? = nil,
    speaker: Speaker = .unknown, kind: Kind = .statement, exchange: Int? = nil,
    paragraphs: [ByteRange] = [], questions: [ByteRange] = [], isFollowUp: Bool = false
  ) {
    self.range = range
    self.labelRange = labelRange
    self.label = label
    self.speaker = speaker
    self.kind = kind
    self.exchange = exchange
    self.paragraphs = paragraphs
    self.questions = questions
    self.isFollowUp = isFollowUp
  }
}
