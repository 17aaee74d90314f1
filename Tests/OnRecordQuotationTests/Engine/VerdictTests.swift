import OnRecordModel
import OnRecordQuotation
import OnRecordText
import Testing

@Suite("Verdicts on quotations")
struct VerdictTests {
  private let record = SmallRecord.veldania

  private func check(_ words: String, by name: String? = nil) throws -> QuotationCheck {
    try record.engine().check(Quotation(words: words, attributedTo: name))
  }

  @Test("The same characters are exact, however the lines are wrapped")
  func exact() throws {
    let check = try check(
      "We ask for\n  no concession.\u{A0} The twelve inspectors", by: "Chancellor Dosk")
    #expect(check.verdict == .exact)
    #expect(check.severity == .none)
    #expect(check.attribution == .match)
    #expect(check.differences.isEmpty)
    #expect(check.pieces.map(record.words) == ["We ask for no concession. The twelve inspectors"])
    #expect(check.pieces.first?.turn == 0)
    #expect(check.label == "CHANCELLOR DOSK")
  }

  @Test(
    "Another dress of the same words is listed, each kind by its name",
    arguments: [
      ("orsk is ready to return", WordDifference.Kind.letterCase),
      ("I'm not going to go beyond that", .quotationMark),
      ("we have - we have paid the pilots", .dash),
      ("Good afternoon everybody", .punctuation),
      ("The twelve in\u{AD}spectors will leave", .unicodeForm),
      ("We ask for no concession,", .punctuation),
    ])
  func normalized(words: String, kind: WordDifference.Kind) throws {
    let check = try check(words)
    #expect(check.verdict == .exactNormalized)
    #expect(check.severity == .form)
    #expect(check.differences.map(\.kind).contains(kind))
  }

  @Test(
    "UTF-8 that was taken for Windows-1252 is read as it was meant",
    arguments: ["Iâ€™m not going to go beyond that", "We have â€” we have paid the pilots"])
  func mojibake(words: String) throws {
    let check = try check(words)
    #expect(check.verdict == .exactNormalized)
    #expect(check.pieces.first?.quoteRange == 0..<words.utf8.count)
    // Letters that stand for themselves are left alone.
    #expect(try self.check("Le château â la ville").verdict == .notFound)
  }

  @Test("An incident that was left out is a difference of form")
  func incident() throws {
    let check = try check("naval traffic this year. I’m not going to go beyond that")
    #expect(check.verdict == .exactNormalized)
    #expect(check.differences.map(\.kind) == [.incident])
    #expect(check.differences.first?.recordWords == "(Laughter.)")
    let kept = try self.check("naval traffic this year. (Laughter.) I’m not going to go beyond")
    #expect(kept.verdict == .exact)
  }

  @Test("A remark in parentheses that the record holds for an incident may be repeated")
  func parentheses() throws {
    var record = SmallRecord()
    record.add(
      1, day: "2026-01-01",
      [.answer("MR. ORLO", "Ivo Orlo", "Thank you for (in a low voice.) these kind words today.")])
    let check = try record.engine().check(
      Quotation(words: "for (in a low voice.) these kind words"))
    #expect(check.verdict == .exact)
  }

