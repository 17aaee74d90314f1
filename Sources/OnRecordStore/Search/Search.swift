import Foundation
import GRDB
public import OnRecordModel
import OnRecordText

extension RecordStore {
  /// The exchanges in which all words of a query stand: how many, a page of them, and facets.
  ///
  /// By relevance first come those with all words in one turn, ranked by BM25, then those with all
  /// words in one exchange, the closest together first, then text outside all turns. A turn counts
  /// only where it passes the filter, so that a reporter's words are never found as the answerer's. A
  /// superseded revision is given only for words that the current one no longer has in the same turn.
  ///
  /// - Parameters:
  ///   - query: Words and "quoted phrases", all of which must be there.
  ///   - limit: The most exchanges to give.
  ///   - facetLimit: The most values of a facet; 0 for no facets.
  /// - Throws: `RecordFailure` of kind `badQuery`.
  /// - Complexity: O(passages that have one of the words).
  public func search(
    _ query: String, filter: SearchFilter, order: SearchAnswer.Order, offset: Int = 0, limit: Int,
    facetLimit: Int = 20
  ) throws -> SearchAnswer {
    try read { database in
      let tokenizer = try WordTokenizer(database)
      let terms = try QueryTerms(query, tokenizer: tokenizer)
      let conditions = try FilterConditions(filter, in: database)
      let hits = SearchHits(database: database, terms: terms, conditions: conditions)
      let found = FoundPlaces(
        try hits.all(), allTerms: hits.allTerms, asksForTurn: !conditions.turnSQL.isEmpty)
      let ranking = PlaceRanking(database: database, hits: hits, order: order)
      // Who asks for a number alone needs no order.
      let ranked = limit > 0 ? try ranking.ranked(found.places) : []
      let page = ranked.dropFirst(max(0, offset)).prefix(max(0, limit))
      var builder = MatchBuilder(
        database: database, terms: terms, tokenizer: tokenizer, found: found)
      let facets = FacetCounter(database: database, found: found, limit: facetLimit)
      return SearchAnswer(
        total: found.places.count, offset: max(0, offset),
        matches: try page.map { try builder.match($0) },
        facets: facetLimit > 0 ? try facets.facets() : [])
    }
  }

  /// The exchanges in which all words of a query stand, the best first.
  ///
  /// - Parameters:
  ///   - query: Words and "quoted phrases", all of which must be there.
  ///   - limit: The most exchanges to give.
  /// - Throws: `RecordFailure` of kind `badQuery`.
  /// - Complexity: O(passages that have one of the words).
  public func search(
    _ query: String, filter: SearchFilter = SearchFilter(), limit: Int = 20
  ) throws -> [ExchangeMatch] {
    try search(query, filter: filter, order: .relevance, limit: limit, facetLimit: 0).matches
  }
}
