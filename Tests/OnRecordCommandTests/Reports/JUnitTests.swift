import Foundation
import OnRecordTestSupport
import Testing

@Suite("check --junit, on the built program")
struct JUnitTests {
  let workshop: Workshop

  init() throws { workshop = try Workshop() }

  /// What junitparser reads.
  private struct Report: Decodable {
    struct Case: Decodable {
      let name: String
      let classname: String
      let line: String?
      let result: String
      let type: String?
      let message: String?
      let text: String
    }
    struct Suite: Decodable {
      let name: String
      let cases: [Case]
      let out: String?
      let errors: String?
    }
    let faults: [String]
    let suites: [Suite]
  }

  /// Nil, and said so, where the judges are missing.
  private func check(_ drafts: String...) throws -> (Program.Run, Report?) {
    let run = try Program.run(
      arguments: ["check"] + drafts + ["--junit", "-"], record: workshop.record)
    guard let opinion = try Judge("junit.py").opinion(of: run.output) else { return (run, nil) }
    let report = try JSONDecoder().decode(Report.self, from: Data(opinion.text.utf8))
    #expect(report.faults == [])
    return (run, report)
  }

  @Test("The sample draft has a case for each quotation, failed where it may not be printed")
  func sampleDraft() throws {
    let samples = Checkout.folder.appendingPathComponent("Samples")
    let record = samples.appendingPathComponent("record").path
    #expect(try Program.run("add", record, record: workshop.record).status == 0)
    let draft = samples.appendingPathComponent("drafts/ferry-deal.md").path
    let (run, report) = try check(draft)
    #expect(run.status == 1)
    let json = try Program.run("check", "--json", draft, record: workshop.record)
    let answer = try #require(JSONSerialization.jsonObject(with: json.output) as? [String: Any])
    let quotations = try #require(answer["quotations"] as? [[String: Any]])
    guard let suite = report?.suites.first else { return }
    try #require(suite.cases.count == quotations.count)
    for (item, quotation) in zip(suite.cases, quotations) {
      let wanted: String =
        switch (quotation["judged"] as? Bool, quotation["faithful"] as? Bool) {
        case (true, true): "passed"
        case (true, _): "failure"
        default: "skipped"
        }
      #expect(item.result == wanted, "\(item.name)")
      if wanted == "failure" { #expect(item.type == quotation["verdict"] as? String) }
      #expect(item.line == (quotation["line"] as? Int).map(String.init))
    }
    let negation = try #require(suite.cases.first { $0.name.contains("does give me confidence") })
    #expect(negation.message == "altered in meaning; in meaning: negation, left out “not”")
    #expect(negation.text.contains("The record: “So I would say"))
  }

  @Test("An open mark fails, what is listed is skipped, what cannot be read is an error")
  func outcomes() throws {
    try workshop.write("briefing.txt", Workshop.briefing())
    #expect(try Program.run("add", workshop.sources, record: workshop.record).status == 0)
    let draft = try workshop.write(
      "a.md", "It “stands”, she said.\n\n“It stands & holds < all, she said.\n\nAnd” so on.\n")
    let none = try workshop.write("b.md", "Nobody says anything.\n")
    let (run, report) = try check(draft, none, workshop.sources + "/c.md")
    #expect(run.status == 3)
    guard let report else { return }
    try #require(report.suites.count == 3)
    #expect(report.suites[0].cases.map(\.result).sorted() == ["failure", "skipped"])
    #expect(report.suites[0].errors?.contains("line 5: ") == true)
    #expect(report.suites[1].cases.isEmpty)
    #expect(report.suites[1].out == "no quotations found")
    #expect(report.suites[2].cases.map(\.result) == ["error"])
    #expect(report.suites[2].cases.first?.message == "no such file or directory")
  }

  @Test("Characters that XML does not know are shown by their number, and no text becomes markup")
  func hostileText() throws {
    try workshop.write("briefing.txt", Workshop.briefing())
    #expect(try Program.run("add", workshop.sources, record: workshop.record).status == 0)
    let path = try workshop.write(
      "a.md",
      "“It ]]> stands <b>&amp; \u{1}\u{FFFE}\u{202E} \"all\" </failure></testsuite>”, said Morava.\n"
    )
    let (run, report) = try check(path)
    #expect(run.text.contains("⟨U+0001⟩"))
    #expect(!run.text.unicodeScalars.contains("\u{202E}"))
    guard let report else { return }
    #expect(report.suites.count == 1)
    #expect(report.suites[0].cases.map(\.result) == ["failure", "skipped"])
    #expect(report.suites[0].cases[0].text.contains("</failure></testsuite>"))
  }

  @Test("The same words twice are two cases with names of their own")
  func names() throws {
    try workshop.write("briefing.txt", Workshop.briefing())
    #expect(try Program.run("add", workshop.sources, record: workshop.record).status == 0)
    let words = "“We will not lower them,” Morava said.\n\n"
    let (_, report) = try check(try workshop.write("a.md", words + words))
    guard let report else { return }
    #expect(
      report.suites[0].cases.map(\.name)
        == ["“We will not lower them”", "“We will not lower them” (2)"])
  }
}
