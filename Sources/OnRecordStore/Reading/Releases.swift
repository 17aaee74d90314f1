import GRDB
public import OnRecordModel

extension RecordStore {
  /// Runs a block over one state of the record, and puts SQLite's failures in words.
  func read<T>(_ block: (Database) throws -> T) throws -> T {
    do {
      return try pool.read(block)
    } catch let error as DatabaseError {
      throw Self.refusal(error)
    }
  }

  /// The releases that pass a filter, by day and name; those without a day come last.
  ///
  /// `filter.speaker` and `filter.kind` ask for a turn of the current revision. Complexity:
  /// O(releases), and O(passages) with those two.
  public func releases(matching filter: SearchFilter = SearchFilter()) throws -> [Release] {
    try read { database in
      let conditions = try FilterConditions(filter, in: database)
      let turns =
        conditions.turnSQL.isEmpty
        ? ""
        : """
        AND EXISTS (SELECT 1 FROM revision JOIN passage ON passage.revision_id = revision.id
          WHERE revision.release_id = release.id AND revision.is_current = 1
          AND passage.turn IS NOT NULL \(conditions.turnSQL))
        """
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT release.*,
            (SELECT count(*) FROM revision WHERE release_id = release.id) AS revisions
          FROM release WHERE 1 \(conditions.releaseSQL) \(turns)
          ORDER BY day IS NULL, day, name
          """,
        arguments: conditions.releaseArguments
          + (turns.isEmpty ? StatementArguments() : conditions.turnArguments))
      return rows.map { ReleaseRow(row: $0).value(revisionCount: $0["revisions"]) }
    }
  }

  /// The release that answers to a name.
  ///
  /// That is its name, or its web address or path, or else the beginning of exactly one name.
  /// - Throws: `RecordFailure` of kind `unknownRelease` or `ambiguousRelease`.
  public func release(named name: String) throws -> Release {
    try read { database in
      let row = try Self.releaseRow(named: name, in: database)
      return try ReleaseRow.value(row.id, in: database)
        ?? row.value(revisionCount: 1)
    }
  }

  static func releaseRow(named name: String, in database: Database) throws -> ReleaseRow {
    let exact = try ReleaseRow.fetchOne(
      database, sql: "SELECT * FROM release WHERE name = ?", arguments: [name])
    if let exact { return exact }
    let placed = try ReleaseRow.fetchAll(
      database,
      sql: """
        SELECT * FROM release WHERE address = ?1 OR id IN
          (SELECT release_id FROM retrieval WHERE path = ?1) ORDER BY day, name LIMIT 4
        """, arguments: [name])
    if let only = try theOnly(placed) { return only }
    let upper = name + "\u{10FFFF}"
    let begun = try ReleaseRow.fetchAll(
      database, sql: "SELECT * FROM release WHERE name >= ? AND name < ? ORDER BY name LIMIT 4",
      arguments: [name, upper])
    if !name.isEmpty, let only = try theOnly(begun) { return only }
    throw RecordFailure(
      kind: .unknownRelease,
      message: "no release has this name; `onrecord list` shows the names, and the beginning of"
        + " one, a path or a web address will do")
  }

  private static func theOnly(_ rows: [ReleaseRow]) throws -> ReleaseRow? {
    guard rows.count > 1 else { return rows.first }
    let names = rows.prefix(3).map(\.name).joined(separator: ", ")
    throw RecordFailure(
      kind: .ambiguousRelease,
      message: "several releases answer to this name: \(names)\(rows.count > 3 ? " …" : "");"
        + " give one of these")
  }
}
