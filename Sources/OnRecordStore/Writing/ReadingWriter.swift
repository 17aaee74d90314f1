import Foundation
import GRDB
import OnRecordModel
import OnRecordText

/// Writes what was read from a source: passages with their full text, and the details round them.
///
/// All of it is derived data, which a newer reader replaces.
final class ReadingWriter {
  private let database: Database
  let people: PeopleWriter
  private var speakers: [LabelledSpeaker: Int64] = [:]

  private struct LabelledSpeaker: Hashable {
    let speaker: Speaker
    let label: String
  }

  /// Whether a text that is lost may be replaced; its full text is then left to be made anew.
  private let mendsDamage: Bool

  init(database: Database, mendsDamage: Bool = false) {
    self.database = database
    people = PeopleWriter(database: database)
    self.mendsDamage = mendsDamage
  }

  /// Writes the rows of a reading below its revision.
  func insertDetails(of document: PreparedDocument, revision: Int64) throws {
    let reading = document.reading
    try execute(
      "INSERT INTO reading_text VALUES (?, ?)", [revision, Data(document.compressedText)])
    try insertPassages(of: reading, revision: revision)
    try execute(
      """
      INSERT INTO turn_tally SELECT revision_id, speaker_id, kind, count(*) FROM passage
        WHERE revision_id = ? AND turn IS NOT NULL GROUP BY speaker_id, kind
      """, [revision])
    for (ordinal, item) in reading.front.enumerated() {
      try execute(
        "INSERT INTO front_item VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
          revision, ordinal, item.key.rawValue, item.printed,
          Array(item.read.utf8) == Array(item.printed.utf8) ? nil : item.read,
          item.source.lowerBound, item.source.upperBound, item.text?.lowerBound,
          item.text?.upperBound,
        ])
    }
    for (ordinal, person) in reading.people.enumerated() {
      try execute(
        "INSERT INTO person VALUES (?, ?, ?, ?)", [revision, ordinal, person.name, person.office])
    }
    try people.insertAppearances(of: revision)
    for (ordinal, doubt) in reading.diagnostics.enumerated() {
      try execute(
        "INSERT INTO diagnostic VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [
          revision, ordinal, doubt.code.rawValue, doubt.source.lowerBound, doubt.source.upperBound,
          doubt.text?.lowerBound, doubt.text?.upperBound, doubt.message,
        ])
    }
  }

  /// Puts another reading of the same source in a revision's place.
  ///
  /// The release keeps its address, whatever the newer reader thinks of its day and title.
  func replace(
    _ revision: RevisionRow, with document: PreparedDocument, readerVersion: String, time: String
  ) throws {
    let reading = document.reading
    try removeDetails(of: revision.id)
    try execute(
      """
      UPDATE revision SET read_at = ?, reader_version = ?, media_type = ?, fidelity = ?, text_sha256 = ?,
        text_length = ?, source_map = ?, incidents = ?, emendations = ? WHERE id = ?
      """,
      [
        time, readerVersion, reading.mediaType, reading.fidelity.rawValue,
        Data(document.textHash.bytes), reading.text.count, Data(document.sourceMap),
        Data(EventCoding.encoded(reading.incidents)),
        Data(EventCoding.encoded(reading.emendations)), revision.id,
      ])
    try insertDetails(of: document, revision: revision.id)
    if revision.isCurrent { try updateRelease(revision.releaseID, from: reading) }
    try RepeatedPassages.refresh(release: revision.releaseID, in: database)
  }

  /// Lets a release say of itself what its current revision says; its name stays.
  func updateRelease(_ release: Int64, from reading: Reading) throws {
    let place = reading.front.first { $0.key == .place }?.read
    try execute(
      "UPDATE release SET title = ?, day = ?, fidelity = ?, place = ?, place_key = ? WHERE id = ?",
      [
        reading.title, reading.day, reading.fidelity.rawValue, place, place.map(PlaceKey.of),
        release,
      ])
  }

  private func removeDetails(of revision: Int64) throws {
    do {
      try removeFullText(of: revision)
    } catch let failure as RecordFailure where mendsDamage && failure.kind == .damaged {
      // `finishRebuild` makes the full text from nothing.
    }
    for table in [
      "turn_tally", "appearance", "passage", "front_item", "person", "diagnostic", "reading_text",
    ] {
      try execute("DELETE FROM \(table) WHERE revision_id = ?", [revision])
    }
  }

  private func removeFullText(of revision: Int64) throws {
    let text = try StoredText.text(of: revision, in: database)
    let rows = try Row.fetchAll(
      database, sql: "SELECT id, body_start, \"end\" FROM passage WHERE revision_id = ?",
      arguments: [revision])
    for row in rows {
      // An external-content index has to be told the words that go.
      let start: Int = row[1]
      let body = text.bytes[start..<max(start, row[2])]
      try execute(
        """
        INSERT INTO passage_text (passage_text, rowid, body) VALUES ('delete', ?, CAST(? AS TEXT))
        """, [row[0] as Int64, Data(body)])
    }
  }

  private func insertPassages(of reading: Reading, revision: Int64) throws {
    for piece in Tiling.pieces(of: reading) {
      if let index = piece.turn {
        try insertTurn(reading.turns[index], number: index + 1, of: reading, revision: revision)
      } else {
        try execute(
          """
          INSERT INTO passage (revision_id, start, body_start, "end") VALUES (?, ?, ?, ?)
          """,
          [revision, piece.range.lowerBound, piece.range.lowerBound, piece.range.upperBound])
        try insertWords(piece.range, of: reading)
      }
    }
  }

  private func insertTurn(
    _ turn: Turn, number: Int, of reading: Reading, revision: Int64
  ) throws {
    let range = turn.range
    let bodyStart = min(turn.labelRange?.upperBound ?? range.lowerBound, range.upperBound)
    let layout = TurnLayout(
      labelRange: turn.labelRange, paragraphs: turn.paragraphs, questions: turn.questions)
    try execute(
      """
      INSERT INTO passage (revision_id, start, body_start, "end", turn, speaker_id, kind, exchange,
        is_follow_up, layout) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        revision, range.lowerBound, bodyStart, range.upperBound, number,
        try speakerID(turn.speaker, label: turn.label), turn.kind.rawValue, turn.exchange,
        turn.isFollowUp, Data(layout.encoded(start: range.lowerBound)),
      ])
    try insertWords(bodyStart..<range.upperBound, of: reading)
  }

  /// Gives the words of the passage that was written last to the full text.
  ///
  /// They are bound as bytes: SQLite keeps a NUL in them, and a C string would end there.
  private func insertWords(_ range: ByteRange, of reading: Reading) throws {
    try execute(
      "INSERT INTO passage_text (rowid, body) VALUES (?, CAST(? AS TEXT))",
      [database.lastInsertedRowID, Data(reading.text.bytes[range])])
  }

  private func speakerID(_ speaker: Speaker, label: String?) throws -> Int64 {
    let key = LabelledSpeaker(speaker: speaker, label: label ?? "")
    if let known = speakers[key] { return known }
    let (type, name, outlet) = SpeakerCoding.columns(speaker)
    let values: StatementArguments = [type, name, outlet, key.label]
    let known = try Int64.fetchOne(
      database,
      sql: "SELECT id FROM speaker WHERE type = ? AND name = ? AND outlet = ? AND label = ?",
      arguments: values)
    if let known {
      speakers[key] = known
      return known
    }
    let keys = type == "person" ? try people.keys(name: name, label: key.label) : nil
    try execute(
      """
      INSERT INTO speaker (type, name, outlet, label, name_key, surname) VALUES (?, ?, ?, ?, ?, ?)
      """, values + [keys?.name, keys?.surname])
    let id = database.lastInsertedRowID
    speakers[key] = id
    return id
  }

  private func execute(_ sql: String, _ arguments: StatementArguments) throws {
    try database.cachedStatement(sql: sql).execute(arguments: arguments)
  }
}
