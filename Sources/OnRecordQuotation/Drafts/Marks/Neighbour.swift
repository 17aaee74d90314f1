import OnRecordText

/// What stands beside a quotation mark, as far as it tells opening from closing.
enum Neighbour: UInt8 {
  /// The paragraph begins or ends here.
  case edge
  /// A space of any width.
  case space
  /// An opening bracket, or a Spanish opening mark.
  case opener
  /// A stop, comma or the like, an ellipsis, a closing bracket.
  case closer
  /// A hyphen or dash of any length, a slash, or a typewriter's emphasis.
  case dash
  /// A digit.
  case digit
  /// A letter, or any other character that belongs to a word.
  case letter

  /// Whether the character belongs to a word.
  var isWord: Bool { self == .letter || self == .digit }

  /// What begins at `offset`, which `end` bounds.
  static func after(_ offset: Int, in bytes: [UInt8], end: Int) -> Neighbour {
    guard offset < end else { return .edge }
    if Whitespace.width(in: bytes, at: offset) > 0 { return .space }
    let first = bytes[offset]
    if first < 0x80 { return ascii(first) }
    let second = offset + 1 < end ? bytes[offset + 1] : 0
    let third = offset + 2 < end ? bytes[offset + 2] : 0
    return wide(first, second, third)
  }

  /// What ends before `offset`, which `start` bounds.
  static func before(_ offset: Int, in bytes: [UInt8], start: Int) -> Neighbour {
    guard offset > start else { return .edge }
    if Whitespace.width(in: bytes, before: offset) > 0 { return .space }
    if bytes[offset - 1] < 0x80 { return ascii(bytes[offset - 1]) }
    var first = offset - 1
    while first > start, bytes[first] & 0xC0 == 0x80 { first -= 1 }
    let second = first + 1 < offset ? bytes[first + 1] : 0
    let third = first + 2 < offset ? bytes[first + 2] : 0
    return wide(bytes[first], second, third)
  }

  private static func ascii(_ byte: UInt8) -> Neighbour {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "<"): .opener
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
      UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ")"), UInt8(ascii: "]"),
      UInt8(ascii: "}"), UInt8(ascii: ">"):
      .closer
    case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "*"), UInt8(ascii: "_"): .dash
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    default: .letter
    }
  }

  /// Characters beyond ASCII by their UTF-8 bytes.
  private static func wide(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Neighbour {
    switch (first, second) {
    case (0xC2, 0xA1), (0xC2, 0xBF): .opener  // ¡ ¿
    case (0xE2, 0x80) where (0x90...0x95).contains(third): .dash  // U+2010–U+2015
    case (0xE2, 0x80) where third == 0xA6: .closer  // …
    case (0xE3, 0x80) where third == 0x81 || third == 0x82: .closer  // 、 。
    case (0xEF, 0xBC) where [0x81, 0x8C, 0x8E, 0x9A, 0x9B, 0x9F].contains(third): .closer
    default: .letter
    }
  }
}
