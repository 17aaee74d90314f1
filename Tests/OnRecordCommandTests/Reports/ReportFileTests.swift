import Foundation
import OnRecordTestSupport
import Testing

@Suite("Where the reports of check go")
struct ReportFileTests {
  let workshop: Workshop
  let draft: String

  init() throws {
    workshop = try Workshop()
    try workshop.write("briefing.txt", Workshop.briefing(answer: "We will not lower them in June."))
    #expect(try Program.run("add", workshop.sources, record: workshop.record).status == 0)
    draft = try workshop.write("draft.md", "“We will not lower them in June,” Morava said.\n")
  }

  private func check(_ arguments: String...) throws -> Program.Run {
    try Program.run(arguments: ["check"] + arguments, record: workshop.record)
  }

  private func file(_ name: String) -> String {
    workshop.folder.appendingPathComponent(name).path
  }

  private func content(_ path: String) -> String? {
    FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test("A report named - is the whole answer, one in a file goes beside it")
  func standardOutput() throws {
    let alone = try check(draft, "--html", "-")
    #expect(alone.status == 0)
    #expect(alone.text.hasPrefix("<!DOCTYPE html>\n"))
    #expect(alone.text.hasSuffix("</html>\n"))
    let beside = try check(draft, "--html", file("a.html"), "--json")
    #expect(beside.lines.count == 1)
    #expect(beside.text.hasPrefix("{\"draft\":"))
    #expect(content(file("a.html"))?.hasPrefix("<!DOCTYPE html>\n") == true)
  }

  @Test(
    "Two answers on standard output, or a report over a draft, are refused before anything is done")
  func refused() throws {
    let before = content(draft)
    let link = file("link.md")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: draft)
    for arguments in [
      [draft, "--html", "-", "--json"], [draft, "--html", draft], [draft, "--html", link],
      [draft, "--html", file("x"), "--sarif", file("x")], [draft, "--html", "-", "--junit", "-"],
      ["--quotations", draft, "--html", file("x")],
    ] {
      let run = try Program.run(arguments: ["check"] + arguments, record: workshop.record)
      #expect(run.status == 2, "\(arguments)")
      #expect(run.output.isEmpty, "\(arguments)")
      #expect(!run.errors.isEmpty, "\(arguments)")
    }
    #expect(content(draft) == before)
    #expect(content(file("x")) == nil)
  }

  @Test("A report that cannot be written says so, and leaves what was there")
  func unwritable() throws {
    let nowhere = try check(draft, "--html", file("no/such/folder/a.html"))
    #expect(nowhere.status == 3)
    #expect(nowhere.errors.contains("a.html: the report cannot be written: no such file"))
    #expect(nowhere.text.contains("1 quotation: 1 exact"), "the answer itself is there")
    let folder = file("folder")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    #expect(try check(draft, "--html", folder).status == 3)
    let left = try FileManager.default.contentsOfDirectory(atPath: workshop.folder.path)
    #expect(!left.contains { $0.hasSuffix(".part") }, "\(left)")
  }

  @Test("A report takes the place of an older one, behind a link too; a device is written to")
  func replaced() throws {
    let old = file("old.html")
    try Data("before".utf8).write(to: URL(fileURLWithPath: old))
    try FileManager.default.createSymbolicLink(
      atPath: file("to-old.html"), withDestinationPath: old)
    #expect(try check(draft, "--html", file("to-old.html")).status == 0)
    #expect(content(old)?.hasPrefix("<!DOCTYPE html>") == true)
    #expect(try check(draft, "--html", "/dev/null").status == 0)
    let type = try FileManager.default.attributesOfItem(atPath: "/dev/null")[.type]
    #expect(type as? FileAttributeType == .typeCharacterSpecial)
  }

  @Test("The same draft, record and time give the same report, byte for byte")
  func reproducible() throws {
    func page() throws -> Data {
      let process = try Program.process(
        ["check", draft, "--html", file("r.html")], record: workshop.record)
      var environment = process.environment ?? [:]
      environment["SOURCE_DATE_EPOCH"] = "1930000000"
      process.environment = environment
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      return try Data(contentsOf: URL(fileURLWithPath: file("r.html")))
    }
    let first = try page()
    #expect(try page() == first)
    #expect(String(decoding: first, as: UTF8.self).contains("2031-02-27 23:06:40 UTC"))
  }
}
