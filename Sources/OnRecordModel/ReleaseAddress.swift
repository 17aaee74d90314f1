/// Where an address of a release leads.
public struct ReleaseAddress: Hashable, Sendable {
  /// The release that has or had it.
  public var release: Release
  /// Whether it is the release's address today; else `release.slug` is, and a visitor is sent there.
  public var isCurrent: Bool
  /// Why the release has another address today; nil where it has not.
  public var change: SlugChange?

  /// An address of all its parts.
  public init(release: Release, isCurrent: Bool, change: SlugChange?) {
    self.release = release
    self.isCurrent = isCurrent
    self.change = change
  }
}

/// Why a release came to another address.
public struct SlugChange: Hashable, Sendable {
  /// What the issuer corrected.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    /// The page gives another day.
    case day
    /// The page has another title.
    case title
    /// Both.
    case dayAndTitle = "day-and-title"
  }
  /// What was corrected.
  public var reason: Reason
  /// The revision that brought the correction, from 2.
  public var revision: Int
  /// When that was noticed, UTC: `2026-11-24T09:30:00Z`.
  public var time: String

  /// A change of all its parts.
  public init(reason: Reason, revision: Int, time: String) {
    self.reason = reason
    self.revision = revision
    self.time = time
  }
}
