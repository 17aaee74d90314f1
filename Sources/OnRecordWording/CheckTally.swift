public import OnRecord
public import OnRecordModel
import OnRecordQuotation

/// How many quotations of a draft came out how.
public struct CheckTally: Sendable {
  /// Quotations that were judged.
  public private(set) var judged = 0
  /// Judged quotations by their verdict.
  public private(set) var verdicts: [Verdict: Int] = [:]
  /// Altered quotations whose difference is one of meaning.
  public private(set) var alteredInMeaning = 0
  /// Misattributed quotations that are a reporter's words.
  public private(set) var reportersWords = 0
  /// Quotations without a closing mark, which cannot be judged.
  public private(set) var unclosed = 0
  /// Quotations that are listed and not judged.
  public private(set) var listed = 0

  /// Counts the quotations of a draft.
  ///
  /// Complexity: O(quotations).
  public init(_ quotations: [CheckedQuotation]) {
    for quotation in quotations {
      guard let check = quotation.check else {
        if quotation.quotation.kind == .unclosed { unclosed += 1 } else { listed += 1 }
        continue
      }
      judged += 1
      verdicts[check.verdict, default: 0] += 1
      if check.verdict == .altered, check.severity == .meaning { alteredInMeaning += 1 }
      if check.verdict == .misattributed, check.speaker?.isReporter ?? false {
        reportersWords += 1
      }
    }
  }

  /// `12 quotations: 7 exact, 2 altered (1 in meaning), 1 the reporter's words, 1 not found`.
  public var sentence: String {
    guard judged > 0 else {
      return unclosed > 0 ? "no quotation could be judged: \(unclosedPart)" : "no quotations found"
    }
    var parts: [String] = []
    for verdict in Verdict.allCases {
      guard let count = verdicts[verdict] else { continue }
      parts += part(verdict, count)
    }
    if unclosed > 0 { parts.append(unclosedPart) }
    return "\(judged) \(judged == 1 ? "quotation" : "quotations"): "
      + parts.joined(separator: ", ")
  }

  private var unclosedPart: String { "\(unclosed) without a closing mark" }

  private func part(_ verdict: Verdict, _ count: Int) -> [String] {
    switch verdict {
    case .exact: return ["\(count) exact"]
    case .exactNormalized: return ["\(count) the same words"]
    case .elided: return ["\(count) shortened"]
    case .inserted: return ["\(count) with an insertion"]
    case .altered:
      let meaning = alteredInMeaning > 0 ? " (\(alteredInMeaning) in meaning)" : ""
      return ["\(count) altered\(meaning)"]
    case .spliced: return ["\(count) spliced"]
    case .misattributed:
      let others = count - reportersWords
      return (reportersWords > 0 ? ["\(reportersWords) the reporter's words"] : [])
        + (others > 0 ? ["\(others) somebody else's words"] : [])
    case .notFound: return ["\(count) not found"]
    }
  }
}
