public import OnRecord
public import OnRecordModel

/// What is said of a checked quotation in a few lines, where there is no room for a page.
public enum FindingWords {
  /// Words of a sentence of the record that are shown.
  private static let shownWords = 60

  /// The finding, the record's sentence, and where it stands; one line each, the first the headline.
  ///
  /// `ALTERED IN MEANING: negation, left out “not”`, then the other differences, what the record has and
  /// who said it where. Empty for a quotation that is not judged.
  public static func lines(_ checked: CheckedQuotation) -> [String] {
    guard let check = checked.check else { return [] }
    var headline = CheckWords.verdict(check, attributedTo: checked.attributedTo)
    // What the headline says itself is not said again.
    let saysForm = check.verdict == .altered || check.verdict == .exactNormalized
    var differences =
      check.verdict == .exact
      ? [] : CheckWords.differences(check).filter { saysForm || !$0.hasPrefix("in form: ") }
    if let first = differences.first {
      headline += ": " + detail(first, after: check.severity)
      differences.removeFirst()
    }
    return [headline] + differences + places(checked)
      + check.notes.map(note)
  }

  /// A remark; what an ellipsis hides may be long.
  public static func note(_ note: QuotationCheck.Note) -> String {
    "note: " + WordComparison.shortened(note.message, limit: shownWords)
  }

  /// A difference without its gravity where the headline has said that.
  private static func detail(_ line: String, after severity: Gravity) -> String {
    for prefix in ["in meaning: ", "in wording: ", "in form: "]
    where line.hasPrefix(prefix) && prefix.hasSuffix("\(severity.rawValue): ") {
      return String(line.dropFirst(prefix.count))
    }
    return line
  }

  private static func places(_ checked: CheckedQuotation) -> [String] {
    let what = checked.passages.isEmpty ? "the nearest, and not it" : "the record"
    return checked.excerpts.flatMap { excerpt in
      [
        "\(what): \(sentence(excerpt))", "(\(Citation.words(excerpt.passage)))",
      ]
    }
  }

  /// An excerpt on one line, shortened where it is long.
  private static func sentence(_ excerpt: CitedExcerpt) -> String {
    WordComparison.shortened(excerpt.runs.map(\.words).joined(), limit: shownWords)
  }
}
