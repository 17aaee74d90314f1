import Foundation
import OnRecordTestSupport
import Testing

@Suite("lsp, on the built program")
struct LanguageServerTests {
  let workshop: Workshop

  init() throws { workshop = try Workshop() }

  private func addBriefing(
    _ answer: String = "We will not lower them before June.", number: Int = 1
  ) throws {
    try workshop.write("\(number).txt", Workshop.briefing(number, answer: answer))
    #expect(try Program.run("add", workshop.sources, record: workshop.record).status == 0)
  }

  private func code(_ finding: [String: Any]) -> String? { finding["code"] as? String }

  @Test("It introduces itself, and ends with 0 where it was told goodbye")
  func introduction() throws {
    try addBriefing()
    let editor = try EditorClient(record: workshop.record)
    let result = try editor.initialize()
    let capabilities = try #require(result["capabilities"] as? [String: Any])
    #expect(capabilities["positionEncoding"] as? String == "utf-8")
    #expect(capabilities["hoverProvider"] as? Bool == true)
    #expect((result["serverInfo"] as? [String: Any])?["name"] as? String == "onrecord")
    let end = try editor.end()
    #expect(end.status == 0)
    #expect(end.errors.isEmpty)
    // Nothing of this run is left behind.
    let passages = workshop.record + ".run/onrecord/passages"
    #expect(try FileManager.default.contentsOfDirectory(atPath: passages).isEmpty)
  }

  @Test("Without a goodbye it ends with 1, also where the input ends")
  func rude() throws {
    try addBriefing()
    let rude = try EditorClient(record: workshop.record, "--stdio")
    _ = try rude.initialize()
    try rude.notify("exit")
    #expect(try rude.ended().status == 1)
    let gone = try EditorClient(record: workshop.record)
    _ = try gone.initialize()
    try gone.closeInput()
    #expect(try gone.ended().status == 1)
  }

  @Test("What is typed is checked; only what is new is compared")
  func typing() throws {
    try addBriefing()
    let editor = try EditorClient(record: workshop.record, "--verbose")
    _ = try editor.initialize()
    try editor.open(
      "“We will not lower them before June,” Morava said.\n\n“Ask the pilots,” he said.\n")
    #expect(try editor.findings(version: 1).isEmpty)
    // UTF-8: the opening mark takes three bytes.
    try editor.change(version: 2, range: EditorClient.range(0, 11, 15), "")
    let finding = try #require(try editor.findings(version: 2).first)
    #expect(code(finding) == "altered")
    #expect(finding["severity"] as? Int == 1)
    #expect(finding["source"] as? String == "onrecord")
    let message = try #require(finding["message"] as? String)
    #expect(message.hasPrefix("ALTERED IN MEANING: negation, left out “not”\n"))
    let range = try #require(finding["range"] as? [String: [String: Int]])
    #expect(range["start"] == ["line": 0, "character": 3])
    #expect(range["end"] == ["line": 0, "character": 33])
    try editor.change(version: 3, "Nothing is quoted.")
    #expect(try editor.findings(version: 3).isEmpty)
    let log = try editor.end().errors.split(separator: "\n").filter { $0.contains("anew") }
    let anew = log.compactMap { $0.split(separator: ",").last?.split(separator: " ").first }
    #expect(anew == ["2", "1", "0"], "\(log)")
  }

