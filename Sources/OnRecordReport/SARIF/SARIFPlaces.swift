import OnRecord
import OnRecordFormats
import OnRecordModel
import OnRecordText

/// Places of a draft as a SARIF log gives them.
struct SARIFPlaces {
  let draft: CheckedDraft
  let artifact: [(String, JSONValue)]
  let source: CheckReport.Source?

  /// The place of a range of the draft's text.
  ///
  /// Lines, columns and bytes of the file; of JSON lines the line that holds the draft; of a Word
  /// document, whose bytes say nothing, the paragraph as a logical location.
  func location(of text: ByteRange) -> JSONValue {
    var physical: [(String, JSONValue)] = [("artifactLocation", .object(artifact))]
    if let region = region(of: text) { physical.append(("region", region)) }
    var members: [(String, JSONValue)] = [("physicalLocation", .object(physical))]
    if draft.draft.document.part != nil {
      let unit = draft.draft.lineUnit.rawValue
      members.append(
        (
          "logicalLocations",
          .array([
            .object([
              ("name", .string("\(unit) \(draft.draft.line(of: text.lowerBound))")),
              ("kind", .string(unit)),
            ])
          ])
        ))
    }
    return .object(members)
  }

  private func region(of text: ByteRange) -> JSONValue? {
    guard draft.draft.document.part == nil else {
      guard draft.draft.lineUnit == .line else { return nil }
      return .object([("startLine", .number(draft.draft.line(of: text.lowerBound)))])
    }
    return region(ofSource: draft.draft.document.map.source(of: text))
  }

  /// The place of a range of the draft's file; nil where its bytes are not at hand.
  func region(ofSource range: ByteRange) -> JSONValue? {
    guard let lines = source?.lines else { return nil }
    let start = lines.position(of: range.lowerBound)
    let end = lines.position(of: range.upperBound)
    return .object([
      ("startLine", .number(start.line)), ("startColumn", .number(start.column)),
      ("endLine", .number(end.line)), ("endColumn", .number(end.column)),
      ("byteOffset", .number(range.lowerBound)), ("byteLength", .number(range.count)),
    ])
  }
}
