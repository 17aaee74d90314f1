/// Recognises a line of dashes, underscores and the like, drawn across the page.
enum RuleLine {
  /// Whether a line is three or more of one of `- _ = * ~ # —`, spaces between them or not.
  static func matches(_ line: TextLine, in bytes: [UInt8]) -> Bool {
    guard line.width >= 3 else { return false }
    let first = bytes[line.content.lowerBound]
    guard isRuleByte(first) || first == 0xE2 else { return false }
    return first == 0xE2 ? isDashes(line, in: bytes) : isRepeated(first, line, in: bytes)
  }

  private static func isRepeated(_ byte: UInt8, _ line: TextLine, in bytes: [UInt8]) -> Bool {
    var count = 0
    for index in line.content {
      if bytes[index] == byte { count += 1 } else if bytes[index] != 0x20 { return false }
    }
    return count >= 3
  }

  /// U+2012 to U+2015 and U+2500, repeated.
  private static func isDashes(_ line: TextLine, in bytes: [UInt8]) -> Bool {
    guard line.content.count.isMultiple(of: 3) else { return false }
    for offset in stride(from: line.content.lowerBound, to: line.content.upperBound, by: 3) {
      guard bytes[offset] == 0xE2 else { return false }
      let isDash = bytes[offset + 1] == 0x80 && (0x92...0x95).contains(bytes[offset + 2])
      let isBox = bytes[offset + 1] == 0x94 && bytes[offset + 2] == 0x80
      if !isDash && !isBox { return false }
    }
    return true
  }

  private static func isRuleByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "="), UInt8(ascii: "*"),
      UInt8(ascii: "~"), UInt8(ascii: "#"):
      true
    default: false
    }
  }
}
