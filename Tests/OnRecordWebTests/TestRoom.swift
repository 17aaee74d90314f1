import Foundation
import OnRecord
import OnRecordModel
import OnRecordTestSupport
import Testing

@testable import OnRecordWeb

/// A reading room of its own on a free port of loopback, open as long as a test runs.
enum TestRoom {
  /// Opens a room over a record and closes it when the body is done.
  static func open(
    over record: Record, prefix: String? = nil, address: String? = nil,
    limits: Limits = Limits(), _ body: @Sendable @escaping (WebClient) async throws -> Void
  ) async throws {
    try await openRoom(over: record, prefix: prefix, address: address, limits: limits) {
      try await body($1)
    }
  }

  /// The same; the body gets the room too.
  static func openRoom(
    over record: Record? = nil, prefix: String? = nil, address: String? = nil,
    limits: Limits = Limits(),
    _ body: @Sendable @escaping (ReadingRoom, WebClient) async throws -> Void
  ) async throws {
    let record = try record ?? Record(at: try SampleRecord.folder.get(), access: .read)
    var options = try ReadingRoomOptions(port: 0, prefix: prefix, address: address)
    options.limits = limits
    let room = try ReadingRoom(record: record, options: options)
    let (ports, port) = AsyncStream<Int>.makeStream()
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        try await room.serve(endingOn: [], log: ReadingRoom.silent) { port.yield($1) }
      }
      for await number in ports {
        try await body(room, WebClient(port: number, prefix: options.prefix))
        break
      }
      group.cancelAll()
      try await group.waitForAll()
    }
  }

  /// The same over the sample record.
  static func open(
    prefix: String? = nil, address: String? = nil, limits: Limits = Limits(),
    _ body: @Sendable @escaping (WebClient) async throws -> Void
  ) async throws {
    let record = try Record(at: try SampleRecord.folder.get(), access: .read)
    try await open(over: record, prefix: prefix, address: address, limits: limits, body)
  }
}

/// The sample record, taken in once for all tests of this module.
enum SampleRecord {
  static let folder = Result {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("onrecord-test-web-\(ProcessInfo.processInfo.processIdentifier)")
    try? FileManager.default.removeItem(at: folder)
    let record = try Record(at: folder.path, access: .create)
    _ = try record.add([Checkout.folder.appendingPathComponent("Samples/record").path])
    return folder.path
  }
}
