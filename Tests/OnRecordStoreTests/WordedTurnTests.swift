import OnRecordModel
import OnRecordStore
import Testing

/// Turns that a wording's places are narrowed by.
@Suite("Turns of a wording")
struct WordedTurnTests {
  @Test("Turns of a revision that was superseded are none")
  func superseded() throws {
    let folder = try TemporaryFolder()
    let store = try RecordStore(folder: folder.path + "/record", access: .create)
    func added(_ words: String) throws -> Int64 {
      let line = Sample.Line(
        label: "MS. MORAVA", speaker: Sample.minister, kind: .statement, words: words)
      let source = try Sample.source(
        Sample.reading(lines: [line]), path: "a.txt", url: "https://harbour.example/a")
      let outcomes = try store.commit(
        [source], readerVersion: "1", time: "2031-03-05T09:00:00Z")
      return try #require(outcomes.first?.revisionKey)
    }
    let first = try added("We will not lower them.")
    let wanted: Set<Int> = [0]
    #expect(try store.turns([first: wanted], matching: SearchFilter())[first]?.ordinal == 1)
    let second = try added("We will lower them.")
    let turns = try store.turns([first: wanted, second: wanted], matching: SearchFilter())
    #expect(turns.keys.sorted() == [second] && turns[second]?.ordinal == 2)
  }
}
