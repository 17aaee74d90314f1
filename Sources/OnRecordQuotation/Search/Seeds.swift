/// A word of the quotation at a word of the record, in one number that sorts by diagonal, then word.
struct SeedHit: Hashable, Comparable {
  private let key: UInt64

  /// A run of `count` words (1 to 5) from word `index` of the quotation, on a diagonal.
  init(diagonal: Int, index: Int, count: Int) {
    key = UInt64(diagonal + Self.bias) << 20 | UInt64(index) << 3 | UInt64(count)
  }

  /// Quotations are cut off long before so many words.
  private static let bias = 1 << 17

  /// The record's place less the quotation's: equal for words that stand in line.
  var diagonal: Int { Int(key >> 20) - Self.bias }
  /// The quotation's word.
  var index: Int { Int(key >> 3 & 0x1_FFFF) }
  /// Words that stand there in a row, as far as the seed tells.
  var count: Int { Int(key & 7) }
  /// The record's place.
  var place: Int { diagonal + index }

  static func < (left: SeedHit, right: SeedHit) -> Bool { left.key < right.key }

  /// A digit of the number that sorts by diagonal, for a radix sort.
  @inline(__always)
  fileprivate func digit(_ pass: UInt64) -> Int { Int(key >> (20 + 9 * pass) & 0x1FF) }

  /// Sorts hits that come by rising index.
  ///
  /// Complexity: O(hits); places have up to 28 bits, so four passes of nine bits sort all diagonals, and
  /// three those of a segment of up to 134 million words.
  static func sort(_ hits: inout [SeedHit]) {
    guard hits.count > 300 else { return hits.sort() }
    var other = hits
    let highest = hits.lazy.map(\.key).max() ?? 0
    for pass in 0..<UInt64(highest >> 47 == 0 ? 3 : 4) {
      var starts = [Int](repeating: 0, count: 513)
      for hit in hits { starts[hit.digit(pass) + 1] += 1 }
      for index in 1..<513 { starts[index] += starts[index - 1] }
      for hit in hits {
        let digit = hit.digit(pass)
        other[starts[digit]] = hit
        starts[digit] += 1
      }
      swap(&hits, &other)
    }
  }
}

/// Places at which words of a quotation stand, in one segment.
struct Seeds {
  /// Sorted.
  var hits: [SeedHit] = []
  /// Words of the quotation from which seeds go out, with all their places among the hits.
  var starts = 0
  /// The longest row of words of one seed: one changed word breaks at most so many seeds.
  var reach = 1

  /// The fewest changed words with which a passage can have only `found` of the seeds.
  ///
  /// Each change breaks the seeds over it, as in the q-gram lemma (Jokinen and Ukkonen 1991).
  func fewestEdits(found: Int) -> Int { (max(0, starts - found) + reach - 1) / reach }
}

/// Collects places at which words of a quotation stand, rare runs first.
struct SeedCollector {
  let segment: QuotationSegment
  let words: [UInt32]
  let rows: SegmentMemory
  /// Whether an editor's mark stands before a word.
  let isMarked: [Bool]
  /// The most places that one run may have.
  let limit: Int

  /// Seeds that have no word in common: one changed word breaks at most one of them.
  ///
  /// A passage in which fewer words were changed than there are such seeds has at least one of them.
  func disjointSeeds() -> Seeds {
    var seeds = Seeds()
    var index = 0
    while index < words.count {
      guard let (entries, count) = entries(at: index) else {
        index += 1
        continue
      }
      append(entries, index, count, reach: 1, to: &seeds)
      index += count
    }
    SeedHit.sort(&seeds.hits)
    return seeds
  }

  /// A seed from each word of the quotation: the shortest run of one, two or three words that stands in
  /// few places.
  ///
  /// A rare name alone is a seed, and of frequent words three in a row. This is what lets a quotation be
  /// found of which every third word was changed.
  func allSeeds() -> Seeds {
    var seeds = Seeds()
    for index in words.indices {
      guard let (entries, count) = entries(at: index) else { continue }
      append(entries, index, count, reach: count, to: &seeds)
    }
    SeedHit.sort(&seeds.hits)
    return seeds
  }

  /// Where three words of the quotation stand in a row; after one that has no entries two, or one that is
  /// rare.
  func runSeeds() -> [SeedHit] {
    var seeds = Seeds()
    for index in words.indices where goesOn(index) {
      let isOpen = index > 0 && !segment.hasEntries(words[index - 1])
      let one = segment.entries(words[index])
      if isOpen, one.count <= limit {
        append(one, index, 1, reach: 1, to: &seeds)
      } else if !goesOn(index + 1) {
        continue
      } else if isOpen, let two = rows.entries(index, words: 2, limit: limit) {
        append(two, index, 2, reach: 2, to: &seeds)
      } else if goesOn(index + 2),
        let three = rows.entries(index, words: 3, limit: limit * 4)
      {
        append(three, index, 3, reach: 3, to: &seeds)
      }
    }
    SeedHit.sort(&seeds.hits)
    return seeds.hits
  }

  private func append(
    _ entries: Range<Int>, _ index: Int, _ count: Int, reach: Int, to seeds: inout Seeds
  ) {
    // Over a mark a row may be there or not: it counts where it is, and is not missed elsewhere.
    if !isMarked[index + 1..<index + count].contains(true) {
      seeds.starts += 1
      seeds.reach = max(seeds.reach, reach)
    }
    for entry in entries {
      seeds.hits.append(
        SeedHit(diagonal: segment.place(entry) - index, index: index, count: count))
    }
  }

  private func entries(at index: Int) -> (Range<Int>, count: Int)? {
    let word = words[index]
    guard word != 0 else { return (0..<0, 1) }
    let one = segment.entries(word)
    guard one.count > limit else { return segment.hasEntries(word) ? (one, 1) : nil }
    guard goesOn(index + 1) else { return nil }
    if let two = rows.entries(index, words: 2, limit: limit) { return (two, 2) }
    guard goesOn(index + 2) else { return nil }
    return rows.entries(index, words: 3, limit: limit * 4).map { ($0, 3) }
  }

  private func goesOn(_ index: Int) -> Bool { index < words.count && words[index] != 0 }
}
