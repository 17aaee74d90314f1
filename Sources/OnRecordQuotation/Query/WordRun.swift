import OnRecordText

/// A run of words that is looked for wherever it stands: a wording, without marks or gaps.
public struct WordRun: Sendable {
  let words: [QuotedWord]
  /// The words in the form in which they are compared.
  public let folded: [String]

  /// The words of a text; whatever stands between them is left out.
  ///
  /// Complexity: O(bytes).
  public init(_ text: String) {
    let bytes = Array(text.utf8)
    words = Words.all(in: bytes, range: 0..<bytes.count).map { word in
      QuotedWord(word, folded: Normalization.folded(word, of: bytes)[...])
    }
    folded = words.map { String(decoding: $0.folded, as: UTF8.self) }
  }
}
