import OnRecordText

/// Decodes character references (`&amp;`, `&#8212;`, `&copy2`) by the rules of HTML.
enum CharacterReference {
  /// A decoded reference: its characters in UTF-8, and where it ends.
  struct Decoded {
    let bytes: [UInt8]
    let end: Int
  }

  /// The reference that begins with `&` at `start`; nil where the ampersand is one.
  ///
  /// In an attribute a name without semicolon before `=` or a letter is none. Complexity: O(1).
  static func decode(
    in bytes: [UInt8], at start: Int, limit: Int, isAttribute: Bool = false
  ) -> Decoded? {
    guard start + 1 < limit else { return nil }
    let next = bytes[start + 1]
    if next == UInt8(ascii: "#") { return numeric(in: bytes, at: start, limit: limit) }
    guard ASCII.isLetter(next) else { return nil }
    return named(in: bytes, at: start, limit: limit, isAttribute: isAttribute)
  }

  private static func numeric(in bytes: [UInt8], at start: Int, limit: Int) -> Decoded? {
    var offset = start + 2
    let isHex = offset < limit && bytes[offset] | 0x20 == UInt8(ascii: "x")
    if isHex { offset += 1 }
    let first = offset
    var value: UInt32 = 0
    while offset < limit, let digit = digit(bytes[offset], isHex: isHex) {
      value = min(value * (isHex ? 16 : 10) + digit, 0x110000)
      offset += 1
    }
    guard offset > first else { return nil }
    if offset < limit, bytes[offset] == UInt8(ascii: ";") { offset += 1 }
    return Decoded(bytes: utf8(of: scalar(of: value)), end: offset)
  }

  private static func digit(_ byte: UInt8, isHex: Bool) -> UInt32? {
    if ASCII.isDigit(byte) { return UInt32(byte - 0x30) }
    let lower = byte | 0x20
    return isHex && lower >= 0x61 && lower <= 0x66 ? UInt32(lower - 0x61 + 10) : nil
  }

  /// NUL, surrogates and what is too large give U+FFFD; C1 controls are read as windows-1252.
  private static func scalar(of value: UInt32) -> Unicode.Scalar {
    if value >= 0x80, value < 0xA0 { return windows1252[Int(value) - 0x80] }
    return value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  private static let windows1252 = SingleByteCharset.windows1252.upperHalf

  private static func utf8(of scalar: Unicode.Scalar) -> [UInt8] { Array(Character(scalar).utf8) }

  private static func named(
    in bytes: [UInt8], at start: Int, limit: Int, isAttribute: Bool
  ) -> Decoded? {
    var end = start + 1
    // The longest name has 31 letters.
    while end < limit, end - start <= 32, ASCII.isAlphanumeric(bytes[end]) { end += 1 }
    if end < limit, bytes[end] == UInt8(ascii: ";"), let found = names[bytes[start + 1..<end]] {
      return Decoded(bytes: found.bytes, end: end + 1)
    }
    // The longest name that needs no semicolon has 6 letters, the shortest 2.
    var length = min(6, end - start - 1)
    while length >= 2 {
      let stop = start + 1 + length
      if let found = names[bytes[start + 1..<stop]], found.isLegacy {
        if isAttribute, stop < limit,
          bytes[stop] == UInt8(ascii: "=") || ASCII.isAlphanumeric(bytes[stop])
        {
          return nil
        }
        return Decoded(bytes: found.bytes, end: stop)
      }
      length -= 1
    }
    return nil
  }

  private static let names: [ArraySlice<UInt8>: (bytes: [UInt8], isLegacy: Bool)] = {
    var result: [ArraySlice<UInt8>: (bytes: [UInt8], isLegacy: Bool)] = [:]
    for entry in namedReferences.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }) {
      guard let equals = entry.firstIndex(of: UInt8(ascii: "=")) else { continue }
      let isLegacy = entry.last == UInt8(ascii: "!")
      let value = entry[entry.index(after: equals)...].filter { $0 != UInt8(ascii: "!") }
      let scalars = value.split(separator: UInt8(ascii: "+")).compactMap {
        UInt32(String(decoding: $0, as: UTF8.self), radix: 16).flatMap(Unicode.Scalar.init)
      }
      result[Array(entry[..<equals])[...]] = (scalars.flatMap(utf8(of:)), isLegacy)
    }
    return result
  }()

  /// A range of bytes as a string, its references decoded.
  ///
  /// Complexity: O(length).
  static func string(of range: ByteRange, in bytes: [UInt8], isAttribute: Bool) -> String {
    var result: [UInt8] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      if bytes[offset] == UInt8(ascii: "&"),
        let found = decode(
          in: bytes, at: offset, limit: range.upperBound, isAttribute: isAttribute)
      {
        result += found.bytes
        offset = found.end
      } else {
        result.append(bytes[offset])
        offset += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
