/// What is in a record, in numbers.
public struct RecordOverview: Hashable, Sendable {
  /// How many releases.
  public var releaseCount: Int
  /// How many revisions, superseded ones among them.
  public var revisionCount: Int
  /// How many persons speak in current revisions, bare surnames apart.
  public var personCount: Int
  /// The earliest day of a release; nil where none has a day.
  public var firstDay: String?
  /// The latest day of a release; nil where none has a day.
  public var lastDay: String?
  /// Releases by year, rising; those without a day last, with the value `undated`.
  public var years: [FacetValue]
  /// Turns of current revisions by what they do, the most first.
  public var kinds: [FacetValue]
  /// Releases by where they were published, the most first.
  public var sites: [FacetValue]
  /// The state of the record that was counted.
  public var state: RecordState

  /// An overview of all its parts.
  public init(
    releaseCount: Int, revisionCount: Int, personCount: Int, firstDay: String?, lastDay: String?,
    years: [FacetValue], kinds: [FacetValue], sites: [FacetValue], state: RecordState
  ) {
    self.releaseCount = releaseCount
    self.revisionCount = revisionCount
    self.personCount = personCount
    self.firstDay = firstDay
    self.lastDay = lastDay
    self.years = years
    self.kinds = kinds
    self.sites = sites
    self.state = state
  }
}

/// Which state of a record an answer is of.
public struct RecordState: Hashable, Sendable {
  /// Moves on whenever an answer of the record may differ; comparable within one record only.
  public var version: Int
  /// When the record was last changed, UTC: `2026-11-24T09:30:00Z`; empty for a new record.
  public var changed: String

  /// A state of its parts.
  public init(version: Int, changed: String) {
    self.version = version
    self.changed = changed
  }
}

/// One value by which results can be narrowed, and how many there are.
public struct FacetValue: Hashable, Sendable {
  /// What the filter is given: `2021`, `answer`, `jen-psaki`.
  public var value: String
  /// What a person reads.
  public var label: String
  /// How many.
  public var count: Int

  /// A value with its label and number; the label is the value where none is given.
  public init(value: String, label: String? = nil, count: Int) {
    self.value = value
    self.label = label ?? value
    self.count = count
  }
}
