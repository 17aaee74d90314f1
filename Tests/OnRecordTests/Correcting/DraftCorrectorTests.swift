import Foundation
import OnRecord
import OnRecordModel
import OnRecordTestSupport
import Testing

@Suite("Mending a draft's quotations")
struct DraftCorrectorTests {
  /// The draft after the first correction of a kind of its first judged quotation.
  private func mended(
    _ text: String, answer: String, statement: String = "Good morning.",
    _ isWanted: (Correction.Kind) -> Bool = { $0 == .exactWords }
  ) throws -> String? {
    let workshop = try RecordWorkshop()
    try workshop.add(answer, statement: statement)
    let record = try workshop.reader()
    let (draft, source) = try RecordWorkshop.draft(text)
    let checked = try record.check(draft)
    let number = try #require(checked.quotations.firstIndex { $0.check != nil })
    let found = DraftCorrector(checked, source: source).corrections(ofQuotation: number)
      .first { isWanted($0.kind) }
    return found.map { String(decoding: $0.applied(to: source), as: UTF8.self) }
  }

  @Test("The draft's marks stay, and the comma before a closing mark")
  func marks() throws {
    let answer = "We won’t lower the “winter tariff” before June, and that’s that."
    for (draft, expected) in [
      (
        "“We won’t lower the ‘summer tariff’ before June,” Morava said.",
        "“We won’t lower the ‘winter tariff’ before June,” Morava said."
      ),
      (
        "\"We won't lower the 'summer tariff' before June,\" Morava said.",
        "\"We won't lower the 'winter tariff' before June,\" Morava said."
      ),
      (
        "«We will lower the winter tariff before June», Morava said.",
        "«We won’t lower the “winter tariff” before June», Morava said."
      ),
      (
        "“We won’t raise,” Morava said, “the ‘winter tariff’ before June.”",
        "“We won’t lower,” Morava said, “the ‘winter tariff’ before June.”"
      ),
    ] {
      #expect(try mended(draft, answer: answer) == expected)
    }
  }

  @Test("Words left out come back and words put in go, with the spaces they need")
  func words() throws {
    let answer = "We will not lower them before the end of June, however foggy it is."
    for (draft, expected) in [
      ("“We will lower them before the end of June,” Morava said.", "will not lower them before"),
      (
        "“We will surely not lower them before the end of June,” Morava said.", "“We will not lower"
      ),
      ("“will not lower them before the very end of June,” Morava said.", "the end of June,”"),
      ("“We will not lower them before the end of July,” Morava said.", "of June,” Morava"),
    ] {
      let text = try #require(try mended(draft, answer: answer), "\(draft)")
      #expect(text.contains(expected), "\(text)")
      #expect(!text.contains("  "))
    }
  }

