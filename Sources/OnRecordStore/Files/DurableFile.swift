import Glibc
import OnRecordModel

/// Files that are either whole or not there, also after a power cut.
package enum DurableFile {
  /// Writes bytes to a temporary file and has them on the disk when it returns.
  package static func write(_ bytes: [UInt8], to path: String) throws {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw failure("write a file of the record") }
    defer { close(descriptor) }
    try write(bytes, at: 0, to: descriptor)
    guard fsync(descriptor) == 0 else { throw failure("keep a file of the record on the disk") }
  }

  private static func write(_ bytes: [UInt8], at place: Int, to descriptor: CInt) throws {
    var offset = 0
    while offset < bytes.count {
      let written = unsafe bytes.withUnsafeBytes { buffer in
        unsafe pwrite(
          descriptor, buffer.baseAddress.map { unsafe $0 + offset }, buffer.count - offset,
          place + offset)
      }
      if written < 0 && errno == EINTR { continue }
      guard written > 0 else { throw failure("write a file of the record") }
      offset += written
    }
  }

  /// A file that is written piece by piece, in any order.
  package final class Pieces {
    private let descriptor: CInt

    /// Makes the file, empty.
    package init(path: String) throws {
      descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
      guard descriptor >= 0 else { throw failure("write a file of the record") }
    }

    deinit { close(descriptor) }

    /// Writes bytes from a place on.
    package func write(_ bytes: [UInt8], at place: Int) throws {
      try DurableFile.write(bytes, at: place, to: descriptor)
    }

    /// Has all pieces on the disk when it returns.
    package func finish() throws {
      guard fsync(descriptor) == 0 else { throw failure("keep a file of the record on the disk") }
    }
  }

  /// Gives a file its final name; `synchronizeFolder` makes the name last.
  package static func rename(_ temporary: String, to path: String) throws {
    guard unsafe Glibc.rename(temporary, path) == 0 else {
      throw failure("name a file of the record")
    }
  }

  /// Has the names in a folder on the disk when it returns.
  package static func synchronizeFolder(_ path: String) throws {
    let descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure("open a folder of the record") }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw failure("keep a folder of the record on the disk") }
  }

  /// The whole of a file; nil where there is none.
  public static func read(_ path: String) throws -> [UInt8]? {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw failure("read a file of the record")
    }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw failure("read a file of the record") }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var offset = 0
    while offset < bytes.count {
      let count = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe Glibc.read(
          descriptor, buffer.baseAddress.map { unsafe $0 + offset }, buffer.count - offset)
      }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw failure("read a file of the record") }
      if count == 0 { break }
      offset += count
    }
    bytes.removeLast(bytes.count - offset)
    return bytes
  }

  /// Makes a folder and those above it; no error where it is there.
  package static func makeFolder(_ path: String) throws {
    if unsafe mkdir(path, 0o755) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
      throw failure("make a folder of the record")
    }
    try makeFolder(String(path[..<slash]))
    guard unsafe mkdir(path, 0o755) == 0 || errno == EEXIST else {
      throw failure("make a folder of the record")
    }
  }

  /// Whether something stands at a path.
  package static func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

  /// An error of the file system in words, without the path, which may be a person's own.
  static func failure(_ action: String) -> RecordFailure {
    let reason = unsafe String(cString: strerror(errno))
    return RecordFailure(kind: .unwritable, message: "could not \(action): \(reason)")
  }
}
