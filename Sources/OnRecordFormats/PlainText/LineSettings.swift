import OnRecordModel

/// How lines of typewritten text are set apart from running text.
///
/// Told only where paragraphs are known by their first line's indent: a line set in farther than that
/// begins none. It is part of a heading where it and the lines with it, up to blank ones, stand in the
/// middle of the measure and end no sentence; else it is set in, as what is quoted or read in.
struct LineSettings {
  private var kinds: [Mark.Kind?] = []

  /// How far a line's middle may lie from the measure's, in columns, twice.
  private static let mostOff = 3
  /// No heading has more lines.
  private static let mostLines = 4

  /// Finds them in a text's lines.
  ///
  /// Complexity: O(lines).
  init(_ lines: [TextLine], style: WrapStyle, in bytes: [UInt8]) {
    guard let width = style.width, let first = style.firstIndent else { return }
    kinds = [Mark.Kind?](repeating: nil, count: lines.count)
    var start = 0
    while start < lines.count {
      let end = lines[start...].firstIndex { $0.isBlank } ?? lines.count
      let isHeading =
        end - start <= Self.mostLines && lines[start..<end].contains { $0.indent > first }
        && lines[start..<end].allSatisfy { Self.isCentred($0, width, bytes) }
      for index in start..<end where isHeading || lines[index].indent > first {
        kinds[index] = isHeading ? .centred : .inset
      }
      start = end + 1
    }
  }

  /// How a line is set apart; nil where it is not.
  subscript(line: Int) -> Mark.Kind? { kinds.indices.contains(line) ? kinds[line] : nil }

  private static func isCentred(_ line: TextLine, _ width: Int, _ bytes: [UInt8]) -> Bool {
    let last = bytes[line.content.upperBound - 1]
    return abs(width - line.endColumn - line.indent) <= mostOff
      && last != UInt8(ascii: ".") && last != UInt8(ascii: ",") && last != UInt8(ascii: ";")
  }
}
