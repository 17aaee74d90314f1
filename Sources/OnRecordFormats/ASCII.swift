import OnRecordText

/// Searches for ASCII in bytes without regard to the case of letters.
enum ASCII {
  @inline(__always)
  static func lower(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }

  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }

  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  @inline(__always)
  static func isAlphanumeric(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }

  /// Space, tab, line feed, form feed, carriage return: the white space of HTML.
  @inline(__always)
  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
  }

  @inline(__always)
  static func isPunctuation(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && !isAlphanumeric(byte)
  }

  /// Whether `word`, in lower case, stands at `offset`.
  static func hasPrefix(_ word: StaticString, in bytes: [UInt8], at offset: Int) -> Bool {
    word.withUTF8Buffer { word in
      guard offset >= 0, offset + word.count <= bytes.count else { return false }
      for index in 0..<word.count where unsafe lower(bytes[offset + index]) != word[index] {
        return false
      }
      return true
    }
  }

  /// The first place from `start` on at which `word`, in lower case, stands.
  ///
  /// Complexity: O(bytes searched × length of the word).
  static func find(
    _ word: StaticString, in bytes: [UInt8], from start: Int, to limit: Int? = nil
  ) -> Int? {
    let count = word.utf8CodeUnitCount
    let end = limit ?? bytes.count
    let first = word.withUTF8Buffer { unsafe $0[0] }
    let capital = isLetter(first) ? first & ~0x20 : first
    var offset = start
    while offset + count <= end {
      while offset + 8 <= end {
        let eight = ByteLanes(bytes, at: offset)
        if eight.places(of: first) | eight.places(of: capital) != 0 { break }
        offset += 8
      }
      guard offset + count <= end else { break }
      let byte = bytes[offset]
      if byte == first || byte == capital, hasPrefix(word, in: bytes, at: offset) {
        return offset
      }
      offset += 1
    }
    return nil
  }

  /// The bytes of a range in lower case.
  static func lowered(_ bytes: ArraySlice<UInt8>) -> [UInt8] { bytes.map(lower) }
}
