import Foundation
import OnRecordTestSupport
import Testing

@Suite("check --html, on the built program")
struct PageReportTests {
  let workshop: Workshop

  init() throws { workshop = try Workshop() }

  /// What the judge of pages found on a page.
  struct Page: Decodable {
    struct Note: Decodable {
      let id: String
      let `class`: String
      let text: String
    }
    struct Mark: Decodable {
      let `class`: String
      let words: String
      let note: String?
    }
    let faults: [String]
    let title: String
    let text: String
    let drafts: [String]
    let notes: [Note]
    let marks: [Mark]

    /// Nil, and said so, where the judges are missing.
    static func judged(_ page: Data) throws -> Page? {
      guard let opinion = try Judge("page.py").opinion(of: page) else { return nil }
      return try JSONDecoder().decode(Page.self, from: Data(opinion.text.utf8))
    }
  }

  private func report(_ drafts: [String], _ more: String...) throws -> (Program.Run, Data) {
    let file = workshop.folder.appendingPathComponent("report.html")
    let run = try Program.run(
      arguments: ["check"] + drafts + ["--html", file.path] + more, record: workshop.record)
    return (run, FileManager.default.contents(atPath: file.path) ?? Data())
  }

  private func addBriefing(_ answer: String = "We will not lower them before June.") throws {
    try workshop.write("briefing.txt", Workshop.briefing(answer: answer))
    #expect(try Program.run("add", workshop.sources, record: workshop.record).status == 0)
  }

