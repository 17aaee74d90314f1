import OnRecord
import OnRecordModel
import OnRecordQuotation
import OnRecordText
import OnRecordWording

/// A kind of finding as a SARIF log names it; a contract: identifiers are only ever added.
enum SARIFRule: String, CaseIterable {
  case alteredInMeaning = "altered-in-meaning"
  case alteredInWording = "altered-in-wording"
  case alteredInForm = "altered-in-form"
  case elidedInMeaning = "elided-in-meaning"
  case insertedInMeaning = "inserted-in-meaning"
  case spliced
  case misattributed
  case notFound = "not-found"
  case unclosed = "quotation-unclosed"
  case remark
  case doubt = "draft-doubtful"

  /// The rule of a quotation; nil where nothing is to be told of it.
  init?(_ checked: CheckedQuotation) {
    guard let check = checked.check else {
      guard checked.quotation.kind == .unclosed else { return nil }
      self = .unclosed
      return
    }
    guard !check.isFaithful else {
      guard check.level >= .note else { return nil }
      self = .remark
      return
    }
    switch (check.verdict, check.severity) {
    case (.altered, .meaning): self = .alteredInMeaning
    case (.altered, .wording): self = .alteredInWording
    case (.altered, _): self = .alteredInForm
    case (.elided, .meaning): self = .elidedInMeaning
    case (.inserted, .meaning): self = .insertedInMeaning
    case (.spliced, _): self = .spliced
    case (.notFound, _): self = .notFound
    case (.exact, _), (.exactNormalized, _), (.elided, _), (.inserted, _), (.misattributed, _):
      self = .misattributed
    }
  }

  /// Its place among the rules of the log.
  var index: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// How loudly it is told unless a quotation says otherwise.
  var level: FindingLevel {
    switch self {
    case .alteredInMeaning, .elidedInMeaning, .insertedInMeaning, .misattributed: .error
    case .alteredInWording, .spliced, .notFound, .unclosed: .warning
    case .alteredInForm, .remark, .doubt: .note
    }
  }

  /// One line, as code hosts head an alert with it.
  private var summary: String {
    switch self {
    case .alteredInMeaning: "A quotation says something else than was said"
    case .alteredInWording: "A quotation has other words than the record"
    case .alteredInForm: "A quotation has the record's words in another form"
    case .elidedInMeaning: "A quotation's ellipsis hides what changes its meaning"
    case .insertedInMeaning: "A quotation's brackets change its meaning"
    case .spliced: "A quotation is put together from separate places"
    case .misattributed: "A quotation is given to somebody who did not say it"
    case .notFound: "A quotation is not in the record"
    case .unclosed: "A quotation mark is not closed"
    case .remark: "A faithful quotation of which something should be known"
    case .doubt: "A place of the draft that could not be read with certainty"
    }
  }

  /// What it means.
  private var explanation: String {
    switch self {
    case .alteredInMeaning:
      "A negation, number, date, modal verb, name, quantifier or the tense of a commitment differs"
        + " between the quotation and the passage it rests on."
    case .alteredInWording:
      "Words differ between the quotation and the passage it rests on, without a visible change of"
        + " what was said."
    case .alteredInForm:
      "A contraction, a filler, a spelling or a number's form differs; nothing else does."
    case .elidedInMeaning:
      "The quotation shows that it leaves words out, and among them is a negation or a limit."
    case .insertedInMeaning:
      "The quotation shows what it adds, and the addition changes what was said."
    case .spliced:
      "The pieces of the quotation stand far apart, in separate turns or releases, and are presented"
        + " as one."
    case .misattributed:
      "The words are in the record, but the one to whom the draft gives them is not the one who said"
        + " them; a reporter's words in an answerer's mouth are the gravest case."
    case .notFound:
      "No passage of this record is close enough to be called the source of the words."
    case .unclosed:
      "An opening mark has no closing one, so that the quoted words cannot be told from the draft's."
    case .remark:
      "The words are right, and a remark goes with them: a limiting clause follows, the speaker quotes"
        + " somebody, or the page has since been changed."
    case .doubt:
      "Quotation marks that do not pair, or a name that fits several persons; everything else was"
        + " checked."
    }
  }

  /// What to do about it.
  private var advice: String {
    switch self {
    case .alteredInMeaning, .alteredInWording:
      "Quote the record's words, or say it without quotation marks."
    case .alteredInForm: "Quote the record's words, unless the house style allows this change."
    case .elidedInMeaning: "Put back what the ellipsis hides."
    case .insertedInMeaning: "Say in the sentence what the brackets say."
    case .spliced: "Quote each piece by itself, and say when each was said."
    case .misattributed: "Give the words to the one who said them."
    case .notFound:
      "Ask where the words come from; a record need not hold everything that was said."
    case .unclosed: "Close the quotation, and check again."
    case .remark: "Read the passage round the words before you print them."
    case .doubt: "Look at the place."
    }
  }

  /// The rule as a `reportingDescriptor`.
  var json: JSONValue {
    func text(_ text: String) -> JSONValue { .object([("text", .string(text))]) }
    return .object([
      ("id", .string(rawValue)),
      (
        "name",
        .string(rawValue.split(separator: "-").map { String($0).capitalizedFirst }.joined())
      ),
      ("shortDescription", text(summary)), ("fullDescription", text(explanation)),
      (
        "help",
        .object([
          ("text", .string("\(explanation) \(advice)")),
          ("markdown", .string("\(explanation)\n\n**What to do:** \(advice)")),
        ])
      ),
      ("defaultConfiguration", .object([("level", .string(level.sarif))])),
      (
        "properties",
        .object([
          ("tags", .array([.string("quotation")])), ("precision", .string("very-high")),
          (
            "problem.severity",
            .string(level == .note ? "recommendation" : level.sarif)
          ),
        ])
      ),
    ])
  }
}

extension FindingLevel {
  /// The level's name in a SARIF log.
  var sarif: String {
    switch self {
    case .silent, .hint: "none"
    case .note: "note"
    case .warning: "warning"
    case .error: "error"
    }
  }
}
