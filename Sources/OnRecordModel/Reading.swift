public import OnRecordText

/// What one reading of one source found: who spoke, in which words, in answer to what.
///
/// `turns` and `trivia` together tile `text`: ordered by start they cover each byte once.
public struct Reading: Sendable {
  /// The reading text.
  public var text: ReadingText
  /// From the text to the bytes of the source (or of `part`).
  public var map: SourceMap
  /// Media type of the format that was read.
  public var mediaType: String
  /// Which part of the source, where it holds several.
  public var part: String?
  /// What the page says of the release as a whole.
  public var front: [FrontItem]
  /// The turns, in order.
  public var turns: [Turn]
  /// The text outside all turns: letterhead, dateline, captions, end marks; in order.
  public var trivia: [ByteRange]
  /// Incidents in the order of the text.
  public var incidents: [Incident]
  /// Struck words and repairs in the order of the text.
  public var emendations: [Emendation]
  /// Persons that the document names as speakers, with office.
  public var people: [Person]
  /// How near the release stands to the words as spoken.
  public var fidelity: Fidelity
  /// Doubts, ordered by place.
  public var diagnostics: [Diagnostic]

  /// A reading of all its parts.
  public init(
    text: ReadingText, map: SourceMap, mediaType: String, part: String? = nil,
    front: [FrontItem] = [], turns: [Turn] = [], trivia: [ByteRange] = [],
    incidents: [Incident] = [], emendations: [Emendation] = [], people: [Person] = [],
    fidelity: Fidelity = .unknown, diagnostics: [Diagnostic] = []
  ) {
    self.text = text
    self.map = map
    self.mediaType = mediaType
    self.part = part
    self.front = front
    self.turns = turns
    self.trivia = trivia
    self.incidents = incidents
    self.emendations = emendations
    self.people = people
    self.fidelity = fidelity
    self.diagnostics = diagnostics
  }

  /// The title as read; nil where the page gives none.
  ///
  /// Complexity: O(front items).
  public var title: String? { front.first { $0.key == .title }?.read }

  /// The day of the event, or of publication where the page does not give it: `2022-02-03`.
  ///
  /// Complexity: O(front items).
  public var day: String? {
    let item =
      front.first { $0.key == .dateEvent && $0.read.utf8.count >= 10 }
      ?? front.first { $0.key == .dateRelease && $0.read.utf8.count >= 10 }
    return item.map { String($0.read.prefix(10)) }
  }
}

/// A person as one document names them.
public struct Person: Hashable, Sendable {
  /// The fullest name in the document: `Sung Kim`.
  public var name: String
  /// The office as printed beside the name; nil where none is.
  public var office: String?

  /// A person by name, with office where the document gives it.
  public init(name: String, office: String? = nil) {
    self.name = name
    self.office = office
  }
}
