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
    var sorter = KeySorter(vocabulary: starts.count)
    for word in 0..<starts.count - 1 {
      sorter.sort(&keys, in: Int(starts[word])..<Int(starts[word + 1]))
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

/// Sorts keys that come by rising place, by their two words.
///
/// A radix sort from the last digit on, which keeps the order of places: on ten million keys three times as
/// fast as comparing them.
private struct KeySorter {
  /// Below so many, comparing is faster.
  private static let least = 96
  private static let digitBits: UInt64 = 10
  private static let values = 1 << Int(digitBits)

  private let shifts: [UInt64]
  private var other: [UInt64] = []
  private var starts = [Int](repeating: 0, count: values + 1)

  /// Words have numbers below `vocabulary`, and so often no second digit.
  init(vocabulary: Int) {
    var shifts: [UInt64] = []
    for word: UInt64 in [24, 44] {
      var shift: UInt64 = 0
      while shift < 20, vocabulary >> Int(shift) > 0 {
        shifts.append(word + shift)
        shift += Self.digitBits
      }
    }
    self.shifts = shifts
  }

  mutating func sort(_ keys: inout [UInt64], in room: Range<Int>) {
    guard room.count > 1 else { return }
    guard room.count >= Self.least else { return keys[room].sort() }
    if other.count < room.count {
      other = [UInt64](repeating: 0, count: room.count)
    }
    // Two digits a word, or one: the last pass always leads back.
    for pass in stride(from: 0, to: shifts.count, by: 2) {
      Self.move(
        keys, from: room.lowerBound, to: &other, from: 0, room.count, by: shifts[pass], &starts)
      Self.move(
        other, from: 0, to: &keys, from: room.lowerBound, room.count, by: shifts[pass + 1],
        &starts)
    }
  }

  /// One pass: by one digit, and what is equal in it as it was.
  private static func move(
    _ keys: [UInt64], from first: Int, to target: inout [UInt64], from start: Int, _ count: Int,
    by shift: UInt64, _ starts: inout [Int]
  ) {
    let mask = UInt64(values - 1)
    for index in starts.indices { starts[index] = 0 }
    for index in first..<first + count { starts[Int(keys[index] >> shift & mask) + 1] += 1 }
    starts[0] = start
    for digit in 1...values { starts[digit] += starts[digit - 1] }
    for index in first..<first + count {
      let digit = Int(keys[index] >> shift & mask)
      target[starts[digit]] = keys[index]
      starts[digit] += 1
    }
  }
}
