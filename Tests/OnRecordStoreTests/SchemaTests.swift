import Foundation
import OnRecordModel
import OnRecordStore
import OnRecordTestSupport
import OnRecordText
import Testing

/// Records of every schema that was ever released, which must open for good.
@Suite("Records of earlier versions")
struct SchemaTests {
  private static let fixtures = Checkout.folder.appendingPathComponent(
    "Tests/OnRecordStoreTests/Fixtures")

  /// A copy, because opening a record writes beside it.
  private func copy(_ name: String, to folder: TemporaryFolder) throws -> String {
    let path = folder.path + "/record"
    try FileManager.default.copyItem(
      atPath: Self.fixtures.appendingPathComponent(name).path, toPath: path)
    return path
  }

  @Test("A record of schema 1 opens, is sound, and answers as on the day it was made")
  func schema1() throws {
    let folder = try TemporaryFolder()
    let path = try copy("record-schema-1", to: folder)
    let reader = try RecordStore(folder: path, access: .read)
    let releases = try reader.releases()
    #expect(
      releases.map(\.id) == [
        "2031-03-02-harbour-ministry-briefing-number-1",
        "2031-03-03-remarks-at-the-lighthouse-of-kesk",
      ])
    #expect(releases.map(\.revisionCount) == [2, 1])
    let revisions = try reader.revisions(ofRelease: "2031-03-02")
    #expect(revisions.map(\.change?.wordsRemoved) == [nil, 1])
    let first = try #require(revisions.first)
    let recorded = try reader.reading(ofRevision: first.key)
    let reading = try #require(recorded?.reading)
    #expect(reading.turns.map(\.label) == ["MS. MORAVA", "Q", "MS. MORAVA", "Q", "MS. MORAVA"])
    #expect(reading.text[reading.turns[1].range].hasPrefix("Q: Will the ferry tariffs"))
    let bytes = try reader.sourceBytes(of: first)
    #expect(SourceHash(of: bytes).hexadecimal == first.sourceHash)
    let found = try reader.search("ferry tariffs")
    #expect(found.first?.passages.map(\.kind) == [.question, .answer])
    #expect(try reader.search("\"will not lower\"").map(\.isCurrent) == [false])
  }

  @Test("A record of schema 1 can be written to by this version")
  func schema1Writable() throws {
    let folder = try TemporaryFolder()
    let store = try RecordStore(folder: try copy("record-schema-1", to: folder), access: .write)
    #expect(store.verify().problems == [])
    let outcomes = try store.commit(
      [try Sample.source(Sample.reading(), path: "a.txt")], readerVersion: "1",
      time: "2031-03-05T09:00:00Z")
    #expect(outcomes.map(\.result) == [.added])
    #expect(store.verify().problems == [])
  }
}
