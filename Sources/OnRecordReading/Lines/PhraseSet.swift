/// A fixed set of word sequences, looked for all at once.
///
/// Most words begin none of them, and one look tells.
struct PhraseSet: ExpressibleByArrayLiteral, Sendable {
  private let firsts: WordSet
  private let phrases: [[WordKey]]

  init(_ phrases: [[WordKey]]) {
    self.phrases = phrases
    firsts = WordSet(phrases.compactMap(\.first))
  }

  init(arrayLiteral phrases: [WordKey]...) { self.init(phrases) }

  /// Whether one of them stands anywhere in the words.
  ///
  /// - Complexity: O(words), where few of them begin a phrase.
  func stands(in words: some RandomAccessCollection<WordKey>) -> Bool {
    var rest = words[...]
    while let first = rest.first {
      if firsts.contains(first), begins(rest) { return true }
      rest.removeFirst()
    }
    return false
  }

  /// Whether one of them opens the words.
  func opens(_ words: some RandomAccessCollection<WordKey>) -> Bool {
    guard let first = words.first, firsts.contains(first) else { return false }
    return begins(words)
  }

  private func begins(_ words: some RandomAccessCollection<WordKey>) -> Bool {
    phrases.contains { words.starts(with: $0) }
  }
}
