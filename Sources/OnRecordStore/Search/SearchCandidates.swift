import GRDB
import OnRecordModel

/// A place where the words of a query stand.
struct SearchCandidate: Hashable {
  let revision: Int64
  let exchange: Int?
  /// The passage's key, where the place is one passage.
  let passage: Int64?
  let scope: ExchangeMatch.Scope
}

/// Finds the places, the best first; what they look like is another's work.
struct SearchCandidates {
  let database: Database
  let terms: QueryTerms
  let conditions: FilterConditions

  private var matched: String {
    """
    FROM passage_text JOIN passage ON passage.id = passage_text.rowid
      JOIN revision ON revision.id = passage.revision_id
      JOIN release ON release.id = revision.release_id
    WHERE passage_text MATCH ? \(conditions.releaseSQL) \(conditions.turnSQL)
    """
  }

  private var filters: StatementArguments {
    conditions.releaseArguments + conditions.turnArguments
  }

  /// Turns that have every term.
  func inOneTurn() throws -> [SearchCandidate] {
    try passages("AND passage.turn IS NOT NULL", scope: .turn)
  }

  /// Passages outside all turns; none where the filter asks for a turn.
  func outsideTurns() throws -> [SearchCandidate] {
    guard conditions.turnSQL.isEmpty else { return [] }
    return try passages("AND passage.turn IS NULL", scope: .surroundings)
  }

  private func passages(
    _ condition: String, scope: ExchangeMatch.Scope
  ) throws -> [SearchCandidate] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT passage.id, passage.revision_id, passage.exchange \(matched) \(condition)
        ORDER BY revision.is_current DESC, bm25(passage_text), passage.id
        """, arguments: [terms.pattern] + filters
    ).map { SearchCandidate(revision: $0[1], exchange: $0[2], passage: $0[0], scope: scope) }
  }

  /// Exchanges that have every term, each in a turn that passes the filter.
  func inOneExchange() throws -> [SearchCandidate] {
    guard terms.terms.count > 1 else { return [] }
    // bm25 cannot stand in an aggregate; LIMIT keeps SQLite from merging the two SELECTs.
    let inner = """
      SELECT revision_id, exchange, min(score) AS score FROM (
        SELECT passage.revision_id AS revision_id, passage.exchange AS exchange,
          bm25(passage_text) AS score \(matched) AND passage.exchange IS NOT NULL
        LIMIT -1)
      GROUP BY revision_id, exchange
      """
    let parts = terms.terms.map { _ in inner }.joined(separator: " UNION ALL ")
    var arguments = StatementArguments()
    for term in terms.terms { arguments += [QueryTerms.pattern(term)] + filters }
    arguments += [terms.terms.count]
    return try Row.fetchAll(
      database,
      sql: """
        SELECT found.revision_id, found.exchange FROM (\(parts)) AS found
          JOIN revision ON revision.id = found.revision_id
        GROUP BY found.revision_id, found.exchange HAVING count(*) = ?
        ORDER BY max(revision.is_current) DESC, sum(found.score), found.revision_id, found.exchange
        """, arguments: arguments
    ).map { SearchCandidate(revision: $0[0], exchange: $0[1], passage: nil, scope: .exchange) }
  }
}
