import Foundation
import OnRecordTestSupport
import Testing

@Suite("check, on the built program")
struct CheckTests {
  let workshop: Workshop

  init() throws { workshop = try Workshop() }

  /// A record of the samples.
  private func addSamples() throws {
    let samples = Checkout.folder.appendingPathComponent("Samples/record").path
    #expect(try Program.run("add", samples, record: workshop.record).status == 0)
  }

  private func addBriefing(_ answer: String = "We will not lower them before June.") throws {
    try workshop.write("briefing.txt", Workshop.briefing(answer: answer))
    #expect(try Program.run("add", workshop.sources, record: workshop.record).status == 0)
  }

  private func object(_ line: String) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
  }

  private func check(_ draft: String, _ flags: String...) throws -> Program.Run {
    let path = try workshop.write("draft.md", draft)
    return try Program.run(arguments: ["check", path] + flags, record: workshop.record)
  }

  @Test("The sample draft is handed back as its golden")
  func sampleDraft() throws {
    try addSamples()
    let draft = Checkout.folder.appendingPathComponent("Samples/drafts/ferry-deal.md").path
    let run = try Program.run("check", draft, record: workshop.record)
    #expect(run.status == 1)
    #expect(run.errors.isEmpty)
    let golden = Checkout.folder.appendingPathComponent(
      "Tests/OnRecordCommandTests/Goldens/check/ferry-deal.golden")
    #expect(try Golden.difference(run.text, golden: golden) == nil)
  }

  @Test("A reporter's name is printed as a name")
  func reportersName() throws {
    try addBriefing()
    let named = try check("Asked by Ann Lee if “we will not lower them before June,” he left.\n")
    #expect(named.text.contains("not Ann Lee's"), "\(named.text)")
    let nameless = try check("“We will not lower them before June,” asked a reporter.\n")
    #expect(nameless.text.contains("not a reporter's"), "\(nameless.text)")
  }

  @Test("A long quotation is shown by its beginning and its end")
  func longQuotations() throws {
    try addBriefing()
    let words = (0..<3_000).map { "word\($0)" }.joined(separator: " ")
    let judged = try check("Morava said: “\(words).”\n")
    #expect(judged.text.contains("“word0 word1"))
    #expect(judged.text.contains("word2999.”"))
    #expect(!judged.text.contains("word1500"))
    let unclosed = try check("Morava said: “\(words).\n")
    #expect(unclosed.text.contains("Without a closing mark"))
    #expect(unclosed.text.count < 1_000)
  }

  @Test("A draft that quotes faithfully ends with 0, one that does not with 1")
  func exitCodes() throws {
    try addBriefing()
    let faithful = try check("“We will not lower them before June,” Morava said.\n")
    #expect(faithful.status == 0, "\(faithful.text)")
    #expect(faithful.text.hasPrefix("1 quotation: 1 exact\n"))
    let shortened = try check("“We will not lower them …,” Morava said. “Ask the pilots.”\n")
    #expect(shortened.status == 0, "\(shortened.text)")
    let altered = try check("“We will lower them before June,” Morava said.\n")
    #expect(altered.status == 1)
    #expect(altered.text.contains("ALTERED IN MEANING"))
    #expect(altered.text.contains("[-not-]"))
    let question = try check("“Will the ferry tariffs fall before that?” Morava said.\n")
    #expect(question.status == 1)
    #expect(question.text.contains("THE REPORTER'S WORDS"))
    let unclosed = try check("“We will not lower them before June, Morava said.\n")
    #expect(unclosed.status == 1)
    #expect(unclosed.text.contains("Without a closing mark"))
  }

  @Test("A Word document is checked as any draft; its places are paragraphs")
  func wordDocument() throws {
    try addBriefing()
    let path = workshop.sources + "/../draft.docx"
    var file = WordFile(paragraphs: [
      "The ferry", "“We will not lower them before June,” Morava said.",
    ])
    file.body += """
      <w:p>\(WordFile.run("“We will "))<w:del><w:r><w:delText>not </w:delText></w:r></w:del>\
      \(WordFile.run("lower them before June,” Morava said."))</w:p>
      """
    try Data(file.bytes()).write(to: URL(fileURLWithPath: path))
    let run = try Program.run("check", path, record: workshop.record)
    #expect(run.status == 1)
    #expect(run.text.contains("paragraph 2 · EXACT") || run.text.contains("paragraph 2 · exact"))
    #expect(run.text.contains("paragraph 3 · ALTERED IN MEANING"))
    #expect(run.text.contains("tracked changes"))
    let json = try Program.run("check", "--json", path, record: workshop.record)
    let draft = try object(json.lines[0])
    #expect(draft["part"] as? String == "word/document.xml")
    let quotations = try #require(draft["quotations"] as? [[String: Any]])
    #expect(quotations.map { $0["paragraph"] as? Int } == [2, 3])
    #expect(quotations.allSatisfy { $0["line"] is NSNull })
    let start = try #require(quotations[1]["start"] as? Int)
    let part = file.part("word/document.xml")
    #expect(String(decoding: part[start..<start + 7], as: UTF8.self) == "We will")
    try Data(file.bytes().prefix(400)).write(to: URL(fileURLWithPath: path))
    let cut = try Program.run("check", path, record: workshop.record)
    #expect(cut.status == 3)
    #expect(cut.output.isEmpty && cut.errors.contains("damaged"))
  }

  @Test("A draft without quotations is told so, one that cannot be read ends with 3")
  func withoutQuotations() throws {
    try addBriefing()
    let none = try check("Nobody is quoted here, not even “once”.\n")
    #expect(none.status == 0)
    #expect(none.text.hasPrefix("no quotations found\n"))
    #expect(none.text.contains("“once”"))
    let missing = try Program.run("check", workshop.sources + "/none.md", record: workshop.record)
    #expect(missing.status == 3)
    #expect(missing.output.isEmpty)
    let nothing = try Program.run("check", record: workshop.record)
    #expect(nothing.status == 2)
  }

  @Test("--attribute names the speaker where the draft does not")
  func attribute() throws {
    try addBriefing()
    let draft = "“Will the ferry tariffs fall before that?” she said.\n"
    #expect(try check(draft).status == 0)
    let named = try check(draft, "--attribute", "Morava")
    #expect(named.status == 1)
    #expect(named.text.contains("THE REPORTER'S WORDS, not Morava's"))
  }

  @Test("With --json every place slices to its words, in the draft and in the source")
  func json() throws {
    try addSamples()
    let draft = Checkout.folder.appendingPathComponent("Samples/drafts/ferry-deal.md")
    let run = try Program.run("check", "--json", draft.path, record: workshop.record)
    #expect(run.status == 1)
    #expect(run.lines.count == 1)
    let report = try object(run.lines[0])
    let source = [UInt8](try Data(contentsOf: draft))
    let quotations = try #require(report["quotations"] as? [[String: Any]])
    #expect(quotations.count > 20)
    var pieces = 0
    for quotation in quotations {
      let parts = try #require(quotation["parts"] as? [[String: Any]])
      #expect(
        try parts.map { try slice($0, of: source) }.joined(separator: " ")
          == quotation["quote"] as? String)
      for piece in quotation["pieces"] as? [[String: Any]] ?? [] {
        let file = try #require(piece["file"] as? String)
        let url = Checkout.folder.appendingPathComponent("Samples/record/\(file)")
        let words = try slice(piece, of: [UInt8](try Data(contentsOf: url)))
        let text = try #require(piece["text"] as? String)
        // HTML sources have mark-up between the words: their first and last stand at the ends.
        let first = try #require(text.split(separator: " ").first)
        #expect(words.hasPrefix(String(first)) || file.hasSuffix(".html"), "\(file): \(words)")
        pieces += 1
      }
    }
    #expect(pieces > 20)
    let summary = try #require(report["summary"] as? [String: Any])
    #expect(summary["quotations"] as? Int == quotations.count { $0["judged"] as? Bool == true })
  }

  private func slice(_ place: [String: Any], of source: [UInt8]) throws -> String {
    let start = try #require(place["start"] as? Int)
    let end = try #require(place["end"] as? Int)
    return String(decoding: source[start..<end], as: UTF8.self)
  }

  @Test("--quotations checks a list in its order, and says which lines it cannot read")
  func list() throws {
    try addBriefing()
    let path = try workshop.write(
      "list.jsonl",
      """
      {"id": "b", "quote": "We will not lower them before June.", "attributed_to": "Morava"}
      {"id": 7, "quote": "We will lower them before June.", "attributed_to": null}

      {"id": "c", "words": "no quote"}
      {"quote": "An iceberg answered in perfect hexameters yesterday."}

      """)
    let run = try Program.run("check", "--quotations", path, record: workshop.record)
    #expect(run.status == 3)
    #expect(run.errors.contains("line 4"))
    let answers = try run.lines.map(object)
    #expect(answers.count == 3)
    #expect(answers[0]["id"] as? String == "b")
    #expect(answers[1]["id"] as? Int == 7)
    #expect(answers[2]["id"] is NSNull)
    #expect(answers.map { $0["verdict"] as? String } == ["exact", "altered", "not-found"])
    #expect(answers[1]["severity"] as? String == "meaning")
    let pieces = try #require(answers[0]["pieces"] as? [[String: Any]])
    #expect(pieces.first?["file"] as? String == "briefing.txt")
    let source = [UInt8](
      try Data(contentsOf: URL(fileURLWithPath: workshop.sources + "/briefing.txt")))
    #expect(try slice(pieces[0], of: source) == "We will not lower them before June")
  }
}
