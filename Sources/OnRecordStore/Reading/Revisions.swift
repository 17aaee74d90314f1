import Foundation
import GRDB
public import OnRecordModel
import OnRecordText

extension RecordStore {
  /// The revisions of a release, the first first.
  ///
  /// - Throws: `RecordFailure` of kind `unknownRelease` or `ambiguousRelease`.
  public func revisions(ofRelease name: String) throws -> [Revision] {
    try read { database in
      let release = try Self.releaseRow(named: name, in: database)
      let rows = try RevisionRow.fetchAll(
        try database.cachedStatement(
          sql: "SELECT * FROM revision WHERE release_id = ? ORDER BY ordinal"),
        arguments: [release.id])
      return try rows.map { try Self.value($0, of: release, in: database) }
    }
  }

  /// Keys of the revisions in the order in which they came.
  ///
  /// Complexity: O(revisions).
  public func revisionKeys(currentOnly: Bool = false) throws -> [Int64] {
    try read { database in
      try Int64.fetchAll(
        database,
        sql: "SELECT id FROM revision \(currentOnly ? "WHERE is_current = 1" : "") ORDER BY id")
    }
  }

  /// A revision with everything that the record holds of it; nil where no revision has the key.
  ///
  /// Complexity: O(length of the text).
  public func reading(ofRevision key: Int64) throws -> RecordedReading? {
    try read { database in
      let row = try RevisionRow.fetchOne(
        try database.cachedStatement(sql: "SELECT * FROM revision WHERE id = ?"), arguments: [key])
      guard let row else { return nil }
      let release = try ReleaseRow.fetchOne(
        try database.cachedStatement(sql: "SELECT * FROM release WHERE id = ?"),
        arguments: [row.releaseID])
      let value = try ReleaseRow.value(row.releaseID, in: database)
      guard let release, let value else { throw Self.damaged("a revision has no release") }
      var reading = try StoredReading.load(row, in: database)
      if release.occasion > 1 { reading.diagnostics.insert(Self.reusedAddress(reading), at: 0) }
      return RecordedReading(
        release: value, revision: try Self.value(row, of: release, in: database),
        reading: reading)
    }
  }

  /// The bytes of a source as received, checked against their hash.
  ///
  /// - Throws: `RecordFailure` of kind `damaged` where the file is missing or altered.
  public func sourceBytes(of revision: Revision) throws -> [UInt8] {
    guard let hash = SourceHash(hexadecimal: revision.sourceHash),
      let bytes = try sources.bytes(hash, count: revision.sourceSize)
    else {
      throw Self.damaged("source \(revision.sourceHash) is missing; restore it from a backup")
    }
    return bytes
  }

  private static func reusedAddress(_ reading: Reading) -> Diagnostic {
    Diagnostic(
      code: .addressReused, source: 0..<0,
      message: "the address stood for another event before; this is a release of its own")
  }

  static func value(
    _ row: RevisionRow, of release: ReleaseRow, in database: Database
  ) throws -> Revision {
    let source = try SourceRow.fetchOne(
      try database.cachedStatement(sql: "SELECT * FROM source WHERE id = ?"),
      arguments: [row.sourceID])
    guard let source, let textHash = SourceHash(bytes: row.textHash) else {
      throw damaged("a revision has no source")
    }
    return Revision(
      key: row.id, releaseID: release.name, ordinal: row.ordinal,
      sourceHash: source.hash.hexadecimal, sourceSize: source.size, mediaType: row.mediaType,
      part: row.part.isEmpty ? nil : row.part, path: row.path, retrieved: row.retrieved,
      readerVersion: row.readerVersion, textHash: textHash.hexadecimal, isCurrent: row.isCurrent,
      change: row.change.flatMap(ChangeCoding.decoded))
  }

  static func damaged(_ what: String) -> RecordFailure {
    RecordFailure(kind: .damaged, message: what)
  }
}

extension Diagnostic.Code {
  /// The release's address stood for another event before.
  public static let addressReused = Self(rawValue: "address-reused")
}
