import Foundation
import GRDB
import OnRecordModel

/// A row of `release`.
struct ReleaseRow: FetchableRecord {
  let id: Int64
  let name: String
  let slug: String
  let address: String
  let part: String
  let occasion: Int
  let title: String?
  let day: String?
  let fidelity: Fidelity
  let site: String
  let place: String?
  let updated: String

  init(row: Row) {
    id = row["id"]
    name = row["name"]
    slug = row["slug"]
    address = row["address"]
    part = row["part"]
    occasion = row["occasion"]
    title = row["title"]
    day = row["day"]
    fidelity = Fidelity(rawValue: row["fidelity"]) ?? .unknown
    site = row["site"]
    place = row["place"]
    updated = row["updated_at"]
  }

  /// The row as the value that the record gives out.
  func value(revisionCount: Int) -> Release {
    Release(
      id: name, slug: slug, address: address, part: part.isEmpty ? nil : part, title: title,
      day: day, fidelity: fidelity, revisionCount: revisionCount, site: site, place: place,
      updated: updated)
  }

  /// The release with a key, and the number of its revisions.
  static func value(_ id: Int64, in database: Database) throws -> Release? {
    let row = try ReleaseRow.fetchOne(
      try database.cachedStatement(sql: "SELECT * FROM release WHERE id = ?"), arguments: [id])
    let count =
      try Int.fetchOne(
        try database.cachedStatement(sql: "SELECT count(*) FROM revision WHERE release_id = ?"),
        arguments: [id]) ?? 0
    return row?.value(revisionCount: count)
  }
}

/// A row of `revision`.
struct RevisionRow: FetchableRecord {
  let id: Int64
  let releaseID: Int64
  let ordinal: Int
  let sourceID: Int64
  let part: String
  let path: String
  let retrieved: String
  let isCurrent: Bool
  let readerVersion: String
  let mediaType: String
  let fidelity: Fidelity
  let textHash: [UInt8]
  let textLength: Int
  let change: String?
  let sourceMap: Data
  let incidents: Data
  let emendations: Data

  init(row: Row) {
    id = row["id"]
    releaseID = row["release_id"]
    ordinal = row["ordinal"]
    sourceID = row["source_id"]
    part = row["part"]
    path = row["path"]
    retrieved = row["retrieved_at"]
    isCurrent = row["is_current"]
    readerVersion = row["reader_version"]
    mediaType = row["media_type"]
    fidelity = Fidelity(rawValue: row["fidelity"]) ?? .unknown
    textHash = Array(row["text_sha256"] as Data)
    textLength = row["text_length"]
    change = row["change"]
    sourceMap = row["source_map"]
    incidents = row["incidents"]
    emendations = row["emendations"]
  }
}

/// A row of `source`.
struct SourceRow: FetchableRecord {
  let id: Int64
  let hash: SourceHash
  let size: Int

  init(row: Row) throws {
    id = row["id"]
    size = row["size"]
    guard let hash = SourceHash(bytes: Array(row["sha256"] as Data)) else {
      throw RecordFailure(
        kind: .damaged, message: "a source's hash is not one; restore the record from a backup")
    }
    self.hash = hash
  }
}
