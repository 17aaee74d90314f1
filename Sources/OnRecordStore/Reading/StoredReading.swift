import Foundation
import GRDB
import OnRecordModel
import OnRecordText

/// A reading put together again from its rows.
enum StoredReading {
  static func load(_ row: RevisionRow, in database: Database) throws -> Reading {
    guard let map = SourceMapCoding.decoded(Array(row.sourceMap)),
      let incidents = EventCoding.incidents(Array(row.incidents)),
      let emendations = EventCoding.emendations(Array(row.emendations))
    else { throw RecordStore.damaged("a revision cannot be read; run `onrecord rebuild`") }
    var reading = Reading(
      text: ReadingText(bytes: []), map: map, mediaType: row.mediaType,
      part: row.part.isEmpty ? nil : row.part, incidents: incidents, emendations: emendations,
      fidelity: row.fidelity)
    try loadPassages(of: row.id, into: &reading, in: database)
    reading.front = try front(of: row.id, in: database)
    reading.people = try people(of: row.id, in: database)
    reading.diagnostics = try diagnostics(of: row.id, in: database)
    return reading
  }

  private static func loadPassages(
    of revision: Int64, into reading: inout Reading, in database: Database
  ) throws {
    reading.text = try StoredText.text(of: revision, in: database)
    let rows = try Row.fetchCursor(
      try database.cachedStatement(
        sql: """
          SELECT passage.*, speaker.type, speaker.name, speaker.outlet, speaker.label
          FROM passage LEFT JOIN speaker ON speaker.id = speaker_id
          WHERE revision_id = ? ORDER BY passage.id
          """), arguments: [revision])
    while let row = try rows.next() {
      let start: Int = row["start"]
      let range = start..<max(start, row["end"])
      if (row["turn"] as Int?) == nil {
        reading.trivia.append(range)
      } else {
        reading.turns.append(try turn(row, range: range))
      }
    }
  }

  private static func turn(_ row: Row, range: ByteRange) throws -> Turn {
    let layout = (row["layout"] as Data?).flatMap {
      TurnLayout.decoded(Array($0), start: range.lowerBound)
    }
    guard let layout, let kind = (row["kind"] as String?).flatMap(Turn.Kind.init(rawValue:)) else {
      throw RecordStore.damaged("a turn cannot be read; run `onrecord rebuild`")
    }
    let label: String = row["label"] ?? ""
    return Turn(
      range: range, labelRange: layout.labelRange, label: label.isEmpty ? nil : label,
      speaker: SpeakerCoding.speaker(
        type: row["type"] ?? "", name: row["name"] ?? "", outlet: row["outlet"] ?? ""),
      kind: kind, exchange: row["exchange"], paragraphs: layout.paragraphs,
      questions: layout.questions, isFollowUp: row["is_follow_up"] ?? false)
  }

  private static func front(of revision: Int64, in database: Database) throws -> [FrontItem] {
    try Row.fetchAll(
      try database.cachedStatement(
        sql: "SELECT * FROM front_item WHERE revision_id = ? ORDER BY ordinal"),
      arguments: [revision]
    ).compactMap { row in
      guard let key = FrontItem.Key(rawValue: row["key"]) else { return nil }
      return FrontItem(
        key: key, printed: row["printed"], read: row["read"] ?? row["printed"],
        source: sourceRange(row),
        text: textRange(row))
    }
  }

  private static func people(of revision: Int64, in database: Database) throws -> [Person] {
    try Row.fetchAll(
      try database.cachedStatement(
        sql: "SELECT * FROM person WHERE revision_id = ? ORDER BY ordinal"), arguments: [revision]
    ).map { Person(name: $0["name"], office: $0["office"]) }
  }

  private static func diagnostics(
    of revision: Int64, in database: Database
  ) throws -> [Diagnostic] {
    try Row.fetchAll(
      try database.cachedStatement(
        sql: "SELECT * FROM diagnostic WHERE revision_id = ? ORDER BY ordinal"),
      arguments: [revision]
    ).map { row in
      Diagnostic(
        code: .init(rawValue: row["code"]), source: sourceRange(row), text: textRange(row),
        message: row["message"])
    }
  }

  private static func sourceRange(_ row: Row) -> ByteRange {
    let start: Int = row["source_start"]
    return start..<max(start, row["source_end"])
  }

  private static func textRange(_ row: Row) -> ByteRange? {
    guard let start = row["text_start"] as Int?, let end = row["text_end"] as Int? else {
      return nil
    }
    return start..<max(start, end)
  }
}
