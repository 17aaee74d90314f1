import Foundation
public import OnRecordModel
import OnRecordStore

extension Record {
  /// Takes files, folders and standard input into the record.
  ///
  /// Sources are read on all cores and written in order, in batches of which each is taken in whole or
  /// not at all. A file that cannot be read is told and never stops the rest. The same bytes at the
  /// same address change nothing; other bytes there are a new revision of the release.
  ///
  /// A release is known by `url`, else by the address that the page gives itself, else by its path
  /// below the folder that was added. Where several files of one folder give the same address, they
  /// are its revisions in the order of their names (`r2` before `r10`).
  ///
  /// - Parameters:
  ///   - paths: Files, folders, patterns, or `-`.
  ///   - url: The address of the one file that is added; nil to go by the page or the path.
  ///   - isCancelled: Asked often; once true, what was read is kept and the rest left.
  ///   - report: Gets every outcome, in the order of the files, once it is on the disk.
  /// - Throws: `RecordFailure` where the record cannot be written; batches told before are kept.
  public func add(
    _ paths: [String], url: String? = nil, isCancelled: @escaping @Sendable () -> Bool = { false },
    report: (AddEvent) -> Void = { _ in }
  ) throws -> AddSummary {
    let inputs = AddInputs.expanded(paths)
    guard url == nil || inputs.count == 1 else {
      throw RecordFailure(
        kind: .badQuery, message: "--url is the address of one file; \(inputs.count) were named")
    }
    let preparation = SourcePreparation(store: store, url: url)
    let workers = OrderedWorkers(
      inputs, threadCount: ProcessInfo.processInfo.activeProcessorCount,
      mostWeight: Self.mostBytesInFlight, weight: \.size, work: preparation.prepare)
    var batch = AddBatch(record: self, total: inputs.count)
    let done = try workers.run(isCancelled: isCancelled) { prepared in
      try batch.append(prepared, report: report)
    }
    try batch.flush(report: report)
    batch.summary.wasInterrupted = done < inputs.count
    batch.summary.remainingCount = inputs.count - done
    if batch.summary[.added] + batch.summary[.revised] >= Self.manyDocuments {
      try store.optimizeFullText()
    }
    return batch.summary
  }

  /// A reading takes up to some thirty times its source while it is made; two such stay below 1 GB.
  private static let mostBytesInFlight = 16 << 20

  /// From here on joining the full text's segments pays.
  private static let manyDocuments = 256
}
