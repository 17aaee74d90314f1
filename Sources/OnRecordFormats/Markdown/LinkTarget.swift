import OnRecordText

/// Reads `(address "title")` after a link's words.
enum LinkTarget {
  /// The longest target that is looked at, in bytes.
  static let maximumLength = 4096

  /// The address and the place past the closing parenthesis; nil where there is no target.
  static func read(in bytes: [UInt8], at start: Int, limit: Int) -> (ByteRange, end: Int)? {
    let limit = min(limit, start + maximumLength)
    var offset = skipSpace(in: bytes, from: start + 1, limit)
    let address = address(in: bytes, from: offset, limit)
    offset = skipSpace(in: bytes, from: address.end, limit)
    if offset < limit, bytes[offset] == 0x22 || bytes[offset] == 0x27 {
      let quote = bytes[offset]
      offset += 1
      while offset < limit, bytes[offset] != quote { offset += 1 }
      offset = skipSpace(in: bytes, from: offset + 1, limit)
    }
    guard offset < limit, bytes[offset] == UInt8(ascii: ")") else { return nil }
    return (address.range, offset + 1)
  }

  private static func address(
    in bytes: [UInt8], from start: Int, _ limit: Int
  ) -> (range: ByteRange, end: Int) {
    var offset = start
    if offset < limit, bytes[offset] == UInt8(ascii: "<") {
      while offset < limit, bytes[offset] != UInt8(ascii: ">") { offset += 1 }
      return (start + 1..<max(start + 1, offset), min(offset + 1, limit))
    }
    var depth = 0
    while offset < limit, bytes[offset] > 0x20 {
      if bytes[offset] == UInt8(ascii: "(") { depth += 1 }
      if bytes[offset] == UInt8(ascii: ")") {
        if depth == 0 { break }
        depth -= 1
      }
      offset += 1
    }
    return (start..<offset, offset)
  }

  private static func skipSpace(in bytes: [UInt8], from start: Int, _ limit: Int) -> Int {
    var offset = start
    while offset < limit, ASCII.isSpace(bytes[offset]) { offset += 1 }
    return offset
  }
}

/// Reads link targets in text that may hold many a `](` and no `)`, in linear time.
struct LinkTargetFinder {
  /// No target that begins before this place ends.
  private var barren = 0

  /// See `LinkTarget.read`.
  mutating func read(
    in bytes: [UInt8], at start: Int, limit: Int
  ) -> (ByteRange, end: Int)? {
    guard start >= barren else { return nil }
    if let found = LinkTarget.read(in: bytes, at: start, limit: limit) { return found }
    let reach = min(limit, start + LinkTarget.maximumLength)
    if !bytes[start..<reach].contains(UInt8(ascii: ")")) { barren = reach }
    return nil
  }
}
