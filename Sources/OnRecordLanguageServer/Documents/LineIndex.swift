import OnRecordText

/// The lines of a text, and where its bytes stand as the protocol counts places.
///
/// A line ends at `\n`, `\r\n` or `\r`, as LSP 3.17 has it.
struct LineIndex {
  /// The offset of each line's first byte; the first is 0.
  private(set) var starts: [Int]

  /// Complexity: O(length).
  init(_ bytes: [UInt8]) { starts = [0] + Self.starts(in: bytes, 0..<bytes.count) }

  /// The lines that begin after a line end in a range.
  private static func starts(in bytes: [UInt8], _ range: ByteRange) -> [Int] {
    var starts: [Int] = []
    for index in range {
      let isReturn = bytes[index] == 0x0D
      let isPair = isReturn && index + 1 < bytes.count && bytes[index + 1] == 0x0A
      if bytes[index] == 0x0A || isReturn && !isPair { starts.append(index + 1) }
    }
    return starts
  }

  /// Follows an edit: bytes of a range were replaced by `count` others, which `bytes` has already.
  ///
  /// Complexity: O(lines after the edit), and the bytes of the lines that it touches.
  mutating func replace(_ range: ByteRange, with count: Int, in bytes: [UInt8]) {
    let shift = count - range.count
    // A `\r` before the edit may have become half of a pair, or have been that; so may one in it.
    let first = max(0, line(of: range.lowerBound) - 1)
    let last = line(of: range.upperBound) + 1
    let tail = last < starts.count ? starts[last...].map { $0 + shift } : []
    let end = tail.first ?? bytes.count
    // The line feed of a pair at the very end belongs to the line before the tail.
    starts[first + 1..<starts.count] = []
    starts += Self.starts(in: bytes, starts[first]..<end).filter { $0 < end || tail.isEmpty }
    starts += tail
  }

  /// The line, from 0, in which an offset stands.
  ///
  /// Complexity: O(log lines).
  func line(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  /// The place of an offset.
  ///
  /// Complexity: O(log lines), and O(length of the line) for UTF-16.
  func position(of offset: Int, in bytes: [UInt8], _ encoding: PositionEncoding) -> Position {
    let offset = min(max(0, offset), bytes.count)
    let line = line(of: offset)
    let before = starts[line]..<offset
    return Position(
      line: line,
      character: encoding == .utf8 ? before.count : UTF16Units.count(in: bytes, before))
  }

  /// The places of a range.
  func range(
    of range: ByteRange, in bytes: [UInt8], _ encoding: PositionEncoding
  ) -> PositionRange {
    PositionRange(
      start: position(of: range.lowerBound, in: bytes, encoding),
      end: position(of: range.upperBound, in: bytes, encoding))
  }

  /// The offset of a place: past the end of a line its end, past the last line the end of the text;
  /// inside a character its beginning.
  ///
  /// Complexity: O(length of the line).
  func offset(of position: Position, in bytes: [UInt8], _ encoding: PositionEncoding) -> Int {
    guard position.line < starts.count else { return bytes.count }
    let start = starts[position.line]
    let end = contentEnd(ofLine: position.line, in: bytes)
    switch encoding {
    case .utf8:
      var offset = position.character < end - start ? start + position.character : end
      while offset > start, offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
      return offset
    case .utf16: return UTF16Units.offset(of: position.character, in: bytes, start..<end)
    }
  }

  /// The end of a line before what ends it.
  private func contentEnd(ofLine line: Int, in bytes: [UInt8]) -> Int {
    guard line + 1 < starts.count else { return bytes.count }
    var end = starts[line + 1]
    if end > starts[line], bytes[end - 1] == 0x0A { end -= 1 }
    if end > starts[line], bytes[end - 1] == 0x0D { end -= 1 }
    return end
  }
}

/// Counting UTF-8 as units of UTF-16: two for a character of four bytes, one for any other.
enum UTF16Units {
  static func count(in bytes: [UInt8], _ range: ByteRange) -> Int {
    var units = 0
    for byte in bytes[range] where byte & 0xC0 != 0x80 { units += byte >= 0xF0 ? 2 : 1 }
    return units
  }

  /// The offset of the character in which a unit stands, or the end of the range.
  static func offset(of unit: Int, in bytes: [UInt8], _ range: ByteRange) -> Int {
    var units = 0
    var offset = range.lowerBound
    while offset < range.upperBound {
      let width = bytes[offset] >= 0xF0 ? 2 : 1
      if units + width > unit { return offset }
      units += width
      offset += 1
      while offset < range.upperBound, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    }
    return range.upperBound
  }
}
