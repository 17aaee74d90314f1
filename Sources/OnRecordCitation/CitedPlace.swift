public import OnRecordModel
public import OnRecordText

/// A place of a record with all that its citations need, in every form.
public struct CitedPlace: Sendable {
  /// What citations say of it.
  public let work: CitedWork
  /// What is cited.
  public let selection: PlaceSelection
  /// The words, as ranges of the text; neighbours are in one, and the whole has none.
  public let ranges: [ByteRange]
  /// The reading text.
  public let text: ReadingText
  /// An address that stands for the reading text and no other: in a reading room, or by its hash.
  public let textAddress: String

  /// A place of a recorded reading.
  ///
  /// - Parameters:
  ///   - room: The address of a reading room over the record, without a slash at its end; nil where
  ///     there is none.
  ///   - accessed: The day on which it was read, `2026-04-01`; nil not to say.
  ///   - labels: Labels by which the record calls a person besides those of this release, by name.
  /// - Complexity: O(length of the text).
  public init(
    _ recorded: RecordedReading, _ selection: PlaceSelection, room: String? = nil,
    accessed: String? = nil, labels: [String: [String]] = [:]
  ) {
    let reading = recorded.reading
    let links = CitedLinks(recorded, room: room.flatMap(WebAddress.init))
    let speakers = CitedSpeakers(reading, selection, labels: labels)
    let front = CitedFront(recorded)
    var authors = speakers.authors
    if authors.isEmpty, let issuer = front.printedIssuer { authors = [CitedName(issuer: issuer)] }
    work = CitedWork(
      key: links.key(selection), authors: authors, askers: speakers.askers, title: front.title,
      kind: front.kind(speakers), day: front.day, place: front.place,
      issuer: authors.first?.full == front.issuer ? nil : front.issuer,
      locator: selection.words, name: links.name(selection),
      revision: recorded.revision.ordinal, isSuperseded: !recorded.revision.isCurrent,
      permalink: links.page(selection), original: links.original,
      accessed: accessed.flatMap(CitedDay.init))
    self.selection = selection
    ranges = Self.ranges(selection, reading)
    text = reading.text
    textAddress = links.text
  }

  private static func ranges(_ selection: PlaceSelection, _ reading: Reading) -> [ByteRange] {
    let places: [ByteRange]
    let indexes: [Int]
    switch selection {
    case .whole: return []
    case .turns(let turns):
      indexes = turns
      places = reading.turns.map { turn in
        // A label is not part of the words, but where it has no words there is nothing else.
        let start = max(turn.range.lowerBound, turn.labelRange?.upperBound ?? 0)
        let spoken = reading.text.trimmed(min(start, turn.range.upperBound)..<turn.range.upperBound)
        return spoken.isEmpty ? reading.text.trimmed(turn.range) : spoken
      }
    case .paragraphs(let paragraphs):
      indexes = paragraphs
      places = Anchors(reading).paragraphs.map(\.range)
    }
    return PlaceSelection.runs(indexes.filter(places.indices.contains)).map { run in
      places[run.lowerBound].lowerBound..<places[run.upperBound].upperBound
    }
  }
}
