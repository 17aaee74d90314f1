/// A JSON value whose keys keep their order, for output that people compare.
public indirect enum JSONValue: Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A whole number.
  case number(Int)
  /// Text.
  case string(String)
  /// Values in order.
  case array([JSONValue])
  /// Members in the order in which they are to be written.
  case object([(String, JSONValue)])

  /// A string, or null.
  public static func optional(_ string: String?) -> JSONValue {
    string.map { .string($0) } ?? .null
  }

  /// A number, or null.
  public static func optional(_ number: Int?) -> JSONValue { number.map { .number($0) } ?? .null }

  /// The value on one line (RFC 8259), without a line feed; or for a person, a member a line.
  ///
  /// For a terminal, characters that it must not get are written as `\u` escapes, which is the same
  /// JSON. Complexity: O(length).
  public func encoded(escapingUnsafe: Bool = false, indented: Bool = false) -> [UInt8] {
    var bytes: [UInt8] = []
    encode(to: &bytes, escapingUnsafe, depth: indented ? 0 : nil)
    return bytes
  }

  private func encode(to bytes: inout [UInt8], _ escaping: Bool, depth: Int?) {
    switch self {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .bool(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
    case .number(let value): bytes.append(contentsOf: String(value).utf8)
    case .string(let value): Self.encode(value, to: &bytes, escaping)
    case .array(let values):
      // A row of numbers, such as a date's, stays on its line.
      let inner = values.allSatisfy(\.isNumber) ? nil : depth.map { $0 + 1 }
      bytes.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        Self.separate(index, inner, &bytes)
        value.encode(to: &bytes, escaping, depth: inner)
      }
      if inner != nil { Self.breakLine(depth, &bytes) }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      let inner = members.isEmpty ? nil : depth.map { $0 + 1 }
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        Self.separate(index, inner, &bytes)
        Self.encode(member.0, to: &bytes, escaping)
        bytes.append(contentsOf: (inner == nil ? ":" : ": ").utf8)
        member.1.encode(to: &bytes, escaping, depth: inner)
      }
      if inner != nil { Self.breakLine(depth, &bytes) }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  private var isNumber: Bool { if case .number = self { true } else { false } }

  private static func separate(_ index: Int, _ depth: Int?, _ bytes: inout [UInt8]) {
    if index > 0 { bytes.append(UInt8(ascii: ",")) }
    breakLine(depth, &bytes)
  }

  private static func breakLine(_ depth: Int?, _ bytes: inout [UInt8]) {
    guard let depth else { return }
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: 2 * depth))
  }

  private static func encode(_ string: String, to bytes: inout [UInt8], _ escaping: Bool) {
    bytes.append(UInt8(ascii: "\""))
    if escaping {
      for scalar in string.unicodeScalars {
        if DisplayEscaping.isUnsafe(scalar), scalar.value >= 0x7F {
          for unit in String(scalar).utf16 { escape(unit, to: &bytes) }
        } else {
          for byte in UTF8.encode(scalar).map(Array.init) ?? [] { append(byte, to: &bytes) }
        }
      }
    } else {
      for byte in string.utf8 { append(byte, to: &bytes) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func append(_ byte: UInt8, to bytes: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
    case 0x0A: bytes += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
    case 0x0D: bytes += [UInt8(ascii: "\\"), UInt8(ascii: "r")]
    case 0x09: bytes += [UInt8(ascii: "\\"), UInt8(ascii: "t")]
    case 0..<0x20, 0x7F: escape(UInt16(byte), to: &bytes)
    default: bytes.append(byte)
    }
  }

  private static func escape(_ unit: UInt16, to bytes: inout [UInt8]) {
    let digits = Array("0123456789abcdef".utf8)
    bytes += [UInt8(ascii: "\\"), UInt8(ascii: "u")]
    for shift in [12, 8, 4, 0] { bytes.append(digits[Int(unit >> UInt16(shift)) & 15]) }
  }
}
