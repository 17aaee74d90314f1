/// The heads and feet of printed pages, which text taken out of a PDF has between its lines.
///
/// `Page 5 of 23` stands on every page, and so do the lines about it, digits apart: a date, a title. They
/// are known by coming back, wherever the page ended.
struct RunningHeads {
  /// Lines of one head or foot, from its first to its last, by the first.
  private var blocks: [Int: Range<Int>] = [:]

  /// Pages that a text must have for its heads to be known.
  private static let fewestPages = 3
  /// Blank lines that may part the lines of one head.
  private static let mostBlanks = 3
  /// A head's line is shorter than this many columns without the spaces in it.
  private static let mostColumns = 90

  /// Finds them in a text's lines.
  ///
  /// Complexity: O(length).
  init(_ lines: [TextLine], in bytes: [UInt8]) {
    let pages = lines.indices.filter { index in
      !lines[index].isBlank && bytes[lines[index].content.lowerBound] != UInt8(ascii: "[")
        && PageMark.matches(lines[index], in: bytes)
    }
    guard pages.count >= Self.fewestPages else { return }
    var counts: [[UInt8]: Int] = [:]
    for line in lines where !line.isBlank { counts[Self.key(line, bytes), default: 0] += 1 }
    // The title page may lack them.
    let enough = max(Self.fewestPages - 1, pages.count * 3 / 5)
    func recurs(_ line: TextLine) -> Bool {
      let key = Self.key(line, bytes)
      return key.count <= Self.mostColumns && counts[key] ?? 0 >= enough
    }
    var end = 0
    for page in pages where page >= end {
      let first = Self.edge(of: page, step: -1, lines, from: end, recurs)
      let last = Self.edge(of: page, step: 1, lines, from: end, recurs)
      blocks[first] = first..<last + 1
      end = last + 1
    }
  }

  /// The head that begins at a line; nil where none does.
  func starting(at line: Int) -> Range<Int>? { blocks.isEmpty ? nil : blocks[line] }

  /// The furthest line, in one direction, that comes back as a head's lines do.
  private static func edge(
    of page: Int, step: Int, _ lines: [TextLine], from start: Int, _ recurs: (TextLine) -> Bool
  ) -> Int {
    var edge = page
    var index = page + step
    var blanks = 0
    while index >= start, index < lines.count, blanks <= mostBlanks {
      if lines[index].isBlank {
        blanks += 1
      } else if recurs(lines[index]) {
        edge = index
        blanks = 0
      } else {
        break
      }
      index += step
    }
    return edge
  }

  /// A line with every row of digits as one and every row of spaces as one.
  private static func key(_ line: TextLine, _ bytes: [UInt8]) -> [UInt8] {
    var key: [UInt8] = []
    for index in line.content {
      let byte = ASCII.isDigit(bytes[index]) ? UInt8(ascii: "0") : bytes[index]
      let isRow = byte == 0x20 || byte == UInt8(ascii: "0")
      if !isRow || key.last != byte { key.append(byte) }
    }
    return key
  }
}
