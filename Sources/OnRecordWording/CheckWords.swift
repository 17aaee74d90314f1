public import OnRecordModel

/// Verdicts, gravities and differences in words for a person.
public enum CheckWords {
  /// The headline of a check: `exact`, `ALTERED IN MEANING`, `THE REPORTER'S WORDS, not Dosk's`.
  ///
  /// What a draft may print as it stands is in small letters, the rest in capitals.
  /// - Parameter name: To whom the draft gives the words; nil for nobody.
  public static func verdict(_ check: QuotationCheck, attributedTo name: String?) -> String {
    switch check.verdict {
    case .exact: "exact"
    case .exactNormalized: "the same words"
    case .elided:
      check.severity == .meaning ? "SHORTENED, AND THE MEANING MOVES" : "shortened, as marked"
    case .inserted:
      check.severity == .meaning
        ? "WITH AN INSERTION THAT MOVES THE MEANING" : "with an insertion, as marked"
    case .altered:
      switch check.severity {
      case .meaning: "ALTERED IN MEANING"
      case .wording: "ALTERED IN WORDING"
      case .form, .none: "ALTERED IN FORM"
      }
    case .spliced: "SPLICED from \(places(check.pieces.count))"
    case .misattributed: misattributed(check, name)
    case .notFound: "NOT FOUND in this record"
    }
  }

  private static func places(_ count: Int) -> String { "\(count) separate places" }

  private static func misattributed(_ check: QuotationCheck, _ name: String?) -> String {
    let not = name.map { ", not \($0)'s" } ?? ""
    guard let speaker = check.speaker else { return "SOMEBODY ELSE'S WORDS\(not)" }
    if speaker.isReporter { return "THE REPORTER'S WORDS\(not)" }
    return "THE WORDS OF \(speaker.description)\(not)"
  }

  /// One line for each difference in wording or meaning, the gravest first; form in one line together.
  ///
  /// Complexity: O(n log n) in the differences.
  public static func differences(_ check: QuotationCheck) -> [String] {
    // What an ellipsis leaves out is shown where it stood, and a note says so.
    let grave = check.differences.filter { $0.gravity >= .wording && $0.kind != .ellipsis }
      .sorted { $0.gravity > $1.gravity }
    var lines = grave.prefix(8).map(line)
    if grave.count > 8 { lines.append("and \(grave.count - 8) more") }
    let form = Set(check.differences.filter { $0.gravity < .wording }.map { name($0.kind) })
    if !form.isEmpty { lines.append("in form: \(form.sorted().joined(separator: ", "))") }
    return lines
  }

  private static func line(_ difference: WordDifference) -> String {
    let gravity = difference.gravity == .meaning ? "in meaning" : "in wording"
    let record = WordComparison.shortened(difference.recordWords)
    let quote = WordComparison.shortened(difference.quoteWords)
    let change: String
    switch (record.isEmpty, quote.isEmpty) {
    case (false, true): change = "left out “\(record)”"
    case (true, false): change = "put in “\(quote)”"
    default: change = "“\(quote)” for “\(record)”"
    }
    return "\(gravity): \(name(difference.kind)), \(change)"
  }

  /// The name of a kind of difference, such as `words left out`.
  public static func name(_ kind: WordDifference.Kind) -> String {
    switch kind {
    case .letterCase: "capitals"
    case .punctuation: "punctuation"
    case .quotationMark: "shape of marks"
    case .unicodeForm: "Unicode form"
    case .omitted: "words left out"
    case .added: "words put in"
    case .substituted: "other words"
    case .ellipsis: "left out as marked"
    case .bracket: "editor's brackets"
    case .incident: "incident left out"
    case .order: "order of words"
    case .speech: "spelling of speech"
    default: kind.rawValue.replacing("-", with: " ")
    }
  }
}
