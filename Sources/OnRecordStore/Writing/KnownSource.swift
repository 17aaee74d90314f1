import Foundation
import GRDB
public import OnRecordModel

extension RecordStore {
  /// What an add of a source would say, where the record has it just so; nil where it must be read.
  ///
  /// It has it just so if these bytes are what last stood at this path, and every reading of them is
  /// by this version of the reader.
  public func knownOutcomes(
    path: String, hash: SourceHash, readerVersion: String
  ) throws -> [AddOutcome]? {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT revision.id AS revision_key, revision.ordinal, revision.part AS revision_part,
            revision.reader_version, release.id AS release_key,
            (SELECT count(*) FROM diagnostic WHERE revision_id = revision.id) AS doubts
          FROM source JOIN revision ON revision.source_id = source.id
            JOIN release ON release.id = revision.release_id
          WHERE source.sha256 = ? AND source.id = (SELECT source_id FROM retrieval
            WHERE retrieval.release_id = release.id AND retrieval.path = ?
            ORDER BY retrieval.id DESC LIMIT 1)
          ORDER BY revision.id
          """, arguments: [Data(hash.bytes), path])
      guard !rows.isEmpty, rows.allSatisfy({ $0["reader_version"] == readerVersion }) else {
        return nil
      }
      return try rows.map { row in
        let part: String = row["revision_part"]
        return AddOutcome(
          path: path, part: part.isEmpty ? nil : part, result: .unchanged,
          release: try ReleaseRow.value(row["release_key"], in: database),
          revision: row["ordinal"], revisionKey: row["revision_key"],
          diagnosticCount: row["doubts"])
      }
    }
  }
}
