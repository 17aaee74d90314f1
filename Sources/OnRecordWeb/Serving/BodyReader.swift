import HTTPTypes
import Hummingbird
import Synchronization

/// Takes what is sent, within the limits of length, of time, and of how many send at once.
final class BodyReader: Sendable {
  private let limits: Limits
  private let arriving = Atomic<Int>(0)

  init(limits: Limits) { self.limits = limits }

  /// Drafts that arrive just now.
  var arrivingCount: Int { arriving.load(ordering: .relaxed) }

  /// The body of a request.
  ///
  /// - Throws: `WebFailure` where it is too long or too slow, or too many arrive; the connection then
  ///   ends, because the rest of the body would be taken for another request.
  func body(of request: Request) async throws -> [UInt8] {
    let (_, now) = arriving.add(1, ordering: .relaxed)
    defer { arriving.subtract(1, ordering: .relaxed) }
    guard now <= limits.arrivingDrafts else {
      throw WebFailure(
        .serviceUnavailable, "Many drafts are arriving just now; try again in a few seconds.",
        code: "busy", headers: [.retryAfter: "5", .connection: "close"])
    }
    if let length = request.headers[.contentLength].flatMap(Int.init), length > limits.bodyBytes {
      throw DraftSubmission.tooLong(limits)
    }
    let limits = limits
    return try await withThrowingTaskGroup(of: [UInt8].self) { group in
      group.addTask { try await Self.bytes(of: request.body, limits) }
      group.addTask {
        try await Task.sleep(for: .seconds(limits.arrivalSeconds))
        throw WebFailure(
          .requestTimeout,
          "The draft did not arrive within \(limits.arrivalSeconds) seconds; send it again, or a part"
            + " of it.", headers: [.connection: "close"])
      }
      defer { group.cancelAll() }
      return try await group.next() ?? []
    }
  }

  private static func bytes(of body: RequestBody, _ limits: Limits) async throws -> [UInt8] {
    var bytes: [UInt8] = []
    for try await part in body {
      guard bytes.count + part.readableBytes <= limits.bodyBytes else {
        throw DraftSubmission.tooLong(limits)
      }
      bytes.append(contentsOf: part.readableBytesView)
    }
    // A body that was given up ends like a whole one.
    try Task.checkCancellation()
    return bytes
  }
}
