import OnRecordText

/// A charset that the source itself declares.
struct CharsetDeclaration {
  /// The label as written.
  let label: String
  /// Where the label stands.
  let range: ByteRange

  /// The first declaration in the head of a source: an XML declaration, `<meta charset>` or
  /// `<meta http-equiv content="…charset=…">`.
  ///
  /// The Encoding Standard looks at 1,024 bytes; pages with long comments in front are common enough
  /// to look at 4,096. Complexity: O(1).
  init?(in source: [UInt8]) {
    let head = Array(source.prefix(4096))
    if let range = Self.xmlEncoding(in: head) ?? Self.metaCharset(in: head) {
      self.range = range
      label = String(decoding: head[range], as: UTF8.self)
    } else {
      return nil
    }
  }

  private static func xmlEncoding(in head: [UInt8]) -> ByteRange? {
    guard ASCII.hasPrefix("<?xml", in: head, at: 0),
      let end = ASCII.find("?>", in: head, from: 0),
      let key = ASCII.find("encoding", in: head, from: 0), key < end
    else { return nil }
    return value(in: head, from: key + 8, to: end)
  }

  private static func metaCharset(in head: [UInt8]) -> ByteRange? {
    var offset = 0
    while let start = ASCII.find("<meta", in: head, from: offset) {
      let end = head[start...].firstIndex(of: UInt8(ascii: ">")) ?? head.count
      var key = start
      while let found = ASCII.find("charset", in: head, from: key), found < end {
        if let range = value(in: head, from: found + 7, to: end) { return range }
        key = found + 7
      }
      offset = start + 5
    }
    return nil
  }

  /// The value after `=`, bare or in quotes.
  private static func value(in head: [UInt8], from start: Int, to end: Int) -> ByteRange? {
    var offset = start
    while offset < end, head[offset] <= 0x20 { offset += 1 }
    guard offset < end, head[offset] == UInt8(ascii: "=") else { return nil }
    offset += 1
    while offset < end, head[offset] <= 0x20 || head[offset] == 0x22 || head[offset] == 0x27 {
      offset += 1
    }
    let first = offset
    while offset < end, isLabelByte(head[offset]) { offset += 1 }
    return first < offset ? first..<offset : nil
  }

  private static func isLabelByte(_ byte: UInt8) -> Bool {
    ASCII.isAlphanumeric(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".")
  }
}
