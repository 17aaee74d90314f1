import OnRecordModel

extension [WordDifference] {
  /// Regrades a sign of money that became a word behind the number: $2 million, 2 million dollars.
  mutating func reconcileSums() {
    guard let sign = firstIndex(where: { Self.hasOnly("$", $0) }),
      let word = firstIndex(where: { Self.hasOnly("dollars", $0) || Self.hasOnly("dollar", $0) }),
      self[sign].quoteWords.isEmpty != self[word].quoteWords.isEmpty
    else { return }
    self[sign] = self[sign].regraded(.digits, .form)
    self[word] = self[word].regraded(.digits, .form)
  }

  /// Whether a word is all that one side has, and the other side has nothing.
  private static func hasOnly(_ word: String, _ difference: WordDifference) -> Bool {
    let sides = [difference.quoteWords.lowercased(), difference.recordWords.lowercased()]
    return sides.contains(word) && sides.contains("")
  }
}
