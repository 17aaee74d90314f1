import Foundation
import GRDB
import OnRecordModel
import OnRecordStore
import OnRecordText
import Testing

@Suite("A record on disk")
struct DurabilityTests {
  let folder: TemporaryFolder
  var path: String { folder.path + "/record" }

  init() throws { folder = try TemporaryFolder() }

  private func fill(_ store: RecordStore) throws {
    _ = try store.commit(
      [try Sample.source(Sample.reading(), path: "a.txt")], readerVersion: "1",
      time: "2031-03-05T09:00:00Z")
  }

  private func kind(_ block: () throws -> Void) -> RecordFailure.Kind? {
    do {
      try block()
      return nil
    } catch {
      return (error as? RecordFailure)?.kind
    }
  }

  @Test("One may write and many may read meanwhile")
  func lock() throws {
    let store = try RecordStore(folder: path, access: .create)
    try fill(store)
    #expect(kind { _ = try RecordStore(folder: path, access: .write) } == .locked)
    let reader = try RecordStore(folder: path, access: .read)
    #expect(try reader.releases().count == 1)
    _ = try store.commit(
      [try Sample.source(Sample.reading(title: "Second"), path: "b.txt")], readerVersion: "1",
      time: "2031-03-05T09:00:00Z")
    #expect(try reader.releases().count == 2)
  }

  @Test("What is no record is refused in words")
  func refusals() throws {
    #expect(kind { _ = try RecordStore(folder: path, access: .read) } == .noRecord)
    #expect(kind { _ = try RecordStore(folder: path, access: .write) } == .noRecord)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    let database = URL(fileURLWithPath: path + "/record.sqlite")
    try Data("this is no database, only a long enough line of text".utf8).write(to: database)
    #expect(kind { _ = try RecordStore(folder: path, access: .read) } == .notARecord)
    #expect(kind { _ = try RecordStore(folder: path, access: .create) } == .notARecord)
    try FileManager.default.removeItem(at: database)
    let queue = try DatabaseQueue(path: database.path)
    try queue.write { try $0.execute(sql: "CREATE TABLE recipes (name TEXT)") }
    try queue.close()
    #expect(kind { _ = try RecordStore(folder: path, access: .create) } == .notARecord)
    #expect(kind { _ = try RecordStore(folder: "/proc/onrecord", access: .create) } == .unwritable)
  }

  @Test("A record whose making was cut off before its first table is made anew")
  func cutOffMaking() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    let queue = try DatabaseQueue(path: path + "/record.sqlite")
    try queue.write {
      try $0.execute(sql: "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
    }
    try queue.close()
    #expect(kind { _ = try RecordStore(folder: path, access: .read) } == .notARecord)
    try fill(try RecordStore(folder: path, access: .create))
    #expect(try RecordStore(folder: path, access: .read).releases().count == 1)
  }

  @Test("A record of a later version is left alone")
  func laterVersion() throws {
    _ = try RecordStore(folder: path, access: .create)
    let queue = try DatabaseQueue(path: path + "/record.sqlite")
    try queue.write {
      try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('schema-99')")
    }
    try queue.close()
    #expect(kind { _ = try RecordStore(folder: path, access: .read) } == .newerSchema)
    #expect(kind { _ = try RecordStore(folder: path, access: .write) } == .newerSchema)
  }

  @Test("Each kind of damage is found")
  func damage() throws {
    let statements = [
      "UPDATE reading_text SET compressed = zeroblob(40)",
      "UPDATE passage SET start = start + 1 WHERE turn = 2",
      "UPDATE passage SET body_start = body_start + 1 WHERE turn = 2",
      "DELETE FROM reading_text",
      "INSERT INTO passage_text (passage_text, rowid, body) VALUES ('delete', 2, 'harbour')",
      "UPDATE revision SET is_current = 0",
      "UPDATE revision SET source_map = x'00'",
      "UPDATE revision SET text_length = 1, text_sha256 = zeroblob(32)",
      "PRAGMA foreign_keys = OFF; DELETE FROM source",
    ]
    for (number, statement) in statements.enumerated() {
      let record = path + "\(number)"
      try fill(try RecordStore(folder: record, access: .create))
      let queue = try DatabaseQueue(path: record + "/record.sqlite")
      try queue.writeWithoutTransaction { try $0.execute(sql: statement) }
      try queue.close()
      let store = try RecordStore(folder: record, access: .write)
      #expect(!store.verify().isSound, "not found: \(statement)")
    }
  }

  @Test("An altered or missing source is found, and one that nothing uses is noted")
  func sources() throws {
    let store = try RecordStore(folder: path, access: .create)
    try fill(store)
    #expect(store.verify().isSound)
    let hash = SourceHash(of: Sample.reading().text.bytes).hexadecimal
    let file = URL(fileURLWithPath: "\(path)/sources/\(hash.prefix(2))/\(hash.dropFirst(2)).gz")
    var data = try Data(contentsOf: file)
    data[data.count / 2] ^= 1
    try data.write(to: file)
    #expect(store.verify().problems.count == 1)
    try FileManager.default.removeItem(at: file)
    #expect(store.verify().problems.count == 1)
    try Data("x".utf8).write(to: file.deletingLastPathComponent().appendingPathComponent("stray"))
    #expect(store.verify().notes.count == 1)
  }

  @Test("The manifest checks the sources with sha256sum alone")
  func manifest() throws {
    let store = try RecordStore(folder: path, access: .create)
    try fill(store)
    try store.writeManifest()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["sha256sum", "-c", "--strict", "--quiet", "manifest-sha256.txt"]
    process.currentDirectoryURL = URL(fileURLWithPath: path)
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test("A backup taken while the record is in use says the same as the record")
  func backup() throws {
    let store = try RecordStore(folder: path, access: .create)
    try fill(store)
    let copy = folder.path + "/copy"
    try RecordStore(folder: path, access: .read).backup(to: copy)
    let restored = try RecordStore(folder: copy, access: .write)
    #expect(restored.verify().problems == [])
    #expect(try restored.contentHash() == store.contentHash())
    #expect(kind { try store.backup(to: copy) } == .destinationTaken)
  }

  @Test("Commits are flushed before they are acknowledged")
  func synchronous() throws {
    let store = try RecordStore(folder: path, access: .create)
    #expect(try store.settings().synchronous == 2)
    #expect(try store.settings().journal == "wal")
    #expect(try store.settings().foreignKeys)
    #expect(try store.settings().autoVacuum == 2)
  }
}
