import GRDB

/// What tells whether data derived from a revision is still of its reading.
public struct RevisionStamp: Hashable, Sendable {
  /// The revision's key.
  public var key: Int64
  /// The text's hash, shortened, and the reader's version; another one after a re-reading.
  public var stamp: String
  /// Whether the revision is its release's latest.
  public var isCurrent: Bool
}

extension RecordStore {
  /// The stamps of all revisions, in the order in which they came.
  ///
  /// Complexity: O(revisions).
  public func revisionStamps() throws -> [RevisionStamp] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT id, lower(hex(substr(text_sha256, 1, 8))) || '/' || reader_version, is_current
          FROM revision ORDER BY id
          """
      ).map { RevisionStamp(key: $0[0], stamp: $0[1], isCurrent: $0[2]) }
    }
  }
}
