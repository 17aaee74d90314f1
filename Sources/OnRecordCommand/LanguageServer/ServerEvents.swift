import Foundation
import OnRecordLanguageServer
import OnRecordModel

/// What a language server waits for, in the order in which it comes.
///
/// Unchecked Sendable: every mutable property is read and written under `condition` only.
final class ServerEvents: @unchecked Sendable {
  enum Event: Sendable {
    /// Bytes from the client.
    case input([UInt8])
    /// The client has closed its end.
    case inputEnded
    case checked(CheckResult)
    /// What came of opening the record; nil where it can be used.
    case recordLookedAt(RecordFailure?)
    case recordChanged
  }

  /// Bytes that may wait; a client that sends more has to wait itself.
  private static let mostWaiting = 1 << 20

  private let condition = NSCondition()
  private var events: [Event] = []
  private var waitingBytes = 0

  /// Adds an event; input waits for room.
  func append(_ event: Event) {
    condition.lock()
    defer { condition.unlock() }
    if case .input(let bytes) = event {
      while waitingBytes > Self.mostWaiting { condition.wait() }
      waitingBytes += bytes.count
    }
    events.append(event)
    condition.broadcast()
  }

  /// The next event; nil where none has come by then.
  func next(until deadline: Date) -> Event? {
    condition.lock()
    defer { condition.unlock() }
    while events.isEmpty {
      guard condition.wait(until: deadline) else { break }
    }
    guard !events.isEmpty else { return nil }
    let event = events.removeFirst()
    if case .input(let bytes) = event {
      waitingBytes -= bytes.count
      condition.broadcast()
    }
    return event
  }
}
