import Foundation
import Glibc

/// Reads standard input on a thread of its own, so that a slow check never keeps the client waiting.
enum InputThread {
  private static let chunk = 1 << 16

  static func start(_ events: ServerEvents) {
    let thread = Thread {
      var buffer = [UInt8](repeating: 0, count: chunk)
      while true {
        let count = unsafe buffer.withUnsafeMutableBytes { buffer in
          unsafe read(STDIN_FILENO, buffer.baseAddress, buffer.count)
        }
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { break }
        events.append(.input(Array(buffer[..<count])))
      }
      events.append(.inputEnded)
    }
    thread.start()
  }
}
