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
    let alone = try units.prefix(Self.mostTried).map { ($0, try total($0, asked.filters.filter)) }
    let nowhere = alone.filter { $0.1 == 0 }.map { attempt("\($0.0) alone", 0, Parameters()) }
    if units.count == 2 {
      // Without the one is the other alone, which is counted already.
      return nowhere
        + alone.indices.filter { alone[1 - $0].1 > 0 }.map {
          attempt("Without \(units[$0])", alone[1 - $0].1, asked(units[1 - $0]))
        }
    }
    if units.count <= Self.mostTried {
      return nowhere + (try units.indices.compactMap { try without($0, of: units) })
    }
    return nowhere
      + alone.filter { $0.1 > 0 }.map { attempt("\($0.0) alone", $0.1, asked($0.0)) }
  }

  /// The query without one of its words, where that finds something.
  private func without(_ index: Int, of units: [String]) throws -> View? {
    let rest = units.indices.filter { $0 != index }.map { units[$0] }.joined(separator: " ")
    let count = try total(rest, asked.filters.filter)
    return count > 0 ? attempt("Without \(units[index])", count, asked(rest)) : nil
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
