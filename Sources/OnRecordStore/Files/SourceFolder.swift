import Crypto
import Glibc
import OnRecordModel

/// The folder `sources`: the bytes of each source as received, by their SHA-256.
///
/// A source with the hash `abcdef…` is the file `ab/cdef….gz`. It is kept gzip-compressed because
/// transcripts shrink to a third, which is what keeps text, full text, quotation index and sources
/// together under 2.5 times the sources; `gzip -dc` gives the bytes back to anyone.
struct SourceFolder: Sendable {
  /// Path of the folder.
  let path: String

  /// The path of a source's file, relative to the record.
  static func relativePath(_ hash: SourceHash) -> String {
    let name = hash.hexadecimal
    return "sources/\(name.prefix(2))/\(name.dropFirst(2)).gz"
  }

  private func folder(_ hash: SourceHash) -> String {
    "\(path)/\(hash.hexadecimal.prefix(2))"
  }

  private func file(_ hash: SourceHash) -> String {
    "\(folder(hash))/\(hash.hexadecimal.dropFirst(2)).gz"
  }

  /// Whether the folder has a source's file.
  func has(_ hash: SourceHash) -> Bool { DurableFile.exists(file(hash)) }

  /// Keeps compressed sources; each is whole, and on the disk, when this returns.
  func keep(_ sources: [(hash: SourceHash, compressed: [UInt8])]) throws {
    var folders = Set<String>()
    for source in sources where !has(source.hash) {
      let folder = folder(source.hash)
      try DurableFile.makeFolder(folder)
      let temporary = "\(folder)/.incoming-\(source.hash.hexadecimal.prefix(16))"
      try DurableFile.write(source.compressed, to: temporary)
      try DurableFile.rename(temporary, to: file(source.hash))
      folders.insert(folder)
    }
    for folder in folders.sorted() { try DurableFile.synchronizeFolder(folder) }
    if !folders.isEmpty { try DurableFile.synchronizeFolder(path) }
  }

  /// The bytes of a source, checked against its hash; nil where the file is not there.
  func bytes(_ hash: SourceHash, count: Int) throws -> [UInt8]? {
    guard let member = try DurableFile.read(file(hash)) else { return nil }
    let bytes = try Gzip.expanded(member, count: count)
    guard SourceHash(of: bytes) == hash else {
      throw RecordFailure(
        kind: .damaged,
        message: "source \(hash.hexadecimal) does not have its hash; restore it from a backup")
    }
    return bytes
  }

  /// The compressed file as it stands; nil where it is not there.
  func member(_ hash: SourceHash) throws -> [UInt8]? { try DurableFile.read(file(hash)) }

  /// Names of the files in the folder as `ab/cdef….gz`, sorted; temporary files too.
  func names() throws -> [String] {
    var names: [String] = []
    for folder in try entries(of: path) where folder.utf8.count == 2 {
      names += try entries(of: "\(path)/\(folder)").map { "\(folder)/\($0)" }
    }
    return names.sorted()
  }

  /// Removes a file that no source of the record has.
  func remove(named name: String) { _ = unsafe unlink("\(path)/\(name)") }

  private func entries(of folder: String) throws -> [String] {
    guard let handle = unsafe opendir(folder) else {
      throw DurableFile.failure("list a folder of the record")
    }
    defer { unsafe closedir(handle) }
    var names: [String] = []
    while let entry = unsafe readdir(handle) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
          unsafe String(cString: $0)
        }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }
}
