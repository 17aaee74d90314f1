import OnRecordModel
import OnRecordQuotation
import Testing

@Suite("How grave a difference is")
struct GravityTests {
  private func check(_ words: String) throws -> QuotationCheck {
    try SmallRecord.veldania.engine().check(Quotation(words: words))
  }

  @Test(
    "Changes of dress",
    arguments: [
      ("I am not going to go beyond that", WordDifference.Kind.contraction),
      ("and we’re gonna keep crossing it", .speech),
      ("We have paid the pilots 3 million marks since January", .digits),
      ("that the harbor at Brennholm was closed because", .spelling),
    ])
  func form(words: String, kind: WordDifference.Kind) throws {
    let check = try check(words)
    #expect(check.verdict == .altered)
    #expect(check.severity == .form)
    #expect(check.differences.map(\.kind).contains(kind))
  }

  @Test("A false start that was left out")
  func falseStart() throws {
    var record = SmallRecord()
    record.add(
      1, day: "2026-01-01",
      [.answer("MR. ORLO", "Ivo Orlo", "The bridge — the bridge is, you know, sound and safe.")])
    let engine = try record.engine()
    let start = try engine.check(Quotation(words: "The bridge is, you know, sound and safe."))
    #expect(["exact", "altered", "exact-normalized"].contains(start.verdict.rawValue))
    let filler = try engine.check(Quotation(words: "the bridge is sound and safe"))
    #expect(filler.verdict == .altered)
    #expect(filler.severity == .form)
    #expect(filler.differences.map(\.kind).contains(.filler))
  }

  private func harbour() throws -> QuotationEngine {
    var record = SmallRecord()
    record.add(
      1, day: "2026-01-01",
      [
        .answer(
          "MR. ORLO", "Ivo Orlo",
          """
          The Board raised the toll by ½ mark today. We [the Board] spent $3 million on the mole, and \
          the wall is strong enough for any storm. We are prohibiting night sailings. The pilots have \
          greatly underperformed. At the meeting in the old hall by the quay one hundred and forty-one captains voted for it. A hundred and twelve \
          abstained. Here alone, 14 billion pounds went into the docks this year. The Board prolonged the sailing after the vote. It cost the United States and the European Union twenty thousand dollars.
          """)
      ])
    return try record.engine()
  }

  @Test(
    "Fractions, opposites and what the quotation ends in",
    arguments: [
      ("The Board raised the toll by ¼ mark today", WordDifference.Kind.number),
      ("the wall is weak enough for any storm", .substituted),
      ("The Board shortened the sailing after the vote", .substituted),
      ("$14 billion went into the docks this year", .unit),
      ("£15 billion went into the docks this year", .number),
      ("We are permitting night sailings", .substituted),
      ("The pilots have greatly overperformed", .substituted),
      ("The pilots have not underperformed", .negation), ("142 captains voted for it", .number),
      ("It cost us and the European Union twenty thousand dollars", .name),
      ("It cost the UK and the European Union twenty thousand dollars", .name),
      ("It cost the United States and the European Union 30 thousand dollars", .number),
    ])
  func opposites(words: String, kind: WordDifference.Kind) throws {
    let check = try harbour().check(Quotation(words: words))
    #expect(check.verdict == .altered)
    #expect(check.severity == .meaning)
    #expect(check.differences.contains { $0.kind == kind && $0.gravity == .meaning })
  }

  @Test(
    "The same sum or share in another dress, and what the record's editor put in",
    arguments: [
      "The Board raised the toll by half a mark today", "spent $3m on the mole",
      "spent 3 million dollars on the mole", "£14 billion went into the docks this year",
      "Here alone £14 billion went into the docks this year",
      "in the old hall by the quay 141 captains voted for it", "141 captains voted for it",
      "112 abstained. Here alone, 14 billion pounds went into the docks",
      "It cost the United States and the European Union 20,000 dollars",
      "It cost the US and the European Union twenty thousand dollars",
      "It cost the U.S. and the European Union twenty thousand dollars",
      "today. We spent $3 million on the mole",
    ])
  func sums(words: String) throws {
    let check = try harbour().check(Quotation(words: words))
    #expect(check.verdict == .altered)
    #expect(check.severity == .form, "\(check.differences)")
  }

  @Test("What a quotation ends in is shown beside what the record has there")
  func end() throws {
    let check = try harbour().check(Quotation(words: "The pilots have greatly overperformed"))
    #expect(check.differences.first?.recordWords == "underperformed")
    // Another sentence is not what was replaced.
    let added = try harbour().check(
      Quotation(words: "the wall is strong enough for any storm surge"))
    #expect(added.differences.first?.recordWords == "")
  }

  @Test("Other words that leave the statement alone")
  func wording() throws {
    let check = try check("Our growers need seed, the mills need power")
    #expect(check.verdict == .altered)
    #expect(check.severity == .wording)
    #expect(check.differences.map(\.kind) == [.substituted])
    #expect(check.differences.first?.quoteWords == "growers")
    #expect(check.differences.first?.recordWords == "farmers")
  }

  @Test(
    "Changes of what was said",
    arguments: [
      ("it will reopen the Varna Strait to naval traffic", WordDifference.Kind.negation),
      ("Orsk is not ready to return to the Lakes Forum", .negation),
      ("I’m going to go beyond that, and I don’t think anybody", .negation),
      ("We have paid the pilots five million marks since January", .number),
      ("We have paid the pilots three billion marks since January", .unit),
      ("will leave the port at Kesh before the end of November", .date),
      ("I must meet him when the surveyors are home", .modality),
      ("will leave the port at Toren before the end of October", .name),
      ("and not one day later. Our farmers need seed", .quantifier),
      ("Orsk was ready to return to the Lakes Forum", .tense),
    ])
  func meaning(words: String, kind: WordDifference.Kind) throws {
    let check = try check(words)
    #expect(check.verdict == .altered)
    #expect(check.severity == .meaning)
    #expect(check.differences.map(\.kind).contains(kind))
  }
}
