import Foundation
import GRDB
import OnRecordModel
import OnRecordText

/// Decides, inside one transaction, what each document of a source is to the record.
final class RevisionWriter {
  let database: Database
  let readerVersion: String
  let time: String
  let readings: ReadingWriter
  let slugs: ReleaseSlugs

  init(database: Database, readerVersion: String, time: String) {
    self.database = database
    self.readerVersion = readerVersion
    self.time = time
    readings = ReadingWriter(database: database)
    slugs = ReleaseSlugs(database: database, time: time)
  }

  func add(_ source: PreparedSource) throws -> [AddOutcome] {
    let sourceID = try sourceID(of: source)
    return try source.documents.map { document in
      let candidates = try candidates(address: document.address, part: document.addressPart)
      if let known = try knownRevision(sourceID, source, document, among: candidates) {
        return try unchanged(known, source, document)
      }
      let siblings = try names(restingOn: sourceID, part: document.reading.part ?? "")
      guard let release = try candidates.last(where: { try !isAnotherEvent(document, $0) }) else {
        return try addRelease(
          source, sourceID, document, occasion: (candidates.last?.occasion ?? 0) + 1,
          siblings: siblings)
      }
      return try revise(release, source, sourceID, document, siblings: siblings)
    }
  }

  private func sourceID(of source: PreparedSource) throws -> Int64 {
    let hash = Data(source.hash.bytes)
    let known = try Int64.fetchOne(
      database, sql: "SELECT id FROM source WHERE sha256 = ?", arguments: [hash])
    if let known { return known }
    try database.execute(
      sql: "INSERT INTO source (sha256, size) VALUES (?, ?)", arguments: [hash, source.size])
    return database.lastInsertedRowID
  }

  /// Releases at an address, the first event first.
  private func candidates(address: String, part: String) throws -> [ReleaseRow] {
    try ReleaseRow.fetchAll(
      database,
      sql: "SELECT * FROM release WHERE address = ? AND part = ? ORDER BY occasion",
      arguments: [address, part])
  }

  /// The revision that this document is already, if any.
  ///
  /// What counts is what last stood at the same path: the same bytes there are no news, and older
  /// bytes that are back there are. Bytes from a new path are no news if any revision has them. A
  /// part of a source (a line of NDJSON) has no bytes of its own: its text decides.
  private func knownRevision(
    _ sourceID: Int64, _ source: PreparedSource, _ document: PreparedDocument,
    among candidates: [ReleaseRow]
  ) throws -> RevisionRow? {
    for release in candidates {
      let latest = try Int64.fetchOne(
        database,
        sql: "SELECT source_id FROM retrieval WHERE release_id = ? AND path = ?"
          + " ORDER BY id DESC LIMIT 1",
        arguments: [release.id, source.path])
      let revisions = try RevisionRow.fetchAll(
        database, sql: "SELECT * FROM revision WHERE release_id = ? ORDER BY ordinal DESC",
        arguments: [release.id])
      let same = revisions.first {
        $0.sourceID == sourceID && $0.part == document.reading.part ?? ""
      }
      if let same, latest == nil || latest == sourceID { return same }
      if let current = revisions.first, document.reading.part != nil,
        current.textHash == document.textHash.bytes
      {
        return current
      }
    }
    return nil
  }

  private func names(restingOn sourceID: Int64, part: String) throws -> [String] {
    try String.fetchAll(
      database,
      sql: """
        SELECT DISTINCT release.name FROM revision JOIN release ON release.id = release_id
        WHERE source_id = ? AND revision.part = ? ORDER BY release.id
        """, arguments: [sourceID, part])
  }

  /// Whether an address holds another event now: other day or title, and hardly a sentence shared.
  ///
  /// Publishers do use an address again. A page that was only retitled or corrected keeps most of its
  /// words; below three tenths of the shorter text's three-word runs, it is another text.
  private func isAnotherEvent(_ document: PreparedDocument, _ release: ReleaseRow) throws -> Bool {
    let title = document.reading.title.map(ReleaseName.slug)
    let differs =
      release.title.map(ReleaseName.slug) != title || release.day != document.reading.day
    guard differs, let current = try currentText(of: release.id) else { return false }
    return TextComparison(old: current, new: document.reading.text).sharedRuns() < 0.3
  }

  private func currentText(of release: Int64) throws -> ReadingText? {
    let key = try Int64.fetchOne(
      database, sql: "SELECT id FROM revision WHERE release_id = ? AND is_current = 1",
      arguments: [release])
    return try key.map { try StoredText.text(of: $0, in: database) }
  }

