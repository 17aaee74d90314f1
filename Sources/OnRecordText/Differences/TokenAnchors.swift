/// Runs of words that stand exactly once in each of two lists, in an order common to both.
struct TokenAnchors {
  /// Where each run begins in both lists, rising in both.
  private(set) var pairs: [(old: Int, new: Int)] = []

  /// Complexity: O(words × log words).
  init(_ old: [UInt64], _ new: [UInt64], length: Int) {
    let first = Self.unique(old, length: length)
    let second = Self.unique(new, length: length)
    var common: [(old: Int, new: Int)] = []
    for (hash, place) in first {
      guard let other = second[hash] else { continue }
      // Two runs may share a hash by chance.
      let isSame = (0..<length).allSatisfy { old[place + $0] == new[other + $0] }
      if isSame { common.append((place, other)) }
    }
    common.sort { $0.old < $1.old }
    pairs = Self.longestRising(common)
  }

  /// Runs that stand once, by hash.
  private static func unique(_ words: [UInt64], length: Int) -> [UInt64: Int] {
    guard words.count >= length else { return [:] }
    var places: [UInt64: Int] = [:]
    for start in 0...words.count - length {
      var hash: UInt64 = 0
      for word in words[start..<start + length] { hash = hash &* 0x100_0000_01B3 &+ word }
      places[hash] = places[hash] == nil ? start : -1
    }
    return places.filter { $0.value >= 0 }
  }

  /// The longest part of the pairs that rises in the second list too (patience sorting).
  private static func longestRising(_ pairs: [(old: Int, new: Int)]) -> [(old: Int, new: Int)] {
    var tops: [Int] = []
    var below = [Int](repeating: -1, count: pairs.count)
    for (index, pair) in pairs.enumerated() {
      var low = 0
      var high = tops.count
      while low < high {
        let middle = (low + high) / 2
        if pairs[tops[middle]].new < pair.new { low = middle + 1 } else { high = middle }
      }
      if low > 0 { below[index] = tops[low - 1] }
      if low == tops.count { tops.append(index) } else { tops[low] = index }
    }
    var rising: [(old: Int, new: Int)] = []
    var next = tops.last ?? -1
    while next >= 0 {
      rising.append(pairs[next])
      next = below[next]
    }
    return rising.reversed()
  }
}
