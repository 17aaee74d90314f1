import OnRecordQuotation
import Testing

/// Where a run of words stands, before anything is counted.
@Suite("Places of a run of words")
struct WordRunTests {
  @Test("A document that a later one supersedes has none")
  func superseded() throws {
    let run = WordRun("Thank you very much")
    let all = try SmallRecord.veldania.engine(size: 2).places(of: run)
    #expect(all.map(\.document) == [1, 2, 3])
    #expect(all.map(\.turns) == [[2], [0], [1]])
    let current = try SmallRecord.veldania.engine(size: 2, superseded: [1, 3]).places(of: run)
    #expect(current.map(\.document) == [2])
  }
}
