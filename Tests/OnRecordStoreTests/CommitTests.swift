import Foundation
import OnRecordModel
import OnRecordStore
import OnRecordText
import Testing

@Suite("Taking sources into a record")
struct CommitTests {
  let folder: TemporaryFolder
  let store: RecordStore

  init() throws {
    folder = try TemporaryFolder()
    store = try RecordStore(folder: folder.path + "/record", access: .create)
  }

  @discardableResult
  private func add(
    _ reading: Reading, path: String, url: String? = nil, bytes: [UInt8]? = nil,
    reader: String = "1"
  ) throws -> AddOutcome {
    let source = try Sample.source(reading, path: path, url: url, bytes: bytes)
    let outcomes = try store.commit(
      [source], readerVersion: reader, time: "2031-03-05T09:00:00Z")
    return try #require(outcomes.first)
  }

  @Test("A reading comes back as it went in")
  func roundTrip() throws {
    let reading = Sample.reading()
    let outcome = try add(reading, path: "a/briefing.txt")
    #expect(outcome.result == .added)
    #expect(outcome.release?.id == "2031-03-04-press-briefing-by-ilse-morava")
    let key = try #require(outcome.revisionKey)
    let stored = try #require(try store.reading(ofRevision: key))
    #expect(stored.reading.text == reading.text)
    #expect(stored.reading.map == reading.map)
    #expect(stored.reading.turns == reading.turns)
    #expect(stored.reading.trivia == reading.trivia)
    #expect(stored.reading.incidents == reading.incidents)
    #expect(stored.reading.emendations == reading.emendations)
    #expect(stored.reading.front == reading.front)
    #expect(stored.reading.people == reading.people)
    #expect(stored.reading.diagnostics == reading.diagnostics)
    #expect(stored.reading.fidelity == .verbatim)
    #expect(stored.revision.path == "a/briefing.txt")
    #expect(try store.sourceBytes(of: stored.revision) == reading.text.bytes)
    #expect(store.verify().problems == [])
  }

  @Test("A text with NUL, and one without any turn or incident, come back byte for byte")
  func hostileText() throws {
    let bytes = Array("be\0fore \u{202E} after 😀".utf8)
    let reading = Reading(
      text: ReadingText(bytes: bytes), map: .identity(length: bytes.count),
      mediaType: "text/plain", trivia: [0..<bytes.count])
    let outcome = try add(reading, path: "nul.txt")
    let key = try #require(outcome.revisionKey)
    let stored = try #require(try store.reading(ofRevision: key))
    #expect(stored.reading.text.bytes == bytes)
    #expect(store.verify().problems == [])
    #expect(try store.search("fore").first?.passages.first?.matches == [3..<7])
    #expect(try store.search("after").first?.passages.first?.text.utf8.count == bytes.count)
  }

  @Test("The same bytes at the same address change nothing")
  func idempotent() throws {
    try add(Sample.reading(), path: "a.txt")
    let before = try store.contentHash()
    let again = try add(Sample.reading(), path: "a.txt")
    #expect(again.result == .unchanged)
    #expect(try store.contentHash() == before)
    #expect(try store.releases().count == 1)
  }

  @Test("The same bytes at another address are another release of the same source")
  func sameBytesElsewhere() throws {
    try add(Sample.reading(), path: "a.txt")
    let other = try add(Sample.reading(), path: "b.txt")
    #expect(other.result == .added)
    #expect(other.sameBytesAs == ["2031-03-04-press-briefing-by-ilse-morava"])
    #expect(other.release?.id == "2031-03-04-press-briefing-by-ilse-morava-2")
    #expect(store.verify().sourceCount == 1)
  }

