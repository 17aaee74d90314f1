import Foundation
import GRDB
public import OnRecordModel

extension RecordStore {
  /// Which state the record is in; cheap enough to be asked at every page.
  public func state() throws -> RecordState { try read(Self.state) }

  private static func state(in database: Database) throws -> RecordState {
    let row = try Row.fetchOne(database, sql: "SELECT version, changed_at FROM record_state")
    return RecordState(version: row?[0] ?? 0, changed: row?[1] ?? "")
  }

  /// How many releases the record has.
  ///
  /// Complexity: O(releases), though a millisecond for some ten thousand.
  public func releaseCount() throws -> Int {
    try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM release") ?? 0 }
  }

  /// What is in the record, in numbers.
  ///
  /// Complexity: O(releases + labels of releases).
  public func overview() throws -> RecordOverview {
    try read { database in
      let years = try Row.fetchAll(
        database,
        sql: """
          SELECT coalesce(substr(day, 1, 4), 'undated'), count(*) FROM release
          GROUP BY 1 ORDER BY 1
          """)
      let kinds = try Row.fetchAll(
        database,
        sql: """
          SELECT kind, sum(turns) FROM turn_tally JOIN revision ON revision.id = revision_id
          WHERE is_current = 1 GROUP BY 1 ORDER BY 2 DESC, 1
          """)
      let sites = try Row.fetchAll(
        database, sql: "SELECT site, count(*) FROM release GROUP BY 1 ORDER BY 2 DESC, 1")
      let days = try Row.fetchOne(database, sql: "SELECT min(day), max(day) FROM release")
      return RecordOverview(
        releaseCount: years.reduce(0) { $0 + ($1[1] as Int) },
        revisionCount: try Int.fetchOne(database, sql: "SELECT count(*) FROM revision") ?? 0,
        personCount: try Int.fetchOne(
          database, sql: "SELECT count(*) FROM person_entry WHERE turns > 0 AND is_full = 1") ?? 0,
        firstDay: days?[0], lastDay: days?[1], years: years.map(Self.value),
        kinds: kinds.map(Self.value), sites: sites.map(Self.value),
        state: try Self.state(in: database))
    }
  }

  private static func value(_ row: Row) -> FacetValue { FacetValue(value: row[0], count: row[1]) }

  /// What tells whether a page of a release is still as it was: of its current revision, or of one.
  ///
  /// - Throws: `RecordFailure` of kind `unknownRelease` or `ambiguousRelease`.
  public func state(ofRelease name: String, revision: Int? = nil) throws -> ReleaseState {
    try read { database in
      let release = try Self.releaseRow(named: name, in: database)
      let row = try Row.fetchOne(
        database,
        sql: """
          SELECT text_sha256, reader_version, coalesce(read_at, retrieved_at) AS modified, ordinal,
            (SELECT count(*) FROM revision AS other WHERE other.release_id = revision.release_id) AS last
          FROM revision WHERE release_id = ? AND ordinal = coalesce(?,
            (SELECT ordinal FROM revision WHERE release_id = ? AND is_current = 1))
          """, arguments: [release.id, revision, release.id])
      guard let row else {
        throw RecordFailure(
          kind: .unknownRelease, message: "the release has no revision of this number")
      }
      let text = (row["text_sha256"] as Data).prefix(8).map { String(format: "%02x", $0) }.joined()
      // A superseded revision's page says that it is superseded, so later revisions count too.
      let parts = [
        text, row["reader_version"] as String, "\(row["ordinal"] as Int)", "\(row["last"] as Int)",
        String(SourceHash(of: Array(release.slug.utf8)).hexadecimal.prefix(6)),
      ]
      return ReleaseState(tag: parts.joined(separator: "-"), modified: row["modified"])
    }
  }
}
