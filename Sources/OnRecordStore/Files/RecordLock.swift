import Glibc
import OnRecordModel

/// The lock that lets one process at a time write to a record.
///
/// It is the operating system's lock on the file `lock`, so a killed process leaves none behind;
/// the file's content, the holder's process number, is only for the message.
final class RecordLock: Sendable {
  private let descriptor: Int32

  /// Takes the lock, or says who has it.
  init(path: String) throws {
    descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw DurableFile.failure("write to the record") }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let holder = (try? DurableFile.read(path)).flatMap { $0 }
      close(descriptor)
      throw Self.held(by: holder.map { String(decoding: $0, as: UTF8.self) } ?? "")
    }
    let line = Array("\(getpid())\n".utf8)
    _ = ftruncate(descriptor, 0)
    _ = unsafe line.withUnsafeBytes { unsafe pwrite(descriptor, $0.baseAddress, $0.count, 0) }
  }

  deinit { close(descriptor) }

  private static func held(by content: String) -> RecordFailure {
    let process = content.prefix { $0.isASCII && $0.isNumber }
    let who = process.isEmpty ? "another process" : "process \(process)"
    return RecordFailure(
      kind: .locked,
      message: "\(who) is writing to this record; wait for it to finish, then try again")
  }
}
