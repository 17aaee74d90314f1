import Foundation
import OnRecordModel
import OnRecordStore
import OnRecordText
import Testing

@Suite("Addresses of releases, for ever")
struct AddressTests {
  let folder: TemporaryFolder
  let store: RecordStore

  init() throws {
    folder = try TemporaryFolder()
    store = try RecordStore(folder: folder.path + "/record", access: .create)
  }

  @discardableResult
  private func add(
    _ reading: Reading, path: String, reader: String = "1", bytes: [UInt8]? = nil, day: Int = 5
  ) throws -> AddOutcome {
    let outcomes = try store.commit(
      [try Sample.source(reading, path: path, bytes: bytes)], readerVersion: reader,
      time: "2031-03-0\(day)T09:00:00Z")
    return try #require(outcomes.first)
  }

  private let first = "2031-03-04-press-briefing-by-ilse-morava"

  @Test("A release's name is its address until something is corrected")
  func fresh() throws {
    try add(Sample.reading(), path: "a.txt")
    let address = try #require(try store.address(first))
    #expect(address.isCurrent)
    #expect(address.change == nil)
    #expect(address.release.slug == first)
    #expect(try store.address("2031-03-04") == nil, "the beginning of a name is no address")
    #expect(try store.address("") == nil)
  }

  @Test("A corrected day or title gives a new address, and the old one leads there with the reason")
  func corrected() throws {
    try add(Sample.reading(), path: "a.txt")
    try add(Sample.reading(day: "2031-03-05"), path: "a.txt", bytes: [1], day: 6)
    let second = "2031-03-05-press-briefing-by-ilse-morava"
    var old = try #require(try store.address(first))
    #expect(!old.isCurrent)
    #expect(old.release.slug == second)
    #expect(old.release.id == first, "the name is for good")
    #expect(
      old.change == SlugChange(reason: .day, revision: 2, time: "2031-03-06T09:00:00Z"))
    try add(
      Sample.reading(title: "Press Briefing, Harbours", day: "2031-03-05"), path: "a.txt", day: 7)
    let third = "2031-03-05-press-briefing-harbours"
    for slug in [first, second] {
      old = try #require(try store.address(slug))
      #expect(old.release.slug == third)
      #expect(old.change?.reason == .title)
      #expect(old.change?.revision == 3)
      #expect(try store.release(named: slug).id == first)
    }
    #expect(try store.address(third)?.isCurrent == true)
    #expect(try store.slugs(ofRelease: third) == [first, second, third])
    #expect(store.verify().problems == [])
  }

  @Test("A correction that is taken back brings the old address back")
  func takenBack() throws {
    try add(Sample.reading(), path: "a.txt")
    try add(Sample.reading(title: "Press Briefing, Harbours"), path: "a.txt")
    try add(Sample.reading(), path: "a.txt")
    #expect(try store.address(first)?.isCurrent == true)
    #expect(try store.address("2031-03-04-press-briefing-harbours")?.release.slug == first)
    #expect(try store.slugs(ofRelease: first).count == 2)
  }

  @Test("A page that loses its day or title keeps its address, and so does one that is read anew")
  func kept() throws {
    try add(Sample.reading(), path: "a.txt")
    try add(Sample.reading(day: nil), path: "a.txt", bytes: [1])
    #expect(try store.release(named: first).slug == first)
    #expect(try store.release(named: first).day == nil)
    let outcome = try add(
      Sample.reading(day: "2031-04-01"), path: "a.txt", reader: "2", bytes: [1])
    #expect(outcome.result == .reread)
    #expect(outcome.release?.day == "2031-04-01")
    #expect(outcome.release?.slug == first)
  }

  @Test("An address that a release had is never another release's")
  func neverGivenAway() throws {
    try add(Sample.reading(), path: "a.txt")
    try add(Sample.reading(title: "Press Briefing, Harbours"), path: "a.txt")
    let other = try add(Sample.reading(), path: "b.txt")
    #expect(other.release?.id == first + "-2")
    #expect(try store.address(first)?.release.address == "a.txt")
    let third = try add(Sample.reading(title: "Press Briefing, Harbours"), path: "c.txt")
    #expect(third.release?.slug == "2031-03-04-press-briefing-harbours-2")
    // And a correction finds its own address among numbered ones.
    try add(Sample.reading(title: "A Slip"), path: "b.txt")
    try add(Sample.reading(), path: "b.txt")
    #expect(try store.release(named: "b.txt").slug == first + "-2")
  }

  @Test("Addresses outlive a rebuild, also one that reads other days")
  func rebuilt() throws {
    try add(Sample.reading(), path: "a.txt", bytes: [1])
    try add(Sample.reading(day: "2031-03-05"), path: "a.txt", bytes: [2])
    let before = try store.slugs(ofRelease: first)
    for use in try store.sourceUses() {
      let reading = Sample.reading(title: "Read otherwise", day: "2031-12-24")
      let document = try #require(PreparedDocument(reading: reading, address: "a.txt"))
      _ = try store.replaceReadings(
        of: use, with: [document], readerVersion: "2", time: "2031-03-09T09:00:00Z")
    }
    try store.finishRebuild()
    #expect(try store.slugs(ofRelease: first) == before)
    #expect(try store.release(named: "a.txt").day == "2031-12-24")
    #expect(try store.state(ofRelease: first).modified == "2031-03-09T09:00:00Z")
  }
}
