/// What a check of a whole record found.
public struct Verification: Hashable, Sendable {
  /// Sentences about what is wrong; empty where the record is sound.
  public var problems: [String] = []
  /// Sentences about what could not be checked, or does no harm.
  public var notes: [String] = []
  /// How many releases the record has.
  public var releaseCount = 0
  /// How many revisions.
  public var revisionCount = 0
  /// How many sources.
  public var sourceCount = 0
  /// Length of all sources, in bytes.
  public var sourceBytes = 0
  /// SHA-256 over all that the record says, 64 hexadecimal digits.
  ///
  /// Two records with the same releases, sources and readings have the same, whatever the order in
  /// which they were added.
  public var contentHash = ""

  /// A check that has found nothing yet.
  public init() {}

  /// Whether nothing is wrong.
  public var isSound: Bool { problems.isEmpty }
}
