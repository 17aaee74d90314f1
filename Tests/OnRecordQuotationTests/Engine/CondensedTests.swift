import OnRecordModel
import OnRecordQuotation
import Testing

@Suite("Quotations made shorter without a mark")
struct CondensedTests {
  private let record: SmallRecord

  init() {
    var record = SmallRecord()
    record.add(
      1, day: "2031-03-02",
      [
        .answer(
          "MS. BRELL", "Ana Brell",
          "Our envoy on the ground led a small group of engineers for a few days back to the harbour of "
            + "Kesh to show that we stand with the people of the island, on the day on which they "
            + "remember the flood, as they rebuild their quays and their homes."),
        .answer(
          "MR. ANDERS", "Rolf Anders",
          "The view of the council has been for a long time — and I wrote this to you in spring, and "
            + "said it again at the meeting of the members last week — that the ferries must sail in "
            + "winter as well, whatever the price of coal may be."),
      ])
    self.record = record
  }

  private func check(_ words: String, by name: String? = nil) throws -> QuotationCheck {
    try record.engine().check(Quotation(words: words, attributedTo: name))
  }

  @Test("Words left out in several places are each shown, and none is called another word")
  func several() throws {
    let check = try check(
      "Our envoy led engineers back to the harbour of Kesh to show that we stand with the people of "
        + "the island as they rebuild their homes", by: "Brell")
    #expect(check.verdict == .altered)
    #expect(check.attribution == .match)
    #expect(check.pieces.count == 1)
    let left = check.differences.map(\.recordWords)
    for words in ["on the ground", "a small group of", "for a few days"] {
      #expect(left.contains(words), "\(words)")
    }
    #expect(check.differences.allSatisfy { $0.quoteWords.isEmpty })
  }

  @Test("A long aside that was left out is no other beginning")
  func aside() throws {
    let check = try check("The view of the council has been that the ferries must sail in winter")
    #expect(check.verdict == .altered)
    #expect(check.differences.count == 1)
    #expect(check.differences.first?.recordWords.hasPrefix("for a long time") == true)
    #expect(check.differences.first?.recordWords.hasSuffix("last week") == true)
    #expect(record.words(check.pieces[0]).hasPrefix("The view of the council"))
  }

  @Test("Where the words left out deny it, the meaning is changed")
  func negation() throws {
    var record = SmallRecord()
    record.add(
      1, day: "2031-03-02",
      [
        .answer(
          "MS. BRELL", "Ana Brell",
          "We will pay the pilots of the strait before the summer, which I would not call a promise to "
            + "anybody on either of the shores, and raise the dam at Kesh.")
      ])
    let check = try record.engine().check(
      Quotation(
        words: "We will pay the pilots of the strait before the summer and raise the dam at Kesh"))
    #expect(check.verdict == .altered)
    #expect(check.severity == .meaning)
  }

  @Test(
    "Words that stand in a passage here and there are not found",
    arguments: [
      // No row of them.
      "Our envoy led engineers for days to Kesh to show we stand with people on the flood",
      // Too much is left out for what is quoted.
      "Our envoy led a small group as they rebuild their homes",
      // Another order.
      "As they rebuild their quays and their homes our envoy led engineers back to the flood",
    ])
  func chance(words: String) throws {
    #expect(try check(words).differences.allSatisfy { $0.kind != .omitted })
  }
}
