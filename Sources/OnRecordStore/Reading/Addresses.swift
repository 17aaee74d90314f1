import GRDB
public import OnRecordModel

extension RecordStore {
  /// Where an address leads: a release's name, its slug, or a slug that it had; nil where nowhere.
  ///
  /// Only whole names count here, so that what a page links to is never a guess.
  public func address(_ slug: String) throws -> ReleaseAddress? {
    try read { database in
      let id = try Int64.fetchOne(
        database, sql: "SELECT release_id FROM release_slug WHERE slug = ?", arguments: [slug])
      guard let id, let release = try ReleaseRow.value(id, in: database) else { return nil }
      let row = try Row.fetchOne(
        database, sql: "SELECT * FROM release_slug WHERE slug = ?", arguments: [release.slug])
      let reason = (row?["reason"] as String?).flatMap(SlugChange.Reason.init(rawValue:))
      let isCurrent = release.slug == slug
      return ReleaseAddress(
        release: release, isCurrent: isCurrent,
        change: isCurrent
          ? nil
          : reason.map {
            SlugChange(reason: $0, revision: row?["revision"] ?? 1, time: row?["given_at"] ?? "")
          })
    }
  }

  /// The addresses that a release has or had, its name first.
  ///
  /// - Throws: `RecordFailure` of kind `unknownRelease` or `ambiguousRelease`.
  public func slugs(ofRelease name: String) throws -> [String] {
    try read { database in
      let release = try Self.releaseRow(named: name, in: database)
      return try String.fetchAll(
        database,
        sql: """
          SELECT slug FROM release_slug WHERE release_id = ?
          ORDER BY slug <> ?, given_at, revision
          """, arguments: [release.id, release.name])
    }
  }
}
