import Foundation
import GRDB
import OnRecordModel

extension RecordStore {
  /// Writes `manifest-sha256.txt`, with which `sha256sum -c` alone checks every source's file.
  ///
  /// The files are gzip members; what `gzip -dc` gives has the SHA-256 that is the file's name.
  /// Complexity: O(size of the sources).
  public func writeManifest() throws {
    precondition(lock != nil, "the store was opened for reading")
    let rows = try read { try SourceRow.fetchAll($0, sql: "SELECT * FROM source ORDER BY sha256") }
    var manifest = ""
    for row in rows {
      let path = SourceFolder.relativePath(row.hash)
      guard let hash = try sources.member(row.hash).map(SourceHash.init(of:)) else {
        throw Self.damaged("\(path) is missing; restore it from a backup")
      }
      manifest += "\(hash.hexadecimal)  \(path)\n"
    }
    let temporary = "\(folder)/.manifest-incoming"
    try DurableFile.write(Array(manifest.utf8), to: temporary)
    try DurableFile.rename(temporary, to: "\(folder)/manifest-sha256.txt")
    try DurableFile.synchronizeFolder(folder)
  }
}
