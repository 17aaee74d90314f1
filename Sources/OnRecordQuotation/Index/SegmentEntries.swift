/// The places of a segment's words, sorted by the word there, the two after it, and the place.
///
/// The most frequent words get no entries: a quotation that consists of nothing else is looked for by
/// reading the stream, and every other has a rarer word to begin with. They are a quarter of all
/// words, and so a quarter of the index.
struct SegmentEntries {
  private let words: [UInt32]
  private let starts: [UInt32]
  private var keys: [UInt64]
  private let placeBits: UInt64

  /// How many times one word must stand in a million to go without entries.
  static let skippedShare = 8_000
  /// Segments with fewer words keep entries for all.
  static let skippingFrom = 100_000

  init(words: [UInt32], vocabulary: Int) {
    var counts = [UInt32](repeating: 0, count: vocabulary + 2)
    for word in words { counts[Int(word)] += 1 }
    counts[0] = 0
    if words.count >= Self.skippingFrom {
      for word in 1..<vocabulary + 1
      where Int(counts[word]) * 1_000_000 / words.count >= Self.skippedShare { counts[word] = 0 }
    }
    var starts = [UInt32](repeating: 0, count: vocabulary + 2)
    var total: UInt32 = 0
    for word in 0..<vocabulary + 1 {
      starts[word] = total
      total += counts[word]
    }
    starts[vocabulary + 1] = total
    self.words = words
    self.starts = starts
    placeBits = 24
    keys = [UInt64](repeating: 0, count: Int(total))
    distribute()
    sort()
  }

  /// Puts each place, with its next two words as a key, into the room of its word.
  private mutating func distribute() {
    var next = starts
    for place in words.indices {
      let word = Int(words[place])
      guard starts[word + 1] > starts[word] else { continue }
      let second = place + 1 < words.count ? UInt64(words[place + 1]) : 0
      let third = place + 2 < words.count ? UInt64(words[place + 2]) : 0
      keys[Int(next[word])] = second << 44 | third << 24 | UInt64(place)
      next[word] += 1
    }
  }

  private mutating func sort() {
    let starts = starts
    for word in 0..<starts.count - 1 {
      let room = Int(starts[word])..<Int(starts[word + 1])
      if room.count > 1 { keys[room].sort() }
    }
  }

  func write(to writer: inout SegmentWriter) {
    var entries: [UInt8] = []
    entries.reserveCapacity(keys.count * 3)
    var samples: [UInt32] = []
    for (index, key) in keys.enumerated() {
      if index % SegmentFormat.sampleLength == 0 {
        samples.append(UInt32(key >> 44))
        samples.append(UInt32(key >> 24 & 0xF_FFFF))
      }
      entries.append(UInt8(truncatingIfNeeded: key))
      entries.append(UInt8(truncatingIfNeeded: key >> 8))
      entries.append(UInt8(truncatingIfNeeded: key >> 16))
    }
    writer.set(.entries, entries)
    writer.set(.entrySamples, words: samples)
    writer.set(.entryStarts, words: starts)
  }
}
