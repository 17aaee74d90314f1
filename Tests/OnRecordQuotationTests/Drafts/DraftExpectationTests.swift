import Foundation
import OnRecordFormats
import OnRecordModel
import OnRecordQuotation
import OnRecordTestSupport
import Testing

/// Whole drafts of our own in many styles, each beside what a copy editor expects of it.
///
/// What was expected was written down before the reader had seen the draft. Where an editor who knows
/// the story would name a speaker whom the words alone leave open, the expectation leaves it open too.
/// An expectation has one line a quotation: its kind, its words in their marks, and behind `←` to whom
/// the draft gives them, `?` for nobody. ` ~ ` stands for words that the expectation leaves out.
@Suite struct DraftExpectationTests {
  private static let folder = Checkout.folder.appendingPathComponent(
    "Tests/OnRecordQuotationTests/Drafts/Articles")

  private static let names: [String] =
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path))?
    .filter { !$0.hasSuffix(".expected") }.sorted() ?? []

  @Test func draftsAreThere() { #expect(Self.names.count >= 12) }

  @Test(arguments: names)
  func readsAsACopyEditorDoes(name: String) throws {
    let draft = Self.folder.appendingPathComponent(name)
    let document = try #require(
      try FormatReader.documents(of: Array(Data(contentsOf: draft))).first)
    let expected = try String(
      contentsOf: draft.deletingPathExtension().appendingPathExtension("expected"),
      encoding: .utf8
    ).split(separator: "\n").map(String.init)
    let actual = DraftReader.quotations(in: document).quotations.map(line)
    #expect(actual.count == expected.count, "\(actual.joined(separator: "\n"))")
    for (actual, expected) in zip(actual, expected) {
      #expect(fits(actual, expected), "expected: \(expected)\nbut read: \(actual)")
    }
  }

  private func fits(_ actual: String, _ expected: String) -> Bool {
    guard let gap = expected.range(of: " ~ ") else { return actual == expected }
    return actual.hasPrefix(expected[..<gap.lowerBound])
      && actual.hasSuffix(expected[gap.upperBound...])
  }

  private func line(_ quotation: DraftQuotation) -> String {
    let words = quotation.marks.opening + quotation.words + quotation.marks.closing
    let line = "\(kind(quotation.kind)) \(words)".replacing("\u{A0}", with: " ")
    guard quotation.isJudged else { return line }
    let day = quotation.day.map { " on \($0)" } ?? ""
    return "\(line) ← \(quotation.attribution.map(speaker) ?? "?")\(day)"
  }

  private func kind(_ kind: DraftQuotation.Kind) -> String {
    switch kind {
    case .quotation: "quotation"
    case .scare: "scare"
    case .blockQuotation: "block"
    case .nested: "nested"
    case .title: "title"
    case .unclosed: "unclosed"
    }
  }

  private func speaker(_ attribution: DraftAttribution) -> String {
    let name = attribution.resolved ?? attribution.printed
    let carried = attribution.isCarried ? " carried" : ""
    if attribution.isReporter { return "\(name) [reporter]\(carried)" }
    let isTold = attribution.kind == .named || attribution.resolved != nil
    return isTold ? name + carried : "\(name) [\(attribution.kind.rawValue)]\(carried)"
  }
}
