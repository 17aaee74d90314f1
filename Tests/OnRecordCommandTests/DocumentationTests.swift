import Foundation
import OnRecordTestSupport
import Testing

/// README.md and the built program's help say the same.
@Suite struct DocumentationTests {
  private static func readme() throws -> String {
    try String(
      contentsOf: Checkout.folder.appendingPathComponent("README.md"), encoding: .utf8)
  }

  /// The commands that the program's help lists.
  private static func commands() throws -> [String] {
    let help = try Program.run("--help").text
    let list = try #require(help.range(of: "SUBCOMMANDS:\n"))
    return help[list.upperBound...].split(separator: "\n", omittingEmptySubsequences: false)
      .prefix { $0.hasPrefix("  ") }
      .filter { !$0.hasPrefix("   ") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
      .filter { $0 != "help" }
  }

  @Test func everyCommandHasARow() throws {
    let rows = try Self.readme().split(separator: "\n").filter { $0.hasPrefix("| `") }
    let commands = try Self.commands()
    #expect(commands.count >= 6)
    for command in commands {
      let isThere = rows.contains {
        $0.hasPrefix("| `\(command) ") || $0.hasPrefix("| `\(command)`")
      }
      #expect(isThere, "README.md has no row for the command \(command)")
    }
  }

  @Test func everyOptionIsNamed() throws {
    let readme = try Self.readme()
    for command in try Self.commands() {
      let help = try Program.run(command, "--help").text
      let options = try #require(help.range(of: "OPTIONS:\n"))
      for word in help[options.upperBound...].split(whereSeparator: { " \n,/<>[]".contains($0) })
      where word.hasPrefix("--") && word.count > 2 {
        #expect(readme.contains(word), "README.md does not name \(word) of \(command)")
      }
    }
  }
}
