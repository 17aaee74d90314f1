import Glibc
import Synchronization

/// Ctrl-C and SIGTERM: the first lets the command finish cleanly, the second ends it.
enum Interruption {
  private static let received = Atomic<Int32>(0)

  /// Begins to note the signals instead of being ended by them.
  static func beginNoting() {
    for number in [SIGINT, SIGTERM] {
      _ = signal(number) { number in
        // A second signal means it: the record is good at any moment.
        if Interruption.received.exchange(number, ordering: .relaxed) != 0 { _exit(128 + number) }
      }
    }
    // Whoever started the program may have handed on a mask that keeps them out.
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    for number in [SIGINT, SIGTERM] { unsafe sigaddset(&signals, number) }
    unsafe pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }

  /// Whether a signal has come.
  static var isRequested: Bool { received.load(ordering: .relaxed) != 0 }

  /// The exit code that tells of the signal.
  static var status: ExitStatus {
    received.load(ordering: .relaxed) == SIGTERM ? .terminated : .interrupted
  }
}
