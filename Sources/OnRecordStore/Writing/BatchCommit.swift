import GRDB
public import OnRecordModel

extension RecordStore {
  /// Takes a batch of sources into the record, whole or not at all.
  ///
  /// The sources' files are on the disk before the transaction that speaks of them begins; when this
  /// returns, the batch survives a power cut. Outcomes are in the order of the documents.
  /// - Parameter time: the moment of retrieval, UTC: `2026-11-24T09:30:00Z`.
  /// - Throws: `RecordFailure` of kind `unwritable` or `damaged`; the record is then as before.
  public func commit(
    _ batch: [PreparedSource], readerVersion: String, time: String
  ) throws -> [AddOutcome] {
    precondition(lock != nil, "the store was opened for reading")
    do {
      try sources.keep(batch.map { ($0.hash, $0.compressed) })
      return try pool.write { database in
        let writer = RevisionWriter(database: database, readerVersion: readerVersion, time: time)
        let outcomes = try batch.flatMap { try writer.add($0) }
        if outcomes.contains(where: { $0.result != .unchanged }) {
          try writer.readings.people.settle()
          try StateCounter.advance(at: time, in: database)
        }
        return outcomes
      }
    } catch let error as DatabaseError {
      throw Self.refusal(error)
    }
  }
}
