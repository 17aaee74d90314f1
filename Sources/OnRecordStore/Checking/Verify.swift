import Foundation
import GRDB
public import OnRecordModel
import OnRecordText

extension RecordStore {
  /// Checks everything that can be checked: database, full text, sources, texts, positions.
  ///
  /// A store that is open for reading only leaves the full text unchecked and says so, because
  /// SQLite's check of it is a write. Complexity: O(size of the record).
  public func verify() -> Verification {
    var report = Verification()
    attempt("database", &report) { try checkDatabase(&$0) }
    if lock != nil {
      attempt("full text", &report) { _ in try checkFullText() }
    } else {
      report.notes.append("the full text was not checked: the record is open for reading only")
    }
    attempt("sources", &report) { try checkSources(&$0) }
    attempt("revisions", &report) { try checkRevisions(&$0) }
    attempt("content", &report) { $0.contentHash = try contentHash() }
    return report
  }

  private func attempt(
    _ what: String, _ report: inout Verification, _ check: (inout Verification) throws -> Void
  ) {
    do {
      try check(&report)
    } catch let error as RecordFailure {
      report.problems.append("\(what): \(error.message)")
    } catch let error as DatabaseError {
      report.problems.append("\(what): \(error.resultCode.description)")
    } catch {
      report.problems.append("\(what): could not be read")
    }
  }

  private func checkDatabase(_ report: inout Verification) throws {
    try pool.read { database in
      let lines = try String.fetchAll(database, sql: "PRAGMA integrity_check")
      report.problems += lines.filter { $0 != "ok" }.map { "database: \($0)" }
      for row in try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").prefix(20) {
        report.problems.append("database: a row of \(row[0] as String? ?? "?") has lost its parent")
      }
      report.releaseCount = try Int.fetchOne(database, sql: "SELECT count(*) FROM release") ?? 0
      let wrong = try String.fetchAll(
        database,
        sql: """
          SELECT name FROM release JOIN revision ON revision.release_id = release.id
          GROUP BY release.id
          HAVING sum(is_current) <> 1 OR max(ordinal) <> count(*)
            OR max(ordinal) <> max(ordinal * is_current)
          """)
      report.problems += wrong.map { "release \($0): its revisions are not in order" }
    }
  }

  private func checkFullText() throws {
    // With rank 1 the index is compared with the passages, not only with itself.
    try pool.write { database in
      try database.execute(
        sql: "INSERT INTO passage_text (passage_text, rank) VALUES ('integrity-check', 1)")
    }
  }

  private func checkSources(_ report: inout Verification) throws {
    let rows = try pool.read { try SourceRow.fetchAll($0, sql: "SELECT * FROM source") }
    report.sourceCount = rows.count
    report.sourceBytes = rows.reduce(0) { $0 + $1.size }
    for row in rows {
      let path = SourceFolder.relativePath(row.hash)
      do {
        if try sources.bytes(row.hash, count: row.size) == nil {
          report.problems.append("\(path): is missing; restore it from a backup")
        }
      } catch let error as RecordFailure {
        report.problems.append("\(path): \(error.message)")
      }
    }
    let orphans = try orphanNames()
    if !orphans.isEmpty {
      report.notes.append(
        "\(orphans.count) files in sources belong to no source, as an interrupted add leaves them;"
          + " `onrecord rebuild` removes them")
    }
  }

  private func checkRevisions(_ report: inout Verification) throws {
    let keys = try revisionKeys()
    report.revisionCount = keys.count
    for key in keys {
      let problem = try pool.read { try Self.problem(inRevision: key, in: $0) }
      if let problem { report.problems.append(problem) }
    }
  }

  private static func problem(inRevision key: Int64, in database: Database) throws -> String? {
    let row = try RevisionRow.fetchOne(
      database, sql: "SELECT * FROM revision WHERE id = ?", arguments: [key])
    guard let row else { return nil }
    let name =
      try String.fetchOne(
        database, sql: "SELECT name FROM release WHERE id = ?", arguments: [row.releaseID]) ?? "?"
    let place = "release \(name), revision \(row.ordinal)"
    let reading: Reading
    do {
      reading = try StoredReading.load(row, in: database)
    } catch let error as RecordFailure {
      return "\(place): \(error.message)"
    }
    if SourceHash(of: reading.text.bytes).bytes != row.textHash {
      return "\(place): the text does not have its hash; run `onrecord rebuild`"
    }
    return ReadingCheck.problem(in: reading).map { "\(place): \($0); run `onrecord rebuild`" }
  }

  /// Files in `sources` that no source of the record has.
  func orphanNames() throws -> [String] {
    let known = Set(
      try pool.read { try SourceRow.fetchAll($0, sql: "SELECT * FROM source") }
        .map { String(SourceFolder.relativePath($0.hash).dropFirst("sources/".count)) })
    return try sources.names().filter { !known.contains($0) }
  }
}
