import Foundation
import Glibc
import OnRecordTestSupport
import Testing

@Suite("check --watch, on the built program")
struct WatchTests {
  private let right = "“We will not lower them before June,” Morava said.\n\n"
  private let wrong = "“We will lower them before June,” Morava said.\n\n"
  let workshop: Workshop
  private var draft: String { workshop.folder.appendingPathComponent("draft.md").path }

  init() throws {
    workshop = try Workshop()
    try workshop.write("a.txt", Workshop.briefing(answer: "We will not lower them before June."))
    #expect(try Program.run("add", workshop.sources, record: workshop.record).status == 0)
  }

  private func save(_ text: String, to path: String? = nil) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path ?? draft))
  }

  /// What a process writes, line by line.
  private final class Lines {
    let pipe = Pipe()
    private var buffer = Data()

    /// The next line; nil at the end.
    func next() -> String? {
      while true {
        if let end = buffer.firstIndex(of: 0x0A) {
          let line = String(decoding: buffer[..<end], as: UTF8.self)
          buffer = Data(buffer[(end + 1)...])
          return line
        }
        let data = pipe.fileHandleForReading.availableData
        guard !data.isEmpty else { return nil }
        buffer += data
      }
    }

    /// Whatever comes to the end.
    func rest() -> String {
      String(decoding: buffer + pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    }
  }

  /// A run of the program that goes on.
  private final class Watcher {
    let process: Process
    private let output = Lines()
    private let errors = Lines()

    init(_ arguments: [String], record: String) throws {
      process = try Program.process(["check", "--watch"] + arguments, record: record)
      process.standardOutput = output.pipe
      process.standardError = errors.pipe
      process.standardInput = FileHandle.nullDevice
      try process.run()
      // What never answers must fail a test, and not keep it waiting.
      DispatchQueue.global().asyncAfter(deadline: .now() + 600) { [process] in
        if process.isRunning { process.terminate() }
      }
    }

    deinit { if process.isRunning { process.terminate() } }

    /// The next line of the output; nil at its end.
    func line() -> String? { output.next() }

    /// The next complaint; nil at the end.
    func complaint() -> String? { errors.next() }

    /// The next line that begins so.
    func line(beginning prefix: String) throws -> String {
      while let line = line() { if line.hasPrefix(prefix) { return line } }
      throw Ended()
    }

    func object() throws -> [String: Any] {
      let text = try #require(self.line())
      return try #require(
        JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    /// Ctrl-C, and what is left.
    func interrupt() -> (status: Int32, rest: String, errors: String) {
      process.interrupt()
      let rest = output.rest()
      let said = errors.rest()
      process.waitUntilExit()
      return (process.terminationStatus, rest, said)
    }

    struct Ended: Error {}
  }

  @Test("It answers again when the draft is saved, and says what has changed")
  func saved() throws {
    try save(wrong)
    let watcher = try Watcher([draft], record: workshop.record)
    #expect(try watcher.line(beginning: "1 quotation") == "1 quotation: 1 altered (1 in meaning)")
    try save(right + "“Ask the pilots,” Morava said.\n\n“Ask the bold sailors,” Morava said.\n")
    #expect(
      try watcher.line(beginning: "3 quotations").hasPrefix("3 quotations: 2 exact, 1 "))
    #expect(
      try watcher.line(beginning: "since last time")
        == "since last time: 1 quotation mended, 2 new")
    try save(right)
    #expect(try watcher.line(beginning: "1 quotation") == "1 quotation: 1 exact")
    #expect(try watcher.line(beginning: "since last time") == "since last time: 2 quotations gone")
    let end = watcher.interrupt()
    #expect(end.status == 0)
    #expect(end.rest.isEmpty)
    #expect(end.errors.isEmpty)
  }

  @Test("Ctrl-C ends it as the last check did")
  func exitCode() throws {
    try save(right)
    let watcher = try Watcher([draft], record: workshop.record)
    _ = try watcher.line(beginning: "1 quotation")
    try save(wrong)
    _ = try watcher.line(beginning: "since last time: 1 quotation no longer right")
    #expect(watcher.interrupt().status == 1)
  }

  @Test("With --json each answer is a line; what was checked is not checked again")
  func json() throws {
    try save(right)
    let watcher = try Watcher(["--json", draft], record: workshop.record)
    let first = try watcher.object()
    #expect(first["run"] as? Int == 1)
    #expect(first["compared_anew"] as? Int == 1)
    #expect(first["changes"] is NSNull)
    #expect(first["faithful"] as? Bool == true)
    try save("Words before it. " + right + wrong)
    let second = try watcher.object()
    #expect(second["run"] as? Int == 2)
    #expect(second["compared_anew"] as? Int == 1)
    #expect((second["changes"] as? [String: Int])?["new"] == 1)
    #expect(second["faithful"] as? Bool == false)
    let end = watcher.interrupt()
    #expect(end.status == 1)
    #expect(end.rest.isEmpty)
  }

  @Test("A file that is replaced is no error, and saved without a change it is not answered again")
  func replaced() throws {
    try save(right)
    let watcher = try Watcher([draft], record: workshop.record)
    _ = try watcher.line(beginning: "1 quotation")
    // As editors do it: written beside, then renamed over.
    try save(wrong, to: draft + ".new")
    #expect(unsafe rename(draft + ".new", draft) == 0)
    #expect(try watcher.line(beginning: "1 quotation").hasSuffix("1 altered (1 in meaning)"))
    try save(right + right)
    #expect(try watcher.line(beginning: "2 quotations") == "2 quotations: 2 exact")
    #expect(
      try watcher.line(beginning: "since last time")
        == "since last time: 1 quotation mended, 1 new")
    // There is nothing to say. On a busy machine it may not have looked when it is ended.
    try save(right + right)
    usleep(600_000)
    let end = watcher.interrupt()
    #expect(end.status == 0)
    #expect(end.rest.isEmpty)
    #expect(end.errors.isEmpty)
  }

  @Test("A draft that stays empty, or goes away, is told of, and waited for")
  func emptied() throws {
    try save(right)
    let watcher = try Watcher(["--json", draft], record: workshop.record)
    _ = try watcher.object()
    try save("")
    #expect(watcher.complaint()?.hasPrefix("onrecord: \(draft): ") == true)
    try FileManager.default.removeItem(atPath: draft)
    #expect(watcher.complaint() == "onrecord: \(draft) is not there; waiting for it")
    try save(right + wrong)
    let second = try watcher.object()
    #expect(second["run"] as? Int == 2)
    #expect((second["changes"] as? [String: Int])?["new"] == 1)
    let end = watcher.interrupt()
    #expect(end.rest.isEmpty)
    #expect(end.errors.isEmpty)
  }

  @Test("What the record learns is looked up without the draft being saved")
  func recordChanges() throws {
    try save("“The lamp on the mole is to be green,” Morava said.\n")
    let watcher = try Watcher(["--json", draft], record: workshop.record)
    #expect(try watcher.object()["faithful"] as? Bool == false)
    try workshop.write(
      "b.txt", Workshop.briefing(2, answer: "The lamp on the mole is to be green."))
    #expect(try Program.run("add", workshop.sources, record: workshop.record).status == 0)
    var last = try watcher.object()
    // A record is written in several steps, and each may be seen.
    while last["faithful"] as? Bool == false { last = try watcher.object() }
    #expect(watcher.interrupt().status == 0)
  }

  @Test("Of several drafts the one that was saved is answered; one that is missing is waited for")
  func several() throws {
    let other = workshop.folder.appendingPathComponent("other.md").path
    try save(right)
    let watcher = try Watcher(["--json", draft, other], record: workshop.record)
    #expect(try watcher.object()["draft"] as? String == draft)
    try save(wrong, to: other)
    let second = try watcher.object()
    #expect(second["draft"] as? String == other)
    try save(wrong)
    #expect(try watcher.object()["draft"] as? String == draft)
    let end = watcher.interrupt()
    #expect(end.status == 1)
    #expect(end.errors.contains("no such file"))
  }

  @Test("A report is written anew after each answer")
  func report() throws {
    let report = workshop.folder.appendingPathComponent("report.html").path
    try save(right)
    let watcher = try Watcher(["--html", report, draft], record: workshop.record)
    _ = try watcher.line(beginning: "1 quotation: 1 exact")
    try save(wrong)
    _ = try watcher.line(beginning: "since last time")
    func page() -> String {
      FileManager.default.contents(atPath: report).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
    // It is written right after the answer.
    for _ in 0..<200 where !page().contains("We will lower them") { usleep(50_000) }
    #expect(page().contains("We will lower them"))
    let end = watcher.interrupt()
    #expect(end.status == 1)
    #expect(end.errors.isEmpty)
    let both = try Program.run("check", "--watch", "--html", "-", draft, record: workshop.record)
    #expect(both.status == 2)
  }

  @Test("What cannot be watched is said at once")
  func usage() throws {
    #expect(try Program.run("check", "--watch", "-", record: workshop.record).status == 2)
    #expect(
      try Program.run("check", "--watch", "--quotations", draft, record: workshop.record).status
        == 2)
    try save(right)
    let without = workshop.folder.appendingPathComponent("none").path
    #expect(try Program.run("check", "--watch", draft, record: without).status == 4)
  }

  @Test("A terminal is cleared before each answer, a pipe never")
  func terminal() throws {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/script") else {
      print("skipped: terminal test: /usr/bin/script (util-linux) is not installed")
      return
    }
    try save(right)
    let program = try Program.url.path
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/script")
    // Without `exec` some shells stay between: Ctrl-C ends them, and the status would be theirs.
    process.arguments = [
      "-qefc", "exec '\(program)' --record '\(workshop.record)' check --watch '\(draft)'",
      "/dev/null",
    ]
    let output = Pipe()
    let input = Pipe()
    process.standardOutput = output
    process.standardInput = input
    process.standardError = FileHandle.nullDevice
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["NO_COLOR": "1", "SHELL": "/bin/sh"]) { $1 }
    try process.run()
    var shown = ""
    while !shown.contains("Ctrl-C ends") {
      let data = output.fileHandleForReading.availableData
      try #require(!data.isEmpty)
      shown += String(decoding: data, as: UTF8.self)
    }
    #expect(shown.contains("\u{1B}[H\u{1B}[2J1 quotation: 1 exact"))
    // Ctrl-C as a person types it.
    try input.fileHandleForWriting.write(contentsOf: Data([3]))
    _ = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
