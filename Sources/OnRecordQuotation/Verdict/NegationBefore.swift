import OnRecordText

/// A negation that a quotation leaves out by beginning behind it: I don't think “it can be mended”.
enum NegationBefore {
  /// Bytes, and words of them, that are looked at.
  private static let reach = 64
  private static let words = 5

  /// The words of the clause from the negation to a place; nil where none stands near before it.
  ///
  /// Complexity: O(1).
  static func words(_ passage: RecordPassage, before start: Int) -> String? {
    let bytes = passage.bytes
    let limit = max(passage.stretch.range.lowerBound, start - reach)
    var from = start
    while from > limit, !endsClause(bytes, before: from) { from -= 1 }
    let near = Words.all(in: bytes, range: from..<start).suffix(words)
    let folded = near.map { String(decoding: Normalization.folded($0, of: bytes), as: UTF8.self) }
    guard let place = folded.firstIndex(where: denies) else { return nil }
    // No doubt: it says more, and not less.
    if place + 1 < folded.count, ["doubt", "question"].contains(folded[place + 1]) { return nil }
    let first = near[near.startIndex + max(0, place - 1)]
    return passage.document.text[first.range.lowerBound..<start]
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func denies(_ word: String) -> Bool {
    MeaningWords.negations.contains(word) || word.hasSuffix("n't") || verbs.contains(word)
  }

  private static let verbs: Set<String> = [
    "deny", "denies", "denied", "doubt", "doubts", "refuse", "refuses", "refused", "unlikely",
  ]

  /// Whether a mark that parts clauses ends before a place: a comma, a stop, a dash, a quotation mark.
  private static func endsClause(_ bytes: [UInt8], before place: Int) -> Bool {
    switch bytes[place - 1] {
    case 0x2E, 0x2C, 0x3A, 0x3B, 0x3F, 0x21, 0x22, 0x28, 0x29, 0x5B, 0x5D: true
    case 0x2D, 0x0A: place > 1 && bytes[place - 2] == bytes[place - 1]
    case 0x93, 0x94, 0x9C, 0x9D, 0xA6:
      place > 2 && bytes[place - 2] == 0x80 && bytes[place - 3] == 0xE2
    default: false
    }
  }
}
