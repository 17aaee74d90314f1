/// The heads and feet of printed pages, which text taken out of a PDF has between its lines.
///
/// `Page 5 of 23` stands on every page, and so do the lines about it, digits apart: a date, a title. They
/// are known by coming back beside the number of most pages.
struct RunningHeads {
  /// Lines of one head or foot, from its first to its last, by the first.
  private var blocks: [Int: Range<Int>] = [:]

  /// Pages that a text must have for its heads to be known.
  private static let fewestPages = 3
  /// Blank lines that may part the lines of one head.
  private static let mostBlanks = 3
  /// Lines of a head above its page's number, and below it.
  private static let mostLines = 5
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
    // A line between two short pages is one line.
    let near = Set(pages.flatMap { Self.near($0, -1, lines) + [$0] + Self.near($0, 1, lines) })
    for index in near { counts[Self.key(lines[index], bytes), default: 0] += 1 }
    // The title page may lack them.
    let enough = max(Self.fewestPages - 1, pages.count * 3 / 5)
    func recurs(_ index: Int) -> Bool {
      let key = Self.key(lines[index], bytes)
      return key.count <= Self.mostColumns && counts[key] ?? 0 >= enough
    }
    var end = 0
    for page in pages where page >= end {
      let first = Self.near(page, -1, lines).prefix { $0 >= end && recurs($0) }.last ?? page
      let last = Self.near(page, 1, lines).prefix(while: recurs).last ?? page
      blocks[first] = first..<last + 1
      end = last + 1
    }
  }

  /// The head that begins at a line; nil where none does.
  func starting(at line: Int) -> Range<Int>? { blocks[line] }

  var isEmpty: Bool { blocks.isEmpty }

  /// The next lines with words in one direction, the nearest first.
  private static func near(_ page: Int, _ step: Int, _ lines: [TextLine]) -> [Int] {
    var near: [Int] = []
    var blanks = 0
    var index = page + step
    while lines.indices.contains(index), blanks <= mostBlanks, near.count < mostLines {
      if lines[index].isBlank {
        blanks += 1
      } else {
        near.append(index)
        blanks = 0
      }
      index += step
    }
    return near
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
