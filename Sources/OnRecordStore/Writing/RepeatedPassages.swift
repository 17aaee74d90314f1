import GRDB
import OnRecordModel
import OnRecordText

/// Which passages of the superseded revisions of a release say nothing that the current one does not.
///
/// A search gives a superseded revision only for words that the current one no longer has; to know
/// that of a passage takes the texts of both, so it is noted when they are written.
enum RepeatedPassages {
  /// Notes it anew for one release.
  ///
  /// Complexity: O(length of its texts).
  static func refresh(release: Int64, in database: Database) throws {
    try database.execute(
      sql: """
        DELETE FROM repeated_passage WHERE id IN (SELECT passage.id FROM passage
          JOIN revision ON revision.id = revision_id WHERE release_id = ?)
        """, arguments: [release])
    let revisions = try Row.fetchAll(
      database, sql: "SELECT id, is_current FROM revision WHERE release_id = ?",
      arguments: [release])
    guard revisions.count > 1, let current = revisions.first(where: { $0[1] }) else { return }
    let said = Set(try passages(of: current[0], in: database).map(\.words))
    for revision in revisions where revision[0] as Int64 != current[0] as Int64 {
      for passage in try passages(of: revision[0], in: database)
      where said.contains(passage.words) {
        try database.execute(
          sql: "INSERT INTO repeated_passage VALUES (?)", arguments: [passage.id])
      }
    }
  }

  /// None where the text is lost, which `rebuild` mends: then all of its words count as news.
  private static func passages(
    of revision: Int64, in database: Database
  ) throws -> [(id: Int64, words: ArraySlice<UInt8>)] {
    let text: ReadingText
    do {
      text = try StoredText.text(of: revision, in: database)
    } catch let failure as RecordFailure where failure.kind == .damaged {
      return []
    }
    return try Row.fetchAll(
      database, sql: "SELECT id, body_start, \"end\" FROM passage WHERE revision_id = ?",
      arguments: [revision]
    ).map { row in
      let start: Int = row[1]
      let end: Int = row[2]
      let range = (start..<max(start, end)).clamped(to: text.range)
      return (row[0], text.bytes[range])
    }
  }
}
