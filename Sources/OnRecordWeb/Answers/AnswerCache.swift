import HTTPTypes
import OnRecordModel
import Synchronization

/// Finished pages, as long as the record is in the state in which they were made.
final class AnswerCache: Sendable {
  private struct Entry {
    let answer: FinishedAnswer
    var lastUse: Int
  }

  private struct Contents {
    var record: RecordState?
    var entries: [String: Entry] = [:]
    var size = 0
    var clock = 0
  }

  private let most: Int
  private let contents = Mutex(Contents())

  /// A cache of at most so many bytes.
  init(bytes: Int) { most = bytes }

  /// The answer to a request; nil where there is none, or the record has changed since.
  func answer(for key: String, in record: RecordState) -> FinishedAnswer? {
    contents.withLock { contents in
      guard contents.record == record, let entry = contents.entries[key] else { return nil }
      contents.clock += 1
      contents.entries[key]?.lastUse = contents.clock
      return entry.answer
    }
  }

  /// Keeps an answer that was made when the record was in a state, or in a later one.
  ///
  /// Complexity: O(entries) where old ones must go, which happens once for each quarter of them.
  func keep(_ answer: FinishedAnswer, for key: String, in record: RecordState) {
    let size = answer.size + key.utf8.count
    guard answer.status == .ok, size < most / 8 else { return }
    contents.withLock { contents in
      if contents.record != record {
        contents = Contents(record: record)
      }
      contents.clock += 1
      let old = contents.entries.updateValue(
        Entry(answer: answer, lastUse: contents.clock), forKey: key)
      contents.size += size - (old.map { $0.answer.size + key.utf8.count } ?? 0)
      if contents.size > most { Self.shrink(&contents, to: most * 3 / 4) }
    }
  }

  private static func shrink(_ contents: inout Contents, to size: Int) {
    for (key, entry) in contents.entries.sorted(by: { $0.value.lastUse < $1.value.lastUse }) {
      guard contents.size > size else { return }
      contents.entries[key] = nil
      contents.size -= entry.answer.size + key.utf8.count
    }
  }
}
