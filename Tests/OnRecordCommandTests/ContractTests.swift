import Foundation
import Testing

@Suite("The command's contract, on the built program")
struct ContractTests {
  let workshop: Workshop

  init() throws { workshop = try Workshop() }

  private func run(_ arguments: String..., input: Data? = nil) throws -> Program.Run {
    switch arguments.count {
    case 1: try Program.run(arguments[0], record: workshop.record, input: input)
    case 2: try Program.run(arguments[0], arguments[1], record: workshop.record, input: input)
    case 3:
      try Program.run(
        arguments[0], arguments[1], arguments[2], record: workshop.record, input: input)
    default:
      try Program.run(
        arguments[0], arguments[1], arguments[2], arguments[3], record: workshop.record,
        input: input)
    }
  }

  private func objects(_ run: Program.Run) throws -> [[String: Any]] {
    try run.lines.map { line in
      let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
      return try #require(value as? [String: Any])
    }
  }

  @Test("Bad usage exits 2, with nothing on standard output")
  func usage() throws {
    for arguments in [
      ["nonsense"], ["show"], ["list", "--kind", "sermon"], ["show", "x", "--json", "--text"],
      ["search", "x", "--limit", "0"], ["add"], ["list", "--nonsense"],
    ] {
      let process = try Program.process(arguments, record: workshop.record)
      let output = Pipe()
      process.standardOutput = output
      process.standardError = FileHandle.nullDevice
      try process.run()
      let data = output.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      #expect(process.terminationStatus == 2, "\(arguments)")
      #expect(data.isEmpty, "\(arguments)")
    }
  }

  @Test("Help and version are answers, and every command's help has examples")
  func help() throws {
    #expect(try run("--help").status == 0)
    #expect(try run("--version").status == 0)
    for command in [
      "read", "add", "list", "show", "search", "check", "verify", "rebuild", "backup",
    ] {
      let help = try run(command, "--help")
      #expect(help.status == 0)
      #expect(help.text.contains("EXAMPLES"), "\(command)")
      #expect(help.text.contains("--json"), "\(command)")
    }
  }

  @Test("A record that is not there, is no record or is locked exits 4")
  func recordUnusable() throws {
    #expect(try run("list").status == 4)
    #expect(try run("verify").status == 4)
    let source = try workshop.write("a.txt", Workshop.briefing())
    try Data("no database, but long enough to be looked at as one".utf8).write(
      to: URL(fileURLWithPath: workshop.folder.path + "/record.sqlite"))
    let other = try Program.run("add", source, "--record", workshop.folder.path)
    #expect(other.status == 4)
    #expect(!other.errors.contains(workshop.folder.path))
  }

  @Test("Bad input exits 3 and never stops the rest")
  func badInput() throws {
    try workshop.write("a.txt", Workshop.briefing(1))
    try workshop.write("b.pdf", "%PDF-1.6\n%\u{E2}\u{E3}\nnothing")
    try workshop.write("c.txt", Workshop.briefing(2))
    try workshop.write(".hidden", Workshop.briefing(3))
    let added = try run("add", workshop.sources, "/nowhere/at/all.txt")
    #expect(added.status == 3)
    #expect(added.lines.filter { $0.hasPrefix("added") }.count == 2)
    #expect(added.lines.filter { $0.hasPrefix("not read") }.count == 2)
    #expect(added.lines.last == "2 added, 2 not read")
    #expect(try run("read", "/nowhere/at/all.txt").status == 3)
    #expect(try run("show", "no-such-release").status == 3)
    #expect(try run("show", "2031-03-02#t99").status == 3)
  }

  @Test("Adding twice changes nothing; other bytes are a new revision with its change")
  func addingTwice() throws {
    let path = try workshop.write("a.txt", Workshop.briefing())
    #expect(try run("add", workshop.sources).text.contains("1 added"))
    let before = try objects(run("verify", "--json"))
    let again = try objects(run("add", "--json", workshop.sources))
    #expect(again.first?["result"] as? String == "unchanged")
    let after = try objects(run("verify", "--json"))
    #expect(before.first?["content_sha256"] as? String == after.first?["content_sha256"] as? String)
    try Data(Workshop.briefing(answer: "We will lower them.").utf8).write(
      to: URL(fileURLWithPath: path))
    let revised = try objects(run("add", "--json", workshop.sources))
    #expect(revised.first?["result"] as? String == "new-revision")
    let change = revised.first?["change"] as? [String: Any]
    #expect(change?["words_removed"] as? Int == 1)
    #expect((revised.last?["counts"] as? [String: Any])?["new-revision"] as? Int == 1)
    #expect(try run("show", "2031-03-02@1#t3").text.contains("will not lower"))
    #expect(try run("show", "2031-03-02#t3").text.contains("will lower"))
  }

  @Test("Standard input and --url are taken in, and the source comes back byte for byte")
  func standardInput() throws {
    var bytes = Data(Workshop.briefing().utf8)
    bytes.append(contentsOf: [0x1B, 0x5B, 0x32, 0x4A, 0x0A])
    let url = "https://harbour.veldania.example/briefings/1#t5"
    let added = try run("add", "--url", url, "-", input: bytes)
    #expect(added.status == 0, "\(added.errors)")
    #expect(try run("show", "--source", url).output == bytes)
    #expect(try run("add", "--url", url, "-", input: bytes).lines.last == "1 unchanged")
    #expect(try run("add", "--url", url, workshop.sources).status == 2)
  }

