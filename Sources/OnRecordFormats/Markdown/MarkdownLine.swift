import OnRecordText

/// One line of Markdown without its indentation and line end.
struct MarkdownLine {
  /// From the first character that is no space or tab to before the spaces at the end.
  var content: ByteRange
  /// The line end's bytes; empty at the end of the text.
  var lineEnd: ByteRange
  /// Whether two spaces or a backslash at the end ask for a line break.
  var isHardBreak: Bool
  /// Whether a byte that may be mark-up inside a line occurs.
  var hasInlineMarkup: Bool

  /// Whether it holds nothing but layout characters or a lone backslash.
  func isBlank(in bytes: [UInt8]) -> Bool {
    var offset = content.lowerBound
    while offset < content.upperBound {
      let width = Whitespace.width(in: bytes, at: offset)
      if width == 0 { return false }
      offset += width
    }
    return true
  }

  /// What a byte means to the scanner of lines: 1 ends a line, 2 may be mark-up, 0 is text.
  private static let classes: [UInt8] = {
    var table = [UInt8](repeating: 0, count: 256)
    for byte in "\\*_<&[]!".utf8 { table[Int(byte)] = 2 }
    table[0x0A] = 1
    table[0x0D] = 1
    return table
  }()

  /// The line that begins at `start`; the next begins at its `lineEnd.upperBound`.
  ///
  /// Complexity: O(length of the line).
  init(in bytes: [UInt8], at start: Int) {
    let span = bytes.span
    let table = Self.classes.span
    // Eight at a time, up to those among which the line ends.
    var (end, mayBeMarkup) = Self.text(in: bytes, from: start)
    var seen: UInt8 = mayBeMarkup ? 2 : 0
    while end < span.count {
      let kind = table[Int(span[end])]
      if kind == 1 { break }
      seen |= kind
      end += 1
    }
    var next = min(end + 1, span.count)
    if next < span.count, end < span.count, span[end] == 0x0D, span[next] == 0x0A { next += 1 }
    lineEnd = end..<next
    var first = start
    while first < end, span[first] == 0x20 || span[first] == 0x09 { first += 1 }
    var last = end
    while last > first, span[last - 1] == 0x20 || span[last - 1] == 0x09 { last -= 1 }
    isHardBreak = end - last >= 2 && last > first
    hasInlineMarkup = seen != 0
    content = first..<last
    if seen != 0, last > first, span[last - 1] == UInt8(ascii: "\\") { trimBackslash(in: bytes) }
  }

  /// How far no line ends, in steps of eight bytes, and whether any of them may be mark-up.
  @inline(__always)
  private static func text(in bytes: [UInt8], from start: Int) -> (end: Int, mayBeMarkup: Bool) {
    var place = start
    var seen: UInt64 = 0
    while place + 8 <= bytes.count {
      let eight = ByteLanes(bytes, at: place)
      if eight.places(of: 0x0A) | eight.places(of: 0x0D) != 0 { break }
      seen |= eight.places(of: "\\") | eight.places(of: "*") | eight.places(of: "_")
      seen |= eight.places(of: "<") | eight.places(of: "&") | eight.places(of: "[")
      seen |= eight.places(of: "]") | eight.places(of: "!")
      place += 8
    }
    return (place, seen != 0)
  }

  private mutating func trimBackslash(in bytes: [UInt8]) {
    var count = 0
    while content.upperBound - count > content.lowerBound,
      bytes[content.upperBound - count - 1] == UInt8(ascii: "\\")
    {
      count += 1
    }
    guard !count.isMultiple(of: 2) else { return }
    content = content.lowerBound..<content.upperBound - 1
    isHardBreak = true
  }
}
