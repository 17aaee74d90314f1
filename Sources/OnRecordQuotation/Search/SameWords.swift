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

  /// Entries that are rather compared than made fewer: to find a run of three among many costs as much
  /// as to compare so many.
  private static let fewEntries = 12
  /// Runs of three that are looked up at most.
  private static let mostRuns = 6

  private func rarestEntries(of words: [UInt32]) -> (entries: Range<Int>, offset: Int)? {
    let all = words.map(entries)
    var best: (entries: Range<Int>, offset: Int)?
    for (offset, entries) in all.enumerated() where !entries.isEmpty {
      if best.map({ entries.count < $0.entries.count }) ?? true { best = (entries, offset) }
    }
    // Where every word is frequent, a run of three is rarer. The rarest words' runs first.
    var tried = 0
    var isTried = [Bool](repeating: false, count: words.count)
    while let rarest = best, rarest.entries.count > Self.fewEntries, tried < Self.mostRuns {
      var next: Int?
      for offset in 0..<words.count - 1 where !isTried[offset] && !all[offset].isEmpty {
        if next.map({ all[offset].count < all[$0].count }) ?? true { next = offset }
      }
      guard let offset = next else { break }
      isTried[offset] = true
      tried += 1
      let third = offset + 2 < words.count ? words[offset + 2] : nil
      let fewest = rarest.entries.count
      if let entries = entries(words[offset], words[offset + 1], third, limit: fewest) {
        best = (entries, offset)
      }
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