  @Test("The sample draft is read as its golden, finding by finding")
  func sampleDraft() throws {
    let samples = Checkout.folder.appendingPathComponent("Samples/record").path
    #expect(try Program.run("add", samples, record: workshop.record).status == 0)
    let url = Checkout.folder.appendingPathComponent("Samples/drafts/ferry-deal.md")
    var capabilities = EditorClient.capable
    capabilities["textDocument"] = ["hover": ["contentFormat": ["plaintext"]]]
    let editor = try EditorClient(record: workshop.record)
    _ = try editor.initialize(capabilities)
    try editor.open(String(contentsOf: url, encoding: .utf8))
    var page = ""
    for finding in try editor.findings(version: 1) {
      let range = try #require(finding["range"] as? [String: Any])
      let start = try #require(range["start"] as? [String: Int])
      let line = start["line"] ?? 0
      let character = start["character"] ?? 0
      page += "\(line + 1):\(character + 1) \(finding["severity"] ?? 0) \(code(finding) ?? "")\n"
      page += "\(finding["message"] ?? "")\n"
      let hover = try editor.result("textDocument/hover", editor.at(line, character))
      let contents = (hover as? [String: Any])?["contents"] as? [String: Any]
      #expect(contents?["kind"] as? String == "plaintext")
      page += "hover:\n\(contents?["value"] ?? "")\n"
      for action in try actions(editor, range) {
        page += "fix: \(action["title"] ?? "")\n"
        let changes = (action["edit"] as? [String: Any])?["documentChanges"] as? [[String: Any]]
        for edit in changes?.first?["edits"] as? [[String: Any]] ?? [] {
          page += "  \(try place(edit)) “\(edit["newText"] ?? "")”\n"
        }
      }
      page += "\n"
    }
    #expect(try editor.end().status == 0)
    let golden = Checkout.folder.appendingPathComponent(
      "Tests/OnRecordCommandTests/Goldens/lsp/ferry-deal.golden")
    #expect(try Golden.difference(page, golden: golden) == nil)
  }

  private func place(_ edit: [String: Any]) throws -> String {
    let range = try #require(edit["range"] as? [String: [String: Int]])
    return ["start", "end"].map {
      "\((range[$0]?["line"] ?? 0) + 1):\((range[$0]?["character"] ?? 0) + 1)"
    }.joined(separator: "–")
  }

  private func actions(
    _ editor: EditorClient, _ range: [String: Any]
  ) throws -> [[String: Any]] {
    let params: [String: Any] = [
      "textDocument": ["uri": EditorClient.uri], "range": range, "context": ["diagnostics": []],
    ]
    let result = try editor.result("textDocument/codeAction", params)
    return try #require(result as? [[String: Any]])
  }

  @Test("A quick fix, made as the editor counts, leaves the exact words")
  func quickFix() throws {
    try addBriefing()
    let editor = try EditorClient(record: workshop.record)
    // An editor that knows nothing new: UTF-16, edits without versions.
    _ = try editor.initialize([:])
    let draft = "😀 é “We will lower them before June,” Morava said.\r\n"
    try editor.open(draft)
    let finding = try #require(try editor.findings(version: 1).first)
    let action = try #require(try actions(editor, EditorClient.range(0, 10, 10)).first)
    #expect(action["kind"] as? String == "quickfix")
    #expect(action["isPreferred"] as? Bool == true)
    let changes = (action["edit"] as? [String: Any])?["changes"] as? [String: [[String: Any]]]
    let edit = try #require(changes?[EditorClient.uri]?.first)
    var units = Array(draft.utf16)
    let range = try #require(edit["range"] as? [String: [String: Int]])
    let start = try #require(range["start"]?["character"])
    let end = try #require(range["end"]?["character"])
    units.replaceSubrange(start..<end, with: Array((edit["newText"] as? String ?? "").utf16))
    let mended = String(decoding: units, as: UTF16.self)
    #expect(mended == "😀 é “We will not lower them before June,” Morava said.\r\n")
    try editor.change(version: 2, mended)
    #expect(try editor.findings(version: 2).isEmpty)
    // Nor is anything offered where it is right.
    #expect(try actions(editor, EditorClient.range(0, 0, 40)).isEmpty)
    #expect(code(finding) == "altered")
    #expect(try editor.end().status == 0)
  }

