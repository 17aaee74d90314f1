import Foundation
import Testing

@Suite("What reaches a terminal")
struct TerminalTests {
  private static let hostile =
    "MR. TOLLAK: before \u{1B}[2J\u{1B}]0;pwned\u{7} and \u{202E}reversed\u{2069} zero\u{200B}width"
    + " \u{9B}31m after.\n"

  /// Runs the program on a terminal of its own, which `script` makes.
  private func onTerminal(_ arguments: [String], record: String) throws -> String {
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    let program = try Program.url.path
    let quoted = ([program, "--record", record] + arguments).map { "'\($0)'" }
      .joined(separator: " ")
    shell.arguments = ["script", "-qec", quoted, "/dev/null"]
    var environment = ProcessInfo.processInfo.environment
    environment["NO_COLOR"] = "1"
    environment["TERM"] = "xterm"
    shell.environment = environment
    let output = Pipe()
    shell.standardOutput = output
    shell.standardError = FileHandle.nullDevice
    shell.standardInput = FileHandle.nullDevice
    try shell.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    shell.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }

  @Test("No control, bidirectional or zero-width character of a source reaches a terminal")
  func escaped() throws {
    let hasScript = FileManager.default.isExecutableFile(atPath: "/usr/bin/script")
    guard hasScript else {
      print("skipped: terminal test: /usr/bin/script (util-linux) is not installed")
      return
    }
    let workshop = try Workshop()
    try workshop.write("a.txt", "A \u{202E}title\n\nMarch 1, 2031\n\n" + Self.hostile)
    #expect(try Program.run("add", workshop.sources, record: workshop.record).status == 0)
    let commands = [
      ["show", "2031"], ["show", "2031", "--text"], ["show", "2031", "--source"],
      ["show", "2031", "--json"], ["list"], ["list", "--json"], ["search", "before"],
      ["search", "before", "--json"], ["read", workshop.sources + "/a.txt"],
    ]
    for arguments in commands {
      let shown = try onTerminal(arguments, record: workshop.record)
      #expect(!shown.isEmpty, "\(arguments)")
      for scalar in "\u{1B}\u{7}\u{202E}\u{2069}\u{200B}\u{9B}".unicodeScalars {
        #expect(!shown.unicodeScalars.contains(scalar), "\(arguments): \(scalar.value)")
      }
    }
    let page = try onTerminal(["show", "2031"], record: workshop.record)
    #expect(page.contains("⟨U+202E⟩"))
    // A pipe gets the bytes.
    let piped = try Program.run("show", "2031", "--text", record: workshop.record)
    #expect(piped.text.contains("\u{202E}reversed"))
  }

  @Test("A file's name cannot move the cursor either")
  func names() throws {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/script") else { return }
    let workshop = try Workshop()
    try workshop.write("a\u{1B}[2J.txt", Self.hostile)
    let shown = try onTerminal(["add", workshop.sources], record: workshop.record)
    #expect(shown.contains("⟨U+001B⟩[2J.txt"))
    #expect(!shown.contains("\u{1B}[2J"))
  }
}
