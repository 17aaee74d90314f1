import Foundation
import OnRecord
import OnRecordModel
import Testing

@Suite("Checking a draft again while it is written")
struct DraftCheckerTests {
  private let answer = "We will not lower them before June. Ask the pilots about the fog."

  private func check(
    _ checker: inout DraftChecker, _ text: String
  ) throws -> [Verdict?] {
    let checked = try checker.check(RecordWorkshop.draft(text).draft)
    return try #require(checked).quotations.map { $0.check?.verdict }
  }

  @Test("It says what a single check says")
  func sameAsOnce() throws {
    let workshop = try RecordWorkshop()
    try workshop.addSamples()
    let record = try workshop.reader()
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../Samples/drafts/ferry-deal.md").standardizedFileURL
    let (draft, _) = try RecordWorkshop.draft(String(contentsOf: url, encoding: .utf8))
    let once = try record.check(draft)
    var checker = DraftChecker(record: workshop.place)
    for _ in 0..<2 {
      let again = try #require(try checker.check(draft))
      #expect(again.quotations.map(\.check) == once.quotations.map(\.check))
      #expect(again.quotations.map(\.words) == once.quotations.map(\.words))
      #expect(
        again.quotations.map { $0.excerpts.map { $0.runs.map(\.words) } }
          == once.quotations.map { $0.excerpts.map { $0.runs.map(\.words) } })
    }
  }

  @Test("What was checked is not checked anew, wherever it moves to")
  func remembers() throws {
    let workshop = try RecordWorkshop()
    try workshop.add(answer)
    var checker = DraftChecker(record: workshop.place)
    let first = "“We will not lower them before June,” Morava said."
    #expect(try check(&checker, first) == [.exact])
    #expect(checker.comparedCount == 1)
    #expect(try check(&checker, "New words before it.\n\n" + first + " And after it.") == [.exact])
    #expect(checker.comparedCount == 1)
    let two = first + "\n\n“Ask the sailors about the fog,” Morava said."
    #expect(try check(&checker, two) == [.exact, .altered])
    #expect(checker.comparedCount == 2)
    // The same words twice are one question.
    #expect(try check(&checker, two + "\n\n" + two).count == 4)
    #expect(checker.comparedCount == 2)
  }

  @Test("Given to somebody else, or on another day, it is another question")
  func attribution() throws {
    let workshop = try RecordWorkshop()
    try workshop.add(answer)
    var checker = DraftChecker(record: workshop.place)
    #expect(try check(&checker, "“Will the ferry tariffs fall before that?” she said.") == [.exact])
    #expect(
      try check(&checker, "“Will the ferry tariffs fall before that?” Morava said.")
        == [.misattributed])
    #expect(checker.comparedCount == 2)
  }

  @Test("A pronoun that may mean two accuses neither of what the other said")
  func pronouns() throws {
    let workshop = try RecordWorkshop()
    try workshop.add(answer)
    var checker = DraftChecker(record: workshop.place)
    let words = "“We will not lower them before June,”"
    let two =
      "Minister Ilse Morava met Tomas Quist. Quist, her deputy, had come late. \(words) she said."
    let checked = try #require(try checker.check(RecordWorkshop.draft(two).draft))
    #expect(checked.quotations.map { $0.check?.verdict } == [.exact])
    #expect(checked.quotations.map { $0.check?.attribution } == [.match])
    #expect(checked.quotations.map(\.attributedTo) == ["Ilse Morava"])
    // One who is named, or who alone can be meant, is held to what he said.
    #expect(try check(&checker, "Morava met Tomas Quist. \(words) Quist said.") == [.misattributed])
    #expect(try check(&checker, "Tomas Quist came late. \(words) Quist said.") == [.misattributed])
  }

  @Test("A record that changes is asked again; one that is added to in vain is not")
  func recordChanges() throws {
    let workshop = try RecordWorkshop()
    try workshop.add(answer)
    var checker = DraftChecker(record: workshop.place)
    let draft = "“The lamp on the mole is to be green,” Morava said."
    #expect(try check(&checker, draft) == [.notFound])
    #expect(try !checker.look())
    #expect(try check(&checker, draft) == [.notFound])
    #expect(checker.comparedCount == 1)
    // Another process is the same as another `Record`.
    try workshop.add("The lamp on the mole is to be green.", name: "b.txt")
    #expect(try checker.look())
    #expect(try check(&checker, draft) == [.exact])
    #expect(checker.comparedCount == 2)
  }

  @Test("A record that is not there is said, and used as soon as it is")
  func absent() throws {
    let workshop = try RecordWorkshop()
    var checker = DraftChecker(record: workshop.place)
    let draft = "“We will not lower them before June,” Morava said."
    let failure = try #require(throws: RecordFailure.self) { try check(&checker, draft) }
    #expect(failure.kind == .noRecord)
    try workshop.add(answer)
    #expect(try check(&checker, draft) == [.exact])
    // It is taken away, and another one put in its place.
    try FileManager.default.removeItem(atPath: workshop.place)
    #expect(throws: RecordFailure.self) { try check(&checker, draft) }
    try workshop.add("We shall see.")
    #expect(try check(&checker, draft) == [.notFound])
  }

  @Test("A check that nobody wants any more ends, and what was compared stays known")
  func cancelled() throws {
    let workshop = try RecordWorkshop()
    try workshop.add(answer)
    var checker = DraftChecker(record: workshop.place)
    let many = (0..<200).map { "“The lamp number \($0) is to be green,” Morava said.\n\n" }.joined()
    let (draft, _) = try RecordWorkshop.draft(many)
    var asked = 0
    let stopped = try checker.check(draft) {
      asked += 1
      return asked > 2
    }
    #expect(stopped == nil)
    let compared = checker.comparedCount
    #expect(compared > 0 && compared < 200)
    #expect(try checker.check(draft)?.quotations.count == 200)
    #expect(checker.comparedCount == 200)
  }
}
