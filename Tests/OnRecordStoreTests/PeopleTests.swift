import OnRecordModel
import OnRecordStore
import OnRecordText
import Testing

@Suite("The persons of a record")
struct PeopleTests {
  let folder: TemporaryFolder
  let store: RecordStore

  init() throws {
    folder = try TemporaryFolder()
    store = try RecordStore(folder: folder.path + "/record", access: .create)
  }

  /// A release with one turn of each speaker, given as label, name and office.
  private static func reading(
    _ day: String?, _ speakers: [(label: String, name: String, office: String?)]
  ) -> Reading {
    var reading = Sample.reading(
      title: "Remarks", day: day,
      lines: speakers.map {
        .init(
          label: $0.label, speaker: .person($0.name), kind: .statement, words: "The lamp is new.")
      })
    reading.people = speakers.map { Person(name: $0.name, office: $0.office) }
    return reading
  }

  private func add(
    _ path: String, _ day: String?, _ speakers: (label: String, name: String, office: String?)...,
    bytes: String? = nil
  ) throws {
    _ = try store.commit(
      [
        try Sample.source(
          Self.reading(day, speakers), path: path,
          bytes: Array("\(bytes ?? path) \(day ?? "") \(speakers)".utf8))
      ], readerVersion: "1", time: "2040-01-01T00:00:00Z")
  }

  private func slugs(_ words: String? = nil, _ order: PeopleList.Order = .name) throws -> [String] {
    try store.people(matching: words, order: order, limit: 99).people.map(\.slug)
  }

  @Test("Persons are listed with their days, releases and turns; askers and roles are not")
  func list() throws {
    try add("a.txt", "2031-03-05", ("MS. MORAVA", "Ilse Morava", "Minister of Harbours"))
    try add(
      "b.txt", "2031-04-05", ("MS. MORAVA", "Ilse Morava", "Minister of Harbours"),
      ("MS. MORAVA", "Ilse Morava", nil), ("MR. TOLLAK", "Oskar Tollak", nil))
    _ = try store.commit(
      [try Sample.source(Sample.reading(day: nil), path: "c.txt")], readerVersion: "1",
      time: "2040-01-01T00:00:00Z")
    let people = try store.people(limit: 9).people
    #expect(people.map(\.slug) == ["ilse-morava", "oskar-tollak"])
    let morava = try #require(people.first)
    #expect(morava.turnCount == 6)
    #expect(morava.releaseCount == 3)
    #expect(morava.firstDay == "2031-03-05")
    #expect(morava.lastDay == "2031-04-05")
    #expect(try slugs(nil, .turns) == ["ilse-morava", "oskar-tollak"])
    #expect(try slugs("mor") == ["ilse-morava"])
    #expect(try slugs("MORAVA ilse") == ["ilse-morava"])
    #expect(try slugs("rava").isEmpty)
    #expect(try store.overview().personCount == 2)
    let details = try #require(try store.person("ilse-morava"))
    #expect(details.offices.map(\.office) == ["Minister of Harbours"])
    #expect(details.forms.map(\.label) == ["MS. MORAVA"])
    #expect(details.years.map { "\($0.value) \($0.count)" } == ["2031 2", "undated 1"])
    #expect(try store.person("nobody") == nil)
  }

  @Test("A list and a search are narrowed to a person, by today's slug and by an old one")
  func filters() throws {
    try add("a.txt", "2031-03-05", ("MR. REYLE", "Reyle", nil))
    #expect(try slugs() == ["reyle"])
    try add("b.txt", "2031-03-04", ("MR. REYLE", "Tomas Reyle", nil))
    try add("c.txt", "2031-03-09", ("MR. REYLE", "Tomas Reyle", nil), ("MR. A", "Jan Auer", nil))
    #expect(try slugs() == ["jan-auer", "tomas-reyle"])
    for slug in ["reyle", "tomas-reyle"] {
      let filter = SearchFilter(person: slug)
      #expect(try store.releases(matching: filter).map(\.address) == ["b.txt", "a.txt", "c.txt"])
      #expect(try store.search("lamp", filter: filter).count == 3)
      #expect(try store.person(slug)?.entry.slug == "tomas-reyle")
    }
    #expect(try store.search("lamp", filter: .init(person: "jan-auer")).count == 1)
    #expect(throws: RecordFailure.self) { try store.search("lamp", filter: .init(person: "x")) }
    #expect(throws: RecordFailure.self) { try store.releases(matching: .init(person: "")) }
  }

  @Test("A surname by itself stays by itself, and may grow into nobody else's name")
  func bare() throws {
    try add("site/a.txt", "2031-03-05", ("MR. KARST", "Karst", nil))
    try add("other/b.txt", "2031-03-05", ("MR. KARST", "Karst", nil))
    try add("third/c.txt", "2031-03-05", ("MS. KARST", "Anna Karst", nil))
    #expect(try slugs() == ["karst", "karst-2", "anna-karst"])
    let bare = try #require(try store.person("karst-2"))
    #expect(!bare.entry.isFull)
    #expect(bare.entry.qualifier == "other")
    #expect(bare.namesakes.map(\.slug) == ["anna-karst", "karst"])
    #expect(bare.forms.map(\.basis) == [.surname])
  }

