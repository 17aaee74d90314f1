import OnRecordModel
import OnRecordQuotation
import Synchronization

/// The quotation engine of an open record, made at the first question.
final class QuotationIndex: Sendable {
  /// An engine and the state of the record that it knows.
  struct Opened {
    var engine: QuotationEngine
    var revisions: Int
    var notes: [String]
  }

  private let opened = Mutex<Opened?>(nil)

  /// The engine; made by `open` where there is none or the record has grown since.
  func engine(revisions: Int, open: () throws -> Opened) throws -> Opened {
    if let known = opened.withLock({ $0 }), known.revisions == revisions { return known }
    let fresh = try open()
    opened.withLock { $0 = fresh }
    return fresh
  }

  func forget() { opened.withLock { $0 = nil } }
}
