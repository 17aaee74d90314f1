import OnRecordModel
import OnRecordQuotation
import OnRecordStore
import Synchronization

/// The record's revisions as the quotation engine asks for them; the last ones are kept.
final class RecordDocuments: DocumentProvider {
  private static let mostKept = 64

  private let store: RecordStore
  private let stamps: [Int64: String]
  private let kept = Mutex<[Int64: IndexedDocument]>([:])

  init(store: RecordStore, stamps: [RevisionStamp]) {
    self.store = store
    self.stamps = Dictionary(uniqueKeysWithValues: stamps.map { ($0.key, $0.stamp) })
  }

  func document(_ id: Int64) throws -> IndexedDocument? {
    if let known = kept.withLock({ $0[id] }) { return known }
    guard let document = try load(id) else { return nil }
    kept.withLock {
      if $0.count >= Self.mostKept { $0.removeAll() }
      $0[id] = document
    }
    return document
  }

  /// A document without keeping it.
  func load(_ id: Int64) throws -> IndexedDocument? {
    guard let stamp = stamps[id], let recorded = try store.reading(ofRevision: id) else {
      return nil
    }
    return IndexedDocument(id: id, stamp: stamp, reading: recorded.reading)
  }
}
