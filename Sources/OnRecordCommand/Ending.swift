import ArgumentParser
import Glibc
import OnRecordModel

/// The exit codes of the contract.
enum ExitStatus: Int32, Error {
  /// What was checked is not as it should be.
  case checkFailed = 1
  /// The command was not understood.
  case usage = 2
  /// Something that was named could not be read or found.
  case badInput = 3
  /// The record cannot be used.
  case recordUnusable = 4
  /// Ended by Ctrl-C, as shells report it.
  case interrupted = 130
  /// Ended by SIGTERM, as shells report it.
  case terminated = 143
}

/// How the program ends where it does not simply end.
enum Ending {
  /// Prints what an error has to say where it belongs, and exits.
  static func end(with error: any Error) -> Never {
    StandardOutput.flush()
    if let status = error as? ExitStatus { exit(status.rawValue) }
    if let failure = error as? RecordFailure {
      StandardError.line("onrecord: \(failure.message)")
      exit(status(of: failure.kind).rawValue)
    }
    // swift-argument-parser's own endings: help and version are answers, the rest is usage, for
    // which it would exit with 64.
    let message = OnRecordCommand.fullMessage(for: error)
    guard OnRecordCommand.exitCode(for: error).isSuccess else {
      StandardError.line(message)
      exit(ExitStatus.usage.rawValue)
    }
    StandardOutput.write(message + "\n")
    StandardOutput.flush()
    exit(0)
  }

  static func status(of kind: RecordFailure.Kind) -> ExitStatus {
    switch kind {
    case .badQuery: .usage
    case .unreadableSource, .unknownRelease, .ambiguousRelease, .destinationTaken: .badInput
    case .noRecord, .notARecord, .newerSchema, .locked, .damaged, .unwritable: .recordUnusable
    }
  }
}