  @Test("read --json has the contract's keys, and turns and trivia tile the source's text")
  func readJSON() throws {
    let text = Workshop.briefing()
    let path = try workshop.write("a.txt", text)
    let reading = try #require(try objects(run("read", "--json", path)).first)
    for key in [
      "source", "sha256", "media_type", "front", "turns", "incidents", "register", "encounters",
      "trivia", "diagnostics",
    ] {
      #expect(reading[key] != nil, "\(key)")
    }
    let turns = try #require(reading["turns"] as? [[String: Any]])
    let trivia = try #require(reading["trivia"] as? [[String: Any]])
    let starts = (turns + trivia).compactMap { item -> (Int, Int)? in
      guard let start = item["text_start"] as? Int, let end = item["text_end"] as? Int else {
        return nil
      }
      return (start, end)
    }.sorted { $0 < $1 }
    var end = 0
    for piece in starts {
      #expect(piece.0 == end)
      end = piece.1
    }
    let kinds = turns.compactMap { $0["kind"] as? String }
    #expect(kinds == ["statement", "question", "answer", "question", "answer"])
    #expect(turns[0]["exchange"] is NSNull)
    #expect(turns[1]["exchange"] as? Int == 1)
    let bytes = Array(text.utf8)
    let start = try #require(turns[1]["start"] as? Int)
    #expect(String(decoding: bytes[start..<start + 2], as: UTF8.self) == "Q:")
    #expect(turns[0]["label"] as? String == "MS. MORAVA")
  }

  @Test("list, show and search answer in lines of JSON")
  func otherJSON() throws {
    try workshop.write("a.txt", Workshop.briefing())
    _ = try run("add", workshop.sources)
    let release = try #require(try objects(run("list", "--json")).first)
    #expect(Set(release.keys).isSuperset(of: ["id", "title", "day", "address", "revisions"]))
    let shown = try #require(try objects(run("show", "--json", "2031")).first)
    #expect(Set(shown.keys).isSuperset(of: ["id", "revision", "turns", "trivia", "front"]))
    let found = try #require(try objects(run("search", "--json", "ferry tariffs")).first)
    let turns = try #require(found["turns"] as? [[String: Any]])
    #expect(turns.compactMap { $0["kind"] as? String } == ["question", "answer"])
    #expect(turns.first?["permalink"] as? String == "\(release["id"] ?? "")#t2")
    let matches = try #require(turns.first?["matches"] as? [[String: Any]])
    let text = Array(try run("show", "--text", "2031").output)
    let words = matches.compactMap { match -> String? in
      guard let start = match["text_start"] as? Int, let end = match["text_end"] as? Int else {
        return nil
      }
      return String(decoding: text[start..<end], as: UTF8.self)
    }
    #expect(words == ["ferry", "tariffs"])
    #expect(try run("search", "--speaker", "Morava", "tariffs").output.isEmpty)
    #expect(try run("search", "*").status == 2)
    #expect(try run("search", "\"a AND (NEAR(").status == 0)
  }

  @Test("A page has the title, the dates as printed, and questions behind a bar")
  func page() throws {
    try workshop.write("a.txt", Workshop.briefing())
    _ = try run("add", workshop.sources)
    let page = try run("show", "2031").text
    #expect(page.hasPrefix("Harbour Ministry Briefing, Number 1\n"))
    #expect(page.contains("March 2, 2031 → 2031-03-02"))
    #expect(page.contains("│ Will the ferry tariffs fall before that?"))
    #expect(page.split(separator: "\n").allSatisfy { $0.count <= 100 })
    #expect(!page.contains("\u{1B}"))
  }

  @Test("Upkeep: verify, manifest, backup and rebuild agree on the content")
  func upkeep() throws {
    for number in 1...5 { try workshop.write("\(number).txt", Workshop.briefing(number)) }
    _ = try run("add", workshop.sources)
    let verified = try #require(try objects(run("verify", "--manifest", "--json")).first)
    let content = try #require(verified["content_sha256"] as? String)
    #expect(
      FileManager.default.fileExists(atPath: workshop.record + "/manifest-sha256.txt"))
    let rebuilt = try #require(try objects(run("rebuild", "--json")).first)
    #expect(rebuilt["content_sha256"] as? String == content)
    let copy = workshop.folder.path + "/copy"
    #expect(try run("backup", copy).status == 0)
    #expect(try run("backup", copy).status == 3)
    let other = try Program.run("verify", "--json", "--record", copy)
    #expect(try objects(other).first?["content_sha256"] as? String == content)
  }

  @Test("A damaged record fails its check with exit code 1")
  func damaged() throws {
    try workshop.write("a.txt", Workshop.briefing())
    _ = try run("add", workshop.sources)
    let sources = workshop.record + "/sources"
    let file = try #require(
      try FileManager.default.subpathsOfDirectory(atPath: sources).first { $0.hasSuffix(".gz") })
    try Data("x".utf8).write(to: URL(fileURLWithPath: "\(sources)/\(file)"))
    #expect(try run("verify").status == 1)
    #expect(try run("show", "--source", "2031").status == 4)
    #expect(try run("show", "2031").status == 0)
  }
}
