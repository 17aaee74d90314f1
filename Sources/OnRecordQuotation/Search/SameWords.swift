/// Finding a run of words that stands in the record just so.
extension QuotationSegment {
  /// The numbers of words; nil where the segment lacks one.
  func numbers(of words: [QuotedWord]) -> [UInt32]? {
    var numbers: [UInt32] = []
    numbers.reserveCapacity(words.count)
    for word in words {
      let number = number(ofFolded: word.folded, hash: word.hash)
      if number == 0 { return nil }
      numbers.append(number)
    }
    return numbers
  }

  /// All places where a run of words stands, in rising order.
  ///
  /// Goes through the rarest word's places, or the rarest triple's where every word is frequent, and
  /// compares the rest. A run of nothing but the most frequent words is looked for in the stream.
  ///
  /// With `mostEntries`, gives up with nothing where more places would have to be looked at.
  func places(of words: [UInt32], mostEntries: Int = .max) -> [Int] {
    guard !words.isEmpty, words.count <= wordCount else { return [] }
    guard let (entries, offset) = rarestEntries(of: words) else {
      return mostEntries == .max ? scan(for: words) : []
    }
    guard entries.count <= mostEntries else { return [] }
    var places: [Int] = []
    for entry in entries {
      let place = place(entry) - offset
      if matches(words, at: place) { places.append(place) }
    }
    places.sort()
    return places
  }

  private static let fewEntries = 24

  private func rarestEntries(of words: [UInt32]) -> (entries: Range<Int>, offset: Int)? {
    var best: (entries: Range<Int>, offset: Int)?
    for (offset, word) in words.enumerated() {
      let entries = entries(word)
      if entries.isEmpty { continue }
      if best.map({ entries.count < $0.entries.count }) ?? true { best = (entries, offset) }
    }
    guard let rarest = best, rarest.entries.count > Self.fewEntries else { return best }
    // Every word is frequent: a run of three is rarer. The rarest words' runs first.
    let order = words.indices.filter { hasEntries(words[$0]) && $0 + 1 < words.count }
      .sorted { count(words[$0]) < count(words[$1]) }
    for offset in order.prefix(6) {
      let third = offset + 2 < words.count ? words[offset + 2] : nil
      let fewest = best?.entries.count ?? .max
      guard let entries = entries(words[offset], words[offset + 1], third, limit: fewest) else {
        continue
      }
      best = (entries, offset)
      if entries.count <= Self.fewEntries { break }
    }
    return best
  }

  private func scan(for words: [UInt32]) -> [Int] {
    var places: [Int] = []
    var cursor = cursor(at: 0)
    for place in 0..<wordCount where next(&cursor) == words[0] {
      if matches(words, at: place) { places.append(place) }
    }
    return places
  }
}
