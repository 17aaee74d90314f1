import GRDB
import OnRecordModel

/// Puts places that were found in the order in which they are given.
struct PlaceRanking {
  let database: Database
  let hits: SearchHits
  let order: SearchAnswer.Order

  /// Complexity: O(places × log places).
  func ranked(_ places: [FoundPlace]) throws -> [FoundPlace] {
    order == .relevance ? try byRelevance(places) : try byDay(places)
  }

  private func byRelevance(_ places: [FoundPlace]) throws -> [FoundPlace] {
    // One place needs no score, and a score costs more than finding.
    let scores = places.count { $0.scope != .exchange } > 1 ? try hits.scores() : [:]
    func score(_ place: FoundPlace) -> Double {
      guard place.scope != .exchange else { return Double(place.spread) }
      return place.whole.compactMap { scores[$0] }.min() ?? 0
    }
    return places.map { ($0, score($0)) }.sorted { left, right in
      let (first, second) = (left.0, right.0)
      if first.scope != second.scope { return first.scope.rank < second.scope.rank }
      if first.isCurrent != second.isCurrent { return first.isCurrent }
      return (left.1, first.passage) < (right.1, second.passage)
    }.map(\.0)
  }

  private func byDay(_ places: [FoundPlace]) throws -> [FoundPlace] {
    let releases = Set(places.map(\.release))
    let list = releases.count > 500 ? "" : releases.map { String($0) }.joined(separator: ",")
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT id FROM release \(list.isEmpty ? "" : "WHERE id IN (\(list))")
        ORDER BY day IS NULL, day \(order == .latest ? "DESC" : "ASC"), name
        """)
    var ranks: [Int64: Int] = [:]
    while let row = try rows.next() { ranks[row[0]] = ranks.count }
    return places.map { ($0, ranks[$0.release] ?? 0) }.sorted {
      ($0.1, $0.0.isCurrent ? 0 : 1, $0.0.passage) < ($1.1, $1.0.isCurrent ? 0 : 1, $1.0.passage)
    }.map(\.0)
  }
}

extension ExchangeMatch.Scope {
  /// Order of preference.
  fileprivate var rank: Int {
    switch self {
    case .turn: 0
    case .exchange: 1
    case .surroundings: 2
    }
  }
}
