public import OnRecord
public import OnRecordFormats
public import OnRecordModel

/// Everything that a report of one run of `check` tells, whatever its format.
public struct CheckReport: Sendable {
  /// A draft that was named and could not be read.
  public struct Unread: Hashable, Sendable {
    /// What the source is called.
    public var name: String
    /// Why it was not read, and what to do.
    public var reason: String

    /// A draft with the reason why it was not read.
    public init(name: String, reason: String) {
      self.name = name
      self.reason = reason
    }
  }

  /// The bytes of a draft, for reports that point into them.
  public struct Source: Sendable {
    /// The draft's file.
    public let bytes: [UInt8]
    /// Its lines as an editor counts them.
    public let lines: SourceLines

    /// The source of these bytes.
    ///
    /// Complexity: O(length).
    public init(_ bytes: [UInt8]) {
      self.bytes = bytes
      lines = SourceLines(of: bytes)
    }
  }

  /// What the drafts were held against.
  public struct Holdings: Hashable, Sendable {
    /// How many releases the record has.
    public var releaseCount: Int
    /// The first and the last day of them; nil where none has a day.
    public var days: ClosedRange<String>?

    /// The holdings of a record that has none.
    public init() { releaseCount = 0 }

    /// The holdings of a record of these releases.
    ///
    /// Complexity: O(releases).
    public init(_ releases: [Release]) {
      releaseCount = releases.count
      let days = releases.compactMap(\.day)
      if let first = days.min(), let last = days.max() { self.days = first...last }
    }
  }

  /// The drafts in the order in which they were named.
  public var drafts: [CheckedDraft]
  /// What was named and not read.
  public var unread: [Unread]
  /// What the drafts were held against.
  public var holdings: Holdings
  /// The version of the program, such as `0.1.0`.
  public var version: String
  /// The sources of the drafts by their SHA-256, 64 hexadecimal digits.
  public var sources: [String: Source] = [:]
  /// The folder from which the program was run; nil to give the names of drafts as they are.
  public var folder: String?
  /// When the check ended, UTC: `2031-03-02T09:30:00Z`; nil to leave it out.
  public var time: String?

  /// A report of all its parts.
  public init(
    drafts: [CheckedDraft] = [], unread: [Unread] = [], holdings: Holdings = .init(),
    version: String,
    time: String? = nil
  ) {
    self.drafts = drafts
    self.unread = unread
    self.holdings = holdings
    self.version = version
    self.time = time
  }
}
