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

  private func currentRevisionHas(_ passage: Int64, release: Int64) throws -> Bool {
    try Bool.fetchOne(
      database,
      sql: """
        SELECT EXISTS (SELECT 1 FROM passage AS now
          JOIN revision ON revision.id = now.revision_id
          WHERE revision.release_id = ? AND revision.is_current = 1
            AND now.body = (SELECT body FROM passage WHERE id = ?))
        """, arguments: [release, passage]) ?? false
  }

  private func passages(at place: Place) throws -> [MatchedPassage] {
    let condition = place.exchange == nil ? "passage.id = ?" : "passage.exchange = ?"
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT passage.*, CAST(body AS BLOB) AS body_bytes, CAST(lead AS BLOB) AS lead_bytes,
          speaker.type, speaker.name, speaker.outlet, (1 \(conditions.turnSQL)) AS passes
        FROM passage LEFT JOIN speaker ON speaker.id = speaker_id
        WHERE revision_id = ? AND \(condition) ORDER BY passage.id
        """,
      arguments: conditions.turnArguments + [place.revision]
        + (place.exchange.map { [$0] } ?? [place.passage]))
    return rows.map { passage($0) }
  }

  private func passage(_ row: Row) -> MatchedPassage {
    let body = Array(row["body_bytes"] as Data)
    let start: Int = row["start"]
    let lead = (row["lead_bytes"] as Data).count
    let layout = (row["layout"] as Data?).flatMap { TurnLayout.decoded(Array($0), start: start) }
    let speaker = (row["type"] as String?).map {
      SpeakerCoding.speaker(type: $0, name: row["name"] ?? "", outlet: row["outlet"] ?? "")
    }
    let passes: Bool = row["passes"] ?? false
    return MatchedPassage(
      turn: row["turn"], label: layout?.label, speaker: speaker,
      kind: (row["kind"] as String?).flatMap(Turn.Kind.init(rawValue:)),
      text: String(decoding: body, as: UTF8.self), start: start + lead,
      matches: passes ? terms.matches(in: body, tokenizer: tokenizer) : [])
  }
}
