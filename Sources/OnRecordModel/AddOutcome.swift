/// What became of one document that was offered to a record.
public struct AddOutcome: Hashable, Sendable {
  /// What became of it; the raw value is the word in exchange files.
  public enum Result: String, Hashable, Sendable, CaseIterable {
    /// A release that the record did not have.
    case added
    /// The record had these bytes of this release already.
    case unchanged
    /// Other bytes of a release that the record had.
    case revised = "new-revision"
    /// The same bytes, read again by a newer reader; no revision.
    case reread
    /// Not taken in.
    case notRead = "not-read"
  }
  /// The path as given to `add`, below the folder that was added; `-` for standard input.
  public var path: String
  /// Which part of the source, where it holds several.
  public var part: String?
  /// What became of it.
  public var result: Result
  /// The release; nil where nothing was taken in.
  public var release: Release?
  /// Number of the revision, from 1; nil where nothing was taken in.
  public var revision: Int?
  /// The revision's key in the record; nil where nothing was taken in.
  public var revisionKey: Int64?
  /// What changed against the revision before; nil where none was.
  public var change: TextChange?
  /// Names of other releases that rest on the same bytes.
  public var sameBytesAs: [String]
  /// Whether the address had been another event's, so that this is a release of its own.
  public var reusesAddress: Bool
  /// How many doubts the reader had.
  public var diagnosticCount: Int
  /// Why it was not taken in; nil where it was.
  public var reason: String?

  /// An outcome of all its parts.
  public init(
    path: String, part: String? = nil, result: Result, release: Release? = nil,
    revision: Int? = nil, revisionKey: Int64? = nil, change: TextChange? = nil,
    sameBytesAs: [String] = [], reusesAddress: Bool = false, diagnosticCount: Int = 0,
    reason: String? = nil
  ) {
    self.path = path
    self.part = part
    self.result = result
    self.release = release
    self.revision = revision
    self.revisionKey = revisionKey
    self.change = change
    self.sameBytesAs = sameBytesAs
    self.reusesAddress = reusesAddress
    self.diagnosticCount = diagnosticCount
    self.reason = reason
  }
}