  @Test("Names that turn out to be one person's get one slug, and the other leads there")
  func joined() throws {
    try add("a.txt", "2031-03-05", ("", "Karel J. Ostrand", nil))
    try add("b.txt", "2031-03-05", ("", "K. J. Ostrand", nil))
    #expect(try slugs() == ["k-j-ostrand", "karel-j-ostrand"])
    try add("c.txt", "2031-03-06", ("", "Karel Jan Ostrand", nil))
    try add("d.txt", "2031-03-06", ("", "Karel Ostrand", nil))
    #expect(try slugs().contains("karel-j-ostrand"))
    #expect(try store.person("karel-j-ostrand")?.forms.count == 3)
    // The same person under another first entry: the larger keeps its slug.
    try add("e.txt", "2031-03-07", ("PRESIDENT KARST", "Joseph Karst", nil))
    try add("f.txt", "2031-03-07", ("PRESIDENT KARST", "Joe Karst", "President"))
    try add("g.txt", "2031-03-07", ("PRESIDENT KARST", "Joe Karst", "President"))
    #expect(try slugs("karst").count == 2)
    try add("h.txt", "2031-03-08", ("PRESIDENT KARST", "Joseph Karst", "President"))
    #expect(try slugs("karst") == ["joe-karst"])
    #expect(try store.person("joseph-karst")?.entry.slug == "joe-karst")
    #expect(try store.person("joseph-karst")?.entry.releaseCount == 4)
  }

  @Test("A name that begins with the surname is known by it, once a label has shown it")
  func familyFirst() throws {
    try add("a.txt", "2031-03-05", ("THE PRESIDENT", "Sun Mi Rae", "President of Maren"))
    try add("b.txt", "2031-03-06", ("PRESIDENT SUN", "Sun Mi Rae", "President of Maren"))
    try add("c.txt", "2031-03-07", ("PRESIDENT SUN", "Sun", "President"))
    try add("d.txt", "2031-03-08", ("THE PRESIDENT", "Sun Mi Rae", "President of Maren"))
    #expect(try slugs() == ["sun-mi-rae"])
    #expect(try store.person("sun-mi-rae")?.entry.releaseCount == 4)
  }

  @Test("What a revision no longer has does not count; its speaker's address stays")
  func revised() throws {
    try add("a.txt", "2031-03-05", ("MR. AUER", "Jan Auer", nil), ("MS. B", "Ada Brell", nil))
    try add("a.txt", "2031-03-05", ("MS. B", "Ada Brell", nil), bytes: "later")
    #expect(try slugs() == ["ada-brell"])
    let gone = try #require(try store.person("jan-auer"))
    #expect(gone.entry.turnCount == 0)
    try add("a.txt", "2031-03-05", ("MR. AUER", "Jan Auer", nil), bytes: "again")
    #expect(try slugs() == ["jan-auer"])
  }

  @Test("A rebuild lets every person keep the address, though all appearances are made anew")
  func rebuilt() throws {
    try add("s/a.txt", "2031-03-05", ("MR. REYLE", "Reyle", nil), ("MR. K", "Karst", nil))
    try add("t/b.txt", "2031-03-04", ("MR. REYLE", "Tomas Reyle", nil), ("MR. K", "Karst", nil))
    try add("s/c.txt", "2031-03-04", ("MR. REYLE", "Tomas Reyle", nil))
    let before = try store.people(limit: 9).people
    let readings = try store.revisionKeys().compactMap { try store.reading(ofRevision: $0) }
    for use in try store.sourceUses() {
      let recorded = try #require(readings.first { $0.revision.sourceHash == use.hash })
      let document = try #require(
        PreparedDocument(reading: recorded.reading, address: recorded.revision.path))
      _ = try store.replaceReadings(
        of: use, with: [document], readerVersion: "2", time: "2040-02-01T00:00:00Z")
    }
    try store.finishRebuild()
    #expect(try store.people(limit: 9).people == before)
    #expect(before.map(\.slug) == ["karst", "karst-2", "tomas-reyle"])
    #expect(try store.person("reyle")?.entry.slug == "tomas-reyle")
    #expect(store.verify().problems == [])
  }

  @Test("In whatever order releases came, the same appearances are the same persons'")
  func anyOrder() throws {
    let names = ["Karel Ostrand", "Ostrand", "Karel J. Ostrand", "Marta Ostrand"]
    func groups(_ numbers: [Int]) throws -> Set<String> {
      let folder = try TemporaryFolder()
      let store = try RecordStore(folder: folder.path + "/record", access: .create)
      for number in numbers {
        let reading = Self.reading(
          "2031-03-0\(number % 9 + 1)",
          [(number % 2 == 0 ? "MR. OSTRAND" : "", names[number % 4], nil)])
        _ = try store.commit(
          [try Sample.source(reading, path: "\(number).txt", bytes: [UInt8(number)])],
          readerVersion: "1", time: "2040-01-01T00:00:00Z")
      }
      return Set(
        try store.people(limit: 99).people.map { person in
          let own = try store.releases(matching: .init(person: person.slug)).map(\.address)
          return "\(person.name): \(own.sorted())"
        })
    }
    let numbers = Array(0..<12)
    let expected = try groups(numbers)
    #expect(try groups(numbers.reversed()) == expected)
    #expect(try groups(numbers.sorted { $0 * 5 % 12 < $1 * 5 % 12 }) == expected)
  }
}