  @Test("A passage is opened where it stands, in a copy that is not to be written to")
  func definition() throws {
    try addBriefing()
    let editor = try EditorClient(record: workshop.record)
    _ = try editor.initialize()
    try editor.open("“Will the ferry tariffs fall before that?” Morava said.\n")
    let finding = try #require(try editor.findings(version: 1).first)
    #expect(code(finding) == "misattributed")
    let related = try #require(finding["relatedInformation"] as? [[String: Any]])
    let result = try editor.result("textDocument/definition", editor.at(0, 5))
    let place = try #require((result as? [[String: Any]])?.first)
    #expect(
      (related.first?["location"] as? [String: Any])?["uri"] as? String == place["uri"] as? String)
    let url = try #require((place["uri"] as? String).flatMap(URL.init(string:)))
    let lines = try String(contentsOf: url, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    let range = try #require(place["range"] as? [String: [String: Int]])
    let start = try #require(range["start"])
    let line = Array(lines[start["line"] ?? 0].utf8)
    let words = line[(start["character"] ?? 0)..<(range["end"]?["character"] ?? 0)]
    #expect(String(decoding: words, as: UTF8.self) == "Will the ferry tariffs fall before that")
    let attributes = try FileManager.default.attributesOfItem(atPath: url.path)
    #expect(attributes[.posixPermissions] as? Int == 0o400)
    #expect(try editor.end().status == 0)
  }

  @Test("Without a record it says what to do, and begins as soon as there is one")
  func missingRecord() throws {
    let editor = try EditorClient(record: workshop.record)
    _ = try editor.initialize()
    let shown = try editor.wait(for: "window/showMessage")
    #expect((shown["message"] as? String)?.contains("onrecord add") == true)
    try editor.open("“We will lower them before June,” Morava said.\n")
    #expect(try editor.findings(version: 1).isEmpty)
    let hover = try editor.result("textDocument/hover", editor.at(0, 5))
    #expect(hover is NSNull)
    try addBriefing()
    // A record is made in several steps, and each may be seen: while it is empty, nothing is found.
    _ = try editor.findings(version: 1) { $0.compactMap(code) == ["altered"] }
    // It is written to meanwhile: what the draft quotes is said a day later.
    try addBriefing("We will lower them before June.", number: 2)
    _ = try editor.findings(version: 1) { $0.isEmpty }
    #expect(try editor.end().status == 0)
  }

  @Test("Whatever comes, it answers in JSON-RPC's words and goes on")
  func hostile() throws {
    try addBriefing()
    let editor = try EditorClient(record: workshop.record)
    _ = try editor.initialize()
    func refusal() throws -> Int? {
      let message = try editor.message { $0["error"] != nil }
      #expect(message["id"] is NSNull)
      return (message["error"] as? [String: Any])?["code"] as? Int
    }
    try editor.send(raw: Data("Content-Length: nothing\r\n\r\n".utf8))
    #expect(try refusal() == -32600)
    try editor.send(raw: Data("Content-Length: 99999999999999999999\r\n\r\n".utf8))
    #expect(try refusal() == -32600)
    try editor.send(raw: Data("Content-Length: 9000000000000000000\r\n\r\n".utf8))
    #expect(try refusal() == -32600)
    try editor.send(Data("{\"jsonrpc\":\"2.0\",".utf8))
    #expect(try refusal() == -32700)
    try editor.send(Data([0, 0xFF, 0xFE, 0]))
    #expect(try refusal() == -32700)
    try editor.send(Data(String(repeating: "[", count: 200_000).utf8))
    #expect(try refusal() == -32700)
    try editor.send(Data("[]".utf8))
    #expect(try refusal() == -32600)
    let unknown = try editor.answer("no/such/method")
    #expect((unknown["error"] as? [String: Any])?["code"] as? Int == -32601)
    try editor.open("A\u{0}B “We will lower them before June,” Morava said.\u{0}\n")
    #expect(try editor.findings(version: 1).compactMap(code) == ["altered"])
    try editor.change(version: 2, String(repeating: "\u{0}", count: 100))
    #expect(try editor.findings(version: 2).compactMap(code) == ["unreadable"])
    try editor.change(version: 3, "{\"a\": 1, \"b\": [")
    #expect(try editor.findings(version: 3).allSatisfy { code($0) == "unreadable" })
    try editor.change(version: 4, "")
    #expect(try editor.findings(version: 4).isEmpty)
    let far = try editor.answer("textDocument/hover", editor.at(4_000_000_000, 4_000_000_000))
    #expect(far["result"] is NSNull)
    let wrong = try editor.answer("textDocument/hover", editor.at(-1, 0))
    #expect((wrong["error"] as? [String: Any])?["code"] as? Int == -32602)
    #expect(try editor.end().status == 0)
  }

