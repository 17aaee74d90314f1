import Foundation
import OnRecordModel
import OnRecordStore

extension Record {
  /// Reads every source again and makes all derived data anew.
  ///
  /// Names, addresses and revisions stay. A source that is missing or can no longer be read keeps the
  /// reading it had, and is told. Each source is replaced whole or not at all, so that a killed
  /// rebuild leaves a good record; run it again. Needs a record that is open for writing.
  /// - Parameter report: Gets how many of the sources are done.
  /// - Returns: Sentences about what could not be done; empty where all could.
  public func rebuild(
    isCancelled: @escaping @Sendable () -> Bool = { false },
    report: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws -> [String] {
    let uses = try store.sourceUses()
    let workers = OrderedWorkers(
      uses, threadCount: ProcessInfo.processInfo.activeProcessorCount, mostWeight: 16 << 20,
      weight: \.size, work: { [store] in RebuiltSource(of: $0, in: store) })
    var problems: [String] = []
    var done = 0
    _ = try workers.run(isCancelled: isCancelled) { rebuilt in
      problems += rebuilt.problem.map { ["\(rebuilt.use.path): \($0)"] } ?? []
      if rebuilt.problem == nil {
        let missing = try store.replaceReadings(
          of: rebuilt.use, with: rebuilt.documents, readerVersion: SourceReader.version,
          time: Timestamp.now())
        problems += missing.map { "\(rebuilt.use.path) \($0): is not in the source any more" }
      }
      done += 1
      report(done, uses.count)
    }
    guard done == uses.count else { return problems + ["the rebuild was interrupted"] }
    try store.finishRebuild()
    for hook in CommitHooks.rebuild { try hook(self) }
    return problems
  }
}

/// A source as read again by a worker.
private struct RebuiltSource: Sendable {
  let use: SourceUse
  var documents: [PreparedDocument] = []
  var problem: String?

  init(of use: SourceUse, in store: RecordStore) {
    self.use = use
    do {
      // The address of the document does not matter: its release is known.
      let readings = try SourceReader.readings(of: try store.bytes(of: use), name: use.path)
      documents = readings.compactMap { PreparedDocument(reading: $0, address: use.path) }
    } catch let failure as RecordFailure {
      problem = failure.message
    } catch {
      problem = "it could not be read"
    }
  }
}
