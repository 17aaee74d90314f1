public import OnRecordModel
public import OnRecordText

/// One revision as the quotation index sees it.
///
/// A class, since passages of it are handed about by the thousand: a copy counts one reference, not ten.
public final class IndexedDocument: Sendable {
  /// The document's number in the record.
  public let id: Int64
  /// What tells this state of the document from others, such as a hash; handed back by the segment.
  public let stamp: String
  /// The day of the event, `2022-02-03`; nil where it is not known.
  public let day: String?
  /// The reading text.
  public let text: ReadingText
  /// The turns, in order; they do not overlap.
  public let turns: [IndexedTurn]
  /// Incidents: in nobody's words, skipped when words are compared; in order.
  public let incidents: [ByteRange]
  /// Struck words: not part of what is shown as said; in order.
  public let struck: [ByteRange]
  /// Persons that the document names, with office.
  public let people: [Person]
  /// The turns and the text between them, in order.
  let stretches: [Stretch]

  /// A document of all its parts.
  public init(
    id: Int64, stamp: String, day: String? = nil, text: ReadingText, turns: [IndexedTurn],
    incidents: [ByteRange] = [], struck: [ByteRange] = [], people: [Person] = []
  ) {
    self.id = id
    self.stamp = stamp
    self.day = day
    self.text = text
    self.turns = turns
    self.incidents = incidents
    self.struck = struck
    self.people = people
    stretches = Stretch.all(of: text, turns: turns)
  }

  /// The document that a reading gives.
  public convenience init(id: Int64, stamp: String, reading: Reading) {
    self.init(
      id: id, stamp: stamp, day: reading.day, text: reading.text,
      turns: reading.turns.map {
        IndexedTurn(
          range: $0.range, labelRange: $0.labelRange, label: $0.label, speaker: $0.speaker,
          kind: $0.kind)
      },
      incidents: reading.incidents.filter { $0.kind != .correction }.map(\.range),
      struck: reading.emendations.compactMap(\.struck), people: reading.people)
  }
}

/// One turn as the quotation index sees it.
public struct IndexedTurn: Hashable, Sendable {
  /// The turn with its label, as a range of the text.
  public var range: ByteRange
  /// The label as it stands in the text; nil where none is printed.
  public var labelRange: ByteRange?
  /// The label as printed, without colon.
  public var label: String?
  /// Whose words.
  public var speaker: Speaker
  /// What the turn does.
  public var kind: Turn.Kind

  /// A turn of all its parts.
  public init(
    range: ByteRange, labelRange: ByteRange? = nil, label: String? = nil, speaker: Speaker,
    kind: Turn.Kind = .statement
  ) {
    self.range = range
    self.labelRange = labelRange
    self.label = label
    self.speaker = speaker
    self.kind = kind
  }
}

/// Gives the documents that an index was made of.
public protocol DocumentProvider: Sendable {
  /// The document of a number, as it was when it was indexed; nil where the record has it no more.
  func document(_ id: Int64) throws -> IndexedDocument?
}
