import OnRecordModel
import OnRecordStore
import OnRecordText
import Testing

@Suite("Lists, counts and neighbours")
struct ReleaseListTests {
  let folder: TemporaryFolder
  let store: RecordStore

  init() throws {
    folder = try TemporaryFolder()
    store = try RecordStore(folder: folder.path + "/record", access: .create)
    try add(Sample.reading(), "briefings/1.txt", "2031-03-05T09:00:00Z", place: "Port Sella, V.R.")
    try add(
      Self.remarks("2032-01-20"), "https://www.Tollak.example:443/2", "2031-03-04T09:00:00Z",
      place: "PORT SELLA VR")
    try add(Self.remarks("2032-01-19"), "briefings/3.txt", "2031-03-06T09:00:00Z")
    try add(Self.remarks(nil), "4.txt", "2031-03-01T09:00:00Z")
    try add(Self.remarks(nil), "5.txt", "2031-03-02T09:00:00Z")
  }

  private static func remarks(_ day: String?) -> Reading {
    Sample.reading(
      title: "Remarks on Lighthouses", day: day,
      lines: [
        .init(
          label: "MR. TOLLAK", speaker: .person("Oskar Tollak"), kind: .statement,
          words: "The harbour has a lighthouse.")
      ])
  }

  private func add(
    _ reading: Reading, _ address: String, _ time: String, place: String? = nil
  ) throws {
    var reading = reading
    if let place {
      reading.front.append(FrontItem(key: .place, printed: place, read: place, source: 0..<1))
    }
    _ = try store.commit(
      [try Sample.source(reading, path: address, bytes: Array(address.utf8))],
      readerVersion: "1", time: time)
  }

  private func addresses(
    _ filter: SearchFilter = .init(), _ order: ReleaseList.Order = .earliest
  ) throws -> [String] {
    try store.releases(matching: filter, order: order, limit: 50).releases.map(\.address)
  }