  @Test("An ellipsis is an elision, with each piece in its place")
  func elided() throws {
    for mark in [" … ", "... ", " . . . ", " [...] "] {
      let check = try check("Orsk is ready to return\(mark)without delay. We ask")
      #expect(check.verdict == .elided, "\(mark)")
      #expect(
        check.pieces.map(record.words) == ["Orsk is ready to return", "without delay. We ask"])
    }
  }

  @Test("An ellipsis that hides a negation is grave, and says what it hides")
  func elisionHides() throws {
    let check = try check("it will … reopen the Varna Strait to naval traffic")
    #expect(check.verdict == .elided)
    #expect(check.severity == .meaning)
    #expect(check.notes.contains { $0.kind == .elisionHides && $0.message.contains("not") })
  }

  @Test("Pieces round an ellipsis in another order are a splice")
  func reversed() throws {
    let check = try check(
      "will leave the port at Kesh … Orsk is ready to return to the Lakes Forum")
    #expect(check.verdict == .spliced)
    #expect(check.notes.contains { $0.kind == .reordered })
  }

  @Test(
    "Brackets are insertions",
    arguments: [
      "[W]e ask for no concession",
      "I may meet [Chancellor Dosk] when the surveyors are home",
      "Our farmers need seed [and soon], the mills need power",
    ])
  func inserted(words: String) throws {
    let check = try check(words)
    #expect(check.verdict == .inserted)
    #expect(check.differences.contains { $0.kind == .bracket })
  }

  @Test("A changed word beside an ellipsis or a bracket is still changed")
  func markedAndAltered() throws {
    #expect(
      try check("Orsk is eager to return … without delay. We ask for no concession").verdict
        == .altered)
    #expect(
      try check("I must meet [Dosk] when the surveyors are home with their families").verdict
        == .altered)
  }

  @Test("Short sentences put together without a mark are a splice")
  func sentences() throws {
    let check = try SmallRecord.veldania.engine().check(
      Quotation(words: "We ask for no concession. Nobody wins a quarrel over water."))
    #expect(check.verdict == .spliced)
  }

  @Test(
    "Glyphs of careless typing and of scans are form",
    arguments: [
      "I´m not going to go beyond that", "I′m not going to go beyond that",
      "I`m not going to go beyond that", "will not reopen the Varna Strait to naval trafﬁc",
    ])
  func glyphs(words: String) throws {
    let check = try SmallRecord.veldania.engine().check(Quotation(words: words))
    #expect(check.verdict == .exactNormalized)
    #expect(check.severity == .form)
  }

  @Test("Initials with spaces are the same word")
  func initials() throws {
    var record = SmallRecord()
    record.add(
      1, day: "2026-01-01",
      [.answer("MS. OLSEN", "Rita Olsen", "We told the U.N. mission of the new ferry on Monday.")])
    let check = try record.engine().check(
      Quotation(words: "told the U. N. mission of the new ferry"))
    #expect(check.verdict == .exactNormalized)
  }

  @Test("Whole short pieces of one turn, the later first, are a splice although few words differ")
  func shortPiecesReversed() throws {
    let check = try SmallRecord.veldania.engine().check(
      Quotation(
        words: "the mills need power … when the surveyors are home", attributedTo: "Kolveg"))
    #expect(check.verdict == .spliced)
    #expect(check.notes.contains { $0.kind == .reordered })
  }

  @Test(
    "A compound closed up at an end of the quotation is the same words",
    arguments: ["antiflood walls were raised", "the new antiflood"])
  func compoundAtTheEnd(words: String) throws {
    var record = SmallRecord()
    record.add(
      1, day: "2026-01-01",
      [.answer("MS. OLSEN", "Rita Olsen", "In Brennholm the new anti-flood walls were raised.")])
    let check = try record.engine().check(Quotation(words: words))
    #expect(check.verdict == .exactNormalized)
    #expect(check.differences.map(\.kind) == [.hyphen])
  }

  @Test("Pieces of two turns, and of two releases, are a splice with both places")
  func spliced() throws {
    let turns = try check(
      "I don’t think anybody in Toren expected us to. We have paid the pilots three million marks")
    #expect(turns.verdict == .spliced)
    #expect(turns.pieces.map(\.turn) == [0, 2])
    let releases = try check(
      "the ministers’ council met this morning and nobody wins a quarrel over water")
    #expect(releases.verdict == .spliced)
    #expect(releases.pieces.map(\.document) == [1, 3])
  }

  @Test("A question's words are never the answerer's")
  func question() throws {
    let words = "the harbour at Brennholm was closed because the government failed to pay"
    let check = try check(words, by: "Ms. Halvane")
    #expect(check.verdict == .misattributed)
    #expect(check.attribution == .mismatch)
    #expect(check.speaker?.isReporter == true)
    #expect(try self.check(words, by: "a reporter").verdict == .exact)
    #expect(try self.check(words).verdict == .exact)
  }

  @Test("Words that nobody said are not found, and the nearest passage is only named as near")
  func notFound() throws {
    let check = try check(
      "The fisheries treaty was dead on arrival before the surveyors came home", by: "Kolveg")
    #expect(check.verdict == .notFound)
    #expect(check.pieces.isEmpty)
    #expect(check.nearest != nil)
  }

  @Test("A quotation without words is no quotation", arguments: ["", " ", "…", "“”", "—"])
  func empty(words: String) throws {
    let check = try check(words)
    #expect(check.verdict == .notFound)
    #expect(check.notes.map(\.kind) == [.empty])
  }

  @Test("An apostrophe is a letter; only its glyph is form")
  func apostrophes() throws {
    #expect(try check("The ministers' council met").verdict == .exactNormalized)
    #expect(try check("The ministers council met this morning").verdict == .altered)
    #expect(try check("The minister’s council met this morning").verdict == .altered)
  }

  @Test("Short quotations are found too")
  func short() throws {
    #expect(try check("We ask for").verdict == .exact)
    #expect(try check("Lakes Forum").verdict == .exact)
    #expect(try check("the mills need power").verdict == .exact)
  }

  @Test("The same words everywhere they stand: counted, the earliest first")
  func everywhere() throws {
    let check = try check("Thank you very much.")
    #expect(check.verdict == .exact)
    #expect(check.pieces.map(\.document) == [2])
    #expect(check.alsoCount == 2)
    #expect(check.also.map(\.document) == [1, 3])
    let named = try self.check("Thank you very much.", by: "President Kolveg")
    #expect(named.pieces.map(\.document) == [3])
    #expect(named.attribution == .match)
  }

  @Test("A limiting clause that follows is shown")
  func limitingClause() throws {
    let check = try check("We will lift the grain embargo", by: "Halvane")
    #expect(check.verdict == .exact)
    #expect(
      check.notes.contains {
        $0.kind == .limitingClause && $0.message.contains("if the conditions")
      })
  }

  @Test("A limiting clause ends neither at an abbreviation nor within a word")
  func wholeLimitingClause() throws {
    var record = SmallRecord()
    let many = String(repeating: "and the harbourmasters of the lakes agree ", count: 6)
    record.add(
      1, day: "2026-01-01",
      [
        .answer(
          "MR. ORLO", "Ivo Orlo",
          "The old dock will be drained, but not before my rt. hon. Friend has seen it. It is deep."
        ),
        .answer(
          "MR. ORLO", "Ivo Orlo", "The new dock will be drained, if the pilots \(many)to it."),
      ])
    let engine = try record.engine()
    let short = try engine.check(Quotation(words: "The old dock will be drained"))
    #expect(
      short.notes.map(\.message)
        == ["The record goes on: “, but not before my rt. hon. Friend has seen it”"])
    let long = try engine.check(Quotation(words: "The new dock will be drained"))
    let message = try #require(long.notes.first?.message)
    #expect(message.hasSuffix(" …”"))
    #expect(
      message.split(separator: " ").dropFirst(4).dropLast().allSatisfy { word in
        ["“,", "if", "pilots", "to", "it"].contains(word) || many.contains(word)
      })
  }

  @Test("Words of one passage in another order, or without a slip, are no splice")
  func oneSource() throws {
    var record = SmallRecord()
    record.add(
      1, day: "2026-01-01",
      [
        .answer(
          "MR. ORLO", "Ivo Orlo",
          """
          We affirmed our support for the old harbour and northern mole of Kesh. I also made clear to \
          Minister Lend that the harbour — Lind — that the harbour is open to all ships and boats.
          """)
      ])
    record.add(
      2, day: "2026-01-02",
      [
        .answer(
          "MS. DOSK", "Yevran Dosk", "The northern mole and old harbour of Toren are closed."),
        .answer("MS. DOSK", "Yevran Dosk", "They also made clear to Minister Lind who pays."),
      ])
    for words in [
      "We affirmed our support for the northern mole and old harbour of Kesh",
      "I also made clear to Minister Lind that the harbour is open to all ships and boats",
    ] {
      let check = try record.engine().check(Quotation(words: words))
      #expect(check.verdict == .altered, "\(check.verdict) \(words)")
      #expect(check.pieces.map(\.document) == [1])
    }
  }

  @Test(
    "A negation that stands right before the quotation is shown",
    arguments: [
      ("anybody in Toren expected us to", "I don’t think"),
      ("reopen the Varna Strait to naval traffic this year", "will not"),
      ("a fair description", "That’s not"),
    ])
  func negationBefore(words: String, shown: String) throws {
    let notes = try check(words).notes.filter { $0.kind == .negationBefore }
    #expect(notes.count == 1 && notes.allSatisfy { $0.message.contains(shown) }, "\(notes)")
  }

  @Test(
    "Of another clause, or in the quotation, a negation is not shown",
    arguments: [
      "We have — we have paid the pilots", "and not one day earlier", "the mills need power",
    ])
  func noNegationBefore(words: String) throws {
    #expect(try check(words).notes.allSatisfy { $0.kind != .negationBefore })
  }

  @Test(
    "Whom a speaker quotes and names is not accused of the words",
    arguments: [
      ("Nils Berg", "a slow boat still crosses", Verdict.exact),
      ("Berg", "A slow boat", .exactNormalized),
      ("Yevran Dosk", "a slow boat still crosses", .misattributed),
      ("Nils Berg", "We will cross it ourselves", .misattributed),
      ("Nils Berg", "was it not a fast one", .misattributed),
    ])
  func reported(name: String, words: String, expected: Verdict) throws {
    var record = SmallRecord()
    record.add(
      1, day: "2026-01-01",
      [
        .answer(
          "MR. ORLO", "Ivo Orlo",
          "As Captain Berg once told us, “a slow boat still crosses.” We will cross it ourselves."),
        .question("But Berg said “was it not a fast one”, and who is right?"),
        .answer("MS. DOSK", "Yevran Dosk", "Both of them are."),
        .answer("CAPTAIN BERG", "Nils Berg", "I have nothing to add."),
      ])
    let check = try record.engine().check(Quotation(words: words, attributedTo: name))
    #expect(check.verdict == expected)
    #expect(check.attribution == (expected == .misattributed ? .mismatch : .unknown))
  }

  @Test("A quotation inside a speaker's words is said to be one")
  func quotedSpeech() throws {
    let check = try check("a slow boat still crosses the lake")
    #expect(check.verdict == .exact)
    #expect(check.notes.contains { $0.kind == .quotedSpeech })
    #expect(try !self.check("keep crossing it").notes.contains { $0.kind == .quotedSpeech })
  }

  @Test("A superseded document gives its words only where no other has them, and says so")
  func superseded() throws {
    let engine = try record.engine(superseded: [2])
    let only = try engine.check(Quotation(words: "We ask for no concession."))
    #expect(only.verdict == .exact)
    #expect(only.notes.contains { $0.kind == .superseded })
    let both = try engine.check(Quotation(words: "Thank you very much."))
    #expect(both.pieces.map(\.document) == [1])
    #expect(both.alsoCount == 1)
    #expect(!both.notes.contains { $0.kind == .superseded })
  }
}
