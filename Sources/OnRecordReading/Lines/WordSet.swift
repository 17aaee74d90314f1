/// A fixed set of words, looked up by their keys.
///
/// Open addressing over keys that are hashes already: every word of every turn is looked up in several
/// of these, and hashing the hash anew took most of that time.
struct WordSet: ExpressibleByArrayLiteral, Sendable {
  /// A word's hash, or 0, which no word of a language has but by chance (2⁻⁶⁴).
  private var slots: [UInt64]
  private let mask: Int

  /// - Complexity: O(words).
  init(_ words: some Collection<WordKey>) {
    // A quarter full at most, so that one look mostly tells.
    var size = 8
    while size < words.count * 4 { size *= 2 }
    slots = [UInt64](repeating: 0, count: size)
    mask = size - 1
    for word in words { slots[place(of: word)] = word.hash }
  }

  init(arrayLiteral words: WordKey...) { self.init(words) }

  func contains(_ word: WordKey) -> Bool { slots[place(of: word)] != 0 }

  /// The words of both.
  func union(_ other: WordSet) -> WordSet { WordSet(words + other.words) }

  private var words: [WordKey] { slots.filter { $0 != 0 }.map { WordKey(hash: $0) } }

  /// The number of the slot that holds a word, or in which it would stand.
  @inline(__always) private func place(of word: WordKey) -> Int {
    var slot = Int(truncatingIfNeeded: word.hash) & mask
    while slots[slot] != 0, slots[slot] != word.hash { slot = (slot + 1) & mask }
    return slot
  }
}
