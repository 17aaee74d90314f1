import OnRecordText

/// Tells whether a line of plain text begins as a speaker's label does, which starts a line wherever
/// the one before it ended.
///
/// It decides over line ends alone; whether it is a label is for the reading to say.
enum LabelStart {
  /// The longest label with its colon, in bytes.
  private static let maximumLength = 60

  /// Whether a line begins with `Q` or `A` and a mark or two spaces, or with capitals and a colon.
  static func matches(_ line: TextLine, in bytes: [UInt8]) -> Bool {
    let start = line.content.lowerBound
    let end = min(line.content.upperBound, start + maximumLength)
    if isLetterLabel(in: bytes, at: start, end) { return true }
    var capitals = 0
    var small = 0
    for index in start..<end {
      let byte = bytes[index]
      if byte == UInt8(ascii: ":") { return capitals >= 2 && small <= capitals }
      if byte >= 0x41, byte <= 0x5A { capitals += 1 }
      if byte >= 0x61, byte <= 0x7A { small += 1 }
      if small > capitals + 12 { return false }
    }
    return false
  }

  private static func isLetterLabel(in bytes: [UInt8], at start: Int, _ end: Int) -> Bool {
    guard start + 2 < end,
      bytes[start] == UInt8(ascii: "Q") || bytes[start] == UInt8(ascii: "A")
    else { return false }
    let next = bytes[start + 1]
    if next == UInt8(ascii: ".") || next == UInt8(ascii: ":") { return true }
    let width = Whitespace.width(in: bytes, at: start + 1)
    return width > 1 || width == 1 && Whitespace.width(in: bytes, at: start + 2) > 0
  }
}
