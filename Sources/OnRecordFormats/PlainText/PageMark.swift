/// Recognises the head of a printed page that stands alone between two lines of a paragraph.
enum PageMark {
  /// Whether a line is only a page number in words: `[[Page 61]]`, `[Page A 3]`, `Page 5 of 28`.
  static func matches(_ line: TextLine, in bytes: [UInt8]) -> Bool {
    guard line.width <= 40 else { return false }
    var range = line.content
    while range.count > 2, bytes[range.lowerBound] == UInt8(ascii: "["),
      bytes[range.upperBound - 1] == UInt8(ascii: "]")
    {
      range = range.lowerBound + 1..<range.upperBound - 1
    }
    guard ASCII.hasPrefix("page ", in: bytes, at: range.lowerBound) else { return false }
    let rest = bytes[range.lowerBound + 5..<max(range.upperBound, range.lowerBound + 5)]
    return rest.count <= 20 && rest.contains(where: ASCII.isDigit)
      && rest.allSatisfy { ASCII.isAlphanumeric($0) || $0 == 0x20 || $0 == UInt8(ascii: "-") }
  }
}
