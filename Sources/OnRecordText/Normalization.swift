import Foundation

/// The ladder by which words are made comparable, rung by rung.
///
/// Two words that fold to the same bytes are *the same word*; whatever the rungs took away is still
/// compared afterwards and named as a difference of form.
///
/// 1. **Layout**: soft hyphens, zero-width and direction marks inside a word are dropped.
/// 2. **Apostrophes**: the glyphs `’ ‘ ʼ ＇ ´ ′` and the backtick become `'`. The apostrophe itself stays, it is a letter:
///    `supporter's` is not `supporters`.
/// 3. **Unicode form**: canonical composition (NFC), so that `é` is one letter however it is stored; a
///    press's ligature `ﬁ` is its letters.
/// 4. **Case**: lower case by code point, without regard to language; `ß` and `ı` stay.
/// 5. **Initials**: the points go: `U.S.` is `us`, `p.m.` is `pm`.
/// 6. **Digits**: commas between digits go: `1,000` is `1000`; the point stays: `1.8` is not `18`.
///
/// Nothing else is folded here: not accents, not spelling, not numbers in words. Those are classes of
/// difference that a verdict names.
public enum Normalization {
  /// Appends the folded form of a word to `folded`.
  ///
  /// Complexity: O(length of the word), which `Word.maximumLength` bounds.
  public static func fold(_ word: Word, of bytes: [UInt8], into folded: inout [UInt8]) {
    guard word.isASCII else {
      if word.kind == .letters, foldApostrophes(word.range, of: bytes, into: &folded) { return }
      return foldUnicode(word, of: bytes, into: &folded)
    }
    switch word.kind {
    case .letters:
      for index in word.range {
        let byte = bytes[index]
        folded.append(byte &- 0x41 < 26 ? byte | 0x20 : byte == 0x60 ? 0x27 : byte)
      }
    case .initials:
      for index in word.range where bytes[index] != 0x2E { folded.append(bytes[index] | 0x20) }
    case .number:
      for index in word.range where bytes[index] != 0x2C { folded.append(bytes[index]) }
    case .sign: folded.append(contentsOf: bytes[word.range])
    }
  }

  /// The folded form of a word.
  public static func folded(_ word: Word, of bytes: [UInt8]) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(word.range.count)
    fold(word, of: bytes, into: &folded)
    return folded
  }

  /// Appends the folded form of ASCII letters with typographic apostrophes, which nearly all other words are;
  /// false, and nothing is appended, for anything else.
  private static func foldApostrophes(
    _ range: ByteRange, of bytes: [UInt8], into folded: inout [UInt8]
  ) -> Bool {
    let before = folded.count
    var at = range.lowerBound
    while at < range.upperBound {
      let byte = bytes[at]
      if byte < 0x80 {
        folded.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
        at += 1
      } else if byte == 0xE2, at + 2 < range.upperBound, bytes[at + 1] == 0x80,
        bytes[at + 2] & 0xFE == 0x98
      {
        folded.append(0x27)
        at += 3
      } else {
        folded.removeSubrange(before...)
        return false
      }
    }
    return true
  }

  private static func foldUnicode(_ word: Word, of bytes: [UInt8], into folded: inout [UInt8]) {
    var scalars = String.UnicodeScalarView()
    var needsComposition = false
    var at = word.range.lowerBound
    while at < word.range.upperBound {
      let read = UTF8Scalar(in: bytes, at: at, to: word.range.upperBound)
      at += read.width
      switch read.wordClass {
      case .ignorable: continue
      case .apostrophe: scalars.append("'")
      default:
        if read.value == 0x2E && word.kind == .initials { continue }
        if read.value == 0x2C && word.kind == .number { continue }
        if let letters = ligatures[read.value] {
          scalars.append(contentsOf: letters.unicodeScalars)
          continue
        }
        guard let scalar = Unicode.Scalar(read.value) else { continue }
        // Everything below U+0300 is already composed.
        needsComposition = needsComposition || read.value >= 0x300
        scalars.append(scalar)
      }
    }
    if needsComposition {
      scalars = String(scalars).precomposedStringWithCanonicalMapping.unicodeScalars
    }
    for scalar in scalars { appendLowercased(scalar, to: &folded) }
  }

  /// What presses put for two or three letters, and scans keep: no letters of their own.
  private static let ligatures: [UInt32: String] = [
    0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st",
    0xFB06: "st",
  ]

  private static func appendLowercased(_ scalar: Unicode.Scalar, to folded: inout [UInt8]) {
    switch scalar.value {
    case 0x41...0x5A: folded.append(UInt8(scalar.value) | 0x20)
    case 0..<0x80: folded.append(UInt8(scalar.value))
    default: folded.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
    }
  }
}
