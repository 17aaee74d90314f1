import OnRecordText

/// Counts words as a reader does.
enum WordCount {
  /// The number of runs of letters and digits, joined by hyphens and apostrophes or not.
  ///
  /// Chinese and Japanese set no spaces: a clause counts as one word here, as it does to the checker,
  /// which could find it whole but nothing in it.
  /// Complexity: O(length of the range).
  static func words(in bytes: [UInt8], _ range: ByteRange) -> Int {
    var count = 0
    var inWord = false
    var offset = range.lowerBound
    while offset < range.upperBound {
      let isSpace = Whitespace.width(in: bytes, at: offset) > 0
      let isWord =
        Neighbour.after(offset, in: bytes, end: range.upperBound).isWord
        && QuotationGlyph.at(offset, in: bytes) == nil
      if isWord, !inWord {
        count += 1
        inWord = true
      } else if isSpace || isDash(offset, in: bytes) {
        inWord = false
      }
      offset += 1
      while offset < range.upperBound, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    }
    return count
  }

  /// Whether a dash between words, not a hyphen within one, begins at a byte.
  private static func isDash(_ offset: Int, in bytes: [UInt8]) -> Bool {
    bytes[offset] == 0xE2 && offset + 2 < bytes.count && bytes[offset + 1] == 0x80
      && (0x92...0x95).contains(bytes[offset + 2])
  }
}
