import OnRecordModel
import OnRecordText

/// A reading as `read --json` prints it (DESIGN §7, a contract: keys are only ever added).
///
/// `start` and `end` are bytes of the source, `text_start` and `text_end` bytes of the text; turns
/// and trivia tile both.
enum ReadingJSON {
  /// The members of the reading's object.
  static func members(
    _ reading: Reading, source: String, hash: String
  ) -> [(String, JSONValue)] {
    let place = Place(map: reading.map)
    var members: [(String, JSONValue)] = [
      ("source", .string(source)), ("sha256", .string(hash)),
      ("media_type", .string(reading.mediaType)),
    ]
    if let part = reading.part { members.append(("part", .string(part))) }
    members += [
      ("fidelity", .string(reading.fidelity.rawValue)),
      ("front", .array(reading.front.map(front))),
      ("people", .array(reading.people.map(person))),
      ("turns", .array(reading.turns.map { turn($0, place) })),
      ("incidents", .array(reading.incidents.map { incident($0, reading, place) })),
      ("emendations", .array(reading.emendations.map { emendation($0, reading, place) })),
      // These two come with the register.
      ("register", .array([])), ("encounters", .array([])),
      ("trivia", .array(reading.trivia.map { .object(place.members($0)) })),
      ("diagnostics", .array(reading.diagnostics.map(diagnostic))),
    ]
    return members
  }

  private struct Place {
    let map: SourceMap

    /// Where a range of the text stands, in the source and in the text.
    func members(_ range: ByteRange) -> [(String, JSONValue)] {
      let source = map.source(of: range)
      return [
        ("start", .number(source.lowerBound)), ("end", .number(source.upperBound)),
        ("text_start", .number(range.lowerBound)), ("text_end", .number(range.upperBound)),
      ]
    }
  }

  private static func front(_ item: FrontItem) -> JSONValue {
    .object([
      ("key", .string(item.key.rawValue)), ("printed", .string(item.printed)),
      ("read", .string(item.read)), ("start", .number(item.source.lowerBound)),
      ("end", .number(item.source.upperBound)),
    ])
  }

  private static func person(_ person: Person) -> JSONValue {
    .object([("name", .string(person.name)), ("office", .optional(person.office))])
  }

  private static func turn(_ turn: Turn, _ place: Place) -> JSONValue {
    .object(
      place.members(turn.range) + [
        ("label", .optional(turn.label)), ("speaker", .string(turn.speaker.description)),
        ("kind", .string(turn.kind.rawValue)), ("exchange", .optional(turn.exchange)),
        ("follow_up", .bool(turn.isFollowUp)),
        ("questions", .array(turn.questions.map { .object(place.members($0)) })),
      ])
  }

  private static func incident(
    _ incident: Incident, _ reading: Reading, _ place: Place
  ) -> JSONValue {
    .object(
      place.members(incident.range) + [
        ("type", .string(incident.kind.rawValue)), ("text", .string(reading.text[incident.range])),
      ])
  }

  private static func emendation(
    _ emendation: Emendation, _ reading: Reading, _ place: Place
  ) -> JSONValue {
    func member(_ range: ByteRange?) -> JSONValue {
      guard let range else { return .null }
      return .object(place.members(range) + [("text", .string(reading.text[range]))])
    }
    return .object([("struck", member(emendation.struck)), ("repair", member(emendation.repair))])
  }

  private static func diagnostic(_ diagnostic: Diagnostic) -> JSONValue {
    .object([
      ("code", .string(diagnostic.code.rawValue)),
      ("start", .number(diagnostic.source.lowerBound)),
      ("end", .number(diagnostic.source.upperBound)), ("message", .string(diagnostic.message)),
    ])
  }
}
