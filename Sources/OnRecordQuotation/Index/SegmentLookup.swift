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
    let step = SegmentFormat.sampleLength
    let samples = (all.lowerBound + step - 1) / step..<(all.upperBound + step - 1) / step
    // Samples lie close together, and an entry's words far apart: what samples can tell is asked of them.
    let first = firstIndex(in: samples) { sample($0) >= low }
    let far = min(samples.upperBound, first + limit / step + 1)
    if far < samples.upperBound, sample(far) <= high { return nil }
    let last = firstIndex(in: first..<far) { sample($0) > high }
    let start = firstIndex(in: between(first, in: all)) { key($0) >= low }
    let end = self.end(from: start, to: between(last, in: all), isOneGap: last == first, high: high)
    return end - start <= limit ? start..<end : nil
  }

  /// The first entry behind a row that begins at `start`; it lies among the entries before a sample.
  private func end(from start: Int, to entries: Range<Int>, isOneGap: Bool, high: UInt64) -> Int {
    let range = max(start, entries.lowerBound)..<entries.upperBound
    guard isOneGap else { return firstIndex(in: range) { key($0) > high } }
    // Most rows of words are rare: their end is close to their beginning.
    var reach = 0
    while start + reach < range.upperBound, key(start + reach) <= high {
      reach = reach * 4 + 1
    }
    return firstIndex(in: start + (reach + 3) / 4..<min(start + reach, range.upperBound)) {
      key($0) > high
    }
  }

  /// The entries of a word that stand between a sample and the one before; they may be none.
  private func between(_ sample: Int, in all: Range<Int>) -> Range<Int> {
    let step = SegmentFormat.sampleLength
    let lower = max(all.lowerBound, (sample - 1) * step + 1)
    return lower..<max(lower, min(all.upperBound, sample * step))
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

  /// The first number of a range for which a condition holds that holds for all later ones too.
  @inline(__always)
  private func firstIndex(in range: Range<Int>, where holds: (Int) -> Bool) -> Int {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
