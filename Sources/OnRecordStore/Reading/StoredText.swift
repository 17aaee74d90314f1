import Foundation
import GRDB
import OnRecordText

/// The reading text of a revision, put together from its passages.
enum StoredText {
  static func text(of revision: Int64, in database: Database) throws -> ReadingText {
    var bytes: [UInt8] = []
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT CAST(lead AS BLOB), CAST(body AS BLOB) FROM passage WHERE revision_id = ?
        ORDER BY id
        """, arguments: [revision])
    while let row = try rows.next() {
      bytes.append(contentsOf: row[0] as Data)
      bytes.append(contentsOf: row[1] as Data)
    }
    return ReadingText(bytes: bytes)
  }
}
