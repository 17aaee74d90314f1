import OnRecord
import OnRecordModel
import OnRecordQuotation
import OnRecordText
import OnRecordWording

/// One finding of a SARIF log.
struct SARIFResult {
  /// Places of the record that a result names at most; more are counted in its message.
  private static let mostPlaces = 20

  let checked: CheckedQuotation
  let rule: SARIFRule
  let places: SARIFPlaces
  let fixes: [JSONValue]

  func json(fingerprint: String, artifacts: inout SARIFArtifacts) -> JSONValue {
    let related = Array((passages + checked.also).prefix(Self.mostPlaces))
    var members: [(String, JSONValue)] = [
      ("ruleId", .string(rule.rawValue)), ("ruleIndex", .number(rule.index)),
      ("level", .string((checked.check?.level ?? rule.level).sarif)),
      ("message", Self.text(message)),
      ("locations", .array([places.location(of: checked.quotation.range)])),
    ]
    if !related.isEmpty {
      members.append(
        (
          "relatedLocations",
          .array(related.enumerated().map { Self.place($1, id: $0 + 1, &artifacts) })
        ))
    }
    members.append(Self.fingerprints(fingerprint))
    if !fixes.isEmpty { members.append(("fixes", .array(fixes))) }
    if let check = checked.check { members.append(("properties", .object(facts(check)))) }
    return .object(members)
  }

  /// A doubt about the draft.
  static func doubt(
    _ doubt: Diagnostic, at places: SARIFPlaces, fingerprint: String
  ) -> JSONValue {
    .object([
      ("ruleId", .string(SARIFRule.doubt.rawValue)),
      ("ruleIndex", .number(SARIFRule.doubt.index)),
      ("level", .string(SARIFRule.doubt.level.sarif)), ("message", text(doubt.message)),
      ("locations", .array([places.location(of: doubt.text ?? 0..<0)])),
      fingerprints(fingerprint),
      ("properties", .object([("code", .string(doubt.code.rawValue))])),
    ])
  }

  private static func fingerprints(_ name: String) -> (String, JSONValue) {
    ("partialFingerprints", .object([("onrecordQuotation/v1", .string(name))]))
  }

  /// The passages on which the verdict rests, or the nearest.
  private var passages: [CitedPassage] {
    checked.passages.isEmpty ? [checked.nearest].compactMap(\.self) : checked.passages
  }

  // MARK: - Words

  /// A message; what could be taken for a link of the message is none.
  private static func text(_ words: String) -> JSONValue {
    .object([("text", .string(words.replacing("](", with: "\\](")))])
  }

  /// What is to be said, the headline first for lists of alerts.
  private var message: String {
    guard let check = checked.check else {
      return "Without a closing mark, so not judged: “\(WordComparison.shortened(checked.words))”"
    }
    return QuotationDetails.lines(checked, check).joined(separator: "\n")
  }

  private func facts(_ check: QuotationCheck) -> [(String, JSONValue)] {
    [
      ("verdict", .string(check.verdict.rawValue)), ("severity", .string(check.severity.rawValue)),
      ("faithful", .bool(check.isFaithful)), ("attribution", .string(check.attribution.rawValue)),
      ("attributedTo", .optional(checked.attributedTo)),
      ("speaker", .optional(check.speaker?.description)),
      ("otherPlaces", .number(check.alsoCount)),
    ]
  }

  // MARK: - Places of the record

  private static func place(
    _ passage: CitedPassage, id: Int, _ artifacts: inout SARIFArtifacts
  ) -> JSONValue {
    let link = Permalink(passage).description
    var physical: [(String, JSONValue)] = [
      ("artifactLocation", .object(artifacts.location(of: passage.revision)))
    ]
    // Bytes of a part of a source are none of the file.
    if passage.revision.part == nil {
      physical.append(
        (
          "region",
          .object([
            ("byteOffset", .number(passage.source.lowerBound)),
            ("byteLength", .number(passage.source.count)),
            ("snippet", .object([("text", .string(passage.words))])),
          ])
        ))
    }
    return .object([
      ("id", .number(id)), ("message", text("\(Citation.words(passage)) (\(link))")),
      ("physicalLocation", .object(physical)),
      (
        "logicalLocations",
        .array([.object([("fullyQualifiedName", .string(link)), ("kind", .string("turn"))])])
      ),
      ("properties", .object([("address", .string(passage.release.address))])),
    ])
  }
}
