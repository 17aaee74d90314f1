/// A word of the quotation at a word of the record.
struct SeedHit {
  /// The record's place less the quotation's: equal for words that stand in line.
  var diagonal: Int
  /// The quotation's word.
  var index: Int
  /// Words that stand there in a row, as far as the seed tells.
  var count: Int
}

/// Collects places at which words of a quotation stand, rare runs first.
///
/// For each word of the quotation the shortest run of one, two or three words that stands in few
/// places; so a rare name alone is a seed, and of frequent words three in a row. This is what lets a
/// quotation be found of which every third word was changed.
struct SeedCollector {
  let segment: QuotationSegment
  let words: [UInt32]
  /// The most places that one run may have.
  let limit: Int

  func hits() -> [SeedHit] {
    var hits: [SeedHit] = []
    for index in words.indices {
      let (entries, count) = entries(at: index)
      for entry in entries {
        hits.append(
          SeedHit(diagonal: segment.place(entry) - index, index: index, count: count))
      }
    }
    return hits
  }

  private func entries(at index: Int) -> (Range<Int>, count: Int) {
    let word = words[index]
    guard word != 0 else { return (0..<0, 0) }
    let one = segment.entries(word)
    if one.count <= limit { return (one, 1) }
    guard index + 1 < words.count, words[index + 1] != 0 else { return (0..<0, 0) }
    let two = segment.entries(word, words[index + 1], nil)
    if two.count <= limit { return (two, 2) }
    guard index + 2 < words.count, words[index + 2] != 0 else { return (0..<0, 0) }
    let three = segment.entries(word, words[index + 1], words[index + 2])
    return three.count <= limit * 4 ? (three, 3) : (0..<0, 0)
  }
}
