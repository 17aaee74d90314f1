import Foundation
import Glibc
import OnRecord
import OnRecordLanguageServer
import Synchronization

/// Runs a language server over standard input and output.
///
/// Input has a thread, checking another; this one hands what comes to the server and does what the
/// server wants.
struct ServerLoop {
  /// How often it is looked whether the client is still there.
  private static let watchInterval = 5.0

  private var server: LanguageServer
  private var framing = MessageFraming()
  private let events = ServerEvents()
  private let checks: CheckThread
  private let encoding: SharedEncoding
  private let log: @Sendable (String) -> Void
  /// Documents that rest, and until when.
  private var waits: [String: (generation: Int, until: Date)] = [:]
  private var client: Int32?

  /// How the client counts, for the thread that checks.
  private final class SharedEncoding: Sendable {
    let value = Mutex(PositionEncoding.utf16)
  }

  init(version: String, client: Int32?, log: @escaping @Sendable (String) -> Void) {
    server = LanguageServer(version: version)
    checks = CheckThread(events: events, log: log)
    encoding = SharedEncoding()
    self.client = client
    self.log = log
  }

  /// Runs until the client ends it; the exit code.
  mutating func run(record folder: String, speaker: String?) -> Int32 {
    defer { PassageFiles.removeAll() }
    checks.start(record: folder, speaker: speaker) { [encoding] in
      encoding.value.withLock { $0 }
    }
    InputThread.start(events)
    while true {
      guard let event = events.next(until: deadline()) else {
        if let client, kill(client, 0) != 0, errno == ESRCH {
          log("the client has gone")
          return 1
        }
        if let status = endWaits() { return status }
        continue
      }
      if let status = handle(event) ?? endWaits() { return status }
    }
  }

  private func deadline() -> Date {
    let latest = Date(timeIntervalSinceNow: Self.watchInterval)
    return waits.values.map(\.until).min().map { min($0, latest) } ?? latest
  }

  private mutating func endWaits() -> Int32? {
    let now = Date()
    for (uri, wait) in waits where wait.until <= now {
      waits[uri] = nil
      if let status = perform(server.timePassed(uri: uri, generation: wait.generation)) {
        return status
      }
    }
    return nil
  }

  /// Hands an event to the server; the exit code where that ends it.
  private mutating func handle(_ event: ServerEvents.Event) -> Int32? {
    switch event {
    case .input(let bytes):
      framing.append(bytes)
      while let frame = framing.next() {
        let effects: [ServerEffect]
        switch frame {
        case .message(let content): effects = server.receive(content)
        case .fault(let fault): effects = server.receive(fault)
        }
        encoding.value.withLock { $0 = server.encoding }
        if let status = perform(effects) { return status }
      }
      return nil
    case .inputEnded: return perform(server.inputEnded())
    case .checked(let result): return perform(server.finished(result))
    case .recordLookedAt(let failure): return perform(server.recordLookedAt(failure))
    case .recordChanged: return perform(server.recordChanged())
    }
  }

  /// Does what the server wants; the exit code where it wants to end.
  private mutating func perform(_ effects: [ServerEffect]) -> Int32? {
    for effect in effects {
      switch effect {
      case .send(let content):
        StandardOutput.write(bytes: MessageFraming.framed(content))
        StandardOutput.flush()
      case .wait(let uri, let generation, let milliseconds):
        waits[uri] = (generation, Date(timeIntervalSinceNow: Double(milliseconds) / 1000))
      case .check(let request): checks.check(request)
      case .forget(let uri): checks.forget(uri)
      case .lookAtRecord: checks.lookAtRecord()
      case .watch(let process): client = process
      case .log(let text): log(text)
      case .exit(let status): return status
      }
    }
    return nil
  }
}
