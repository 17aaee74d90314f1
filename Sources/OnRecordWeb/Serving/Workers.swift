import Glibc
import HTTPTypes
import NIOPosix
import Synchronization

/// Threads on which the record is read, apart from those that talk to readers.
///
/// Checks have a thread of their own, at a lower priority, one at a time: a long one never makes
/// someone wait who only reads.
struct Workers: Sendable {
  /// What kind of work.
  enum Kind: Sendable {
    /// Reading the record and making a page: milliseconds.
    case reading
    /// Comparing a draft with the record: up to some seconds.
    case checking
  }

  private let reading: Crew
  private let checking: Crew

  init(limits: Limits, threadCount: Int) {
    reading = Crew(
      threadCount: threadCount, mostWaiting: limits.waitingReaders,
      refusal: WebFailure(
        .serviceUnavailable,
        "More people are reading than this room can serve; try again in a moment.",
        code: "busy", headers: [.retryAfter: "2"]))
    checking = Crew(
      threadCount: 1, mostWaiting: limits.waitingChecks,
      refusal: WebFailure(
        .tooManyRequests, "Several drafts are being checked already; try again in a few seconds.",
        code: "too-many-checks", headers: [.retryAfter: "5"]))
  }

  /// Checks that are made or wait.
  var waitingChecks: Int { checking.now }

  /// Makes the threads; to be called once, before `run`.
  func start() {
    reading.threads.start()
    checking.threads.start()
  }

  /// Ends the threads when their work is done.
  func stop() async {
    try? await reading.threads.shutdownGracefully()
    try? await checking.threads.shutdownGracefully()
  }

  /// Does a piece of work, or refuses it at once where too much waits.
  func run<T: Sendable>(
    _ kind: Kind, _ work: @escaping @Sendable () throws -> T
  ) async throws -> T {
    switch kind {
    case .reading: try await reading.run(work)
    case .checking:
      try await checking.run {
        // The threads that a check starts inherit this one's priority. On Linux it is a thread's own.
        setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 10)
        return try work()
      }
    }
  }
}

/// Some threads and the work that waits for them.
private final class Crew: Sendable {
  let threads: NIOThreadPool
  private let most: Int
  private let refusal: WebFailure
  private let count = Atomic<Int>(0)

  init(threadCount: Int, mostWaiting: Int, refusal: WebFailure) {
    threads = NIOThreadPool(numberOfThreads: threadCount)
    most = threadCount + mostWaiting
    self.refusal = refusal
  }

  /// Pieces of work that are done or wait.
  var now: Int { count.load(ordering: .relaxed) }

  func run<T: Sendable>(_ work: @escaping @Sendable () throws -> T) async throws -> T {
    let (_, now) = count.add(1, ordering: .relaxed)
    defer { count.subtract(1, ordering: .relaxed) }
    guard now <= most else { throw refusal }
    return try await threads.runIfActive(work)
  }
}
