import GRDB
import OnRecordModel

/// Counts by what the places that were found can be narrowed.
///
/// A value's number is what a search would give with the filter set to it.
struct FacetCounter {
  let database: Database
  let found: FoundPlaces
  /// The most values of a property.
  let limit: Int

  /// The facets in their fixed order; one without a value is left out.
  func facets() throws -> [Facet] {
    let kinds = found.counts { $0.kind }.map { FacetValue(value: $0.rawValue, count: $1) }
    let releases = try self.releases()
    let facets = [
      facet(.person, try persons()), facet(.kind, kinds), facet(.year, sum(releases, \.year)),
      facet(.place, sum(releases, \.place)), facet(.site, sum(releases, \.site)),
    ]
    return facets.filter { $0.valueCount > 0 }
  }

  private func facet(_ name: Facet.Name, _ values: [FacetValue]) -> Facet {
    let ordered = values.sorted {
      name == .year ? $0.value < $1.value : ($1.count, $0.value) < ($0.count, $1.value)
    }
    return Facet(
      name: name, values: name == .year ? ordered : Array(ordered.prefix(limit)),
      valueCount: ordered.count)
  }

  // MARK: - Persons

  private struct Appearing: Hashable {
    let revision: Int64
    let speaker: Int64
  }

  private func persons() throws -> [FacetValue] {
    let entries = try entries(
      of: Set(
        found.hits.compactMap { hit in
          hit.speaker.map { Appearing(revision: hit.revision, speaker: $0) }
        }))
    let counts = found.counts { hit in
      hit.speaker.flatMap { entries[Appearing(revision: hit.revision, speaker: $0)] }
    }
    let list = counts.keys.map { String($0) }.joined(separator: ",")
    return try Row.fetchAll(
      database, sql: "SELECT id, slug, name FROM person_entry WHERE id IN (\(list))"
    ).map { FacetValue(value: $0[1], label: $0[2], count: counts[$0[0]] ?? 0) }
  }

  /// Whose each appearance is; those of nobody who is named are left out.
  private func entries(of appearances: Set<Appearing>) throws -> [Appearing: Int64] {
    var entries: [Appearing: Int64] = [:]
    let statement = try database.cachedStatement(
      sql: "SELECT entry_id FROM appearance WHERE revision_id = ? AND speaker_id = ?")
    for appearing in appearances {
      entries[appearing] = try Int64.fetchOne(
        statement, arguments: [appearing.revision, appearing.speaker])
    }
    return entries
  }

  // MARK: - Properties of releases

  private struct ReleaseFacts {
    let count: Int
    let year: FacetValue
    let place: FacetValue?
    let site: FacetValue?
  }

  /// The releases of the places with how many places each has.
  private func releases() throws -> [ReleaseFacts] {
    var counts: [Int64: Int] = [:]
    for place in found.places { counts[place.release, default: 0] += 1 }
    guard !counts.isEmpty else { return [] }
    // Of many releases all are read: that is quicker than asking for each.
    let list = counts.count > 500 ? "" : counts.keys.map { String($0) }.joined(separator: ",")
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT id, coalesce(substr(day, 1, 4), '\(SearchFilter.undated)'), place_key, place, site
        FROM release \(list.isEmpty ? "" : "WHERE id IN (\(list))")
        """)
    var facts: [ReleaseFacts] = []
    while let row = try rows.next() {
      guard let count = counts[row[0]] else { continue }
      let key: String? = row[2]
      let site: String = row[4]
      facts.append(
        ReleaseFacts(
          count: count, year: FacetValue(value: row[1], count: count),
          place: key.map { FacetValue(value: $0, label: row[3], count: count) },
          site: site.isEmpty ? nil : FacetValue(value: site, count: count)))
    }
    return facts
  }

  /// Adds up the values of one property; a value is labelled as most of its releases print it.
  private func sum(
    _ releases: [ReleaseFacts], _ property: (ReleaseFacts) -> FacetValue?
  ) -> [FacetValue] {
    var counts: [String: Int] = [:]
    var labels: [String: [String: Int]] = [:]
    for value in releases.compactMap(property) {
      counts[value.value, default: 0] += value.count
      labels[value.value, default: [:]][value.label, default: 0] += 1
    }
    return counts.map { value, count in
      let label = labels[value]?.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
      return FacetValue(value: value, label: label, count: count)
    }
  }
}
