/// What an add has come to.
public struct AddSummary: Hashable, Sendable {
  /// How many documents had each result.
  public var counts: [AddOutcome.Result: Int] = [:]
  /// Whether it was ended before its end; what was told as taken in is kept.
  public var wasInterrupted = false
  /// How many files were not looked at because of that.
  public var remainingCount = 0
  /// Sentences about derived data that could not be brought up to date.
  public var notes: [String] = []

  /// A summary of nothing.
  public init() {}

  /// The number of documents with a result.
  public subscript(result: AddOutcome.Result) -> Int { counts[result] ?? 0 }
}

/// What is told while an add goes on.
public enum AddEvent: Sendable {
  /// A document's outcome; if it was taken in, it is on the disk.
  case outcome(AddOutcome)
  /// How many of the files have been dealt with.
  case progress(done: Int, total: Int)
}
