/// What counts as layout between words: ASCII white space, the Unicode spaces and the characters of
/// no width (U+200B, U+2060, U+FEFF, U+00AD is not one of them: a soft hyphen stands inside a word).
public enum Whitespace {
  /// The number of bytes of the layout character that begins at `offset`; 0 where none does.
  @inlinable
  public static func width(in bytes: [UInt8], at offset: Int) -> Int {
    guard offset < bytes.count else { return 0 }
    let first = bytes[offset]
    if first == 0x20 || (first >= 0x09 && first <= 0x0D) { return 1 }
    if first < 0xC2 { return 0 }
    return wideWidth(in: bytes, at: offset)
  }

  /// The number of bytes of the layout character that ends before `offset`; 0 where none does.
  public static func width(in bytes: [UInt8], before offset: Int) -> Int {
    guard offset > 0 else { return 0 }
    let last = bytes[offset - 1]
    if last == 0x20 || (last >= 0x09 && last <= 0x0D) { return 1 }
    guard last >= 0x80 else { return 0 }
    for width in 2...3 where offset >= width {
      if wideWidth(in: bytes, at: offset - width) == width { return width }
    }
    return 0
  }

  /// Width of U+00A0, U+1680, U+2000–U+200B, U+2028, U+2029, U+202F, U+205F, U+2060, U+3000, U+FEFF.
  @usableFromInline
  static func wideWidth(in bytes: [UInt8], at offset: Int) -> Int {
    let first = bytes[offset]
    if first == 0xC2 { return offset + 1 < bytes.count && bytes[offset + 1] == 0xA0 ? 2 : 0 }
    guard first >= 0xE1, offset + 2 < bytes.count else { return 0 }
    let second = bytes[offset + 1]
    let third = bytes[offset + 2]
    switch (first, second) {
    case (0xE2, 0x80):
      return third <= 0x8B || third == 0xA8 || third == 0xA9 || third == 0xAF ? 3 : 0
    case (0xE2, 0x81): return third == 0x9F || third == 0xA0 ? 3 : 0
    case (0xE1, 0x9A): return third == 0x80 ? 3 : 0
    case (0xE3, 0x80): return third == 0x80 ? 3 : 0
    case (0xEF, 0xBB): return third == 0xBF ? 3 : 0
    default: return 0
    }
  }
}
