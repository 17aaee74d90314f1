import OnRecordText

/// Reads one scalar of YAML 1.2 in block context, plain or quoted, over one line or several.
struct YAMLScalar {
  let bytes: [UInt8]
  let limit: Int
  /// Where the value stands, without quotation marks; set by `read`.
  private(set) var content = 0..<0
  /// Past the value's last line end; set by `read`.
  private(set) var end = 0
  private var value: [UInt8] = []
  /// White space and line ends that count only where more text follows.
  private var spaces = 0
  private var breaks = 0

  init(bytes: [UInt8], limit: Int) {
    self.bytes = bytes
    self.limit = limit
  }

  /// The value that begins at `start`; nil where it is no simple scalar or ends wrongly.
  ///
  /// Complexity: O(length).
  mutating func read(at start: Int) -> String? {
    guard start < limit else { return nil }
    let last: Int?
    switch bytes[start] {
    case UInt8(ascii: "'"), UInt8(ascii: "\""): last = readQuoted(at: start)
    case 0x0A, 0x0D: return nil
    case let byte where Self.isIndicator(byte): return nil
    default: last = readPlain(at: start)
    }
    guard let last, let end = lineEnd(after: last) else { return nil }
    self.end = end
    return String(decoding: value, as: UTF8.self)
  }

  /// Characters that begin something other than a plain scalar.
  ///
  /// https://yaml.org/spec/1.2.2/#53-indicator-characters
  private static func isIndicator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: ","),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"),
      UInt8(ascii: "#"), UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"),
      UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "%"), UInt8(ascii: "@"),
      UInt8(ascii: "`"):
      true
    default: false
    }
  }

  /// Past the line end, where only white space stands before it.
  private func lineEnd(after start: Int) -> Int? {
    var offset = start
    while offset < limit, bytes[offset] != 0x0A, bytes[offset] != 0x0D {
      if !DocumentBuilder.isSpace(bytes[offset]) { return nil }
      offset += 1
    }
    if offset + 1 < limit, bytes[offset] == 0x0D, bytes[offset + 1] == 0x0A { offset += 1 }
    return min(offset + 1, limit)
  }

  private mutating func readPlain(at start: Int) -> Int? {
    var offset = start
    var last = start
    while offset < limit {
      let byte = bytes[offset]
      if byte == 0x0A || byte == 0x0D {
        let next = fold(at: offset)
        // Only a line that is set in goes on with the value.
        guard next < limit, next > 0, DocumentBuilder.isSpace(bytes[next - 1]) else { break }
        if bytes[next] == UInt8(ascii: "#") { return nil }
        offset = next
        continue
      }
      if byte == UInt8(ascii: ":"), offset + 1 >= limit || bytes[offset + 1] <= 0x20 { return nil }
      if byte == UInt8(ascii: "#"), DocumentBuilder.isSpace(bytes[offset - 1]) { return nil }
      append(byte)
      offset += 1
      if !DocumentBuilder.isSpace(byte) { last = offset }
    }
    content = start..<last
    return last
  }

  private mutating func readQuoted(at start: Int) -> Int? {
    let quote = bytes[start]
    var offset = start + 1
    while offset < limit {
      let byte = bytes[offset]
      if byte == quote {
        guard quote == UInt8(ascii: "'"), offset + 1 < limit, bytes[offset + 1] == quote else {
          appendSpaces()
          content = start + 1..<offset
          return offset + 1
        }
        append(quote)
        offset += 2
      } else if byte == 0x0A || byte == 0x0D {
        offset = fold(at: offset)
      } else if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        guard let next = escape(at: offset) else { return nil }
        offset = next
      } else {
        append(byte)
        offset += 1
      }
    }
    return nil
  }

  private mutating func append(_ byte: UInt8) {
    if byte == 0x20 {
      spaces += 1
    } else {
      appendSpaces()
      value.append(byte)
    }
  }

  private mutating func appendSpaces() {
    if breaks == 1 { value.append(0x20) }
    if breaks > 1 { value += [UInt8](repeating: 0x0A, count: breaks - 1) }
    value += [UInt8](repeating: 0x20, count: spaces)
    breaks = 0
    spaces = 0
  }

  /// Folds line ends and the indentation after them; the place of the next text.
  private mutating func fold(at start: Int) -> Int {
    var offset = start
    spaces = 0
    while offset < limit, bytes[offset] <= 0x20 {
      if bytes[offset] == 0x0A { breaks += 1 }
      if bytes[offset] == 0x0D, offset + 1 >= limit || bytes[offset + 1] != 0x0A { breaks += 1 }
      offset += 1
    }
    return offset
  }

  // https://yaml.org/spec/1.2.2/#57-escaped-characters
  private mutating func escape(at start: Int) -> Int? {
    guard start + 1 < limit else { return nil }
    let byte = bytes[start + 1]
    switch byte {
    case UInt8(ascii: "x"): return hexEscape(at: start + 2, digits: 2)
    case UInt8(ascii: "u"): return hexEscape(at: start + 2, digits: 4)
    case UInt8(ascii: "U"): return hexEscape(at: start + 2, digits: 8)
    case 0x0A, 0x0D:
      appendSpaces()
      let next = fold(at: start + 1)
      breaks = 0
      return next
    default:
      guard let scalar = Self.escapes[byte] else { return nil }
      appendSpaces()
      value += Array(Character(scalar).utf8)
      return start + 2
    }
  }

  private mutating func hexEscape(at start: Int, digits: Int) -> Int? {
    guard start + digits <= limit,
      let number = UInt32(
        String(decoding: bytes[start..<start + digits], as: UTF8.self), radix: 16),
      let scalar = Unicode.Scalar(number)
    else { return nil }
    appendSpaces()
    value += Array(Character(scalar).utf8)
    return start + digits
  }

  private static let escapes: [UInt8: Unicode.Scalar] = [
    UInt8(ascii: "0"): "\0", UInt8(ascii: "a"): "\u{7}", UInt8(ascii: "b"): "\u{8}",
    UInt8(ascii: "t"): "\t", 0x09: "\t", UInt8(ascii: "n"): "\n", UInt8(ascii: "v"): "\u{B}",
    UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "r"): "\r", UInt8(ascii: "e"): "\u{1B}",
    0x20: " ", UInt8(ascii: "\""): "\"", UInt8(ascii: "/"): "/", UInt8(ascii: "\\"): "\\",
    UInt8(ascii: "N"): "\u{85}", UInt8(ascii: "_"): "\u{A0}", UInt8(ascii: "L"): "\u{2028}",
    UInt8(ascii: "P"): "\u{2029}",
  ]
}
