import OnRecordModel

/// An exchange, or a passage outside any, that has all terms of a query.
struct FoundPlace {
  let revision: Int64
  let release: Int64
  let exchange: Int?
  /// The passage, where the place is one passage; else the first with a term.
  let passage: Int64
  let isCurrent: Bool
  let scope: ExchangeMatch.Scope
  /// Its hits, as a range of those that were grouped.
  let hits: Range<Int>
  /// Of those, the passages that have every term.
  let whole: [Int64]
  /// How far apart the terms stand, in passages; 0 where they are in one.
  let spread: Int
}

/// Puts hits together to places: what a search gives, and what it counts.
struct FoundPlaces {
  let hits: [SearchHit]
  private(set) var places: [FoundPlace] = []
  private let all: UInt32
  private let asksForTurn: Bool

  /// - Parameters:
  ///   - hits: Those of one exchange in a row.
  ///   - allTerms: A bit for each term of the query.
  ///   - asksForTurn: Whether the filter is about turns, so that text outside them does not count.
  init(_ hits: [SearchHit], allTerms: UInt32, asksForTurn: Bool) {
    all = allTerms
    self.asksForTurn = asksForTurn
    self.hits = hits
    places = SearchHit.places(in: hits).compactMap { place($0) }
  }

  /// The place of hits; nil where terms are missing, or the current revision has the same words.
  private func place(_ range: Range<Int>) -> FoundPlace? {
    let group = hits[range]
    guard let first = group.first, isFound(group) else { return nil }
    let isOutside = first.kind == nil
    guard !isOutside || !asksForTurn else { return nil }
    let whole = group.filter { $0.terms == all }
    return FoundPlace(
      revision: first.revision, release: first.release, exchange: first.exchange,
      passage: first.passage, isCurrent: first.isCurrent,
      scope: isOutside ? .surroundings : whole.isEmpty ? .exchange : .turn, hits: range,
      whole: whole.filter { !$0.isRepeated }.map(\.passage),
      spread: whole.isEmpty ? spread(group) : 0)
  }

  /// Whether hits of one place have every term, and words that the current revision has not.
  private func isFound(_ group: some Collection<SearchHit>) -> Bool {
    var seen: UInt32 = 0
    var hasWhole = false
    var hasWholeNews = false
    var hasNews = false
    for hit in group {
      seen |= hit.terms
      hasNews = hasNews || !hit.isRepeated
      guard hit.terms == all else { continue }
      hasWhole = true
      hasWholeNews = hasWholeNews || !hit.isRepeated
    }
    return seen == all && (hasWhole ? hasWholeNews : hasNews)
  }

  /// The fewest passages in a row that have every term between them, less one.
  private func spread(_ group: ArraySlice<SearchHit>) -> Int {
    var best = Int.max
    for start in group.indices {
      var seen: UInt32 = 0
      for end in start..<group.endIndex {
        seen |= group[end].terms
        guard seen == all else { continue }
        best = min(best, Int(group[end].passage - group[start].passage))
        break
      }
    }
    return best
  }

  /// How many places there would be with a filter set to each value of a property of turns.
  ///
  /// Complexity: O(hits).
  func counts<Value: Hashable>(by value: (SearchHit) throws -> Value?) rethrows -> [Value: Int] {
    var counts: [Value: Int] = [:]
    for place in places where place.scope != .surroundings {
      let group = hits[place.hits]
      if group.count == 1, let only = group.first {
        if let value = try value(only) { counts[value, default: 0] += 1 }
        continue
      }
      var parts: [Value: [SearchHit]] = [:]
      for hit in group {
        if let value = try value(hit) { parts[value, default: []].append(hit) }
      }
      for (value, part) in parts where isFound(part) { counts[value, default: 0] += 1 }
    }
    return counts
  }
}
