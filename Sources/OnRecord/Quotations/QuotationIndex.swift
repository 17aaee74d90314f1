import OnRecordModel
import OnRecordQuotation
import Synchronization

/// The quotation engine of an open record, made at the first question.
final class QuotationIndex: Sendable {
  /// An engine and the state of the record that it knows.
  struct Opened {
    var engine: QuotationEngine
    var documents: RecordDocuments
    var state: Int
    var notes: [String]
  }

  private let opened = Mutex<Opened?>(nil)

  /// The engine; made by `open` where there is none or the record has changed since.
  func engine(state: Int, open: () throws -> Opened) throws -> Opened {
    if let known = opened.withLock({ $0 }), known.state == state { return known }
    let fresh = try open()
    opened.withLock { $0 = fresh }
    return fresh
  }

  func forget() { opened.withLock { $0 = nil } }
}
