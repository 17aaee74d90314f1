import Foundation
import GRDB
import OnRecordModel
import OnRecordText

/// Writes what was read from a source: passages with their full text, and the details round them.
///
/// All of it is derived data, which a newer reader replaces.
final class ReadingWriter {
  private let database: Database
  private var speakers: [Speaker: Int64] = [:]

  init(database: Database) { self.database = database }

  /// Writes the rows of a reading below its revision.
  func insertDetails(of reading: Reading, revision: Int64) throws {
    try insertPassages(of: reading, revision: revision)
    for (ordinal, item) in reading.front.enumerated() {
      try execute(
        "INSERT INTO front_item VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
          revision, ordinal, item.key.rawValue, item.printed, item.read, item.source.lowerBound,
          item.source.upperBound, item.text?.lowerBound, item.text?.upperBound,
        ])
    }
    for (ordinal, person) in reading.people.enumerated() {
      try execute(
        "INSERT INTO person VALUES (?, ?, ?, ?)", [revision, ordinal, person.name, person.office])
    }
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
  func replace(
    _ revision: RevisionRow, with document: PreparedDocument, readerVersion: String
  ) throws {
    let reading = document.reading
    try removeDetails(of: revision.id)
    try execute(
      """
      UPDATE revision SET reader_version = ?, media_type = ?, fidelity = ?, text_sha256 = ?,
        text_length = ?, source_map = ?, incidents = ?, emendations = ? WHERE id = ?
      """,
      [
        readerVersion, reading.mediaType, reading.fidelity.rawValue,
        Data(document.textHash.bytes), reading.text.count, Data(document.sourceMap),
        Data(EventCoding.encoded(reading.incidents)),
        Data(EventCoding.encoded(reading.emendations)), revision.id,
      ])
    try insertDetails(of: reading, revision: revision.id)
    if revision.isCurrent { try updateRelease(revision.releaseID, from: reading) }
  }

  /// Lets a release say of itself what its current revision says; its name stays.
  func updateRelease(_ release: Int64, from reading: Reading) throws {
    try execute(
      "UPDATE release SET title = ?, day = ?, fidelity = ? WHERE id = ?",
      [reading.title, reading.day, reading.fidelity.rawValue, release])
  }

  private func removeDetails(of revision: Int64) throws {
    // An external-content index has to be told the words that go.
    try execute(
      """
      INSERT INTO passage_text (passage_text, rowid, body)
      SELECT 'delete', id, body FROM passage WHERE revision_id = ?
      """, [revision])
    for table in ["passage", "front_item", "person", "diagnostic"] {
      try execute("DELETE FROM \(table) WHERE revision_id = ?", [revision])
    }
  }

  private func insertPassages(of reading: Reading, revision: Int64) throws {
    let text = reading.text.bytes
    for piece in Tiling.pieces(of: reading) {
      guard let index = piece.turn else {
        try insertPassage(revision, piece.range, leadEnd: piece.range.lowerBound, of: text)
        continue
      }
      let turn = reading.turns[index]
      let leadEnd = turn.labelRange?.upperBound ?? turn.range.lowerBound
      try insertPassage(
        revision, piece.range, leadEnd: min(leadEnd, turn.range.upperBound), of: text, turn: turn,
        number: index + 1)
    }
    try execute(
      """
      INSERT INTO passage_text (rowid, body) SELECT id, body FROM passage WHERE revision_id = ?
      """, [revision])
  }

  /// Text is bound as bytes: SQLite keeps a NUL in it, and a C string would end there.
  private func insertPassage(
    _ revision: Int64, _ range: ByteRange, leadEnd: Int, of text: [UInt8], turn: Turn? = nil,
    number: Int? = nil
  ) throws {
    let layout = turn.map {
      TurnLayout(
        labelRange: $0.labelRange, label: $0.label, paragraphs: $0.paragraphs,
        questions: $0.questions
      ).encoded(start: range.lowerBound)
    }
    try execute(
      """
      INSERT INTO passage (revision_id, start, turn, speaker_id, kind, exchange, is_follow_up, lead,
        body, layout) VALUES (?, ?, ?, ?, ?, ?, ?, CAST(? AS TEXT), CAST(? AS TEXT), ?)
      """,
      [
        revision, range.lowerBound, number, try turn.map { try speakerID($0.speaker) },
        turn?.kind.rawValue, turn?.exchange, turn?.isFollowUp,
        Data(text[range.lowerBound..<leadEnd]), Data(text[leadEnd..<range.upperBound]),
        layout.map { Data($0) },
      ])
  }

  private func speakerID(_ speaker: Speaker) throws -> Int64 {
    if let known = speakers[speaker] { return known }
    let (type, name, outlet) = SpeakerCoding.columns(speaker)
    try execute(
      "INSERT OR IGNORE INTO speaker (type, name, outlet) VALUES (?, ?, ?)", [type, name, outlet])
    let id = try Int64.fetchOne(
      database, sql: "SELECT id FROM speaker WHERE type = ? AND name = ? AND outlet = ?",
      arguments: [type, name, outlet])
    speakers[speaker] = id
    return id ?? 0
  }

  private func execute(_ sql: String, _ arguments: StatementArguments) throws {
    try database.cachedStatement(sql: sql).execute(arguments: arguments)
  }
}
