import OnRecordModel
import OnRecordStore
import OnRecordText
import Testing

@Suite("Searching a record")
struct SearchTests {
  let folder: TemporaryFolder
  let store: RecordStore

  init() throws {
    folder = try TemporaryFolder()
    store = try RecordStore(folder: folder.path + "/record", access: .create)
    let other = Sample.reading(
      title: "Remarks on Lighthouses", day: "2032-01-20",
      lines: [
        .init(
          label: "MR. TOLLAK", speaker: .person("Oskar Tollak"), kind: .statement,
          words: "The harbour has a lighthouse. The ferry tariffs are no business of mine.")
      ])
    _ = try store.commit(
      [
        try Sample.source(Sample.reading(), path: "briefings/one.txt"),
        try Sample.source(other, path: "remarks/two.txt"),
      ], readerVersion: "1", time: "2031-03-05T09:00:00Z")
  }

  private func words(_ match: ExchangeMatch) -> [String] {
    match.passages.flatMap { passage in
      passage.matches.map { ReadingText(passage.text)[$0] }
    }
  }

  @Test("A word finds its exchange, question first, with the word marked in every turn")
  func word() throws {
    let found = try store.search("lower")
    #expect(found.count == 1)
    #expect(found.first?.exchange == 1)
    #expect(found.first?.scope == .turn)
    #expect(found.first?.passages.map(\.kind) == [.question, .answer])
    #expect(found.first?.passages.map(\.turn) == [2, 3])
    #expect(found.map(words) == [["lower"]])
  }

  @Test("All words in one turn come before all words in one exchange")
  func oneTurnFirst() throws {
    let found = try store.search("harbour tariffs")
    #expect(found.map(\.scope) == [.turn, .turn])
    // "ferry" is asked, "year" is answered.
    let spread = try store.search("ferry year")
    #expect(spread.map(\.scope) == [.exchange])
    #expect(spread.map(words) == [["ferry", "year"]])
  }

  @Test("A phrase is words in a row; accents and case do not matter")
  func phrases() throws {
    #expect(try store.search("\"no business\"").count == 1)
    #expect(try store.search("\"business no\"").isEmpty)
    #expect(try store.search("“No Business”").map(words) == [["no business"]])
    #expect(try store.search("CAFE").map(words) == [["Café"]])
  }

  @Test("A reporter's words never count as the answerer's")
  func filters() throws {
    #expect(try store.search("ferry", filter: .init(speaker: "Morava")).isEmpty)
    #expect(try store.search("ferry", filter: .init(speaker: "MS. MORAVA")).isEmpty)
    #expect(try store.search("ferry year", filter: .init(speaker: "Morava")).isEmpty)
    #expect(try store.search("lower", filter: .init(speaker: "Ms. Morava")).count == 1)
    #expect(try store.search("ferry", filter: .init(speaker: "reporter")).count == 1)
    #expect(try store.search("ferry", filter: .init(kind: .question)).count == 1)
    #expect(try store.search("ferry", filter: .init(kind: .statement)).count == 1)
    #expect(try store.search("ferry", filter: .init(kind: .answer)).isEmpty)
    #expect(try store.search("ferry", filter: .init(speaker: "Smith")).isEmpty)
  }

  @Test("The question stands above the answer, but its words are not marked as the answerer's")
  func questionIsUnmarked() throws {
    // "Will" is asked, "will" is answered, and "will" is in the opening statement.
    let found = try store.search("will", filter: .init(speaker: "Morava"))
    let exchange = try #require(found.first { $0.exchange == 1 })
    #expect(exchange.passages.map(\.matches.count) == [0, 1])
    let all = try #require(try store.search("will").first { $0.exchange == 1 })
    #expect(all.passages.map(\.matches.count) == [1, 1])
  }

  @Test("Days and places narrow a search")
  func daysAndPlaces() throws {
    #expect(try store.search("ferry", filter: .init(from: "2032")).count == 1)
    #expect(try store.search("ferry", filter: .init(to: "2031")).count == 1)
    #expect(try store.search("ferry", filter: .init(from: "2031-03-04", to: "2032-01")).count == 2)
    #expect(try store.search("ferry", filter: .init(source: "remarks/")).count == 1)
    #expect(throws: RecordFailure.self) { try store.search("x", filter: .init(from: "yesterday")) }
    #expect(try store.releases(matching: .init(speaker: "Tollak")).map(\.day) == ["2032-01-20"])
  }

  @Test("Text outside all turns is found last, and only where no turn is asked for")
  func surroundings() throws {
    let found = try store.search("lighthouse")
    #expect(found.map(\.scope) == [.turn])
    #expect(try store.search("press briefing").map(\.scope) == [.surroundings])
    #expect(try store.search("press briefing", filter: .init(kind: .answer)).isEmpty)
  }

  @Test("A label is not the speaker's words")
  func labels() throws {
    #expect(try store.search("Morava").map(\.scope) == [.surroundings])
  }

  @Test(
    "A hostile query is a search or a refusal in words",
    arguments: [
      "\"a AND (NEAR(", "*", "", "\"", "ferry\" OR \"1", "' OR 1=1 --", "a:b ^c -d {e f}", "\0",
      "fer\0ry", "NOT", "ferry NOT harbour", "(", "\u{202E}", String(repeating: "a ", count: 3000),
      String(repeating: "x", count: 1_048_576), "\"\"", "\"*\"", "body:ferry", "☃",
    ])
  func hostile(query: String) {
    do {
      _ = try store.search(query)
    } catch let error as RecordFailure {
      #expect(error.kind == .badQuery)
    } catch {
      Issue.record("an error of another kind")
    }
  }

  @Test("The limit is kept")
  func limit() throws {
    #expect(try store.search("the", limit: 1).count == 1)
    #expect(try store.search("the", limit: 0).isEmpty)
  }
}
