import Foundation
import OnRecord
import OnRecordModel

/// A record of its own, into which a test puts what it needs.
final class WebWorkshop: Sendable {
  let folder: URL
  let record: Record

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("onrecord-test-\(UUID().uuidString)")
    record = try Record(at: folder.appendingPathComponent("record").path, access: .create)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  struct NotAdded: Error {}

  /// Takes a source in as if it had come from an address.
  func add(_ source: String, url: String, name: String = "page.txt") throws -> Release {
    let file = folder.appendingPathComponent(UUID().uuidString + name)
    try Data(source.utf8).write(to: file)
    var release: Release?
    _ = try record.add(
      [file.path], url: url,
      report: { event in
        if case .outcome(let outcome) = event { release = outcome.release }
      })
    guard let release else { throw NotAdded() }
    return try record.release(named: release.id)
  }

  /// Overwrites the stored texts, as a failing disk does.
  func damageTexts() throws {
    let database = folder.appendingPathComponent("record/record.sqlite")
    let program = Process()
    program.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    program.arguments = [
      "python3", "-c",
      "import sqlite3,sys; c=sqlite3.connect(sys.argv[1]);"
        + " c.execute(\"UPDATE reading_text SET compressed = x'00'\"); c.commit()",
      database.path,
    ]
    try program.run()
    program.waitUntilExit()
    guard program.terminationStatus == 0 else { throw NotAdded() }
  }

  /// A briefing of a fictional ministry.
  static func briefing(answer: String = "We will not lower them.") -> String {
    """
    Harbour Ministry Briefing

    Aldersund

    March 3, 2031

    MS. MORAVA: Good morning. The northern harbour opens in May.

    Q: Will the ferry tariffs fall before that?

    MS. MORAVA: \(answer) (Laughter.) Ask the pilots.

    Q: And the winter timetable?

    MS. MORAVA: It stands.

    """
  }
}
