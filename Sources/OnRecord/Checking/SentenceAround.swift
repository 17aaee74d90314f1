import OnRecordText

/// The sentence in which a passage stands.
enum SentenceAround {
  /// How far a sentence is followed, in bytes either side.
  private static let reach = 240

  /// From the sentence's beginning to its end; a paragraph or a turn ends it too.
  ///
  /// A stop before a space ends a sentence here: an excerpt may end at `Mr.` and is none the worse.
  static func range(
    _ range: ByteRange, in text: ReadingText, within turn: ByteRange?
  ) -> ByteRange {
    let bounds = turn ?? text.range
    let bytes = text.bytes
    var start = range.lowerBound
    let low = max(bounds.lowerBound, start - reach)
    while start > low, !endsSentence(before: start, in: bytes) { start -= 1 }
    if start == low, low > bounds.lowerBound { start = wordStart(start, range, bytes) }
    var end = range.upperBound
    let high = min(bounds.upperBound, end + reach)
    while end < high, bytes[end] != 0x0A, !endsSentence(before: end, in: bytes) { end += 1 }
    while end > range.upperBound, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    let whole = text.trimmed(start..<end)
    return min(whole.lowerBound, range.lowerBound)..<max(whole.upperBound, range.upperBound)
  }

  private static let stops = [UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!")]
  /// What may stand between a stop and the space after it; of ” and ’ the bytes after the first.
  private static let closers = [
    UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), 0xE2, 0x80, 0x99, 0x9D,
  ]

  private static func wordStart(_ start: Int, _ range: ByteRange, _ bytes: [UInt8]) -> Int {
    var start = start
    while start < range.lowerBound, bytes[start] != 0x20 { start += 1 }
    return start
  }

  private static func endsSentence(before offset: Int, in bytes: [UInt8]) -> Bool {
    guard offset > 1 else { return offset == 0 }
    if bytes[offset - 1] == 0x0A { return true }
    var place = offset
    while place > 0 {
      let width = Whitespace.width(in: bytes, before: place)
      if width == 0 { break }
      place -= width
    }
    guard place < offset, Whitespace.width(in: bytes, at: offset) == 0 else { return false }
    while place > 1, closers.contains(bytes[place - 1]) { place -= 1 }
    return place > 0 && stops.contains(bytes[place - 1])
  }
}
