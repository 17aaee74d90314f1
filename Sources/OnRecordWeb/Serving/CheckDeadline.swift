import HTTPTypes

/// When a check must have ended, reading the draft included.
struct CheckDeadline: Sendable {
  private let seconds: Int
  private let end: ContinuousClock.Instant
  private let now: @Sendable () -> ContinuousClock.Instant

  /// The time that one check may take, from now on.
  init(_ limits: Limits, now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }) {
    seconds = limits.checkSeconds
    self.now = now
    end = now() + .seconds(limits.checkSeconds)
  }

  /// Whether the time is over.
  var hasPassed: Bool { now() >= end }

  /// Ends the work once the time is over.
  ///
  /// - Throws: `WebFailure`.
  func hold() throws {
    if hasPassed { throw failure }
  }

  /// What is answered when the time is over.
  var failure: WebFailure {
    WebFailure(
      .serviceUnavailable,
      "This check took longer than \(seconds) seconds and was ended. Check the draft in parts.",
      code: "check-too-slow", headers: [.retryAfter: "30"])
  }
}
