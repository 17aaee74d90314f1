import OnRecordText

/// Tells whether a line of plain text begins as a speaker's label does, which starts a line wherever
/// the one before it ended.
///
/// It decides over line ends alone; whether it is a label is for the reading to say.
enum LabelStart {
  /// The longest label with its colon, in bytes.
  private static let maximumLength = 60

  /// Whether a line begins with `Q` or `A` and a mark or two spaces, with capitals and a colon, or with a
  /// name in capitals and a full stop.
  static func matches(_ line: TextLine, in bytes: [UInt8]) -> Bool {
    let start = line.content.lowerBound
    let end = min(line.content.upperBound, start + maximumLength)
    if isLetterLabel(in: bytes, at: start, end) || isNameWithStop(in: bytes, at: start, end) {
      return true
    }
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

  /// Whether two words or more in capitals stand before a full stop and a space: `CHAIR ORDEL. So,`.
  ///
  /// A stop after a single letter or a title is part of the name: `MR. J. T. ORDEL.`
  private static func isNameWithStop(in bytes: [UInt8], at start: Int, _ end: Int) -> Bool {
    var words = 0
    var letters = 0
    for index in start..<end {
      let byte = bytes[index]
      switch byte {
      case 0x41...0x5A, 0x80...: letters += 1
      case UInt8(ascii: "-"), UInt8(ascii: "'"): continue
      case 0x20:
        if letters >= 2 { words += 1 }
        letters = 0
      case UInt8(ascii: "."):
        guard letters >= 2, index + 1 < end, bytes[index + 1] == 0x20 else { continue }
        if words >= 1 { return true }
      default: return false
      }
    }
    return false
  }
}
