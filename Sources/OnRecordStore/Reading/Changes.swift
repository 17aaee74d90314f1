import GRDB
public import OnRecordModel

extension RecordStore {
  /// The revisions that superseded others, the last taken in first; how many, and a page of them.
  ///
  /// - Throws: `RecordFailure` of kind `badQuery`.
  public func changes(
    matching filter: SearchFilter = SearchFilter(), offset: Int = 0, limit: Int
  ) throws -> (total: Int, changes: [RecordedChange]) {
    try read { database in
      let conditions = try FilterConditions(filter, in: database)
      let superseding = """
        FROM revision JOIN release ON release.id = revision.release_id
        WHERE revision.ordinal > 1 \(conditions.listSQL)
        """
      let total = try Int.fetchOne(
        database, sql: "SELECT count(*) \(superseding)", arguments: conditions.listArguments)
      let keys = try Row.fetchAll(
        database,
        sql: """
          SELECT revision.id, release.id \(superseding)
          ORDER BY revision.retrieved_at DESC, revision.id DESC LIMIT ? OFFSET ?
          """, arguments: conditions.listArguments + [max(0, limit), max(0, offset)])
      let changes = try keys.compactMap { key -> RecordedChange? in
        let row = try RevisionRow.fetchOne(
          database, sql: "SELECT * FROM revision WHERE id = ?", arguments: [key[0] as Int64])
        let release = try ReleaseRow.fetchOne(
          database, sql: "SELECT * FROM release WHERE id = ?", arguments: [key[1] as Int64])
        guard let row, let release, let value = try ReleaseRow.value(release.id, in: database)
        else { return nil }
        return RecordedChange(
          release: value, revision: try Self.value(row, of: release, in: database))
      }
      return (total ?? 0, changes)
    }
  }
}
