import OnRecordModel
import OnRecordQuotation
import OnRecordStore
import OnRecordText
import Synchronization

/// The record's revisions as the quotation engine asks for them, and as they are cited afterwards; the
/// last ones are kept.
///
/// Good for one state of the record: where it has changed, the engine is opened anew with another.
final class RecordDocuments: DocumentProvider {
  /// Bytes of text that are kept; the readings themselves take a few times as much.
  private static let mostBytes = 4 << 20

  private struct Entry {
    var recorded: RecordedReading
    var document: IndexedDocument
  }
  private struct Kept {
    var entries: [Int64: Entry] = [:]
    var bytes = 0
  }
  private let store: RecordStore
  private let stamps: [Int64: String]
  private let kept = Mutex(Kept())

  init(store: RecordStore, stamps: [RevisionStamp]) {
    self.store = store
    self.stamps = Dictionary(uniqueKeysWithValues: stamps.map { ($0.key, $0.stamp) })
  }

  func document(_ id: Int64) throws -> IndexedDocument? { try entry(id)?.document }

  /// The revision with its reading; nil where the record has it no more.
  func reading(_ id: Int64) throws -> RecordedReading? { try entry(id)?.recorded }

  private func entry(_ id: Int64) throws -> Entry? {
    if let known = kept.withLock({ $0.entries[id] }) { return known }
    guard let found = try fetch(id) else { return nil }
    kept.withLock {
      if $0.bytes > Self.mostBytes { $0 = Kept() }
      if $0.entries.updateValue(found, forKey: id) == nil {
        $0.bytes += found.document.text.count
      }
    }
    return found
  }

  /// A document without keeping it.
  func load(_ id: Int64) throws -> IndexedDocument? { try fetch(id)?.document }

  private func fetch(_ id: Int64) throws -> Entry? {
    guard let stamp = stamps[id], let recorded = try store.reading(ofRevision: id) else {
      return nil
    }
    return Entry(
      recorded: recorded,
      document: IndexedDocument(id: id, stamp: stamp, reading: recorded.reading))
  }
}
