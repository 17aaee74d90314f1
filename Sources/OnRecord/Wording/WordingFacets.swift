import OnRecordModel
import OnRecordStore

/// Counts by what the uses of a wording can be narrowed.
struct WordingFacets: Sendable {
  private var people: [String: FacetValue] = [:]
  private var kinds: [Turn.Kind: Int] = [:]
  private var years: [String: Int] = [:]
  private var sites: [String: Int] = [:]

  /// Counts a use in a turn of a release.
  mutating func add(_ turn: WordedTurn, _ release: Release) {
    if let person = turn.person { people[person.value, default: person].count += 1 }
    kinds[turn.kind, default: 0] += 1
    years[release.day.map { String($0.prefix(4)) } ?? SearchFilter.undated, default: 0] += 1
    if !release.site.isEmpty { sites[release.site, default: 0] += 1 }
  }

  /// The facets that have a value; a value's number is what a timeline with it has.
  func facets(limit: Int) -> [Facet] {
    let facets = [
      facet(.person, Array(people.values), limit),
      facet(.kind, kinds.map { FacetValue(value: $0.rawValue, count: $1) }, limit),
      facet(.year, years.map { FacetValue(value: $0, count: $1) }, .max),
      facet(.site, sites.map { FacetValue(value: $0, count: $1) }, limit),
    ]
    return facets.filter { $0.valueCount > 0 }
  }

  private func facet(_ name: Facet.Name, _ values: [FacetValue], _ limit: Int) -> Facet {
    let ordered = values.sorted {
      name == .year ? $0.value < $1.value : ($1.count, $0.value) < ($0.count, $1.value)
    }
    return Facet(
      name: name, values: Array(ordered.prefix(max(0, limit))), valueCount: ordered.count)
  }
}
