public import OnRecordModel
import OnRecordStore

/// A record: releases of on-the-record remarks with all their revisions, kept in a folder.
///
/// Gives plain values and prints nothing. One process at a time may write, many may read meanwhile;
/// what was acknowledged survives a power cut.
public final class Record: Sendable {
  /// What a record is opened for.
  public enum Access: Sendable {
    /// Reading only; the record must be there.
    case read
    /// Reading and writing; the record must be there.
    case write
    /// Reading and writing; an absent or empty folder becomes a record.
    case create
  }

  /// Path of the record's folder.
  public let folder: String
  let store: RecordStore
  let quotations = QuotationIndex()
  let wordings = WordingCache()

  /// Opens a record, and with `.create` makes it first.
  ///
  /// - Throws: `RecordFailure` that says what to do, such as `noRecord` or `locked`.
  public init(at folder: String, access: Access = .read) throws {
    self.folder = folder
    let access: RecordStore.Access =
      switch access {
      case .read: .read
      case .write: .write
      case .create: .create
      }
    store = try RecordStore(folder: folder, access: access)
  }

  /// The folder for the segments of the quotation index, which are derived data.
  public var quotationsFolder: String { store.quotationsFolder }

  /// The releases that pass a filter, by day and name; those without a day come last.
  ///
  /// Complexity: O(releases).
  public func releases(matching filter: SearchFilter = SearchFilter()) throws -> [Release] {
    try store.releases(matching: filter)
  }

  /// The release that answers to its name or a slug it has or had, the beginning of one, a path or a
  /// web address.
  ///
  /// - Throws: `RecordFailure` of kind `unknownRelease` or `ambiguousRelease`.
  public func release(named name: String) throws -> Release { try store.release(named: name) }

  /// The revisions of a release, the first first.
  ///
  /// - Throws: `RecordFailure` of kind `unknownRelease` or `ambiguousRelease`.
  public func revisions(ofRelease name: String) throws -> [Revision] {
    try store.revisions(ofRelease: name)
  }

  /// One revision of a release with its reading: the current one, or that of a number.
  ///
  /// - Throws: `RecordFailure` of kind `unknownRelease` or `ambiguousRelease`.
  /// - Complexity: O(length of the text).
  public func reading(ofRelease name: String, revision: Int? = nil) throws -> RecordedReading {
    let revisions = try store.revisions(ofRelease: name)
    let wanted = revisions.first { revision == nil ? $0.isCurrent : $0.ordinal == revision }
    guard let wanted, let reading = try store.reading(ofRevision: wanted.key) else {
      let count = revisions.count == 1 ? "one revision" : "\(revisions.count) revisions"
      throw RecordFailure(
        kind: .unknownRelease, message: "the release has \(count), and none of this number")
    }
    return reading
  }

  /// Keys of the revisions in the order in which they came.
  ///
  /// Complexity: O(revisions).
  public func revisionKeys(currentOnly: Bool = false) throws -> [Int64] {
    try store.revisionKeys(currentOnly: currentOnly)
  }

  /// A revision with everything that the record holds of it; nil where no revision has the key.
  ///
  /// Complexity: O(length of the text).
  public func reading(ofRevision key: Int64) throws -> RecordedReading? {
    try store.reading(ofRevision: key)
  }

  /// The bytes of a revision's source as received, checked against their hash.
  ///
  /// - Throws: `RecordFailure` of kind `damaged` where the file is missing or altered.
  public func sourceBytes(of revision: Revision) throws -> [UInt8] {
    try store.sourceBytes(of: revision)
  }

  /// The exchanges in which all words of a query stand, the best first.
  ///
  /// All words in one turn come before all words in one exchange; a turn counts only where it passes
  /// the filter. Words are parted by anything that is no letter or digit, "quoted phrases" are words
  /// in a row; case and accents do not matter.
  /// - Throws: `RecordFailure` of kind `badQuery`.
  /// - Complexity: O(passages that have the words).
  public func search(
    _ query: String, filter: SearchFilter = SearchFilter(), limit: Int = 20
  ) throws -> [ExchangeMatch] {
    try store.search(query, filter: filter, limit: limit)
  }

  /// Checks everything that can be checked: database, full text, sources, texts, positions.
  ///
  /// Opened for reading only, it leaves the full text unchecked and notes that. Complexity: O(size of
  /// the record).
  public func verify() -> Verification { store.verify() }

  /// Writes `manifest-sha256.txt`, with which `sha256sum -c` alone checks every source's file.
  ///
  /// Needs a record that is open for writing. Complexity: O(size of the sources).
  public func writeManifest() throws { try store.writeManifest() }

  /// SHA-256 over all that the record says, whatever the order in which it was added.
  ///
  /// Complexity: O(passages).
  public func contentHash() throws -> String { try store.contentHash() }

  /// Copies the record to a folder that is not there yet, while it may be in use.
  ///
  /// Complexity: O(size of the record).
  public func backup(to destination: String) throws { try store.backup(to: destination) }
}
