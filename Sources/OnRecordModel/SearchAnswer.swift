/// What a search found: how much, a page of it, and by what it can be narrowed.
public struct SearchAnswer: Sendable {
  /// In which order matches are given.
  public enum Order: String, Hashable, Sendable, CaseIterable {
    /// The best first: all words in one turn, then in one exchange, then outside turns.
    case relevance
    /// By the day of the release, the last first; those without a day last.
    case latest
    /// By the day of the release; those without a day last.
    case earliest
  }
  /// How many matches there are, on this page or not.
  public var total: Int
  /// How many stand before this page.
  public var offset: Int
  /// The matches of this page.
  public var matches: [ExchangeMatch]
  /// By what the matches can be narrowed, with the number that each value would leave.
  public var facets: [Facet]

  /// An answer of all its parts.
  public init(total: Int, offset: Int, matches: [ExchangeMatch], facets: [Facet]) {
    self.total = total
    self.offset = offset
    self.matches = matches
    self.facets = facets
  }
}

/// One property by which matches can be narrowed.
public struct Facet: Hashable, Sendable {
  /// Which property; the raw value is the filter's name.
  public enum Name: String, Hashable, Sendable, CaseIterable {
    /// Who speaks in the turns that have the words: entries of `people`.
    case person
    /// What the turns do that have the words.
    case kind
    /// The release's year, or `undated`.
    case year
    /// The release's place.
    case place
    /// Where the release was published.
    case site
  }
  /// Which property.
  public var name: Name
  /// Its values, those with the most matches first (years in rising order), at most as many as were
  /// asked for.
  public var values: [FacetValue]
  /// How many values there are, listed or not.
  public var valueCount: Int

  /// A property with its values.
  public init(name: Name, values: [FacetValue], valueCount: Int) {
    self.name = name
    self.values = values
    self.valueCount = valueCount
  }
}
