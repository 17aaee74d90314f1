import OnRecordText

/// One line of plain text.
struct TextLine {
  /// The line without indentation, white space at its end and its line end; empty where blank.
  let content: ByteRange
  /// Spaces in front of the content; a tab counts to the next multiple of eight.
  let indent: Int
  /// The content's length in code points.
  let width: Int

  var isBlank: Bool { content.isEmpty }
  /// The column after the last character.
  var endColumn: Int { indent + width }

  /// The lines of a text, whatever their ends: LF, CRLF or a lone CR.
  ///
  /// Complexity: O(length).
  static func lines(of bytes: [UInt8]) -> [TextLine] {
    var lines: [TextLine] = []
    let span = bytes.span
    var start = 0
    while start < span.count {
      var end = start
      while end < span.count, span[end] != 0x0A, span[end] != 0x0D { end += 1 }
      lines.append(TextLine(in: bytes, range: start..<end))
      if end + 1 < span.count, span[end] == 0x0D, span[end + 1] == 0x0A { end += 1 }
      start = end + 1
    }
    return lines
  }

  private init(in bytes: [UInt8], range: ByteRange) {
    var start = range.lowerBound
    var indent = 0
    while start < range.upperBound {
      if bytes[start] == 0x09 {
        indent = (indent / 8 + 1) * 8
      } else if bytes[start] == 0x20 {
        indent += 1
      } else if bytes[start] != 0x0C && bytes[start] != 0x0B {
        break
      }
      start += 1
    }
    var end = range.upperBound
    while end > start, bytes[end - 1] <= 0x20, bytes[end - 1] != 0 { end -= 1 }
    if Self.isLayout(bytes, start..<end) { end = start }
    content = start..<end
    self.indent = indent
    width = Self.codePoints(in: bytes, start..<end)
  }

  private static func isLayout(_ bytes: [UInt8], _ range: ByteRange) -> Bool {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let width = Whitespace.width(in: bytes, at: offset)
      if width == 0 { return false }
      offset += width
    }
    return true
  }

  private static func codePoints(in bytes: [UInt8], _ range: ByteRange) -> Int {
    let span = bytes.span
    var count = 0
    for index in range where span[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// The length of the first word in code points.
  func firstWordWidth(in bytes: [UInt8]) -> Int {
    var count = 0
    for index in content {
      if bytes[index] == 0x20 || bytes[index] == 0x09 { break }
      if bytes[index] & 0xC0 != 0x80 { count += 1 }
    }
    return count
  }
}
