import Foundation
import OnRecordTestSupport
import Testing

@Suite("check --sarif, on the built program")
struct SARIFTests {
  let workshop: Workshop

  init() throws { workshop = try Workshop() }

  private typealias Object = [String: Any]

  /// The run of a log as the judge read it; as it was written where the judges are missing.
  private func run(_ log: Data) throws -> [String: Any] {
    var read = log
    if let opinion = try Judge("sarif.py").opinion(of: log) {
      #expect(opinion.status == 0, "\(opinion.text)")
      read = Data(opinion.text.utf8)
    }
    let object = try #require(JSONSerialization.jsonObject(with: read) as? Object)
    return try #require((object["runs"] as? [Object])?.first)
  }

  private func check(_ drafts: [String], _ more: String...) throws -> (Program.Run, Object) {
    let program = try Program.run(
      arguments: ["check"] + drafts + ["--sarif", "-"] + more, record: workshop.record)
    return (program, try run(program.output))
  }

  private func results(_ run: Object) throws -> [Object] {
    try #require(run["results"] as? [Object])
  }

  private func place(_ result: Object) throws -> Object {
    let location = try #require((result["locations"] as? [Object])?.first)
    return try #require(location["physicalLocation"] as? Object)
  }

  private func region(_ result: Object) throws -> Object {
    try #require(try place(result)["region"] as? Object)
  }

  private func addBriefing(_ answer: String = "We will not lower them before June.") throws {
    try workshop.write("briefing.txt", Workshop.briefing(answer: answer))
    #expect(try Program.run("add", workshop.sources, record: workshop.record).status == 0)
  }

