/// Finding runs of one, two or three words through the sorted entries.
extension QuotationSegment {
  /// Whether a word has entries; the most frequent ones have none.
  func hasEntries(_ word: UInt32) -> Bool {
    number(.entryStarts, Int(word) + 1) > number(.entryStarts, Int(word))
  }

  /// The entries of the places where a word stands.
  func entries(_ word: UInt32) -> Range<Int> {
    let start = Int(number(.entryStarts, Int(word)))
    let end = min(Int(number(.entryStarts, Int(word) + 1)), length(.entries) / placeWidth)
    return start..<max(start, end)
  }

  /// The entries of the places where two or three words stand in a row, if there are few.
  ///
  /// A `third` of nil asks for two words. Nil where there are more than `limit`.
  /// Complexity: O(log count of the first).
  func entries(
    _ first: UInt32, _ second: UInt32, _ third: UInt32?, limit: Int = .max
  ) -> Range<Int>? {
    let all = entries(first)
    guard !all.isEmpty else { return all }
    let low = UInt64(second) << 32 | UInt64(third ?? 0)
    let high = UInt64(second) << 32 | UInt64(third ?? .max)
    let start = firstEntry(in: all) { $0 >= low }
    guard start < all.upperBound, key(start) <= high else { return start..<start }
    // Most rows of words are rare: their end is close to their beginning.
    var reach = 1
    while start + reach < all.upperBound, key(start + reach) <= high {
      guard reach <= limit else { return nil }
      reach *= 4
    }
    let end = firstEntry(in: start + reach / 4..<min(start + reach, all.upperBound)) { $0 > high }
    return end - start <= limit ? start..<end : nil
  }

  /// The place of an entry.
  @inline(__always)
  func place(_ entry: Int) -> Int {
    Int(bytes.place(offset(.entries) + entry * placeWidth, width: placeWidth))
  }

  /// The second and third word of an entry.
  private func key(_ entry: Int) -> UInt64 {
    if entry % SegmentFormat.sampleLength == 0 { return sample(entry / SegmentFormat.sampleLength) }
    var cursor = cursor(at: place(entry))
    _ = next(&cursor)
    let second = UInt64(next(&cursor))
    return second << 32 | UInt64(next(&cursor))
  }

  @inline(__always)
  private func sample(_ index: Int) -> UInt64 {
    UInt64(number(.entrySamples, index * 2)) << 32 | UInt64(number(.entrySamples, index * 2 + 1))
  }

  /// The first entry of a range for whose key a condition holds that holds for all later ones too.
  ///
  /// Looks through the samples first, which lie close together, and then between two of them.
  private func firstEntry(in range: Range<Int>, where holds: (UInt64) -> Bool) -> Int {
    let step = SegmentFormat.sampleLength
    var low = range.lowerBound
    var high = range.upperBound
    var lowSample = (low + step - 1) / step
    var highSample = (high + step - 1) / step
    while lowSample < highSample {
      let middle = (lowSample + highSample) / 2
      if holds(sample(middle)) {
        highSample = middle
        high = min(high, middle * step)
      } else {
        lowSample = middle + 1
        low = max(low, middle * step + 1)
      }
    }
    while low < high {
      let middle = (low + high) / 2
      if holds(key(middle)) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
