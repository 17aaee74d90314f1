import Foundation
import GRDB
public import OnRecordModel
import OnRecordText

extension RecordStore {
  /// The exchanges in which all words of a query stand, the best first.
  ///
  /// First those with all words in one turn, then those with all words in one exchange, then text
  /// outside all turns; each ranked by BM25. A turn counts only where it passes the filter, so that a
  /// reporter's words are never found as the answerer's. A superseded revision is given only for
  /// words that the current one no longer has in the same turn.
  ///
  /// - Parameters:
  ///   - query: Words and "quoted phrases", all of which must be there.
  ///   - limit: The most exchanges to give.
  /// - Throws: `RecordFailure` of kind `badQuery`.
  /// - Complexity: O(passages that have the words).
  public func search(
    _ query: String, filter: SearchFilter = SearchFilter(), limit: Int = 20
  ) throws -> [ExchangeMatch] {
    try read { database in
      let tokenizer = try WordTokenizer(database)
      let terms = try QueryTerms(query, tokenizer: tokenizer)
      let conditions = try FilterConditions(filter, in: database)
      let candidates = SearchCandidates(database: database, terms: terms, conditions: conditions)
      var builder = MatchBuilder(
        database: database, terms: terms, tokenizer: tokenizer, conditions: conditions)
      var found: [ExchangeMatch] = []
      let sources = [
        candidates.inOneTurn, candidates.inOneExchange, candidates.outsideTurns,
      ]
      for source in sources where found.count < limit {
        for candidate in try source() {
          if let match = try builder.match(candidate) { found.append(match) }
          if found.count == limit { break }
        }
      }
      return found
    }
  }
}
