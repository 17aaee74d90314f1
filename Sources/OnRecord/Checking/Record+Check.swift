import Foundation
public import OnRecordModel
import OnRecordQuotation

extension Record {
  /// What the record says to quotations, in their order.
  ///
  /// Pieces name documents by the keys of revisions. The first check of an open record opens the
  /// quotation index; where that is missing or damaged, it is made in memory from the record.
  /// - Throws: `RecordFailure` where the record cannot be read.
  /// - Complexity: per quotation with a place in the record about O(its words), whatever the record's
  ///   size.
  public func check(_ quotations: [Quotation]) throws -> [QuotationCheck] {
    try check(quotations, proceed: {})
  }

  /// The same; `proceed` is called some times a second, and what it throws ends the work.
  func check(
    _ quotations: [Quotation], proceed: () throws -> Void
  ) throws -> [QuotationCheck] {
    let engine = try quotationEngine().engine
    let workers = OrderedWorkers(
      quotations, threadCount: ProcessInfo.processInfo.activeProcessorCount, mostWeight: 16 << 20,
      weight: \.words.utf8.count,
      work: { quotation in Result { try engine.check(quotation) } })
    var checks: [QuotationCheck] = []
    checks.reserveCapacity(quotations.count)
    do {
      var refusal: (any Error)?
      func isRefused() -> Bool {
        do { try proceed() } catch { refusal = error }
        return refusal != nil
      }
      _ = try workers.run(isCancelled: isRefused) { checks.append(try $0.get()) }
      if let refusal { throw refusal }
    } catch let error as SegmentError {
      self.quotations.forget()
      throw RecordFailure(kind: .damaged, message: error.description)
    }
    return checks
  }

  /// What a person should know of the quotation index: that it is damaged, missing or behind.
  ///
  /// Empty where nothing is wrong. Opens the index.
  public func quotationIndexNotes() throws -> [String] { try quotationEngine().notes }
}
