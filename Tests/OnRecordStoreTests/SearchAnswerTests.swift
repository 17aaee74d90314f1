import OnRecordModel
import OnRecordStore
import OnRecordText
import Testing

@Suite("What a search answers: totals, pages, facets")
struct SearchAnswerTests {
  let folder: TemporaryFolder
  let store: RecordStore

  /// Three dozen briefings of two sites over three years, some revised, some without a day.
  init() throws {
    folder = try TemporaryFolder()
    store = try RecordStore(folder: folder.path + "/record", access: .create)
    for number in 0..<36 {
      let day = number % 9 == 8 ? nil : "203\(number % 3)-0\(number % 8 + 1)-11"
      var lines = Sample.briefing
      if number % 2 == 0 { lines[2].words = "We will lower the tariffs, pilots or no pilots." }
      if number % 5 == 0 {
        lines[0].words += " The pilots have asked for a ferry."
        lines[2].speaker = .unnamed("harbour official")
      }
      try add(lines, day: day, number: number)
      guard number % 6 == 0 else { continue }
      lines[4].words = "It stands. (Laughter.) Ask whom you like."
      try add(lines, day: day, number: number, revision: 2)
    }
  }

  private func add(_ lines: [Sample.Line], day: String?, number: Int, revision: Int = 1) throws {
    var reading = Sample.reading(day: day, lines: lines)
    let places = ["Port Sella", "Port Sella, V.R.", "Kesh"]
    if number % 4 != 3 {
      let place = places[number % 3]
      reading.front.append(FrontItem(key: .place, printed: place, read: place, source: 0..<1))
    }
    let address = number % 2 == 0 ? "https://veldania.example/\(number)" : "lakes/\(number).txt"
    _ = try store.commit(
      [
        try Sample.source(
          reading, path: "\(number).r\(revision).txt", url: address,
          bytes: Array("\(number) \(revision)".utf8))
      ], readerVersion: "1", time: "2040-01-01T00:00:00Z")
  }

  private func answer(
    _ query: String, _ filter: SearchFilter = .init(),
    order: SearchAnswer.Order = .relevance
  ) throws -> SearchAnswer {
    try store.search(query, filter: filter, order: order, limit: 10_000)
  }

  private func name(_ match: ExchangeMatch) -> String {
    "\(match.release.id)@\(match.revision)#\(match.passages.first?.turn ?? 0)"
      + "-\(match.passages.first?.start ?? 0)"
  }

  static let queries = ["pilots", "tariffs pilots", "ferry will", "\"the ferry\"", "harbour", "it"]

  @Test(
    "Pages put together are the whole, in every order, and each match comes once",
    arguments: queries)
  func pages(query: String) throws {
    for order in SearchAnswer.Order.allCases {
      let whole = try answer(query, order: order)
      #expect(whole.total == whole.matches.count)
      #expect(whole.total > 0)
      #expect(Set(whole.matches.map(name)).count == whole.total)
      var paged: [String] = []
      for offset in stride(from: 0, to: whole.total + 7, by: 7) {
        let page = try store.search(query, filter: .init(), order: order, offset: offset, limit: 7)
        #expect(page.total == whole.total)
        paged += page.matches.map(name)
      }
      #expect(paged == whole.matches.map(name))
    }
  }

  @Test(
    "Each value's number is what the search gives with the filter set to it", arguments: queries)
  func facets(query: String) throws {
    let bases: [SearchFilter] = [
      .init(), .init(kind: .answer), .init(year: "2031"), .init(speaker: "Morava"),
      .init(site: "lakes"), .init(person: "ilse-morava"),
    ]
    for base in bases {
      let whole = try answer(query, base)
      for facet in whole.facets {
        #expect(facet.valueCount == facet.values.count)
        for value in facet.values {
          var narrowed = base
          switch facet.name {
          case .person: narrowed.person = value.value
          case .kind: narrowed.kind = Turn.Kind(rawValue: value.value)
          case .year: narrowed.year = value.value
          case .place: narrowed.place = value.value
          case .site: narrowed.site = value.value
          }
          let total = try answer(query, narrowed).total
          #expect(total == value.count, "\(query): \(facet.name) \(value.value)")
        }
        let sum = facet.values.reduce(0) { $0 + $1.count }
        if facet.name == .year || facet.name == .site { #expect(sum == whole.total) }
      }
    }
  }

  @Test("A facet shows its largest values, years in order, and says how many there are")
  func facetOrder() throws {
    let answer = try store.search(
      "pilots", filter: .init(), order: .relevance, limit: 1, facetLimit: 1)
    let place = try #require(answer.facets.first { $0.name == .place })
    #expect(place.values.count == 1)
    #expect(place.valueCount > 1)
    let year = try #require(answer.facets.first { $0.name == .year })
    #expect(year.values.map(\.value) == ["2030", "2031", "2032", "undated"])
    let none = try store.search(
      "pilots", filter: .init(), order: .relevance, limit: 1, facetLimit: 0)
    #expect(none.facets.isEmpty)
    #expect(try self.answer("nowhere").facets.isEmpty)
  }

  @Test("A superseded revision counts only for words that the current one has not")
  func superseded() throws {
    let old = try answer("\"ask the pilots\"").matches.filter { !$0.isCurrent }
    #expect(old.count == 6)
    #expect(old.allSatisfy { $0.revision == 1 })
    let same = try answer("winter").matches
    #expect(same.allSatisfy { $0.isCurrent })
    // "winter" is asked in both revisions, "pilots" was answered in the first alone.
    let spread = try answer("winter pilots").matches.filter { !$0.isCurrent }
    #expect(spread.count == 6)
    #expect(spread.allSatisfy { $0.scope == .exchange })
    // Both of these turns stand as they were.
    let repeated = try answer("ferry lower").matches
    #expect(repeated.count == 36)
    #expect(repeated.allSatisfy { $0.isCurrent })
  }

  @Test("By day, the last or the first first; those without a day last")
  func byDay() throws {
    let latest = try answer("pilots", order: .latest).matches.map { $0.release.day ?? "" }
    let dated = latest.prefix { !$0.isEmpty }
    #expect(Array(dated) == dated.sorted(by: >))
    #expect(latest.dropFirst(dated.count).allSatisfy { $0.isEmpty })
    #expect(latest.count > dated.count)
    let earliest = try answer("pilots", order: .earliest).matches.compactMap(\.release.day)
    #expect(earliest == earliest.sorted())
  }

  @Test("Words of one exchange that stand closer together come first")
  func closeness() throws {
    let asker = Sample.asker
    func briefing(_ answers: [String], _ number: Int) throws {
      var lines: [Sample.Line] = [
        .init(label: "Q", speaker: asker, kind: .question, exchange: 1, words: "And the zephyr?")
      ]
      for words in answers {
        lines.append(
          .init(
            label: "MS. MORAVA", speaker: Sample.minister, kind: .answer, exchange: 1, words: words)
        )
      }
      try add(lines, day: "2039-01-0\(number)", number: 100 + number)
    }
    try briefing(["No.", "Well.", "Then a gnomon."], 1)
    try briefing(["A gnomon.", "No."], 2)
    try briefing(["No.", "A gnomon."], 3)
    let days = try answer("zephyr gnomon").matches.compactMap(\.release.day)
    #expect(days == ["2039-01-02", "2039-01-03", "2039-01-01"])
  }
}
