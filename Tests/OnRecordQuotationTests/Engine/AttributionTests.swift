import OnRecordModel
import OnRecordQuotation
import Testing

@Suite("Whose words they were")
struct AttributionTests {
  private func attribution(_ words: String, _ name: String?) throws -> Attribution {
    try SmallRecord.veldania.engine().check(Quotation(words: words, attributedTo: name)).attribution
  }

  @Test(
    "Names in the ways in which drafts print them",
    arguments: [
      ("MS. HALVANE", Attribution.match), ("Ms. Halvane", .match), ("Halvane", .match),
      ("Dorte Halvane", .match), ("Press Secretary Dorte Halvane", .match),
      ("the press secretary", .match), ("Kolveg", .mismatch), ("President Kolveg", .mismatch),
      ("The President", .mismatch), ("reporter", .mismatch), ("Q", .mismatch),
      ("Anna Halvane", .mismatch),
    ])
  func halvane(name: String, expected: Attribution) throws {
    #expect(try attribution("it will not reopen the Varna Strait", name) == expected)
  }

  @Test(
    "An office under a label without a name",
    arguments: [
      ("THE PRESIDENT", Attribution.match), ("President Kolveg", .match), ("Kolveg", .match),
      ("The Vice President", .mismatch), ("Chancellor Dosk", .mismatch), ("Dosk", .mismatch),
    ])
  func president(name: String, expected: Attribution) throws {
    #expect(try attribution("nobody wins a quarrel over water", name) == expected)
  }

  @Test("Nobody named, nothing claimed")
  func unnamed() throws {
    #expect(try attribution("nobody wins a quarrel over water", nil) == .unknown)
  }

  @Test("Asked words belong to those who ask")
  func asked() throws {
    let words = "will you meet the Chancellor in Tessara next month?"
    #expect(try attribution(words, "a journalist") == .match)
    #expect(try attribution(words, "President Kolveg") == .mismatch)
    #expect(try attribution(words, "the chancellor") == .mismatch)
  }
}
