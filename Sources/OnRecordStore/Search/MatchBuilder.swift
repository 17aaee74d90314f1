import Foundation
import GRDB
import OnRecordModel
import OnRecordText

/// Makes of each place what a person is shown: the exchange, with the words marked.
struct MatchBuilder {
  let database: Database
  let terms: QueryTerms
  let tokenizer: WordTokenizer
  let found: FoundPlaces
  private var owners: [Int64: Owner] = [:]
  /// The text that was needed last; several places of one revision often follow one another.
  private var last: (revision: Int64, text: ReadingText)?

  /// The revision in which a place is.
  private struct Owner {
    let release: Release
    let ordinal: Int
  }

  init(
    database: Database, terms: QueryTerms, tokenizer: WordTokenizer, found: FoundPlaces
  ) {
    self.database = database
    self.terms = terms
    self.tokenizer = tokenizer
    self.found = found
  }

  /// The match at a place.
  mutating func match(_ place: FoundPlace) throws -> ExchangeMatch {
    let owner = try owner(of: place.revision)
    return ExchangeMatch(
      release: owner.release, revision: owner.ordinal, isCurrent: place.isCurrent,
      exchange: place.exchange, scope: place.scope, passages: try passages(at: place))
  }

  private mutating func owner(of key: Int64) throws -> Owner {
    if let known = owners[key] { return known }
    let row = try Row.fetchOne(
      database, sql: "SELECT release_id, ordinal FROM revision WHERE id = ?", arguments: [key])
    guard let row, let release = try ReleaseRow.value(row[0], in: database) else {
      throw RecordStore.damaged("a passage has no revision; run `onrecord verify`")
    }
    let owner = Owner(release: release, ordinal: row[1])
    owners[key] = owner
    return owner
  }

  private mutating func text(of revision: Int64) throws -> ReadingText {
    if let last, last.revision == revision { return last.text }
    let text = try StoredText.text(of: revision, in: database)
    last = (revision, text)
    return text
  }

  private mutating func passages(at place: FoundPlace) throws -> [MatchedPassage] {
    let condition = place.exchange == nil ? "passage.id = ?" : "passage.exchange = ?"
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT passage.*, speaker.type, speaker.name, speaker.outlet, speaker.label
        FROM passage LEFT JOIN speaker ON speaker.id = speaker_id
        WHERE revision_id = ? AND \(condition) ORDER BY passage.id
        """,
      arguments: [place.revision] + (place.exchange.map { [$0] } ?? [Int(place.passage)]))
    let text = try text(of: place.revision)
    let hits = Set(found.hits[place.hits].map(\.passage))
    return rows.map { passage($0, of: text, isHit: hits.contains($0["id"])) }
  }

  /// A passage with its words marked, where it is one that has them and passes the filter.
  private func passage(_ row: Row, of text: ReadingText, isHit: Bool) -> MatchedPassage {
    let start: Int = row["body_start"]
    let body = Array(text.bytes[start..<max(start, row["end"])])
    let label: String = row["label"] ?? ""
    let speaker = (row["type"] as String?).map {
      SpeakerCoding.speaker(type: $0, name: row["name"] ?? "", outlet: row["outlet"] ?? "")
    }
    return MatchedPassage(
      turn: row["turn"], label: label.isEmpty ? nil : label, speaker: speaker,
      kind: (row["kind"] as String?).flatMap(Turn.Kind.init(rawValue:)),
      text: String(decoding: body, as: UTF8.self), start: start,
      matches: isHit ? terms.matches(in: body, tokenizer: tokenizer) : [])
  }
}