  @Test("The sample draft has a result for each quotation that is not faithful, in its place")
  func sampleDraft() throws {
    let samples = Checkout.folder.appendingPathComponent("Samples")
    let record = samples.appendingPathComponent("record").path
    #expect(try Program.run("add", record, record: workshop.record).status == 0)
    let draft = samples.appendingPathComponent("drafts/ferry-deal.md")
    let (program, run) = try check([draft.path])
    #expect(program.status == 1)
    let json = try Program.run("check", "--json", draft.path, record: workshop.record)
    let answer = try #require(JSONSerialization.jsonObject(with: json.output) as? Object)
    let quotations = try #require(answer["quotations"] as? [Object])
    let wanting = quotations.filter { $0["faithful"] as? Bool == false }
    let found = try results(run).filter { $0["ruleId"] as? String != "remark" }
    try #require(found.count == wanting.count)
    for (result, quotation) in zip(found, wanting) {
      let region = try region(result)
      #expect(region["byteOffset"] as? Int == quotation["start"] as? Int)
      let end = (region["byteOffset"] as? Int ?? 0) + (region["byteLength"] as? Int ?? 0)
      #expect(end == quotation["end"] as? Int)
      #expect(region["startLine"] as? Int == quotation["line"] as? Int)
      let verdict = try #require(quotation["verdict"] as? String)
      #expect((result["ruleId"] as? String)?.hasPrefix(verdict) == true)
      let isGrave =
        quotation["severity"] as? String == "meaning"
        || quotation["attribution"] as? String == "mismatch"
      #expect((result["level"] as? String == "error") == isGrave)
      let pieces = try #require(quotation["pieces"] as? [Object])
      let related = result["relatedLocations"] as? [Object] ?? []
      #expect(related.count >= pieces.count)
      let message = try #require((result["message"] as? Object)?["text"] as? String)
      for piece in pieces { #expect(message.contains(piece["link"] as? String ?? "-")) }
    }
    let artifacts = try #require(run["artifacts"] as? [Object])
    let hashes = try #require(artifacts.first?["hashes"] as? Object)
    #expect(hashes["sha-256"] as? String == answer["sha256"] as? String)
  }

  @Test("Lines and columns count as an editor does: UTF-16 units, without the byte order mark")
  func columns() throws {
    try addBriefing()
    let words = "We will lower them before June"
    let lines = ["👩‍⚖️ Héloïse: “\(words),” said Morava.", "", "“\(words),” she added."]
    let text = "\u{FEFF}" + lines.joined(separator: "\r\n")
    let path = try workshop.write("draft.txt", text)
    let (_, run) = try check([path])
    let found = try results(run)
    try #require(found.count == 2)
    for (result, line) in zip(found, [1, 3]) {
      let region = try region(result)
      #expect(region["startLine"] as? Int == line)
      #expect(region["endLine"] as? Int == line)
      let units = Array(lines[line - 1].utf16)
      let start = try #require(region["startColumn"] as? Int) - 1
      let end = try #require(region["endColumn"] as? Int) - 1
      #expect(String(decoding: units[start..<end], as: UTF16.self) == words)
      let offset = try #require(region["byteOffset"] as? Int)
      let length = try #require(region["byteLength"] as? Int)
      #expect(String(decoding: Array(text.utf8)[offset..<offset + length], as: UTF8.self) == words)
    }
    #expect(run["columnKind"] as? String == "utf16CodeUnits")
  }

  @Test("A finding keeps its name while other parts of the draft are edited")
  func fingerprints() throws {
    try addBriefing()
    func names(_ draft: String) throws -> [String] {
      let path = try workshop.write("draft.md", draft)
      return try results(try check([path]).1).compactMap {
        ($0["partialFingerprints"] as? [String: String])?.values.joined()
      }
    }
    let altered = "“We will lower them before June,” Morava said."
    let asked = "“Will the ferry tariffs fall before that?” Morava said."
    let before = try names("\(altered)\n\n\(asked)\n\n\(altered)\n")
    #expect(before.count == 3 && Set(before).count == 3)
    let after = try names(
      "# A headline\n\nA paragraph before, with “other words of nobody at all”.\n\n\(altered)\n\n"
        + "Between.\n\n\(asked)\n\n\(altered)\n\nAnd after.\n")
    #expect(Set(before).isSubset(of: after))
    let edited = try names("\(altered.replacing("lower", with: "cut"))\n\n\(asked)\n\n\(altered)\n")
    #expect(before.filter { !edited.contains($0) }.count == 1, "the edited one is another")
  }

  @Test("The first fix of a finding, applied, makes the quotation faithful")
  func fixes() throws {
    let samples = Checkout.folder.appendingPathComponent("Samples")
    let record = samples.appendingPathComponent("record").path
    #expect(try Program.run("add", record, record: workshop.record).status == 0)
    let draft = samples.appendingPathComponent("drafts/ferry-deal.md")
    let source = [UInt8](try Data(contentsOf: draft))
    let (_, run) = try check([draft.path])
    var fixed = 0
    for result in try results(run) {
      guard let fix = (result["fixes"] as? [Object])?.first else { continue }
      #expect((fix["description"] as? Object)?["text"] as? String != nil)
      let edited = try applied(fix, to: source)
      let path = workshop.folder.appendingPathComponent("edited.md")
      try Data(edited).write(to: path)
      let name = result["partialFingerprints"] as? [String: String]
      let left = try results(try check([path.path]).1).filter {
        $0["partialFingerprints"] as? [String: String] == name
      }
      #expect(left.isEmpty, "\(result["ruleId"] ?? "")")
      fixed += 1
    }
    #expect(fixed >= 6)
  }

  /// A source with the replacements of a fix made by lines and columns, as an editor makes them.
  private func applied(_ fix: Object, to source: [UInt8]) throws -> [UInt8] {
    let change = try #require((fix["artifactChanges"] as? [Object])?.first)
    let replacements = try #require(change["replacements"] as? [Object])
    var lines = String(decoding: source, as: UTF8.self).components(separatedBy: "\n").map {
      Array($0.utf16)
    }
    for replacement in replacements.reversed() {
      let region = try #require(replacement["deletedRegion"] as? Object)
      let line = try #require(region["startLine"] as? Int)
      #expect(region["endLine"] as? Int == line)
      let start = try #require(region["startColumn"] as? Int)
      let end = try #require(region["endColumn"] as? Int)
      let text = (replacement["insertedContent"] as? Object)?["text"] as? String ?? ""
      lines[line - 1].replaceSubrange(start - 1..<end - 1, with: Array(text.utf16))
    }
    return Array(
      lines.map { String(decoding: $0, as: UTF16.self) }.joined(separator: "\n").utf8)
  }

  @Test("Remarks and doubts are told quietly; what is right makes no result")
  func levels() throws {
    try addBriefing("We will lower them in May, if the pilots agree.")
    let path = try workshop.write(
      "draft.md",
      """
      “We will lower them in May,” Morava said.

      “It stands,” Morava said. “Ask the pilots,” she said. It went on” like this.

      “Will the ferry tariffs fall before that?” asked a reporter.

      “An open one, she said.

      """)
    let (program, run) = try check([path])
    #expect(program.status == 1)
    let found = try results(run).map { "\($0["ruleId"] ?? "") \($0["level"] ?? "")" }
    #expect(found.sorted() == ["draft-doubtful note", "quotation-unclosed warning", "remark note"])
    let counts = try #require(run["properties"] as? Object)
    #expect((counts["summary"] as? String)?.contains("3 exact") == true)
  }

  @Test("What was not read is a notification, and the run not a success")
  func unread() throws {
    try addBriefing()
    let good = try workshop.write("a.md", "“We will not lower them before June,” Morava said.\n")
    let (program, run) = try check([good, workshop.sources + "/missing.md"])
    #expect(program.status == 3)
    let invocation = try #require((run["invocations"] as? [Object])?.first)
    #expect(invocation["executionSuccessful"] as? Bool == false)
    let notes = try #require(invocation["toolExecutionNotifications"] as? [Object])
    let text = (notes.first?["message"] as? Object)?["text"] as? String
    #expect(text == "Not checked: no such file or directory")
    #expect(try results(run).isEmpty)
  }

  @Test("Of JSON lines the line is told, of a Word document the paragraph")
  func parts() throws {
    try addBriefing()
    let words = "“We will lower them before June,” Morava said."
    let lines = try workshop.write(
      "drafts.jsonl",
      "{\"text\": \"Nobody says anything here at all.\"}\n{\"text\": \"\(words)\"}\n")
    let (_, run) = try check([lines])
    let result = try #require(try results(run).first)
    #expect(try region(result)["startLine"] as? Int == 2)
    #expect(try region(result)["startColumn"] == nil)
    let word = workshop.folder.appendingPathComponent("draft.docx")
    try Data(WordFile(paragraphs: ["A headline", "Nobody.", words]).bytes()).write(to: word)
    let (_, other) = try check([word.path])
    let finding = try #require(try results(other).first)
    #expect(try place(finding)["region"] == nil)
    let location = try #require((finding["locations"] as? [Object])?.first)
    let logical = try #require((location["logicalLocations"] as? [Object])?.first)
    #expect(logical["name"] as? String == "paragraph 3")
  }

  @Test("Addresses of drafts are relative to the folder of the run, and well formed")
  func addresses() throws {
    try addBriefing()
    let name = "a draft #1 & “such”.md"
    let path = try workshop.write(name, "“We will lower them before June,” Morava said.\n")
    let process = try Program.process(
      ["check", path, "--sarif", "out.sarif"], record: workshop.record)
    process.currentDirectoryURL = URL(fileURLWithPath: workshop.sources)
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let log = try Data(contentsOf: URL(fileURLWithPath: workshop.sources + "/out.sarif"))
    let result = try #require(try results(try run(log)).first)
    let artifact = try #require(try place(result)["artifactLocation"] as? Object)
    #expect(artifact["uri"] as? String == "a%20draft%20%231%20%26%20%E2%80%9Csuch%E2%80%9D.md")
    #expect(artifact["uriBaseId"] as? String == "%SRCROOT%")
    #expect(!String(decoding: log, as: UTF8.self).contains(workshop.folder.lastPathComponent))
  }

  @Test("No text of a draft becomes a link of a message")
  func links() throws {
    try addBriefing()
    let path = try workshop.write(
      "draft.md", "“We will lower them [pay here](https://bad.example) before June,” Morava said.\n"
    )
    let (_, run) = try check([path])
    for result in try results(run) {
      let text = try #require((result["message"] as? Object)?["text"] as? String)
      #expect(
        text.ranges(of: "](").allSatisfy { range in
          text[..<range.lowerBound].last == "\\"
        })
    }
  }
}
