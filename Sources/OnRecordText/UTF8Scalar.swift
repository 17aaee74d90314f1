/// One code point read from bytes, and what it does in a word.
struct UTF8Scalar {
  /// What a code point does in a word.
  enum WordClass { case letter, mark, digit, sign, apostrophe, ignorable, other }

  /// The code point; U+FFFD where the bytes are not UTF-8.
  let value: UInt32
  /// Its length in bytes, at least 1.
  let width: Int

  /// The code point that begins at `offset`, which must be below `limit`.
  init(in bytes: [UInt8], at offset: Int, to limit: Int) {
    let first = bytes[offset]
    let length: Int
    var value: UInt32
    switch first {
    case 0..<0x80:
      self.value = UInt32(first)
      width = 1
      return
    case 0xC2...0xDF: (length, value) = (2, UInt32(first & 0x1F))
    case 0xE0...0xEF: (length, value) = (3, UInt32(first & 0x0F))
    case 0xF0...0xF4: (length, value) = (4, UInt32(first & 0x07))
    default:
      self.value = 0xFFFD
      width = 1
      return
    }
    guard offset + length <= min(limit, bytes.count) else {
      self.value = 0xFFFD
      width = 1
      return
    }
    for index in 1..<length {
      let byte = bytes[offset + index]
      guard byte & 0xC0 == 0x80 else {
        self.value = 0xFFFD
        width = 1
        return
      }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    self.value = value
    width = length
  }

  /// Vulgar fractions and the like: a word each, since `1½` is one and a half, not eleven halves.
  var isFraction: Bool {
    guard let scalar = Unicode.Scalar(value) else { return false }
    return scalar.properties.generalCategory == .otherNumber
  }

  /// What the code point does in a word.
  var wordClass: WordClass {
    switch value {
    case 0..<0x80:
      switch Words.asciiClass(UInt8(truncatingIfNeeded: value)) {
      case .letter: .letter
      case .digit: .digit
      case .sign: .sign
      case .other: value == 0x27 ? .apostrophe : .other
      }
    // The no-break space is a hundredth of what press offices print: no table is asked for it.
    case 0xA0: .other
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF:
      .ignorable
    // The acute accent and the prime stand for one in careless typing and in scans.
    case 0x2018, 0x2019, 0x02BC, 0xFF07, 0xB4, 0x2032: .apostrophe
    case 0xA3, 0xA5, 0x20AC: .sign
    case 0x2000...0x206F: .other
    case 0xC0...0x24F: value == 0xD7 || value == 0xF7 ? .other : .letter
    default: categoryClass
    }
  }

  private var categoryClass: WordClass {
    guard let scalar = Unicode.Scalar(value) else { return .other }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      return .letter
    case .nonspacingMark, .spacingMark, .enclosingMark: return .mark
    case .decimalNumber, .otherNumber, .letterNumber: return .digit
    default: return .other
    }
  }
}
