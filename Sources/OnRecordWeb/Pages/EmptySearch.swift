import OnRecord
import OnRecordModel

/// A search that found nothing: what was searched, and what to try.
struct EmptySearch {
  /// More words than this are not tried one by one.
  private static let mostTried = 4

  let asked: SearchRequest
  let query: String
  let room: Room

  func view() throws -> View {
    let releases = try room.record.releaseCount()
    let units = Self.units(of: query)
    var tries: [View] = []
    if !asked.filters.isEmpty {
      let count = try total(query, SearchFilter())
      tries.append(attempt("Without the filters", count, Parameters([("q", query)])))
    }
    if units.count > 1 { tries += try parts(units) }
    return [
      "where": .text(
        Numerals.count(releases, "release")
          + (asked.filters.isEmpty ? "" : ", only \(asked.filters.phrase)")),
      "tries": .list(tries),
      "isLong": .flag(units.count > Self.mostTried || query.contains(" ") && units.count == 1),
    ]
  }

  /// What parts of the query find: which words stand nowhere, and what the others find.
  private func parts(_ units: [String]) throws -> [View] {
    // Of two words, without the one is the other alone: nothing is counted twice.
    var counts: [String: Int] = [:]
    func count(_ query: String) throws -> Int {
      if let known = counts[query] { return known }
      let count = try total(query, asked.filters.filter)
      counts[query] = count
      return count
    }
    let tried = units.prefix(Self.mostTried)
    var parts: [View] = []
    for unit in tried where try count(unit) == 0 {
      parts.append(attempt("\(unit) alone", 0, Parameters()))
    }
    for index in tried.indices {
      let isFew = units.count <= Self.mostTried
      let rest = units.indices.filter { isFew ? $0 != index : $0 == index }
      let query = rest.map { units[$0] }.joined(separator: " ")
      let name = isFew ? "Without \(units[index])" : "\(query) alone"
      let found = try count(query)
      if found > 0 { parts.append(attempt(name, found, asked(query))) }
    }
    return parts
  }

  private func asked(_ query: String) -> Parameters {
    asked.parameters.setting("q", to: query).setting("page", to: nil)
  }

  private func attempt(_ name: String, _ count: Int, _ parameters: Parameters) -> View {
    [
      "text": .text("\(name): \(count > 0 ? Numerals.count(count, "exchange") : "nowhere")"),
      "address": .text(count > 0 ? room.links.page("/search", parameters) : ""),
    ]
  }

  private func total(_ query: String, _ filter: SearchFilter) throws -> Int {
    do {
      return try room.record.search(
        query, filter: filter, order: .relevance, limit: 0, facetLimit: 0
      ).total
    } catch let failure as RecordFailure where failure.kind == .badQuery {
      return 0
    }
  }

  /// The words of a query, and its "quoted phrases" with their marks.
  static func units(of query: String) -> [String] {
    query.matches(of: /["“”][^"“”]+["“”]|[^\s"“”]+/).map { String($0.0) }
      .filter { $0.contains { $0.isLetter || $0.isNumber } }
  }
}