  private func addRelease(
    _ source: PreparedSource, _ sourceID: Int64, _ document: PreparedDocument, occasion: Int,
    siblings: [String]
  ) throws -> AddOutcome {
    let reading = document.reading
    let name = try slugs.unique(
      ReleaseName.proposed(title: reading.title, day: reading.day, address: document.address))
    try database.execute(
      sql: """
        INSERT INTO release (name, slug, address, part, occasion, site, fidelity, updated_at)
        VALUES (?1, ?1, ?2, ?3, ?4, ?5, ?6, ?7)
        """,
      arguments: [
        name, document.address, document.addressPart, occasion,
        PublishedSite.of(address: document.address), reading.fidelity.rawValue, time,
      ])
    let release = database.lastInsertedRowID
    try slugs.note(name, release: release, revision: 1, reason: nil)
    try readings.updateRelease(release, from: reading)
    let key = try insert(source, sourceID, document, release: release, ordinal: 1, change: nil)
    return AddOutcome(
      path: source.path, part: reading.part, result: .added,
      release: try ReleaseRow.value(release, in: database), revision: 1, revisionKey: key,
      sameBytesAs: siblings, reusesAddress: occasion > 1,
      diagnosticCount: reading.diagnostics.count)
  }

  private func revise(
    _ release: ReleaseRow, _ source: PreparedSource, _ sourceID: Int64,
    _ document: PreparedDocument, siblings: [String]
  ) throws -> AddOutcome {
    let reading = document.reading
    let old = try currentText(of: release.id)
    let change = old.map { TextComparison(old: $0, new: reading.text).change() }
    let last =
      try Int.fetchOne(
        database, sql: "SELECT max(ordinal) FROM revision WHERE release_id = ?",
        arguments: [release.id]) ?? 0
    try database.execute(
      sql: "UPDATE revision SET is_current = 0 WHERE release_id = ?", arguments: [release.id])
    let key = try insert(
      source, sourceID, document, release: release.id, ordinal: last + 1, change: change)
    try slugs.correct(release, from: reading, revision: last + 1)
    try database.execute(
      sql: "UPDATE release SET updated_at = ? WHERE id = ?", arguments: [time, release.id])
    try readings.updateRelease(release.id, from: reading)
    try RepeatedPassages.refresh(release: release.id, in: database)
    try readings.people.unsettle(release: release.id)
    return AddOutcome(
      path: source.path, part: reading.part, result: .revised,
      release: try ReleaseRow.value(release.id, in: database), revision: last + 1,
      revisionKey: key, change: change, sameBytesAs: siblings.filter { $0 != release.name },
      diagnosticCount: reading.diagnostics.count)
  }

  private func insert(
    _ source: PreparedSource, _ sourceID: Int64, _ document: PreparedDocument, release: Int64,
    ordinal: Int, change: TextChange?
  ) throws -> Int64 {
    try noteRetrieval(of: sourceID, path: source.path, release: release)
    let reading = document.reading
    try database.execute(
      sql: """
        INSERT INTO revision (release_id, ordinal, source_id, part, path, retrieved_at, is_current,
          reader_version, media_type, fidelity, text_sha256, text_length, change, source_map,
          incidents, emendations)
        VALUES (?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        release, ordinal, sourceID, reading.part ?? "", source.path, time, readerVersion,
        reading.mediaType, reading.fidelity.rawValue, Data(document.textHash.bytes),
        reading.text.count, try change.map(ChangeCoding.encoded), Data(document.sourceMap),
        Data(EventCoding.encoded(reading.incidents)),
        Data(EventCoding.encoded(reading.emendations)),
      ])
    let key = database.lastInsertedRowID
    try readings.insertDetails(of: document, revision: key)
    return key
  }

  private func noteRetrieval(of sourceID: Int64, path: String, release: Int64) throws {
    try database.execute(
      sql: """
        INSERT INTO retrieval (release_id, source_id, path, retrieved_at) VALUES (?, ?, ?, ?)
        """, arguments: [release, sourceID, path, time])
  }

  private func unchanged(
    _ known: RevisionRow, _ source: PreparedSource, _ document: PreparedDocument
  ) throws -> AddOutcome {
    let isNews = known.readerVersion != readerVersion
    if isNews {
      try readings.replace(known, with: document, readerVersion: readerVersion, time: time)
    }
    let latest = try Int64.fetchOne(
      database,
      sql: "SELECT source_id FROM retrieval WHERE release_id = ? AND path = ?"
        + " ORDER BY id DESC LIMIT 1", arguments: [known.releaseID, source.path])
    let sourceID = try sourceID(of: source)
    if latest != sourceID {
      try noteRetrieval(of: sourceID, path: source.path, release: known.releaseID)
    }
    return AddOutcome(
      path: source.path, part: document.reading.part, result: isNews ? .reread : .unchanged,
      release: try ReleaseRow.value(known.releaseID, in: database), revision: known.ordinal,
      revisionKey: known.id, diagnosticCount: document.reading.diagnostics.count)
  }
}
