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
  /// O(releases).
  public func releases(matching filter: SearchFilter = SearchFilter()) throws -> [Release] {
    try releases(matching: filter, order: .earliest, limit: .max).releases
  }

  /// The release that answers to a name.
  ///
  /// That is its name or a slug that it has or had, or its web address or path, or else the beginning
  /// of exactly one name.
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
      database,
      sql: """
        SELECT release.* FROM release_slug JOIN release ON release.id = release_id
        WHERE release_slug.slug = ?
        """, arguments: [name])
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
      database,
      sql: """
        SELECT DISTINCT release.* FROM release_slug JOIN release ON release.id = release_id
        WHERE release_slug.slug >= ? AND release_slug.slug < ? ORDER BY release_slug.slug LIMIT 4
        """, arguments: [name, upper])
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
