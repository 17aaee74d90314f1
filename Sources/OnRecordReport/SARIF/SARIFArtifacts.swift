import OnRecord
import OnRecordFormats
import OnRecordModel
import OnRecordText

/// The files that a SARIF log speaks of, each named once.
struct SARIFArtifacts {
  /// What stands for the folder from which the program was run, as code hosts expect it.
  static let draftsBase = "%SRCROOT%"
  /// What stands for the folder that was added to the record.
  static let recordBase = "RECORD"

  private(set) var values: [JSONValue] = []
  private var indices: [String: Int] = [:]

  /// The location of a draft's file.
  mutating func location(
    of draft: CheckedDraft, in report: CheckReport
  ) -> [(String, JSONValue)] {
    let location = Self.location(ofDraft: draft.draft.name, folder: report.folder)
    let source = report.sources[draft.draft.sourceHash]
    let index = index(key: "draft:\(draft.draft.name)") {
      var members: [(String, JSONValue)] = [("location", .object(location))]
      if let source {
        members.append(("length", .number(source.bytes.count)))
        // A Word document has a charset inside, not as a file.
        if draft.draft.lineUnit == .line {
          members.append(("encoding", .string(source.lines.charset)))
        }
      }
      return members + [
        ("mimeType", .string(draft.draft.document.mediaType)),
        ("hashes", .object([("sha-256", .string(draft.draft.sourceHash))])),
        ("roles", .array([.string("analysisTarget")])),
      ]
    }
    return location + [("index", .number(index))]
  }

  /// The location of a source of the record, by its path below the folder that was added.
  mutating func location(of revision: Revision) -> [(String, JSONValue)] {
    let location: [(String, JSONValue)] = [
      ("uri", .string(PercentCoding.encoded(revision.path, keeping: "/"))),
      ("uriBaseId", .string(Self.recordBase)),
    ]
    let index = index(key: "record:\(revision.sourceHash):\(revision.path)") {
      [
        ("location", .object(location)), ("length", .number(revision.sourceSize)),
        ("mimeType", .string(revision.mediaType)),
        ("hashes", .object([("sha-256", .string(revision.sourceHash))])),
      ]
    }
    return location + [("index", .number(index))]
  }

  /// The address of a draft: relative to the folder of the run where it lies below that.
  static func location(ofDraft name: String, folder: String?) -> [(String, JSONValue)] {
    guard name != "-" else { return [("uri", .string("standard-input"))] }
    var path = name
    if let folder, path.hasPrefix(folder + "/") { path.removeFirst(folder.utf8.count + 1) }
    if path.hasPrefix("/") {
      return [("uri", .string("file://" + PercentCoding.encoded(path, keeping: "/")))]
    }
    while path.hasPrefix("./") { path.removeFirst(2) }
    return [
      ("uri", .string(PercentCoding.encoded(path, keeping: "/"))),
      ("uriBaseId", .string(draftsBase)),
    ]
  }

  private mutating func index(key: String, _ members: () -> [(String, JSONValue)]) -> Int {
    if let known = indices[key] { return known }
    values.append(.object(members()))
    indices[key] = values.count - 1
    return values.count - 1
  }
}
