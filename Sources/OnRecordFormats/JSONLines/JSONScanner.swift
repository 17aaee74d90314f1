import OnRecordText

/// Steps through one JSON object in place, so that each value keeps where it stood.
///
/// RFC 8259; values of lists and objects inside are passed over.
struct JSONScanner {
  /// A value: the characters of a string, or nil for anything else, and where it stands.
  struct Value {
    let string: [UInt8]?
    /// A string's inside, or the bytes of a number or word.
    let range: ByteRange
  }

  let bytes: [UInt8]
  var offset: Int
  let limit: Int

  /// The fields of the object that begins at the scanner's place and fills the rest but white space;
  /// nil where it is no valid object.
  ///
  /// Complexity: O(length).
  mutating func object() -> [(key: String, value: Value)]? {
    guard take(UInt8(ascii: "{")) else { return nil }
    var fields: [(key: String, value: Value)] = []
    if take(UInt8(ascii: "}")) { return isAtEnd() ? fields : nil }
    while true {
      guard let key = key(), let value = value() else { return nil }
      fields.append((key, value))
      if take(UInt8(ascii: ",")) { continue }
      return take(UInt8(ascii: "}")) && isAtEnd() ? fields : nil
    }
  }

  /// A key with its colon; nil where none stands.
  mutating func key() -> String? {
    skipSpace()
    guard let key = string(), take(UInt8(ascii: ":")) else { return nil }
    return String(decoding: key.string ?? [], as: UTF8.self)
  }

  private mutating func value() -> Value? {
    skipSpace()
    guard offset < limit else { return nil }
    switch bytes[offset] {
    case UInt8(ascii: "\""): return string()
    case UInt8(ascii: "{"), UInt8(ascii: "["): return nested()
    default:
      let start = offset
      while offset < limit, ASCII.isAlphanumeric(bytes[offset]) || isNumberSign(bytes[offset]) {
        offset += 1
      }
      return offset > start ? Value(string: nil, range: start..<offset) : nil
    }
  }

  private func isNumberSign(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ".")
  }

  /// Passes over a list or an object, brackets counted outside strings.
  private mutating func nested() -> Value? {
    let start = offset
    var depth = 0
    while offset < limit {
      switch bytes[offset] {
      case UInt8(ascii: "\""):
        guard string() != nil else { return nil }
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      default: break
      }
      offset += 1
      if depth == 0 { return Value(string: nil, range: start..<offset) }
    }
    return nil
  }

  private mutating func string() -> Value? {
    guard offset < limit, bytes[offset] == UInt8(ascii: "\"") else { return nil }
    let start = offset + 1
    var characters: [UInt8] = []
    var copied = start
    offset = start
    while offset < limit {
      switch bytes[offset] {
      case UInt8(ascii: "\""):
        characters += bytes[copied..<offset]
        offset += 1
        return Value(string: characters, range: start..<offset - 1)
      case UInt8(ascii: "\\"):
        characters += bytes[copied..<offset]
        guard let escaped = escape() else { return nil }
        characters += escaped
        copied = offset
      default: offset += 1
      }
    }
    return nil
  }

  /// The characters of an escape; a surrogate without its pair is U+FFFD.
  private mutating func escape() -> [UInt8]? {
    guard offset + 1 < limit else { return nil }
    let byte = bytes[offset + 1]
    offset += 2
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"): return unicodeEscape()
    default: return nil
    }
  }

  private mutating func unicodeEscape() -> [UInt8]? {
    guard let unit = hex(at: offset) else { return nil }
    offset += 4
    var value = unit
    if unit >= 0xD800, unit < 0xDC00, offset + 1 < limit, bytes[offset] == UInt8(ascii: "\\"),
      bytes[offset + 1] == UInt8(ascii: "u"), let low = hex(at: offset + 2), low >= 0xDC00,
      low < 0xE000
    {
      value = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
      offset += 6
    }
    return Array(String(Character(Unicode.Scalar(value) ?? "\u{FFFD}")).utf8)
  }

  private func hex(at start: Int) -> UInt32? {
    guard start + 4 <= limit else { return nil }
    var value: UInt32 = 0
    for index in start..<start + 4 {
      let byte = bytes[index]
      let lower = byte | 0x20
      if ASCII.isDigit(byte) {
        value = value << 4 | UInt32(byte - 0x30)
      } else if lower >= 0x61, lower <= 0x66 {
        value = value << 4 | UInt32(lower - 0x57)
      } else {
        return nil
      }
    }
    return value
  }

  private mutating func skipSpace() {
    while offset < limit, ASCII.isSpace(bytes[offset]) { offset += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipSpace()
    guard offset < limit, bytes[offset] == byte else { return false }
    offset += 1
    return true
  }

  private mutating func isAtEnd() -> Bool {
    skipSpace()
    return offset == limit
  }
}
