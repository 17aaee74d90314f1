import Foundation
import OnRecordModel
import OnRecordStore

/// Collects what is read until it is worth a transaction.
struct AddBatch {
  private static let mostDocuments = 64
  private static let mostBytes = 8 << 20

  private let record: Record
  private let total: Int
  private var waiting: [PreparedInput] = []
  private var documentCount = 0
  private var byteCount = 0
  private var done = 0
  var summary = AddSummary()

  init(record: Record, total: Int) {
    self.record = record
    self.total = total
  }

  mutating func append(_ input: PreparedInput, report: (AddEvent) -> Void) throws {
    waiting.append(input)
    if case .source(let source, _) = input {
      documentCount += source.documents.count
      byteCount += source.size
    }
    if documentCount >= Self.mostDocuments || byteCount >= Self.mostBytes
      || waiting.count >= 4 * Self.mostDocuments
    {
      try flush(report: report)
    }
  }

  /// Writes what waits, then tells its outcomes.
  mutating func flush(report: (AddEvent) -> Void) throws {
    guard !waiting.isEmpty else { return }
    let sources = waiting.compactMap { input -> PreparedSource? in
      if case .source(let source, _) = input { source } else { nil }
    }
    var written: ArraySlice<AddOutcome> = []
    if !sources.isEmpty {
      written =
        try record.store.commit(
          sources, readerVersion: SourceReader.version, time: Timestamp.now())[...]
    }
    try runHooks(written.filter { $0.result != .unchanged }.compactMap(\.revisionKey))
    for input in waiting {
      switch input {
      case .outcomes(let outcomes): outcomes.forEach { tell($0, report) }
      case .source(let source, let failures):
        written.prefix(source.documents.count).forEach { tell($0, report) }
        written = written.dropFirst(source.documents.count)
        failures.forEach { tell($0, report) }
      }
    }
    done += waiting.count
    waiting = []
    documentCount = 0
    byteCount = 0
    report(.progress(done: done, total: total))
  }

  private mutating func runHooks(_ revisions: [Int64]) throws {
    guard !revisions.isEmpty else { return }
    for hook in CommitHooks.all {
      do {
        try hook(record, revisions)
      } catch {
        // Derived data: the record itself is whole, and `rebuild` makes the rest.
        summary.notes.append(
          (error as? RecordFailure)?.message
            ?? "derived data is behind; `onrecord rebuild` brings it up to date")
      }
    }
  }

  private mutating func tell(_ outcome: AddOutcome, _ report: (AddEvent) -> Void) {
    summary.counts[outcome.result, default: 0] += 1
    report(.outcome(outcome))
  }
}

/// Moments in the form in which the record keeps them.
enum Timestamp {
  /// Now, UTC, to the second: `2026-11-24T09:30:00Z`.
  static func now() -> String { Date().formatted(.iso8601) }
}
