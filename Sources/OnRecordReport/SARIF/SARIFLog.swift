import OnRecord
import OnRecordModel
import OnRecordQuotation
import OnRecordText
import OnRecordWording

/// A report of a check as a log in the Static Analysis Results Interchange Format, version 2.1.0.
///
/// https://docs.oasis-open.org/sarif/sarif/v2.1.0/. A result for each quotation that a draft may not
/// print as it stands, for each that stands and of which something should be known, for each opening
/// mark without its closing one, and for each doubt. What is right makes no result, because hosts
/// raise an alert for every one; it is counted in the properties of the run.
public struct SARIFLog {
  private let report: CheckReport

  /// The log of a report.
  public init(_ report: CheckReport) { self.report = report }

  /// The log, UTF-8, on one line.
  ///
  /// Complexity: O(length of the drafts and of all that is quoted for them).
  public func source() -> String {
    var run = SARIFRun(report: report)
    let log = JSONValue.object([
      ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")),
      ("version", .string("2.1.0")), ("runs", .array([run.json()])),
    ])
    return String(decoding: log.encoded(), as: UTF8.self) + "\n"
  }
}

/// The one run of a log.
private struct SARIFRun {
  let report: CheckReport
  private var artifacts = SARIFArtifacts()
  private var results: [JSONValue] = []
  /// Drafts for whose quotations no corrections were looked for.
  private var unfixed: [String] = []

  init(report: CheckReport) { self.report = report }

  mutating func json() -> JSONValue {
    for draft in report.drafts { add(draft) }
    return .object([
      ("tool", .object([("driver", .object(driver))])),
      ("invocations", .array([.object(invocation)])),
      ("automationDetails", .object([("id", .string("onrecord-check/"))])),
      ("columnKind", .string("utf16CodeUnits")),
      ("newlineSequences", .array(["\r\n", "\n", "\r"].map { .string($0) })),
      ("originalUriBaseIds", .object(bases)), ("artifacts", .array(artifacts.values)),
      ("results", .array(results)), ("properties", .object(counts)),
    ])
  }

  private var driver: [(String, JSONValue)] {
    [
      ("name", .string("OnRecord")), ("version", .string(report.version)),
      ("semanticVersion", .string(report.version)),
      ("rules", .array(SARIFRule.allCases.map(\.json))),
    ]
  }

  private var invocation: [(String, JSONValue)] {
    var members: [(String, JSONValue)] = [
      ("executionSuccessful", .bool(report.unread.isEmpty))
    ]
    if let time = report.time { members.append(("endTimeUtc", .string(time))) }
    let notifications = notifications
    if !notifications.isEmpty {
      members.append(("toolExecutionNotifications", .array(notifications)))
    }
    return members
  }

  private var bases: [(String, JSONValue)] {
    func base(_ words: String) -> JSONValue {
      .object([("description", .object([("text", .string(words))]))])
    }
    return [
      (SARIFArtifacts.draftsBase, base("The folder from which the check was run.")),
      (SARIFArtifacts.recordBase, base("The folder that was added to the record.")),
    ]
  }

  /// What was not done, that nobody takes its absence for a finding.
  private var notifications: [JSONValue] {
    let unread = report.unread.map {
      notification($0.name, level: "error", "Not checked: \($0.reason)")
    }
    let long =
      "The draft is long and misquotes often, so that no fixes were looked for; its parts get them."
    return unread + unfixed.map { notification($0, level: "note", long) }
  }

  private func notification(_ name: String, level: String, _ words: String) -> JSONValue {
    let location = SARIFArtifacts.location(ofDraft: name, folder: report.folder)
    return .object([
      ("level", .string(level)), ("message", .object([("text", .string(words))])),
      (
        "locations",
        .array([
          .object([("physicalLocation", .object([("artifactLocation", .object(location))]))])
        ])
      ),
    ])
  }

  /// What came out how, that nothing is left out in silence.
  private var counts: [(String, JSONValue)] {
    let tally = CheckTally(report.drafts.flatMap(\.quotations))
    return [
      ("quotations", .number(tally.judged)),
      ("summary", .string(tally.sentence)),
      ("unclosed", .number(tally.unclosed)), ("listed", .number(tally.listed)),
      ("drafts", .number(report.drafts.count)), ("unread", .number(report.unread.count)),
      ("releases", .number(report.holdings.releaseCount)),
    ]
  }

  private mutating func add(_ draft: CheckedDraft) {
    let location = artifacts.location(of: draft, in: report)
    let places = SARIFPlaces(
      draft: draft, artifact: location, source: report.sources[draft.draft.sourceHash])
    let fixes = SARIFFixes(places)
    if fixes.areLeftOut { unfixed.append(draft.draft.name) }
    var fingerprints = SARIFFingerprints()
    for (number, checked) in draft.quotations.enumerated() {
      let name = fingerprints.next(for: checked.quotation.words)
      guard let rule = SARIFRule(checked) else { continue }
      let result = SARIFResult(
        checked: checked, rule: rule, places: places, fixes: fixes.fixes(ofQuotation: number))
      results.append(result.json(fingerprint: name, artifacts: &artifacts))
    }
    for doubt in draft.draft.document.diagnostics + draft.draft.reading.diagnostics
    where doubt.code != .quotationUnclosed {
      let name = fingerprints.next(for: "\(doubt.code.rawValue) \(doubt.message)")
      results.append(SARIFResult.doubt(doubt, at: places, fingerprint: name))
    }
  }
}
