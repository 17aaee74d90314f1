import GRDB
public import OnRecordModel

extension RecordStore {
  /// A page of the releases that pass a filter.
  ///
  /// `filter.speaker` and `filter.kind` ask for a turn of the current revision. Complexity:
  /// O(releases).
  /// - Throws: `RecordFailure` of kind `badQuery`.
  public func releases(
    matching filter: SearchFilter, order: ReleaseList.Order, offset: Int = 0, limit: Int
  ) throws -> ReleaseList {
    try read { database in
      let conditions = try FilterConditions(filter, in: database)
      let total = try Int.fetchOne(
        database, sql: "SELECT count(*) FROM release WHERE 1 \(conditions.listSQL)",
        arguments: conditions.listArguments)
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT release.*,
            (SELECT count(*) FROM revision WHERE release_id = release.id) AS revisions
          FROM release WHERE 1 \(conditions.listSQL) ORDER BY \(Self.columns(order))
          LIMIT ? OFFSET ?
          """, arguments: conditions.listArguments + [max(0, limit), max(0, offset)])
      return ReleaseList(
        total: total ?? 0, offset: max(0, offset),
        releases: rows.map { ReleaseRow(row: $0).value(revisionCount: $0["revisions"]) })
    }
  }

  private static func columns(_ order: ReleaseList.Order) -> String {
    switch order {
    case .earliest: "day IS NULL, day, name"
    // NULL is the least of all values, so these two go along an index.
    case .latest: "day DESC, name DESC"
    case .updated: "updated_at DESC, id DESC"
    }
  }

  /// The releases before and after one, by day and name; of one without a day, among its like.
  ///
  /// - Throws: `RecordFailure` of kind `unknownRelease` or `ambiguousRelease`.
  /// - Complexity: O(log releases).
  public func neighbours(ofRelease name: String) throws -> ReleaseNeighbours {
    try read { database in
      let release = try Self.releaseRow(named: name, in: database)
      func neighbour(_ sign: String, _ order: String) throws -> Release? {
        let id =
          release.day == nil
          ? try Int64.fetchOne(
            database,
            sql: """
              SELECT id FROM release WHERE day IS NULL AND name \(sign) ?
              ORDER BY name \(order) LIMIT 1
              """, arguments: [release.name])
          : try Int64.fetchOne(
            database,
            sql: """
              SELECT id FROM release WHERE (day, name) \(sign) (?, ?)
              ORDER BY day \(order), name \(order) LIMIT 1
              """, arguments: [release.day, release.name])
        return try id.flatMap { try ReleaseRow.value($0, in: database) }
      }
      return ReleaseNeighbours(
        earlier: try neighbour("<", "DESC"), later: try neighbour(">", "ASC"))
    }
  }
}
