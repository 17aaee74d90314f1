import Foundation
import OnRecord
import OnRecordTestSupport

/// A folder of its own with a record in it, and sources of our own writing; removed at the end.
final class RecordWorkshop {
  let folder: URL
  var place: String { folder.appendingPathComponent("record").path }

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("onrecord-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Adds a briefing in which Morava makes a statement, is asked something and answers.
  func add(
    _ answer: String, name: String = "a.txt",
    statement: String = "Good morning. The northern harbour opens in May.",
    question: String = "Will the ferry tariffs fall before that?"
  ) throws {
    let source = folder.appendingPathComponent(name)
    let text = """
      Harbour Ministry Briefing

      Aldersund

      March 2, 2031

      MS. MORAVA: \(statement)

      Q: \(question)

      MS. MORAVA: \(answer)

      Q: And the winter timetable?

      MS. MORAVA: It stands.

      """
    try Data(text.utf8).write(to: source)
    let record = try Record(at: place, access: .create)
    _ = try record.add([source.path])
  }

  func addSamples() throws {
    let record = try Record(at: place, access: .create)
    _ = try record.add([Checkout.folder.appendingPathComponent("Samples/record").path])
  }

  /// The record, opened for reading.
  func reader() throws -> Record { try Record(at: place) }

  /// A draft of Markdown, and its bytes.
  static func draft(_ text: String) throws -> (draft: Draft, source: [UInt8]) {
    let source = Array(text.utf8)
    return (try Draft.drafts(of: source, name: "draft.md")[0], source)
  }
}
