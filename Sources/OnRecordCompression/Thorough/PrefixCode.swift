/// A prefix code of the fewest bits whose words have no more than so many.
struct PrefixCode {
  /// Bits of each symbol's word; 0 of those that are not used.
  let lengths: [Int]
  /// Each symbol's word as it is written, its first bit lowest.
  let words: [Int]

  /// Complexity: O(symbols × bits × log symbols).
  init(_ counts: [Int], longest: Int) {
    lengths = Self.lengths(counts, longest: longest)
    words = Self.words(lengths, longest: longest)
  }

  /// Lengths by package-merge (Larmore and Hirschberg, 1990): pairs of the cheapest are put together so
  /// often as a word may have bits; a symbol's word has a bit for each package that holds it.
  private static func lengths(_ counts: [Int], longest: Int) -> [Int] {
    var lengths = [Int](repeating: 0, count: counts.count)
    var used = counts.indices.filter { counts[$0] > 0 }
    // A code of fewer than two words is not one that every reader takes.
    for symbol in counts.indices where used.count < 2 && counts[symbol] == 0 { used.append(symbol) }
    typealias Package = (weight: Int, symbols: [Int])
    let leaves: [Package] = used.map { (counts[$0], [$0]) }
      .sorted { ($0.weight, $0.symbols[0]) < ($1.weight, $1.symbols[0]) }
    var packages = leaves
    for _ in 1..<longest {
      let pairs: [Package] = stride(from: 1, to: packages.count, by: 2).map { index in
        let (left, right) = (packages[index - 1], packages[index])
        return (left.weight + right.weight, left.symbols + right.symbols)
      }
      packages = merged(leaves, pairs) { $0.weight <= $1.weight }
    }
    for package in packages.prefix(2 * used.count - 2) {
      for symbol in package.symbols { lengths[symbol] += 1 }
    }
    return lengths
  }

  private static func merged<Element>(
    _ left: [Element], _ right: [Element], by isFirst: (Element, Element) -> Bool
  ) -> [Element] {
    var result: [Element] = []
    result.reserveCapacity(left.count + right.count)
    var (left, right) = (left[...], right[...])
    while let first = left.first, let second = right.first {
      result.append(isFirst(first, second) ? left.removeFirst() : right.removeFirst())
    }
    return result + left + right
  }

  /// The words that follow from the lengths (RFC 1951, section 3.2.2).
  private static func words(_ lengths: [Int], longest: Int) -> [Int] {
    var next = 0
    var words = [Int](repeating: 0, count: lengths.count)
    for length in 1...longest {
      next <<= 1
      for symbol in lengths.indices where lengths[symbol] == length {
        words[symbol] = reversed(next, length)
        next += 1
      }
    }
    return words
  }

  private static func reversed(_ word: Int, _ count: Int) -> Int {
    (0..<count).reduce(0) { $0 << 1 | (word >> $1 & 1) }
  }
}
