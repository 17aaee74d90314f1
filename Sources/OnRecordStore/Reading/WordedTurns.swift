import GRDB
public import OnRecordModel

/// A turn as a filter lets it pass, with whose words it is.
public struct WordedTurn: Hashable, Sendable {
  /// What it does.
  public var kind: Turn.Kind
  /// Whose words.
  public var speaker: Speaker
  /// The label as printed; nil where none is.
  public var label: String?
  /// The entry of `people`; nil where the speaker is none.
  public var person: FacetValue?
}

/// A current revision with some of its turns.
public struct WordedRevision: Sendable {
  /// The release.
  public var release: Release
  /// Number of the revision, from 1.
  public var ordinal: Int
  /// Turns by their index.
  public var turns: [Int: WordedTurn] = [:]
}

extension RecordStore {
  /// Turns of current revisions that pass a filter, of those that are asked for, by revision.
  ///
  /// - Parameter wanted: Indexes of turns by the keys of revisions.
  /// - Throws: `RecordFailure` of kind `badQuery` where the filter cannot be understood.
  /// - Complexity: O(releases + passages of the revisions).
  public func turns(
    _ wanted: [Int64: Set<Int>], matching filter: SearchFilter
  ) throws -> [Int64: WordedRevision] {
    try read { database in
      let conditions = try FilterConditions(filter, in: database)
      var reader = WordedTurnReader(database: database, conditions: conditions)
      return try reader.turns(wanted)
    }
  }
}

private struct WordedTurnReader {
  let database: Database
  let conditions: FilterConditions
  private var speakers: [Int64: (speaker: Speaker, label: String?)] = [:]
  private var people: [Int64: FacetValue] = [:]

  init(database: Database, conditions: FilterConditions) {
    self.database = database
    self.conditions = conditions
  }

  mutating func turns(_ wanted: [Int64: Set<Int>]) throws -> [Int64: WordedRevision] {
    var revisions = try revisions(wanted)
    try loadNames()
    for (key, indexes) in wanted {
      guard var revision = revisions[key] else { continue }
      revision.turns = try turns(indexes, of: key)
      revisions[key] = revision.turns.isEmpty ? nil : revision
    }
    return revisions
  }

  private func revisions(_ wanted: [Int64: Set<Int>]) throws -> [Int64: WordedRevision] {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT release.*, revision.id AS revision_key, ordinal,
          (SELECT count(*) FROM revision AS other WHERE other.release_id = release.id) AS revisions
        FROM release JOIN revision ON release_id = release.id AND is_current = 1
        WHERE 1 \(conditions.releaseSQL)
        """, arguments: conditions.releaseArguments)
    var revisions: [Int64: WordedRevision] = [:]
    while let row = try rows.next() {
      let key: Int64 = row["revision_key"]
      guard wanted[key] != nil else { continue }
      revisions[key] = WordedRevision(
        release: ReleaseRow(row: row).value(revisionCount: row["revisions"]),
        ordinal: row["ordinal"])
    }
    return revisions
  }

  private mutating func loadNames() throws {
    for row in try Row.fetchAll(database, sql: "SELECT * FROM speaker") {
      let label: String = row["label"]
      speakers[row["id"]] = (
        SpeakerCoding.speaker(type: row["type"], name: row["name"], outlet: row["outlet"]),
        label.isEmpty ? nil : label
      )
    }
    for row in try Row.fetchAll(database, sql: "SELECT id, slug, name FROM person_entry") {
      people[row["id"]] = FacetValue(value: row["slug"], label: row["name"], count: 0)
    }
  }

  /// Of many turns all are read and the rest left out: a list of numbers has an end.
  private func turns(_ indexes: Set<Int>, of key: Int64) throws -> [Int: WordedTurn] {
    let list = indexes.count > 200 ? "" : indexes.map { String($0 + 1) }.joined(separator: ",")
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT turn, kind, passage.speaker_id, appearance.entry_id
        FROM passage LEFT JOIN appearance ON appearance.revision_id = passage.revision_id
          AND appearance.speaker_id = passage.speaker_id
        WHERE passage.revision_id = ? AND turn \(list.isEmpty ? "IS NOT NULL" : "IN (\(list))")
        \(conditions.turnSQL)
        """, arguments: [key] + conditions.turnArguments)
    var turns: [Int: WordedTurn] = [:]
    while let row = try rows.next() {
      let index = (row["turn"] as Int) - 1
      guard indexes.contains(index), let kind = Turn.Kind(rawValue: row["kind"] ?? "") else {
        continue
      }
      let speaker = (row["speaker_id"] as Int64?).flatMap { speakers[$0] }
      turns[index] = WordedTurn(
        kind: kind, speaker: speaker?.speaker ?? .unknown, label: speaker?.label,
        person: (row["entry_id"] as Int64?).flatMap { people[$0] })
    }
    return turns
  }
}
