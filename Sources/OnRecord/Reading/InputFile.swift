import Glibc
import OnRecordModel

/// Reads the files that a person names.
public enum InputFile {
  /// The whole of a file, or of standard input for `-`.
  ///
  /// - Throws: `RecordFailure` of kind `unreadableSource` with the system's reason.
  public static func bytes(at path: String) throws -> [UInt8] {
    let descriptor = path == "-" ? STDIN_FILENO : unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure() }
    defer { if path != "-" { close(descriptor) } }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw failure() }
    if status.st_mode & S_IFMT == S_IFDIR {
      throw RecordFailure(
        kind: .unreadableSource, message: "this is a folder; name a file in it")
    }
    // A pipe has no length; a file may grow while it is read.
    var bytes = [UInt8](repeating: 0, count: max(Int(status.st_size) + 1, 1 << 16))
    var count = 0
    while true {
      if count == bytes.count { bytes.append(contentsOf: repeatElement(0, count: bytes.count)) }
      let length = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe read(
          descriptor, buffer.baseAddress.map { unsafe $0 + count }, buffer.count - count)
      }
      if length < 0 && errno == EINTR { continue }
      guard length >= 0 else { throw failure() }
      if length == 0 { break }
      count += length
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }

  private static func failure() -> RecordFailure {
    RecordFailure(
      kind: .unreadableSource, message: unsafe String(cString: strerror(errno)).lowercased())
  }
}
