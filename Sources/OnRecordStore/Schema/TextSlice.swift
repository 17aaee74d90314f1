import Foundation
import GRDB
import Synchronization

/// The SQL function `text_slice(revision, compressed, length, start, end)`: words out of a text.
///
/// SQLite's full text asks for its content through it, passage by passage, when it is checked or made
/// anew; the text of the revision that was asked for last is kept.
enum TextSlice {
  /// The function, with a memory of its own, for one connection.
  static func makeFunction() -> DatabaseFunction {
    let last = Mutex<(revision: Int64, text: [UInt8])?>(nil)
    return DatabaseFunction("text_slice", argumentCount: 5, pure: true) { values in
      guard let revision = Int64.fromDatabaseValue(values[0]),
        let length = Int.fromDatabaseValue(values[2]),
        let start = Int.fromDatabaseValue(values[3]), let end = Int.fromDatabaseValue(values[4])
      else { return nil }
      return try last.withLock { last in
        if last?.revision != revision {
          let compressed = Data.fromDatabaseValue(values[1]) ?? Data()
          last = (revision, try Gzip.expanded(Array(compressed), count: length))
        }
        guard let text = last?.text, 0 <= start, start <= end, end <= text.count else {
          return nil
        }
        // As bytes, which may have a NUL among them; the view casts them to text.
        return Data(text[start..<end])
      }
    }
  }
}
