import Foundation
import OnRecordTestSupport

/// The built program, run as a person runs it.
enum Program {
  /// What a run has come to.
  struct Run {
    let status: Int32
    let output: Data
    let errors: String
    var text: String { String(decoding: output, as: UTF8.self) }
    var lines: [String] { text.split(separator: "\n").map(String.init) }
  }

  /// Beside the test bundle, where the build puts it.
  static var url: URL {
    get throws {
      let tests = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
      let candidates = [
        tests.deletingLastPathComponent(),
        Checkout.folder.appendingPathComponent(".build/debug"),
      ].map { $0.appendingPathComponent("onrecord") }
      guard
        let found = candidates.first(where: {
          FileManager.default.isExecutableFile(atPath: $0.path)
        })
      else { throw Missing() }
      return found
    }
  }

  struct Missing: Error, CustomStringConvertible {
    let description = "the program onrecord is not beside the tests; run `swift build` first"
  }

  /// A process that has not begun, with a record of its own and no colours of the machine's.
  static func process(_ arguments: [String], record: String?) throws -> Process {
    let process = Process()
    process.executableURL = try url
    process.arguments = arguments
    var environment = ProcessInfo.processInfo.environment
    for name in ["ONRECORD_RECORD", "XDG_DATA_HOME", "NO_COLOR"] { environment[name] = nil }
    environment["ONRECORD_RECORD"] = record
    process.environment = environment
    return process
  }

  /// Runs to the end; output of any length.
  static func run(
    _ arguments: String..., record: String? = nil, input: Data? = nil
  ) throws -> Run {
    try run(arguments: arguments, record: record, input: input)
  }

  /// Runs to the end with arguments of any number.
  static func run(
    arguments: [String], record: String? = nil, input: Data? = nil
  ) throws -> Run {
    let process = try process(arguments, record: record)
    let output = Pipe()
    let errors = try TemporaryFile()
    let standardInput = try TemporaryFile(content: input ?? Data())
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: errors.url)
    process.standardInput = try FileHandle(forReadingFrom: standardInput.url)
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus, output: data,
      errors: String(decoding: try Data(contentsOf: errors.url), as: UTF8.self))
  }
}

/// A file of its own, removed at its end.
final class TemporaryFile {
  let url: URL

  init(content: Data = Data()) throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("onrecord-test-\(UUID().uuidString)")
    try content.write(to: url)
  }

  deinit { try? FileManager.default.removeItem(at: url) }
}

/// A folder of its own with sources of our own writing, and a place for a record in it.
final class Workshop {
  let folder: URL
  var record: String { folder.appendingPathComponent("record").path }
  var sources: String { folder.appendingPathComponent("sources").path }

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("onrecord-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      atPath: folder.appendingPathComponent("sources").path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Writes a source and gives its path.
  @discardableResult
  func write(_ name: String, _ content: String) throws -> String {
    let url = folder.appendingPathComponent("sources/\(name)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(content.utf8).write(to: url)
    return url.path
  }

  /// A briefing of a fictional ministry; `number` makes it another day's.
  static func briefing(_ number: Int = 1, answer: String = "We will not lower them.") -> String {
    """
    Harbour Ministry Briefing, Number \(number)

    Aldersund

    March \(number % 28 + 1), 2031

    MS. MORAVA: Good morning. The northern harbour opens in May, as briefing \(number) said.

    Q: Will the ferry tariffs fall before that?

    MS. MORAVA: \(answer) (Laughter.) Ask the pilots.

    Q: And the winter timetable?

    MS. MORAVA: It stands.

    """
  }
}