  @Test("Releases come by day, by day backwards, and by when they were taken in")
  func orders() throws {
    let site = "https://www.Tollak.example:443/2"
    #expect(
      try addresses() == ["briefings/1.txt", "briefings/3.txt", site, "4.txt", "5.txt"])
    #expect(
      try addresses(.init(), .latest) == [
        site, "briefings/3.txt", "briefings/1.txt", "5.txt", "4.txt",
      ])
    #expect(
      try addresses(.init(), .updated) == [
        "briefings/3.txt", "briefings/1.txt", site, "5.txt", "4.txt",
      ])
  }

  @Test("A page knows how many there are in all; pages do not overlap")
  func pages() throws {
    var seen: [String] = []
    for offset in stride(from: 0, to: 6, by: 2) {
      let page = try store.releases(matching: .init(), order: .latest, offset: offset, limit: 2)
      #expect(page.total == 5)
      #expect(page.offset == offset)
      seen += page.releases.map(\.address)
    }
    #expect(seen == (try addresses(.init(), .latest)))
    let none = try store.releases(matching: .init(), order: .latest, offset: 9, limit: 2)
    #expect(none.releases.isEmpty)
    #expect(none.total == 5)
    #expect(try store.releases(matching: .init(), order: .latest, offset: -3, limit: -1).total == 5)
  }

  @Test("Year, place and site narrow a list and a search alike")
  func filters() throws {
    #expect(try addresses(.init(year: "2032")).count == 2)
    #expect(try addresses(.init(year: "undated")) == ["4.txt", "5.txt"])
    #expect(throws: RecordFailure.self) { try addresses(.init(year: "32")) }
    #expect(throws: RecordFailure.self) { try addresses(.init(year: "2032-01")) }
    let there = ["briefings/1.txt", "https://www.Tollak.example:443/2"]
    for place in ["port sella, vr", "port-sella-vr", "Pört Sella V.R."] {
      #expect(try addresses(.init(place: place)) == there)
    }
    #expect(try addresses(.init(site: "tollak.example")) == [there[1]])
    #expect(try addresses(.init(site: "briefings")).count == 2)
    #expect(try addresses(.init(site: "briefing")).isEmpty, "a site is a whole name")
    #expect(try addresses(.init(speaker: "Tollak", kind: .statement, year: "2032")).count == 2)
    #expect(try addresses(.init(speaker: "Tollak", kind: .question)).isEmpty)
    #expect(try addresses(.init(kind: .question)) == ["briefings/1.txt"])
    #expect(try store.search("lighthouse", filter: .init(site: "tollak.example")).count == 1)
    #expect(try store.search("lighthouse", filter: .init(year: "undated")).count == 2)
    #expect(try store.search("lighthouse", filter: .init(place: "Port Sella V.R.")).count == 1)
  }

  @Test("The overview counts releases by year and site, and turns by kind")
  func overview() throws {
    let overview = try store.overview()
    #expect(overview.releaseCount == 5)
    #expect(overview.revisionCount == 5)
    #expect(overview.firstDay == "2031-03-04")
    #expect(overview.lastDay == "2032-01-20")
    #expect(
      overview.years.map { "\($0.value) \($0.count)" } == ["2031 1", "2032 2", "undated 2"])
    #expect(
      overview.sites.map { "\($0.value) \($0.count)" } == [" 2", "briefings 2", "tollak.example 1"])
    let lines = Sample.briefing
    for kind in [Turn.Kind.statement, .question, .answer] {
      let expected = lines.count { $0.kind == kind } + (kind == .statement ? 4 : 0)
      #expect(overview.kinds.first { $0.value == kind.rawValue }?.count == expected)
    }
  }

  @Test("A revision replaces its release's turns in the counts")
  func revisedCounts() throws {
    try add(Self.remarks("2031-03-04"), "briefings/1.txt", "2031-03-09T09:00:00Z")
    _ = try store.commit(
      [
        try Sample.source(
          Sample.reading(lines: Array(Sample.briefing.prefix(1))), path: "briefings/1.txt")
      ], readerVersion: "1", time: "2031-03-10T09:00:00Z")
    let overview = try store.overview()
    #expect(overview.revisionCount > 5)
    #expect(overview.kinds.first { $0.value == "question" } == nil)
    #expect(try store.release(named: "briefings/1.txt").updated == "2031-03-10T09:00:00Z")
  }

  @Test("Each release has the one before and the one after; those without a day among themselves")
  func neighbours() throws {
    let order = try store.releases(matching: .init(), order: .earliest, limit: 9).releases
    for (index, release) in order.enumerated() {
      let around = try store.neighbours(ofRelease: release.id)
      let edge = index == 2 || index == 3
      let earlier = index == 0 || edge && index == 3 ? nil : order[index - 1].id
      let later = index == order.count - 1 || edge && index == 2 ? nil : order[index + 1].id
      #expect(around.earlier?.id == earlier)
      #expect(around.later?.id == later)
    }
  }

  @Test("The state moves when an answer may differ, and only then")
  func state() throws {
    let before = try store.state()
    #expect(before.changed == "2031-03-06T09:00:00Z", "never backwards")
    let page = try store.state(ofRelease: "4.txt")
    #expect(page.modified == "2031-03-01T09:00:00Z")
    try add(Self.remarks(nil), "4.txt", "2031-04-01T09:00:00Z")
    #expect(try store.state() == before, "the same again changes nothing")
    try add(Self.remarks("2033-01-01"), "6.txt", "2031-04-01T09:00:00Z")
    #expect(try store.state().version > before.version)
    #expect(try store.state(ofRelease: "4.txt") == page, "another release's news")
    _ = try store.commit(
      [try Sample.source(Self.remarks("2033-02-02"), path: "4.txt", bytes: [7])],
      readerVersion: "1", time: "2031-05-01T09:00:00Z")
    let after = try store.state(ofRelease: "4.txt")
    #expect(after.tag != page.tag)
    #expect(after.modified == "2031-05-01T09:00:00Z")
    #expect(try store.state(ofRelease: "4.txt", revision: 1).tag != page.tag)
    #expect(try store.state(ofRelease: "4.txt", revision: 1).modified == page.modified)
    #expect(throws: RecordFailure.self) { try store.state(ofRelease: "4.txt", revision: 3) }
    #expect(after.tag.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })
  }
}