  @Test("The sample draft is marked as --json judges it, and is a sound page")
  func sampleDraft() throws {
    let samples = Checkout.folder.appendingPathComponent("Samples")
    let record = samples.appendingPathComponent("record").path
    #expect(try Program.run("add", record, record: workshop.record).status == 0)
    let draft = samples.appendingPathComponent("drafts/ferry-deal.md").path
    let (run, data) = try report([draft])
    #expect(run.status == 1)
    #expect(run.text.contains("ALTERED IN MEANING"), "the terminal's page goes with the report")
    let json = try Program.run("check", "--json", draft, record: workshop.record)
    guard let page = try Page.judged(data) else { return }
    #expect(page.faults == [])
    let answer = try #require(
      JSONSerialization.jsonObject(with: json.output) as? [String: Any])
    let quotations = try #require(answer["quotations"] as? [[String: Any]])
    let judged = quotations.filter { $0["judged"] as? Bool == true }
    try #require(page.notes.count == judged.count)
    for (note, quotation) in zip(page.notes, judged) {
      let isFaithful = quotation["faithful"] as? Bool == true
      #expect(note.class.contains("faithful") == isFaithful, "\(note.text)")
      if quotation["verdict"] as? String == "altered" {
        let severity = try #require(quotation["severity"] as? String)
        #expect(note.class == "note \(severity)")
        #expect(note.text.contains("Altered in \(severity)"))
      }
      let pieces = try #require(quotation["pieces"] as? [[String: Any]])
      for piece in pieces {
        let link = try #require(piece["link"] as? String)
        #expect(note.text.contains(link))
      }
    }
    // Every stretch of a quotation leads to its note; what is only listed leads nowhere.
    #expect(Set(page.marks.compactMap(\.note)).count == judged.count)
    #expect(page.marks.filter { $0.note == nil }.allSatisfy { $0.class == "q listed" })
    #expect(
      page.marks.contains {
        $0.words == "“does give me confidence that Orsk is ready to make a serious effort.”"
      })
    #expect(page.text.contains("28 quotations: 11 exact"))
  }

  @Test("Every word of the draft is on the page, once and in order")
  func wholeDraft() throws {
    try addBriefing()
    let draft = """
      The tariffs & the <ferry>

      “We will not lower them,” Morava said, “before June.” She was asked: “Will the ferry
      tariffs fall before that?” asked a reporter. It “stands”, she said; “It is ‘nothing’ at all.”

      “An open one, she said.

      The end, with “Will the ferry tariffs fall before that?” once more.

      """
    let path = try workshop.write("draft.txt", draft)
    let (run, data) = try report([path])
    #expect(run.status == 1)
    guard let page = try Page.judged(data) else { return }
    #expect(page.faults == [])
    let words = draft.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(page.drafts == [words])
    #expect(page.notes.last { $0.class == "note unclosed" } != nil)
  }

  @Test("Nothing of a draft, a title, a label, an address or a name becomes markup")
  func hostileText() throws {
    let payloads = [
      "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'><svg/onload=alert(1)>",
      "</style><script>alert(1)</script>", "</title><script>x</script>", "<!-- --><b>",
      "&lt;script&gt;", "]]><![CDATA[<x>", "javascript:alert(1)", "{{7*7}}", "\u{202E}gpj.exe",
      "<a href=javascript:alert(1)>x</a>", "\" onmouseover=\"alert(1)", "<meta http-equiv=refresh>",
      "</span></p></main><iframe src=//x.example>", "\u{0}\u{1B}[2J", "<plaintext>", "<!DOCTYPE x>",
    ]
    for (number, payload) in payloads.enumerated() {
      // A title and a speaker of a transcript are one line of visible text.
      let line = payload.filter { $0 != "\u{0}" && $0 != "\u{1B}" }
      try workshop.write(
        "briefing-\(number).md",
        """
        ---
        title: >-
          Briefing \(number) \(line)
        url: "https://a.example/\(number)?\(line.filter { $0.isLetter || "<>'=&;/".contains($0) })"
        ---

        **MS. MORAVA \(line):** We will \(line) lower tariff \(number) at no time in the year.

        **Q** \(line) Will tariff \(number) fall in any case, and when would that be?

        """)
    }
    #expect(try Program.run("add", workshop.sources, record: workshop.record).status == 0)
    let paragraphs = payloads.enumerated().map { number, payload in
      "“We will \(payload) lower tariff \(number) at some time in the year,” \(payload) said. "
        + "“Will tariff \(number) fall in any case, and when would that be?” said Morava \(payload)."
        + "\n\n- \(payload)\n\n> \(payload) is what we will lower\n\n## \(payload)\n"
    }
    let name = "d\"><script>alert(1)<.md"
    let path = workshop.folder.appendingPathComponent(name.replacing("/", with: "")).path
    try Data(paragraphs.joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: path))
    let (run, data) = try report([path])
    #expect(run.status == 1, "\(run.errors)")
    let source = String(decoding: data, as: UTF8.self)
    #expect(source.contains("at some time in the year"))
    for forbidden in [
      "<script", "<img", "<svg", "<iframe", "<plaintext", "\u{202E}", "\u{1B}", "\u{0}",
    ] {
      #expect(!source.contains(forbidden), "\(forbidden)")
    }
    guard let page = try Page.judged(data) else { return }
    #expect(page.faults == [])
    #expect(page.notes.count >= payloads.count)
  }

  @Test("Several drafts share a page, and what was not read is named on it")
  func severalDrafts() throws {
    try addBriefing()
    let first = try workshop.write("a.md", "“We will not lower them before June,” Morava said.\n")
    let second = try workshop.write("b.md", "“We will lower them before June,” Morava said.\n")
    let binary = workshop.folder.appendingPathComponent("c.md").path
    try Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]).write(
      to: URL(fileURLWithPath: binary))
    let (run, data) = try report([first, second, binary, workshop.sources + "/missing.md"])
    #expect(run.status == 3)
    guard let page = try Page.judged(data) else { return }
    #expect(page.faults == [])
    #expect(page.title == "2 drafts: quotations checked")
    #expect(page.drafts.count == 2)
    #expect(page.notes.map(\.class) == ["note faithful", "note meaning"])
    #expect(Set(page.notes.map(\.id)).count == 2)
    #expect(page.text.contains("c.md: This is a PNG picture"))
    #expect(page.text.contains("missing.md: no such file or directory"))
  }

  @Test("A page says where track was lost, and that there was nothing to check")
  func doubts() throws {
    try addBriefing()
    let lost = try workshop.write(
      "lost.md", "“We will not lower them before June, she said.\n\nAnd so” it went.\n")
    let (run, data) = try report([lost])
    #expect(run.status == 1)
    if let page = try Page.judged(data) {
      #expect(page.faults == [])
      #expect(page.text.contains("Without a closing mark"))
      #expect(page.text.contains("Doubts about the draft"))
      #expect(page.text.contains("No quotation could be judged"))
    }
    let none = try workshop.write("none.md", "Nobody is quoted here, not even “once”.\n")
    let (quiet, empty) = try report([none])
    #expect(quiet.status == 0)
    if let page = try Page.judged(empty) {
      #expect(page.faults == [])
      #expect(page.text.contains("No quotations found."))
      #expect(page.text.contains("Listed, not judged"))
    }
  }
}