  @Test("Other bytes at the same address are a new revision, and what changed is told")
  func revision() throws {
    try add(Sample.reading(), path: "a.txt")
    var lines = Sample.briefing
    lines[2].words = "We will lower them this year. Café owners have asked us, and we said no."
    let outcome = try add(Sample.reading(lines: lines), path: "a.txt")
    #expect(outcome.result == .revised)
    #expect(outcome.revision == 2)
    #expect(outcome.change?.wordsRemoved == 1)
    #expect(outcome.change?.wordsAdded == 0)
    #expect(outcome.change?.before == "MS. MORAVA: We will not lower them this year.")
    #expect(outcome.change?.after == "MS. MORAVA: We will lower them this year.")
    let revisions = try store.revisions(ofRelease: "2031-03-04-press-briefing-by-ilse-morava")
    #expect(revisions.map(\.isCurrent) == [false, true])
    // The old wording stays findable and is marked; unchanged turns are given once.
    #expect(try store.search("\"will not lower\"").map(\.isCurrent) == [false])
    #expect(try store.search("pilots").map(\.isCurrent) == [true])
    #expect(try add(Sample.reading(), path: "a.txt").revision == 3)
  }

  @Test("Two files that give one web address stay two revisions when added again")
  func twoFilesOfOneAddress() throws {
    var lines = Sample.briefing
    lines[4].words = "It stands, as I said."
    for _ in 0..<2 {
      try add(Sample.reading(), path: "r1.html", url: "https://veldania.example/1")
      try add(Sample.reading(lines: lines), path: "r2.html", url: "https://veldania.example/1")
    }
    let name = "2031-03-04-press-briefing-by-ilse-morava"
    #expect(try store.revisions(ofRelease: name).count == 2)
    #expect(try store.release(named: "https://veldania.example/1").id == name)
    #expect(try store.release(named: "r2.html").id == name)
  }

  @Test("Another event at a used address is a release of its own, with a diagnostic")
  func addressUsedAgain() throws {
    try add(Sample.reading(), path: "a.html")
    let other = Sample.reading(
      title: "Remarks at the Opening of a Lighthouse", day: "2031-06-09",
      lines: [
        .init(
          label: "MR. TOLLAK", speaker: .person("Oskar Tollak"), kind: .statement,
          words: "This tower has stood for ninety winters and its lamp is new tonight.")
      ])
    let outcome = try add(other, path: "a.html")
    #expect(outcome.result == .added)
    #expect(outcome.reusesAddress)
    let key = try #require(outcome.revisionKey)
    let stored = try #require(try store.reading(ofRevision: key))
    #expect(stored.reading.diagnostics.contains { $0.code == .addressReused })
    #expect(try store.releases().count == 2)
    #expect(try add(other, path: "a.html").result == .unchanged)
  }

  @Test("A page that is only retitled is a revision")
  func retitled() throws {
    try add(Sample.reading(), path: "a.html")
    let outcome = try add(Sample.reading(title: "Press Briefing, Harbours"), path: "a.html")
    #expect(outcome.result == .revised)
    #expect(outcome.release?.title == "Press Briefing, Harbours")
    #expect(outcome.release?.id == "2031-03-04-press-briefing-by-ilse-morava")
  }

  @Test("A newer reader reads the same bytes again; no revision comes of it")
  func rereading() throws {
    try add(Sample.reading(), path: "a.txt")
    var lines = Sample.briefing
    lines[1].kind = .interjection
    let outcome = try add(
      Sample.reading(lines: lines), path: "a.txt", bytes: Sample.reading().text.bytes,
      reader: "2")
    #expect(outcome.result == .reread)
    #expect(outcome.revision == 1)
    let key = try #require(outcome.revisionKey)
    let stored = try #require(try store.reading(ofRevision: key))
    #expect(stored.reading.turns[1].kind == .interjection)
    #expect(stored.revision.readerVersion == "2")
    #expect(store.verify().problems == [])
  }

  @Test("Names are told from one another, and a beginning of a name will do if it is one's alone")
  func names() throws {
    try add(Sample.reading(), path: "a.txt")
    try add(Sample.reading(title: "Press Conference"), path: "b.txt")
    try add(Sample.reading(title: "Élan: “Ünïty” & 会談", day: nil), path: "c.txt")
    #expect(try store.release(named: "2031-03-04-press-c").title == "Press Conference")
    #expect(try store.release(named: "undated-elan-unity-会談").day == nil)
    #expect(throws: RecordFailure.self) { try store.release(named: "2031") }
    #expect(throws: RecordFailure.self) { try store.release(named: "none") }
    #expect(throws: RecordFailure.self) { try store.release(named: "") }
  }
}
