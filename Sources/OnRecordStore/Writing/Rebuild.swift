import Foundation
import GRDB
import OnRecordModel
import OnRecordText

/// A source of the record with the revisions that rest on it.
public struct SourceUse: Hashable, Sendable {
  /// SHA-256 of the bytes, 64 hexadecimal digits.
  public let hash: String
  /// Length of the bytes.
  public let size: Int
  /// The path by which it came first, as a hint for the format.
  public let path: String
}

extension RecordStore {
  /// Every source of the record, in the order in which they came.
  ///
  /// Complexity: O(sources).
  public func sourceUses() throws -> [SourceUse] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT source.*, (SELECT path FROM revision WHERE source_id = source.id
            ORDER BY id LIMIT 1) AS path FROM source ORDER BY id
          """
      ).map { row in
        SourceUse(
          hash: try SourceRow(row: row).hash.hexadecimal, size: row["size"],
          path: row["path"] ?? "")
      }
    }
  }

  /// The bytes of a source as received, checked against their hash.
  ///
  /// - Throws: `RecordFailure` of kind `damaged` where the file is missing or altered.
  public func bytes(of source: SourceUse) throws -> [UInt8] {
    guard let hash = SourceHash(hexadecimal: source.hash),
      let bytes = try sources.bytes(hash, count: source.size)
    else { throw Self.damaged("source \(source.hash) is missing; restore it from a backup") }
    return bytes
  }

  /// Puts new readings in the place of those of a source's revisions, all or none.
  ///
  /// - Parameter time: now, UTC: `2026-11-24T09:30:00Z`.
  /// - Returns: Parts of the source that have revisions and are not among the documents.
  public func replaceReadings(
    of source: SourceUse, with documents: [PreparedDocument], readerVersion: String, time: String
  ) throws -> [String] {
    precondition(lock != nil, "the store was opened for reading")
    do {
      return try pool.write { database in
        let revisions = try RevisionRow.fetchAll(
          database,
          sql: """
            SELECT * FROM revision WHERE source_id = (SELECT id FROM source WHERE sha256 = ?)
            """, arguments: [SourceHash(hexadecimal: source.hash).map { Data($0.bytes) }])
        let writer = ReadingWriter(database: database, mendsDamage: true)
        var missing: [String] = []
        for revision in revisions {
          if let document = documents.first(where: { $0.reading.part ?? "" == revision.part }) {
            try writer.replace(
              revision, with: document, readerVersion: readerVersion, time: time)
          } else {
            missing.append(revision.part)
          }
        }
        try StateCounter.advance(at: time, in: database)
        return missing
      }
    } catch let error as DatabaseError {
      throw Self.refusal(error)
    }
  }

  /// Makes the full text and the changes between revisions anew, and removes what nothing uses.
  ///
  /// Complexity: O(size of the record).
  public func finishRebuild() throws {
    precondition(lock != nil, "the store was opened for reading")
    do {
      try pool.write { database in
        try Self.compareRevisions(in: database)
        try PeopleWriter(database: database).settle()
        try database.execute(
          sql: """
            DELETE FROM speaker WHERE id NOT IN
              (SELECT speaker_id FROM passage WHERE speaker_id IS NOT NULL);
            DROP TABLE passage_text;
            \(Schema1.fullText);
            INSERT INTO passage_text (passage_text) VALUES ('rebuild');
            INSERT INTO passage_text (passage_text) VALUES ('optimize');
            """)
      }
      for name in try orphanNames() { sources.remove(named: name) }
      try pool.vacuum()
    } catch let error as DatabaseError {
      throw Self.refusal(error)
    }
  }

  private static func compareRevisions(in database: Database) throws {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT later.id, earlier.id FROM revision AS later JOIN revision AS earlier
          ON earlier.release_id = later.release_id AND earlier.ordinal = later.ordinal - 1
        """)
    for row in rows {
      let later: Int64 = row[0]
      let change = TextComparison(
        old: try StoredText.text(of: row[1], in: database),
        new: try StoredText.text(of: later, in: database)
      ).change()
      try database.execute(
        sql: "UPDATE revision SET change = ? WHERE id = ?",
        arguments: [try ChangeCoding.encoded(change), later])
    }
  }

  /// Joins the full text's segments after a large add, so that it takes less room and time.
  ///
  /// Complexity: O(size of the full text).
  public func optimizeFullText() throws {
    do {
      try pool.write { database in
        try database.execute(
          sql: "INSERT INTO passage_text (passage_text) VALUES ('optimize')")
      }
      // What the joined segments have left behind goes back to the file system.
      try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA incremental_vacuum") }
      try pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
    } catch let error as DatabaseError {
      throw Self.refusal(error)
    }
  }
}
