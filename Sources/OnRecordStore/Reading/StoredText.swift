import Foundation
import GRDB
import OnRecordText

/// The reading text of a revision.
enum StoredText {
  static func text(of revision: Int64, in database: Database) throws -> ReadingText {
    let row = try Row.fetchOne(
      try database.cachedStatement(
        sql: """
          SELECT compressed, text_length FROM reading_text
            JOIN revision ON revision.id = revision_id WHERE revision_id = ?
          """), arguments: [revision])
    guard let row else {
      throw RecordStore.damaged("a revision has no text; run `onrecord rebuild`")
    }
    let compressed: Data = row[0]
    return ReadingText(bytes: try Gzip.expanded(Array(compressed), count: row[1]))
  }
}
