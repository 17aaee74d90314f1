import Glibc
import OnRecordText
import Synchronization

/// Standard output: the answer and nothing else, buffered.
///
/// Text of sources is made safe before it reaches a terminal; a pipe or file gets the bytes.
enum StandardOutput {
  /// Whether a person looks at it.
  static let isTerminal = isatty(STDOUT_FILENO) == 1

  private static let buffer = Mutex<[UInt8]>([])

  /// Writes bytes as they are; only for what is known to be safe, or no terminal.
  static func write(bytes: some Sequence<UInt8>) {
    let isFull = buffer.withLock { buffer in
      buffer.append(contentsOf: bytes)
      return buffer.count > 1 << 16
    }
    if isFull { flush() }
  }

  /// Writes text that is ours or has been made safe.
  static func write(_ text: String) { write(bytes: text.utf8) }

  /// Writes text of a source: byte for byte to a pipe, made safe to a terminal.
  static func write(source bytes: [UInt8]) {
    guard isTerminal else { return write(bytes: bytes) }
    write(DisplayEscaping.escaped(String(decoding: bytes, as: UTF8.self)))
  }

  /// Hands everything on to the system.
  static func flush() {
    let bytes = buffer.withLock { buffer in
      defer { buffer = [] }
      return buffer
    }
    writeAll(bytes, to: STDOUT_FILENO)
  }
}

/// Standard error: messages, and progress where a person looks at it.
enum StandardError {
  /// Whether a person looks at it.
  static let isTerminal = isatty(STDERR_FILENO) == 1

  /// Writes a line, made safe for a terminal: it may hold a file's name.
  static func line(_ text: String) {
    let shown = isTerminal ? DisplayEscaping.escaped(text) : text
    writeAll(Array("\(clearing)\(shown)\n".utf8), to: STDERR_FILENO)
  }

  /// Replaces the progress line; nothing where no person looks.
  static func progress(_ text: String) {
    guard isTerminal else { return }
    writeAll(Array("\r\(text)\u{1B}[K".utf8), to: STDERR_FILENO)
  }

  /// Takes the progress line away.
  static func endProgress() {
    guard isTerminal else { return }
    writeAll(Array(clearing.utf8), to: STDERR_FILENO)
  }

  private static var clearing: String { isTerminal ? "\r\u{1B}[K" : "" }
}

/// Writes bytes to a descriptor, whole; false where it gave up, as where the reader has gone.
@discardableResult
func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
  var offset = 0
  while offset < bytes.count {
    let count = unsafe bytes.withUnsafeBytes { buffer in
      unsafe write(
        descriptor, buffer.baseAddress.map { unsafe $0 + offset }, buffer.count - offset)
    }
    if count < 0 && errno == EINTR { continue }
    guard count > 0 else { return false }
    offset += count
  }
  return true
}
