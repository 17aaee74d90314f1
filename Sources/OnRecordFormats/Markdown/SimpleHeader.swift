import OnRecordModel
import OnRecordText

/// Reads headers that are only `key: value` lines, far faster than a whole YAML parser.
///
/// Nine headers in ten are that. Anything else (a list, a mapping inside, a tag, an anchor, a block
/// scalar, a comment after a value) gives nil and is left to `YAMLHeader`.
enum SimpleHeader {
  /// The items of a header; nil where it is not that simple.
  ///
  /// Complexity: O(length).
  static func items(in bytes: [UInt8], range: ByteRange) -> [MetadataItem]? {
    var items: [MetadataItem] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      let first = bytes[offset]
      if first == 0x0A || first == 0x0D {
        offset += 1
        continue
      }
      guard let key = key(in: bytes, at: offset, range.upperBound) else { return nil }
      offset = key.upperBound + 1
      while offset < range.upperBound, DocumentBuilder.isSpace(bytes[offset]) { offset += 1 }
      var scalar = YAMLScalar(bytes: bytes, limit: range.upperBound)
      guard let value = scalar.read(at: offset) else { return nil }
      offset = scalar.end
      items.append(
        MetadataItem(
          key: String(decoding: bytes[key], as: UTF8.self).asciiLowercased(), value: value,
          source: scalar.content))
    }
    return items
  }

  private static func key(in bytes: [UInt8], at start: Int, _ limit: Int) -> ByteRange? {
    var end = start
    while end < limit,
      ASCII.isAlphanumeric(bytes[end]) || bytes[end] == UInt8(ascii: "_")
        || bytes[end] == UInt8(ascii: "-") && end > start
    {
      end += 1
    }
    guard end > start, end + 1 < limit, bytes[end] == UInt8(ascii: ":"),
      bytes[end + 1] == 0x20 || bytes[end + 1] == 0x09
    else { return nil }
    return start..<end
  }
}
