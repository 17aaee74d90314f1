/// The places of a segment's words, sorted by the word there, the two after it, and the place.
///
/// The most frequent words get no entries: a quotation that consists of nothing else is looked for by
/// reading the stream, and every other has a rarer word to begin with. They are a quarter of all
/// words, and so a quarter of the index.
struct SegmentEntries {
  /// Per word number and one more: its first entry.
  let starts: [UInt32]
  private let packing: EntryPacking
  private let placeWidth: Int

  /// How many times one word must stand in a million to go without entries.
  static let skippedShare = 8_000
  /// Segments with fewer words keep entries for all.
  static let skippingFrom = 100_000

  /// - Parameters:
  ///   - counts: Per word number, how often it stands among the words.
  ///   - words: How many words there are, separators included.
  init(counts: [UInt32], words: Int) {
    var starts = [UInt32](repeating: 0, count: counts.count + 1)
    var total: UInt32 = 0
    for word in 1..<max(1, counts.count) {
      starts[word] = total
      let isSkipped =
        words >= Self.skippingFrom && Int(counts[word]) * 1_000_000 / words >= Self.skippedShare
      total += isSkipped ? 0 : counts[word]
    }
    starts[counts.count] = total
    self.starts = starts
    packing = EntryPacking(vocabulary: max(1, counts.count - 1))
    placeWidth = SegmentFormat.placeWidth(words: words)
  }

  /// How many entries there are.
  var count: Int { Int(starts.last ?? 0) }

  /// Bytes of the section of entries, and of that of their samples.
  var byteCounts: (entries: Int, samples: Int) {
    let step = SegmentFormat.sampleLength
    return (count * placeWidth, (count + step - 1) / step * 8)
  }

  /// Ranges of word numbers of which each has at most `most` entries, or is a single word.
  func parts(most: Int) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var first = 0
    for word in 0..<starts.count - 1 where Int(starts[word + 1] - starts[first]) > most {
      if word > first { parts.append(first..<word) }
      first = word
    }
    parts.append(first..<starts.count - 1)
    return parts
  }

  /// The sorted keys of a range of words: which two words follow, and where.
  ///
  /// - Parameter words: All words of the segment in their order.
  /// - Complexity: O(words), and O(n log n) of the keys.
  func keys(_ part: Range<Int>, of words: some Sequence<UInt32>) -> [UInt64] {
    let base = starts[part.lowerBound]
    var keys = [UInt64](repeating: 0, count: Int(starts[part.upperBound] - base))
    distribute(part, words, into: &keys)
    var sorter = KeySorter(packing)
    for word in part {
      sorter.sort(&keys, in: Int(starts[word] - base)..<Int(starts[word + 1] - base))
    }
    return keys
  }

  /// Puts each place, with its next two words as a key, into the room of its word.
  private func distribute(
    _ part: Range<Int>, _ words: some Sequence<UInt32>, into keys: inout [UInt64]
  ) {
    let base = starts[part.lowerBound]
    var next = (part.lowerBound...part.upperBound).map { starts[$0] - base }
    var rooms = next.mutableSpan
    var keys = keys.mutableSpan
    var (word, second): (UInt32, UInt32) = (0, 0)
    var place = -2
    for third in words {
      if place >= 0 { put(word, second, third, place, in: part, &rooms, &keys) }
      (word, second) = (second, third)
      place += 1
    }
    // The last two have nothing behind them.
    for _ in 0..<2 {
      if place >= 0 { put(word, second, 0, place, in: part, &rooms, &keys) }
      (word, second) = (second, 0)
      place += 1
    }
  }

  /// Puts one key into the next place in its word's room.
  @inline(__always)
  private func put(
    _ word: UInt32, _ second: UInt32, _ third: UInt32, _ place: Int, in part: Range<Int>,
    _ rooms: inout MutableSpan<UInt32>, _ keys: inout MutableSpan<UInt64>
  ) {
    guard part.contains(Int(word)), starts[Int(word) + 1] > starts[Int(word)] else { return }
    let index = Int(word) - part.lowerBound
    keys[Int(rooms[index])] = packing.key(second, third, place: place)
    rooms[index] += 1
  }

  /// Appends keys, of which the first is the `index`th of all, as the sections have them.
  func append(
    _ keys: some Collection<UInt64>, from index: Int, to entries: inout [UInt8],
    samples: inout [UInt8]
  ) {
    let start = entries.count
    entries.append(contentsOf: repeatElement(0, count: keys.count * placeWidth))
    var bytes = entries.mutableSpan
    var at = start
    for (number, key) in keys.enumerated() {
      if (index + number) % SegmentFormat.sampleLength == 0 {
        SegmentWriter.append(packing.second(key), to: &samples)
        SegmentWriter.append(packing.third(key), to: &samples)
      }
      let place = packing.place(key)
      for byte in 0..<placeWidth {
        bytes[at + byte] = UInt8(truncatingIfNeeded: place >> UInt64(8 * byte))
      }
      at += placeWidth
    }
  }
}

/// Two word numbers and a place in one number that sorts by them in this order.
struct EntryPacking {
  /// Bits of a word number.
  let wordBits: UInt64
  /// Bits of a place: all that two words leave; see `SegmentFormat.fits`.
  let placeBits: UInt64

  init(vocabulary: Int) {
    wordBits = UInt64(SegmentFormat.bits(vocabulary))
    placeBits = 64 - 2 * wordBits
  }

  @inline(__always)
  func key(_ second: UInt32, _ third: UInt32, place: Int) -> UInt64 {
    (UInt64(second) << wordBits | UInt64(third)) << placeBits | UInt64(place)
  }

  func second(_ key: UInt64) -> UInt32 { UInt32(key >> (placeBits + wordBits)) }
  func third(_ key: UInt64) -> UInt32 { UInt32(key >> placeBits & (1 << wordBits - 1)) }
  func place(_ key: UInt64) -> UInt64 { key & (1 << placeBits - 1) }
}