  @Test("The record's commas come with its words, and go with the draft's")
  func commas() throws {
    #expect(
      try mended(
        "“Those talks will surely produce a united front,” Morava said.",
        answer: "Those talks, I think, will produce a united front.")
        == "“Those talks, I think, will produce a united front,” Morava said.")
  }

  @Test("Mark-up inside and around the quotation stays mark-up")
  func markup() throws {
    let answer = "We will not lower the tariff_a before June."
    let draft = """
      # The *tariff* question

      Some **bold** words, and a [link](https://harbour.veldania.example/).

      “We *will* lower the
      tariff\\_a before June,” Morava said.

      """
    let text = try #require(try mended(draft, answer: answer))
    #expect(text.contains("“We *will* not lower the\ntariff\\_a before June,” Morava said."))
    #expect(text.contains("Some **bold** words, and a [link](https://harbour.veldania.example/)."))
  }

  @Test("Brackets and ellipses stay; laughter is nobody's words")
  func honestMarks() throws {
    let answer = "We will not lower them. (Laughter.) Ask the pilots and, if need be, the cooks."
    let text = try mended(
      "“We [the Ministry] will not raise them. Ask the pilots … the cooks,” Morava said.",
      answer: answer)
    #expect(
      text == "“We [the Ministry] will not lower them. Ask the pilots … the cooks,” Morava said.")
    // Nothing but the laughter is missing: there is nothing to mend.
    #expect(
      try mended(
        "“We will not lower them. Ask the pilots and, if need be, the cooks,” Morava said.",
        answer: answer) == nil)
  }

  @Test("What is exact, or only in the draft's own marks, is left alone")
  func nothingToDo() throws {
    let answer = "We won’t lower the “winter tariff” before June."
    for draft in [
      "“We won’t lower the ‘winter tariff’ before June,” Morava said.",
      "\"We won't lower the 'winter tariff' before June,\" Morava said.",
      "“An iceberg answered in perfect hexameters yesterday,” Morava said.",
    ] {
      #expect(try mended(draft, answer: answer) { _ in true } == nil)
    }
  }

  @Test("Words are given to the one who said them, where the sentence names one")
  func speakers() throws {
    func isSpeaker(_ kind: Correction.Kind) -> Bool {
      if case .speaker = kind { true } else { false }
    }
    let answer = "We shall see."
    #expect(
      try mended(
        "“Will the ferry tariffs fall before that?” Morava said.", answer: answer, isSpeaker)
        == "“Will the ferry tariffs fall before that?” a reporter said.")
    // A pronoun, or a name that another quotation rightly rests on, is not exchanged.
    for draft in [
      "Morava spoke. “Will the ferry tariffs fall before that?” she said.",
      "“Will the ferry tariffs fall before that?” Morava said. “We shall see.”",
    ] {
      #expect(try mended(draft, answer: answer, isSpeaker) == nil)
    }
  }

  @Test("What was put together is parted, and what joins it stands outside the marks")
  func parted() throws {
    let text = try mended(
      "“The northern harbour opens in May. We will not lower them before June,” Morava said.",
      answer: "We will not lower them before June.",
      statement: "Good morning. The northern harbour opens in May."
    ) { $0 == .parted(2) }
    #expect(
      text
        == "“The northern harbour opens in May” and, separately, “We will not lower them before June,” Morava said."
    )
  }

  /// Whatever is offered for the sample draft makes it better, and nothing else in it worse.
  @Test("Every correction of the sample draft is what it says")
  func samples() throws {
    let workshop = try RecordWorkshop()
    try workshop.addSamples()
    let record = try workshop.reader()
    let url = Checkout.folder.appendingPathComponent("Samples/drafts/ferry-deal.md")
    let (draft, source) = try RecordWorkshop.draft(String(contentsOf: url, encoding: .utf8))
    let checked = try record.check(draft)
    let corrector = DraftCorrector(checked, source: source)
    var kinds: [Correction.Kind] = []
    for number in checked.quotations.indices {
      for correction in corrector.corrections(ofQuotation: number) {
        kinds.append(correction.kind)
        let text = String(decoding: correction.applied(to: source), as: UTF8.self)
        let again = try record.check(RecordWorkshop.draft(text).draft)
        var before = checked.quotations.map(\.check)
        var now = again.quotations.map(\.check)
        let count = if case .parted(let count) = correction.kind { count } else { 1 }
        let mended = now[number..<number + count]
        #expect(mended.allSatisfy { $0.map(Self.isMended) ?? false }, "\(number): \(mended)")
        now.removeSubrange(number..<number + count)
        before.remove(at: number)
        #expect(now == before, "\(correction.kind) of \(number) moves others")
      }
    }
    #expect(kinds.count { $0 == .exactWords } >= 7)
    #expect(kinds.contains(.restoredWords))
    #expect(kinds.contains(.parted(2)))
    #expect(kinds.contains(.speaker("Amira Solenne")))
    #expect(kinds.contains(.speaker("reporter Pavel Oresk")))
  }

  private static func isMended(_ check: QuotationCheck) -> Bool {
    check.isFaithful
      && check.differences.allSatisfy {
        [.punctuation, .quotationMark, .incident, .bracket].contains($0.kind)
      }
  }
}
