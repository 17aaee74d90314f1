import Foundation
import GRDB
import OnRecordModel

extension RecordStore {
  /// Copies the record to a folder that is not there yet, while it may be in use.
  ///
  /// The copy is of one moment: a snapshot of the database, then the sources that it speaks of. It
  /// gets its name only when it is whole and on the disk. Complexity: O(size of the record).
  /// - Throws: `RecordFailure` of kind `unwritable` or `damaged`.
  public func backup(to destination: String) throws {
    guard !DurableFile.exists(destination) else {
      throw RecordFailure(
        kind: .destinationTaken,
        message: "there is something at the backup's place already; name a folder that is not there"
      )
    }
    let partial = destination + ".partial"
    try? FileManager.default.removeItem(atPath: partial)
    do {
      try DurableFile.makeFolder("\(partial)/sources")
      let copy = try DatabaseQueue(path: "\(partial)/record.sqlite")
      try pool.backup(to: copy)
      let rows = try copy.read { try SourceRow.fetchAll($0, sql: "SELECT * FROM source") }
      try copy.close()
      try copySources(rows, to: SourceFolder(path: "\(partial)/sources"))
      try copyQuotations(to: partial)
      try DurableFile.rename(partial, to: destination)
    } catch let error as DatabaseError {
      throw Self.refusal(error)
    }
  }

  private func copySources(_ rows: [SourceRow], to folder: SourceFolder) throws {
    // In batches, so that memory stays bounded and folders are synchronized seldom.
    for start in stride(from: 0, to: rows.count, by: 64) {
      try folder.keep(
        rows[start..<min(start + 64, rows.count)].map { row in
          guard let member = try sources.member(row.hash) else {
            throw Self.damaged("source \(row.hash.hexadecimal) is missing; run `onrecord verify`")
          }
          return (row.hash, member)
        })
    }
  }

  /// Segments are derived data, and never change once they have their names.
  private func copyQuotations(to folder: String) throws {
    let files = FileManager.default
    guard files.fileExists(atPath: quotationsFolder) else { return }
    try? files.copyItem(atPath: quotationsFolder, toPath: "\(folder)/quotations")
  }
}
