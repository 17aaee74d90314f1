import ArgumentParser
import Foundation
import OnRecord
import OnRecordModel
import OnRecordWeb
import Synchronization

/// Opens the reading room.
struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Open the reading room: the record as pages to read, search, check and cite.",
    discussion: """
      Prints the address and serves until Ctrl-C or SIGTERM. The record may be written to meanwhile.

      Only this machine can reach it unless --host says otherwise. Behind a reverse proxy say by which
      address readers come: it is what citations and feeds name. The log, on standard error, has each
      request without its query; drafts that are checked are not kept.

      EXAMPLES
        onrecord serve
        onrecord serve --port 0
        onrecord serve --address https://records.example.org/room
      """)

  @Option(help: "The interface to listen on.")
  var host = "127.0.0.1"

  @Option(help: "The port; 0 for any free one.")
  var port = 8080

  @Option(
    help: ArgumentHelp("The path below which the proxy hands requests on.", valueName: "path"))
  var prefix: String?

  @Option(
    help: ArgumentHelp("The address by which readers reach the room.", valueName: "url"))
  var address: String?

  @OptionGroup var place: RecordPlace
  @ParentCommand var root: OnRecordCommand

  func run() throws {
    let options = try ReadingRoomOptions(host: host, port: port, prefix: prefix, address: address)
    let room = try ReadingRoom(record: try place.open(root), options: options)
    try Waiting.run {
      try await room.serve { address in
        StandardOutput.write(address + "\n")
        StandardOutput.flush()
      }
    }
  }
}

/// Waits on the main thread for work that is done on others.
///
/// The other commands stay on the main thread, whose stack is large; only this one is asynchronous.
private enum Waiting {
  private final class Outcome: Sendable {
    let done = DispatchSemaphore(value: 0)
    let result = Mutex<Result<Void, any Error>>(.success(()))
  }

  static func run(_ work: @escaping @Sendable () async throws -> Void) throws {
    let outcome = Outcome()
    Task {
      do { try await work() } catch { outcome.result.withLock { $0 = .failure(error) } }
      outcome.done.signal()
    }
    outcome.done.wait()
    try outcome.result.withLock { $0 }.get()
  }
}
