import Glibc
import OnRecordModel

/// A file that a person asked for: there whole, or as it was before.
enum ReportFile {
  /// Writes a file in place of what was there.
  ///
  /// A device or pipe is written to as it is. Otherwise the content is written beside the file and
  /// then takes its name, so that no reader ever sees half of it.
  /// - Throws: `RecordFailure` of kind `destinationTaken` with the system's reason.
  static func write(_ bytes: [UInt8], to path: String) throws {
    var status = stat()
    let isThere = unsafe stat(path, &status) == 0
    if isThere, status.st_mode & S_IFMT != S_IFREG {
      try put(bytes, into: path, flags: O_WRONLY, mode: 0, name: path)
      return
    }
    let target = isThere ? resolved(path) ?? path : path
    let temporary = "\(target).\(getpid()).part"
    do {
      let mode = isThere ? status.st_mode & 0o777 : 0o666
      try put(bytes, into: temporary, flags: O_WRONLY | O_CREAT | O_EXCL, mode: mode, name: path)
      guard unsafe rename(temporary, target) == 0 else { throw failure(path) }
    } catch {
      unsafe unlink(temporary)
      throw error
    }
  }

  /// Whether two names lead to one file that is there.
  static func isSame(_ one: String, _ other: String) -> Bool {
    var first = stat()
    var second = stat()
    guard unsafe stat(one, &first) == 0, unsafe stat(other, &second) == 0 else { return false }
    return first.st_dev == second.st_dev && first.st_ino == second.st_ino
  }

  /// The folder in which the program was started; nil where it has none.
  static var currentFolder: String? { resolved(".") }

  private static func put(
    _ bytes: [UInt8], into path: String, flags: Int32, mode: mode_t, name: String
  ) throws {
    let descriptor = unsafe open(path, flags | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw failure(name) }
    guard writeAll(bytes, to: descriptor) else {
      defer { close(descriptor) }
      throw failure(name)
    }
    guard close(descriptor) == 0 else { throw failure(name) }
  }

  /// The file behind symbolic links, so that a link stays one.
  private static func resolved(_ path: String) -> String? {
    guard let found = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(found) }
    return unsafe String(cString: found)
  }

  private static func failure(_ path: String) -> RecordFailure {
    let reason = unsafe String(cString: strerror(errno)).lowercased()
    return RecordFailure(
      kind: .destinationTaken, message: "\(path): the report cannot be written: \(reason)")
  }
}
