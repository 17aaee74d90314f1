import OnRecord
import OnRecordModel
import OnRecordWording

/// What is to be said of a quotation, in plain lines for reports that have no other means.
enum QuotationDetails {
  /// Verdict and whose words, the quotation, differences, remarks, the record's sentences with their
  /// citations, other places.
  static func lines(_ checked: CheckedQuotation, _ check: QuotationCheck) -> [String] {
    let headline = CheckWords.plainVerdict(check, attributedTo: checked.attributedTo)
    var lines = [
      "\(headline.capitalizedFirst), \(GivenWords.sentence(checked)): “\(checked.words)”"
    ]
    if check.verdict != .exact {
      lines += CheckWords.differences(check, limit: nil).map(\.capitalizedFirst)
    }
    lines += check.notes.map(\.message)
    let opening = checked.passages.isEmpty ? "The nearest in the record" : "The record"
    for excerpt in checked.excerpts {
      let words = excerpt.runs.map(\.words).joined()
      lines.append("\(opening): “\(WordComparison.shortened(words, limit: 120))”")
      lines.append("\(Citation.words(excerpt.passage)), \(Permalink(excerpt.passage))")
    }
    if let also = also(checked, check) { lines.append(also) }
    return lines
  }

  /// `Also in 3 other places: …`; says where only the first are named.
  private static func also(_ checked: CheckedQuotation, _ check: QuotationCheck) -> String? {
    guard check.alsoCount > 0 else { return nil }
    let places = check.alsoCount == 1 ? "one other place" : "\(check.alsoCount) other places"
    guard !checked.also.isEmpty else { return "Also in \(places)" }
    // Two places in one turn share a name.
    var seen: Set<Permalink> = []
    let names = checked.also.map { Permalink($0) }.filter { seen.insert($0).inserted }
    let some =
      checked.also.count < check.alsoCount ? ", the first \(checked.also.count) of them" : ""
    return "Also in \(places)\(some): " + names.map(\.description).joined(separator: ", ")
  }
}
