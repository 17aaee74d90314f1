public import OnRecordModel

/// Verdicts, gravities and differences in words for a person.
public enum CheckWords {
  /// The headline of a check: `exact`, `ALTERED IN MEANING`, `THE REPORTER'S WORDS, not Dosk's`.
  ///
  /// What a draft may print as it stands is in small letters, the rest in capitals.
  /// - Parameter name: To whom the draft gives the words; nil for nobody.
  public static func verdict(_ check: QuotationCheck, attributedTo name: String?) -> String {
    let (head, tail) = parts(check, name)
    return (isQuiet(check) ? head : head.uppercased()) + tail
  }

  /// The headline without capitals, for pages that have other means: `altered in meaning`.
  ///
  /// - Parameter name: To whom the draft gives the words; nil for nobody.
  public static func plainVerdict(_ check: QuotationCheck, attributedTo name: String?) -> String {
    let (head, tail) = parts(check, name)
    return head + tail
  }

  private static func isQuiet(_ check: QuotationCheck) -> Bool {
    switch check.verdict {
    case .exact, .exactNormalized: true
    case .elided, .inserted: check.severity != .meaning
    case .altered, .spliced, .misattributed, .notFound: false
    }
  }

  /// The verdict, and what follows it in small letters always.
  private static func parts(
    _ check: QuotationCheck, _ name: String?
  ) -> (head: String, tail: String) {
    let moves = check.severity == .meaning
    return switch check.verdict {
    case .exact: ("exact", "")
    case .exactNormalized: ("the same words", "")
    case .elided: (moves ? "shortened, and the meaning moves" : "shortened, as marked", "")
    case .inserted:
      (moves ? "with an insertion that moves the meaning" : "with an insertion, as marked", "")
    case .altered:
      switch check.severity {
      case .meaning: ("altered in meaning", "")
      case .wording: ("altered in wording", "")
      case .form, .none: ("altered in form", "")
      }
    case .spliced: ("spliced", " from \(check.pieces.count) separate places")
    case .misattributed: misattributed(check, name)
    case .notFound: ("not found", " in this record")
    }
  }

  private static func misattributed(
    _ check: QuotationCheck, _ name: String?
  ) -> (head: String, tail: String) {
    let bare = name.map(Speaker.plainName)
    let not = bare.map { ", not \($0 == "reporter" ? "a reporter" : $0)'s" } ?? ""
    guard let speaker = check.speaker else { return ("somebody else's words", not) }
    if speaker.isReporter { return ("the reporter's words", not) }
    return ("the words of", " \(speaker.description)\(not)")
  }

  /// One line for each difference in wording or meaning, the gravest first; form in one line together.
  ///
  /// - Parameter limit: How many lines at most before the rest is only counted; nil for all.
  /// - Complexity: O(n log n) in the differences.
  public static func differences(_ check: QuotationCheck, limit: Int? = 8) -> [String] {
    // What an ellipsis leaves out is shown where it stood, and a note says so.
    let grave = check.differences.filter { $0.gravity >= .wording && $0.kind != .ellipsis }
      .sorted { $0.gravity > $1.gravity }
    let shown = limit ?? grave.count
    var lines = grave.prefix(shown).map(line)
    if grave.count > shown { lines.append("and \(grave.count - shown) more") }
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
