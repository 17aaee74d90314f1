import OnRecordModel

extension [WordDifference] {
  /// Regrades a sign of money that became a word behind the number: $2 million, 2 million dollars.
  ///
  /// Where the sign is the quotation's first, it may have been set against the word before the number.
  mutating func reconcileSums() {
    for (sign, names) in Currency.all {
      guard let word = firstIndex(where: { one in names.contains { Self.hasOnly($0, one) } }) else {
        continue
      }
      if let place = firstIndex(where: { Self.hasOnly(sign, $0) }),
        self[place].quoteWords.isEmpty != self[word].quoteWords.isEmpty
      {
        self[place] = self[place].regraded(.digits, .form)
        self[word] = self[word].regraded(.digits, .form)
      } else if self[word].quoteWords.isEmpty, let first, first.quoteWords == sign,
        first.quoteRange.lowerBound <= 4, !first.recordWords.contains(where: \.isNumber)
      {
        var added = first.regraded(.digits, .form)
        added.recordRange = first.recordRange.upperBound..<first.recordRange.upperBound
        added.recordWords = ""
        self[0] = added
        self[word] = self[word].regraded(.digits, .form)
      }
    }
  }

  /// Whether a word is all that one side has, and the other side has nothing.
  private static func hasOnly(_ word: String, _ difference: WordDifference) -> Bool {
    let sides = [difference.quoteWords.lowercased(), difference.recordWords.lowercased()]
    return sides.contains(word) && sides.contains("")
  }
}
