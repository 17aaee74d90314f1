import OnRecordModel
import OnRecordQuotation
import OnRecordText

/// The changes of a quotation's words that make them the record's.
struct WordsCorrection {
  /// A change of the compared words.
  struct Change: Hashable {
    var range: ByteRange
    var text: String
  }

  private let words: ReadingText
  private let check: QuotationCheck
  private let passages: [CitedPassage]
  private let style: DraftMarkStyle

  init(_ checked: CheckedQuotation, _ check: QuotationCheck, style: DraftMarkStyle) {
    words = ReadingText(checked.words)
    self.check = check
    passages = checked.passages
    self.style = style
  }

  /// All words.
  var whole: ByteRange { words.range }

  /// What to change inside a stretch of the words, in order.
  ///
  /// Where a passage stands, its words come in the place of those that differ; between passages, what
  /// the check found. An ellipsis and a bracket are honest and stay, but for a bracket that moves the
  /// meaning; an incident is nobody's words and is never put in.
  /// Complexity: O(words), and more only in the number of differences.
  func changes(in stretch: ByteRange) -> [Change] {
    let placed = passages.filter { stretch.covers($0.quoteRange) }
    let between = check.differences.filter { difference in
      stretch.covers(difference.quoteRange)
        && !placed.contains { $0.quoteRange.covers(difference.quoteRange) }
    }
    let found = placed.flatMap(changes) + between.compactMap(change)
    return Self.inOrder(found.filter { words[$0.range] != $0.text })
  }

  /// Changes by their place, without those that reach into an earlier one.
  static func inOrder(_ changes: [Change]) -> [Change] {
    changes.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    .reduce(into: []) { result, change in
      if (result.last?.range.upperBound ?? 0) <= change.range.lowerBound { result.append(change) }
    }
  }

  /// A stretch of the words with changes made.
  func result(of changes: [Change], in stretch: ByteRange) -> String {
    var result = ""
    var offset = stretch.lowerBound
    for change in changes where stretch.covers(change.range) && change.range.lowerBound >= offset {
      result += words[offset..<change.range.lowerBound] + change.text
      offset = change.range.upperBound
    }
    return result + words[offset..<max(offset, stretch.upperBound)]
  }

  // MARK: - Where a passage stands

  private func changes(_ passage: CitedPassage) -> [Change] {
    let range = passage.quoteRange.clamped(to: words.range)
    let kept = check.differences.filter { $0.kind == .bracket && $0.gravity < .meaning }
    let quoted = Self.tokens(words, range).filter { token in
      !kept.contains { $0.quoteRange.overlaps(token) }
    }
    let recorded = style.dressed(spoken(passage, without: kept)).split(separator: " ")
    return TokenComparison(words: words, quoted: quoted, recorded: recorded.map(String.init))
      .changes
  }

  /// The words of a passage without the incidents among them, and without what a bracket stands for.
  private func spoken(_ passage: CitedPassage, without kept: [WordDifference]) -> String {
    let text = ReadingText(passage.words)
    let left = (kept + check.differences.filter { $0.kind == .incident })
      .filter { $0.document == passage.revision.key && passage.range.covers($0.recordRange) }
      .map { $0.recordRange.shifted(by: -passage.range.lowerBound).clamped(to: text.range) }
      .sorted { $0.lowerBound < $1.lowerBound }
    var result = ""
    var offset = 0
    for range in left where range.lowerBound >= offset {
      result += text[offset..<range.lowerBound]
      offset = range.upperBound
    }
    return result + text[offset..<text.count]
  }

  /// The stretches between white space.
  private static func tokens(_ text: ReadingText, _ range: ByteRange) -> [ByteRange] {
    var tokens: [ByteRange] = []
    var start = range.lowerBound
    var offset = start
    while offset <= range.upperBound {
      let width = offset < range.upperBound ? Whitespace.width(in: text.bytes, at: offset) : 1
      if width > 0 {
        if offset > start { tokens.append(start..<offset) }
        start = offset + width
      }
      offset += max(1, width)
    }
    return tokens
  }

  // MARK: - Between passages

  private func change(_ difference: WordDifference) -> Change? {
    switch difference.kind {
    case .incident, .unicodeForm, .ellipsis: return nil
    case .bracket where difference.gravity < .meaning: return nil
    case .punctuation where isUsage(difference): return nil
    default: break
    }
    let range = difference.quoteRange.clamped(to: words.range)
    let text = style.dressed(difference.recordWords).split(separator: " ").joined(separator: " ")
    if text.isEmpty { return TokenComparison.deletion(of: range, in: words) }
    guard range.isEmpty else { return Change(range: range, text: text) }
    let isAfterWord = range.lowerBound > 0 && !Self.isSpace(words, range.lowerBound - 1)
    return Change(range: range, text: isAfterWord ? " " + text : text + " ")
  }

  /// Whether white space stands at an offset.
  static func isSpace(_ words: ReadingText, _ offset: Int) -> Bool {
    Whitespace.width(in: words.bytes, at: offset) > 0
  }

  /// Whether a mark is the sentence's and not the speaker's: a stop or comma before a closing mark,
  /// where the record has another that is no question and no call.
  private func isUsage(_ difference: WordDifference) -> Bool {
    difference.quoteRange.upperBound == words.count
      && difference.quoteWords.allSatisfy { $0 == "." || $0 == "," }
      && !difference.recordWords.contains { $0 == "?" || $0 == "!" }
  }
}
