import OnRecord
import OnRecordModel
import OnRecordQuotation
import OnRecordWording

/// A report of a check as JUnit XML: a suite a draft, a test case a quotation.
///
/// The format has no standard; this is what Jenkins, GitLab and their like read. What may not be printed
/// as it stands is a failure, what is listed and not judged is skipped, a draft that was not read is an
/// error.
public struct JUnitReport {
  private let report: CheckReport

  /// The JUnit XML of a report.
  public init(_ report: CheckReport) { self.report = report }

  private struct Counts {
    var tests = 0
    var failures = 0
    var errors = 0
    var skipped = 0

    var attributes: [(String, String)] {
      [
        ("tests", String(tests)), ("failures", String(failures)), ("errors", String(errors)),
        ("skipped", String(skipped)),
      ]
    }

    static func += (left: inout Counts, right: Counts) {
      left.tests += right.tests
      left.failures += right.failures
      left.errors += right.errors
      left.skipped += right.skipped
    }
  }

  /// The document, UTF-8.
  ///
  /// Complexity: O(length of all that is quoted).
  public func source() -> String {
    var total = Counts()
    var suites: [XML] = []
    for draft in report.drafts {
      let (suite, counts) = suite(draft)
      suites.append(suite)
      total += counts
    }
    for unread in report.unread {
      suites.append(suite(unread))
      total += Counts(tests: 1, errors: 1)
    }
    let root = XML.element(
      "testsuites", [("name", "onrecord check")] + total.attributes, [.text("\n")] + suites)
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + root.source
  }

  // MARK: - Suites

  private func suite(_ draft: CheckedDraft) -> (XML, Counts) {
    var counts = Counts()
    var names: [String: Int] = [:]
    var cases: [XML] = []
    for checked in draft.quotations {
      let outcome = outcome(checked)
      counts.tests += 1
      counts.failures += outcome.isFailure ? 1 : 0
      counts.skipped += outcome.isSkipped ? 1 : 0
      let words = "“\(WordComparison.shortened(checked.words, limit: 16))”"
      let number = names[words, default: 0] + 1
      names[words] = number
      // The words are the name, so that a server knows a quotation again after the draft was edited.
      let name = number == 1 ? words : "\(words) (\(number))"
      cases.append(
        .element("testcase", place(draft, checked) + [("name", name)], outcome.content))
    }
    let doubts = draft.draft.document.diagnostics + draft.draft.reading.diagnostics
    let unit = draft.draft.lineUnit.rawValue
    let told = doubts.map { doubt in
      let place = doubt.text.map { "\(unit) \(draft.draft.line(of: $0.lowerBound)): " } ?? ""
      return place + doubt.message
    }
    var content: [XML] = [.text("\n")] + cases
    content.append(.element("system-out", [], [.text(CheckTally(draft.quotations).sentence)]))
    if !told.isEmpty {
      content.append(.element("system-err", [], [.text(told.joined(separator: "\n"))]))
    }
    var attributes: [(String, String)] = [("name", draft.displayName)] + counts.attributes
    if let time = report.time { attributes.append(("timestamp", time)) }
    return (.element("testsuite", attributes, content), counts)
  }

  private func suite(_ unread: CheckReport.Unread) -> XML {
    .element(
      "testsuite", [("name", unread.name)] + Counts(tests: 1, errors: 1).attributes,
      [
        .text("\n"),
        .element(
          "testcase", [("classname", unread.name), ("file", unread.name), ("name", "the draft")],
          [.element("error", [("message", unread.reason), ("type", "not-read")])]),
      ])
  }

  private func place(
    _ draft: CheckedDraft, _ checked: CheckedQuotation
  ) -> [(String, String)] {
    var attributes: [(String, String)] = [
      ("classname", draft.displayName), ("file", draft.draft.name),
    ]
    if draft.draft.lineUnit == .line { attributes.append(("line", String(checked.line))) }
    return attributes
  }

  // MARK: - Cases

  private struct Outcome {
    var content: [XML] = []
    var isFailure = false
    var isSkipped = false
  }

  private func outcome(_ checked: CheckedQuotation) -> Outcome {
    guard let check = checked.check else {
      if checked.quotation.kind == .unclosed {
        let message = "without a closing mark, so not judged"
        return Outcome(
          content: [.element("failure", [("message", message), ("type", "unclosed")])],
          isFailure: true)
      }
      return Outcome(
        content: [.element("skipped", [("message", reason(checked.quotation.kind))])],
        isSkipped: true)
    }
    let details = QuotationDetails.lines(checked, check).joined(separator: "\n")
    guard !check.isFaithful else {
      return Outcome(content: [.element("system-out", [], [.text(details)])])
    }
    let headline = CheckWords.plainVerdict(check, attributedTo: checked.attributedTo)
    let first = check.verdict == .exact ? nil : CheckWords.differences(check).first
    let message = headline + (first.map { "; \($0)" } ?? "")
    return Outcome(
      content: [
        .element(
          "failure", [("message", message), ("type", check.verdict.rawValue)], [.text(details)])
      ],
      isFailure: true)
  }

  private func reason(_ kind: DraftQuotation.Kind) -> String {
    switch kind {
    case .scare: "one or two words: listed, not judged"
    case .title: "a title: listed, not judged"
    case .nested: "inside another quotation, and judged with it"
    case .quotation, .blockQuotation, .unclosed: "not judged"
    }
  }
}
