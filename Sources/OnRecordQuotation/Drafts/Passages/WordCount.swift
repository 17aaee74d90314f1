import OnRecordText

/// Counts words as a reader does.
enum WordCount {
  /// The number of runs of letters and digits, joined by hyphens and apostrophes or not.
  ///
  /// Of Chinese, Japanese and Korean, which set no spaces or few, two characters count as a word.
  /// Complexity: O(length of the range).
  static func words(in bytes: [UInt8], _ range: ByteRange) -> Int {
    var count = 0
    var inWord = false
    var dense = 0
    var offset = range.lowerBound
    while offset < range.upperBound {
      let isSpace = Whitespace.width(in: bytes, at: offset) > 0
      let isWord =
        Neighbour.after(offset, in: bytes, end: range.upperBound).isWord
        && QuotationGlyph.at(offset, in: bytes) == nil
      if isDense(offset, in: bytes) {
        dense += 1
        inWord = false
      } else if isWord, !inWord {
        count += 1
        inWord = true
      } else if isSpace || isDash(offset, in: bytes) {
        inWord = false
      }
      offset += 1
      while offset < range.upperBound, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    }
    return count + (dense + 1) / 2
  }

  /// Whether a kana, an ideograph or a Korean syllable begins at a byte: U+3040–U+9FFF, U+AC00–U+D7AF.
  private static func isDense(_ offset: Int, in bytes: [UInt8]) -> Bool {
    guard bytes[offset] >= 0xE3, bytes[offset] <= 0xED, offset + 1 < bytes.count else {
      return false
    }
    switch bytes[offset] {
    case 0xE3: return bytes[offset + 1] >= 0x81
    case 0xEA: return bytes[offset + 1] >= 0xB0
    case 0xED: return bytes[offset + 1] <= 0x9E
    default: return true
    }
  }

  /// Whether a dash between words, not a hyphen within one, begins at a byte.
  private static func isDash(_ offset: Int, in bytes: [UInt8]) -> Bool {
    bytes[offset] == 0xE2 && offset + 2 < bytes.count && bytes[offset + 1] == 0x80
      && (0x92...0x95).contains(bytes[offset + 2])
  }
}
