import Foundation
import OnRecordModel

/// A revision's change as JSON, so that it can be asked about with SQL.
enum ChangeCoding {
  private struct Form: Codable {
    var added: Int
    var removed: Int
    var exact: Bool
    var before: String
    var after: String
  }

  static func encoded(_ change: TextChange) throws -> String {
    let form = Form(
      added: change.wordsAdded, removed: change.wordsRemoved, exact: change.isExact,
      before: change.before, after: change.after)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(form), as: UTF8.self)
  }

  static func decoded(_ json: String) -> TextChange? {
    guard let form = try? JSONDecoder().decode(Form.self, from: Data(json.utf8)) else { return nil }
    return TextChange(
      wordsAdded: form.added, wordsRemoved: form.removed, isExact: form.exact,
      before: form.before, after: form.after)
  }
}
