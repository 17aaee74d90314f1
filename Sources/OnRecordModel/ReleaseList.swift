/// A page of a list of releases.
public struct ReleaseList: Hashable, Sendable {
  /// In which order releases are listed.
  public enum Order: String, Hashable, Sendable, CaseIterable {
    /// By day and name; those without a day last.
    case earliest
    /// By day, the last first; those without a day last.
    case latest
    /// By when their current revision was taken in, the last first.
    case updated
  }
  /// How many releases pass the filter, on this page or not.
  public var total: Int
  /// How many stand before this page.
  public var offset: Int
  /// Those of this page.
  public var releases: [Release]

  /// A page of all its parts.
  public init(total: Int, offset: Int, releases: [Release]) {
    self.total = total
    self.offset = offset
    self.releases = releases
  }
}

/// The releases before and after one, by day and name.
public struct ReleaseNeighbours: Hashable, Sendable {
  /// The one before; nil for the first.
  public var earlier: Release?
  /// The one after; nil for the last.
  public var later: Release?

  /// Neighbours of a release.
  public init(earlier: Release?, later: Release?) {
    self.earlier = earlier
    self.later = later
  }
}

/// What tells whether a page of a release is still as it was.
public struct ReleaseState: Hashable, Sendable {
  /// Another one whenever the revision, its reading or the release's address is another; letters,
  /// digits and hyphens, fit for an entity tag.
  public var tag: String
  /// When the revision was taken in or last read anew, UTC: `2026-11-24T09:30:00Z`.
  public var modified: String

  /// A state of its parts.
  public init(tag: String, modified: String) {
    self.tag = tag
    self.modified = modified
  }
}
