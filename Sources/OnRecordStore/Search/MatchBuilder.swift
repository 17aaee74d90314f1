import Foundation
import GRDB
import OnRecordModel
import OnRecordText

/// Makes of each place what a person is shown: the exchange, with the words marked.
struct MatchBuilder {
  let database: Database
  let terms: QueryTerms
  let tokenizer: WordTokenizer
  let conditions: FilterConditions
  private var seen: Set<Place> = []
  private var releases: [Int64: (RevisionRow, Release)] = [:]
  /// The text that was needed last; several places of one revision often follow one another.
  private var last: (revision: Int64, text: ReadingText)?

  private struct Place: Hashable {
    let revision: Int64
    let exchange: Int?
    let passage: Int64?
  }

  init(
    database: Database, terms: QueryTerms, tokenizer: WordTokenizer, conditions: FilterConditions
  ) {
    self.database = database
    self.terms = terms
    self.tokenizer = tokenizer
    self.conditions = conditions
  }

  /// The match at a place; nil where it was given already or the current revision has it too.
  mutating func match(_ candidate: SearchCandidate) throws -> ExchangeMatch? {
    let place = Place(
      revision: candidate.revision, exchange: candidate.exchange,
      passage: candidate.exchange == nil ? candidate.passage : nil)
    guard seen.insert(place).inserted else { return nil }
    let (revision, release) = try owner(of: candidate.revision)
    if !revision.isCurrent, let passage = candidate.passage,
      try currentRevisionHas(passage, release: revision.releaseID)
    {
      return nil
    }
    let passages = try passages(at: place)
    guard passages.contains(where: { !$0.matches.isEmpty }) else { return nil }
    return ExchangeMatch(
      release: release, revision: revision.ordinal, isCurrent: revision.isCurrent,
      exchange: candidate.exchange, scope: candidate.scope, passages: passages)
  }

  private mutating func owner(of key: Int64) throws -> (RevisionRow, Release) {
    if let known = releases[key] { return known }
    let row = try RevisionRow.fetchOne(
      database, sql: "SELECT * FROM revision WHERE id = ?", arguments: [key])
    guard let row, let release = try ReleaseRow.value(row.releaseID, in: database) else {
      throw RecordStore.damaged("a passage has no revision; run `onrecord verify`")
    }
    releases[key] = (row, release)
    return (row, release)
  }

  private mutating func text(of revision: Int64) throws -> ReadingText {
    if let last, last.revision == revision { return last.text }
    let text = try StoredText.text(of: revision, in: database)
    last = (revision, text)
    return text
  }

  /// Whether a turn of the current revision has exactly the words of a passage of an earlier one.
  private mutating func currentRevisionHas(_ passage: Int64, release: Int64) throws -> Bool {
    let old = try Row.fetchOne(
      database, sql: "SELECT revision_id, body_start, \"end\" FROM passage WHERE id = ?",
      arguments: [passage])
    guard let old else { return false }
    let words = try words(of: old)
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT passage.revision_id, body_start, "end" FROM passage
          JOIN revision ON revision.id = passage.revision_id
        WHERE revision.release_id = ? AND revision.is_current = 1 AND "end" - body_start = ?
        """, arguments: [release, words.count])
    for row in rows where try self.words(of: row) == words { return true }
    return false
  }

  /// The words of a row of revision, start and end.
  private mutating func words(of row: Row) throws -> ArraySlice<UInt8> {
    let start: Int = row[1]
    return try text(of: row[0]).bytes[start..<max(start, row[2])]
  }

  private mutating func passages(at place: Place) throws -> [MatchedPassage] {
    let condition = place.exchange == nil ? "passage.id = ?" : "passage.exchange = ?"
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT passage.*, speaker.type, speaker.name, speaker.outlet, speaker.label,
          (1 \(conditions.turnSQL)) AS passes
        FROM passage LEFT JOIN speaker ON speaker.id = speaker_id
        WHERE revision_id = ? AND \(condition) ORDER BY passage.id
        """,
      arguments: conditions.turnArguments + [place.revision]
        + (place.exchange.map { [$0] } ?? [place.passage]))
    let text = try text(of: place.revision)
    return rows.map { passage($0, of: text) }
  }

  private func passage(_ row: Row, of text: ReadingText) -> MatchedPassage {
    let start: Int = row["body_start"]
    let body = Array(text.bytes[start..<max(start, row["end"])])
    let label: String = row["label"] ?? ""
    let speaker = (row["type"] as String?).map {
      SpeakerCoding.speaker(type: $0, name: row["name"] ?? "", outlet: row["outlet"] ?? "")
    }
    let passes: Bool = row["passes"] ?? false
    return MatchedPassage(
      turn: row["turn"], label: label.isEmpty ? nil : label, speaker: speaker,
      kind: (row["kind"] as String?).flatMap(Turn.Kind.init(rawValue:)),
      text: String(decoding: body, as: UTF8.self), start: start,
      matches: passes ? terms.matches(in: body, tokenizer: tokenizer) : [])
  }
}
