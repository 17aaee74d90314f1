import GRDB

/// Tells of the revision of each hit what a search asks of it, once a revision.
///
/// Hits come in the order of revisions, so that most are answered by what was read for the one before.
struct RevisionFilter {
  /// What a hit needs to know of its revision.
  struct Facts {
    let release: Int64
    let isCurrent: Bool
  }

  private let statement: Statement
  private let arguments: StatementArguments
  private var last: (revision: Int64, facts: Facts?)?

  init(database: Database, conditions: FilterConditions) throws {
    arguments = conditions.releaseArguments
    statement = try database.cachedStatement(
      sql: """
        SELECT release_id, is_current FROM revision JOIN release ON release.id = release_id
        WHERE revision.id = ? \(conditions.releaseSQL)
        """)
  }

  /// The facts of a revision; nil where its release does not pass the filter.
  mutating func facts(of revision: Int64) throws -> Facts? {
    if let last, last.revision == revision { return last.facts }
    let facts = try Row.fetchOne(statement, arguments: [revision] + arguments).map {
      Facts(release: $0[0], isCurrent: $0[1])
    }
    last = (revision, facts)
    return facts
  }
}
