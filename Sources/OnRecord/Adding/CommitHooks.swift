/// What keeps derived data up to date, such as the segments of the quotation index.
enum CommitHooks {
  /// Gets the keys of the revisions of a batch that is on the disk.
  typealias Hook = @Sendable (_ record: Record, _ revisions: [Int64]) throws -> Void

  /// Run in order after each batch that added, revised or read again.
  ///
  /// An error is told and does not undo the batch: `rebuild` makes derived data from nothing.
  static let all: [Hook] = [
    { record, _ in try record.updateQuotationIndex() }
  ]

  /// Run in order after a rebuild, to make derived data from nothing.
  static let rebuild: [@Sendable (_ record: Record) throws -> Void] = [
    { record in try record.rebuildQuotationIndex() }
  ]
}
