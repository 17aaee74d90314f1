/// Whether a text's lines were broken at a width by a machine or a typist, and at which.
///
/// A line was broken for want of room where its neighbour's first word would not have fitted any more.
/// A text is hard-wrapped where that holds for most of the line ends inside its paragraphs.
struct WrapStyle {
  /// The width in columns; nil where lines end where their author meant.
  let width: Int?
  /// Whether blank lines part the paragraphs.
  let hasBlankLines: Bool
  /// By how much the first line of a paragraph is set in, where the text sets it in and the lines after
  /// it not; nil elsewhere.
  let firstIndent: Int?

  /// The style of a text's lines.
  ///
  /// Complexity: O(lines + length).
  init(of lines: [TextLine], in bytes: [UInt8]) {
    var ends: [Int] = []
    var pairs: [Int] = []
    var blanks = 0
    for index in lines.indices.dropLast() {
      if lines[index].isBlank {
        if index > 0, !lines[index - 1].isBlank { blanks += 1 }
      } else if !lines[index + 1].isBlank, lines[index + 1].indent <= lines[index].indent + 1,
        !RuleLine.matches(lines[index], in: bytes),
        !LabelStart.matches(lines[index + 1], in: bytes)
      {
        pairs.append(index)
        ends.append(lines[index].endColumn)
      }
    }
    hasBlankLines = blanks > 0
    firstIndent = Self.firstIndent(lines)
    // Where paragraphs begin set in and go on at the margin, what is set in as a whole has a narrower
    // measure and says nothing of the text's.
    let running = firstIndent == nil ? pairs : pairs.filter { lines[$0 + 1].indent == 0 }
    width = Self.width(
      ends: ends.sorted(), pairs: running.count >= 12 ? running : pairs, lines: lines, bytes: bytes)
  }

  /// The usual first indent: of at least three lines set in, before a line that is not.
  private static func firstIndent(_ lines: [TextLine]) -> Int? {
    var counts: [Int: Int] = [:]
    for (line, next) in zip(lines, lines.dropFirst())
    where !line.isBlank && !next.isBlank && line.indent >= 2 && next.indent == 0 {
      counts[line.indent, default: 0] += 1
    }
    let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return most.flatMap { $0.value >= 3 ? $0.key : nil }
  }

  private static func width(
    ends: [Int], pairs: [Int], lines: [TextLine], bytes: [UInt8]
  ) -> Int? {
    guard !ends.isEmpty else { return nil }
    // The widest lines but a few, which may hold an address that could not be broken.
    let width = ends[min(ends.count - 1, ends.count * 19 / 20)]
    guard width >= 40, width <= 132 else { return nil }
    // Lists of names and votes have short lines by nature and say nothing of the prose beside them,
    // where there is enough of that.
    let long = pairs.filter { lines[$0].endColumn * 5 >= width * 3 }
    let telling = long.count >= 12 ? long : pairs
    let full = telling.count { isFull(lines[$0], before: lines[$0 + 1], width, bytes) }
    if pairs.count >= 3 { return full * 5 >= telling.count * 3 ? width : nil }
    return width >= 60 && pairs.allSatisfy { runsOn(lines[$0], into: lines[$0 + 1], bytes) }
      ? width : nil
  }

  /// Whether the next line's first word would not have fitted on a line, give or take a little.
  private static func isFull(
    _ line: TextLine, before next: TextLine, _ width: Int, _ bytes: [UInt8]
  ) -> Bool {
    line.endColumn + 1 + next.firstWordWidth(in: bytes) + 2 > width
  }

  /// Whether a sentence goes on over a line end: for texts too short to tell by width.
  private static func runsOn(_ line: TextLine, into next: TextLine, _ bytes: [UInt8]) -> Bool {
    let last = bytes[line.content.upperBound - 1]
    let first = bytes[next.content.lowerBound]
    return (ASCII.isAlphanumeric(last) || last == UInt8(ascii: ",") || last >= 0x80)
      && first >= 0x61 && first <= 0x7A
  }

  /// Whether a line end inside a paragraph is layout: the line is about as long as lines get.
  func isSoftEnd(of line: TextLine, before next: TextLine, in bytes: [UInt8]) -> Bool {
    guard let width else { return false }
    if line.endColumn * 5 >= width * 3 { return true }
    return Self.isFull(line, before: next, width, bytes)
  }

  /// Whether a line ends because the next one's first word did not fit.
  func isFull(_ line: TextLine, before next: TextLine, in bytes: [UInt8]) -> Bool {
    guard let width else { return false }
    return Self.isFull(line, before: next, width, bytes)
  }
}