  @Test("A long message is skipped, a long document followed, in bounded memory")
  func long() throws {
    try addBriefing()
    let editor = try EditorClient(record: workshop.record)
    _ = try editor.initialize()
    // 64 MiB that nobody wants, in pieces.
    try editor.send(raw: Data("Content-Length: \(64 << 20)\r\n\r\n".utf8))
    let chunk = Data(repeating: 0x20, count: 1 << 20)
    for _ in 0..<64 { try editor.send(raw: chunk) }
    let refusal = try editor.message { $0["error"] != nil }
    #expect((refusal["error"] as? [String: Any])?["code"] as? Int == -32600)
    let paragraph = "The pilots read out the tide table, and “the fog” was as ever.\n\n"
    let text =
      String(repeating: paragraph, count: 16_000)
      + "“We will lower them before June,” Morava said.\n"
    try editor.open(text)
    #expect(try editor.findings(version: 1).compactMap(code) == ["altered"])
    try editor.change(version: 2, range: EditorClient.range(32_000, 11, 11), "not ")
    #expect(try editor.findings(version: 2).isEmpty)
    let status = try String(
      contentsOfFile: "/proc/\(editor.process.processIdentifier)/status", encoding: .utf8)
    let peak = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
      .flatMap { Int($0.split(separator: " ").dropFirst().first ?? "") }
    #expect(try #require(peak) < 500_000, "kB")
    #expect(try editor.end().status == 0)
  }

  @Test("While documents are checked the record is added to, and nothing is lost")
  func writtenMeanwhile() throws {
    try addBriefing()
    for number in 2..<40 {
      try workshop.write("\(number).txt", Workshop.briefing(number))
    }
    let editor = try EditorClient(record: workshop.record)
    _ = try editor.initialize()
    try editor.open("Nobody.\n")
    _ = try editor.findings(version: 1)
    let adding = try Program.process(["add", workshop.sources], record: workshop.record)
    adding.standardOutput = FileHandle.nullDevice
    try adding.run()
    var version = 1
    repeat {
      version += 1
      try editor.change(
        version: version, "“We will lower them before June \(version),” Morava said.\n")
      #expect(try editor.findings(version: version).count == 1)
    } while adding.isRunning
    adding.waitUntilExit()
    #expect(adding.terminationStatus == 0)
    version += 1
    try editor.change(version: version, "“as briefing 39 said,” Morava said.\n")
    #expect(try editor.findings(version: version).isEmpty)
    #expect(try editor.end().status == 0)
  }

  @Test("An independent client reads every message, and mends the sample draft with it")
  func judge() throws {
    guard let python = try Judge.program("python3", for: "the language server's client") else {
      return
    }
    let samples = Checkout.folder.appendingPathComponent("Samples")
    let record = samples.appendingPathComponent("record").path
    #expect(try Program.run("add", record, record: workshop.record).status == 0)
    let process = Process()
    process.executableURL = python
    process.arguments = [
      Checkout.folder.appendingPathComponent("Tests/judges/language_server.py").path,
      try Program.url.path, workshop.record,
      samples.appendingPathComponent("drafts/ferry-deal.md").path,
    ]
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["XDG_RUNTIME_DIR": workshop.folder.path]) { $1 }
    let opinion = try Judge.run(process)
    #expect(opinion.status == 0, "\(opinion.text)")
    // What could not be mended: somebody else's words under a name, and what nobody said.
    let left =
      opinion.text.split(separator: "\n").first { $0.hasPrefix("left") }?
      .split(separator: " ").dropFirst() ?? []
    #expect(left.filter { $0 == "altered" || $0 == "elided" || $0 == "misattributed" }.isEmpty)
    #expect(left.contains("not-found"))
  }
}
