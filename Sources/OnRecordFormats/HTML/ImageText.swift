import OnRecordModel
import OnRecordText

/// Takes the alternative text of a picture as a block of its own.
enum ImageText {
  /// Writes the text of an `<img>`, then begins a block of kind `next`; nothing for a picture that
  /// nobody sees.
  static func emit(
    _ tag: HTMLTag, _ bytes: [UInt8], then next: Block.Kind, into builder: inout DocumentBuilder
  ) {
    guard let range = range(of: tag, bytes) else { return }
    builder.begin(.alternativeText)
    emitAttribute(range, bytes, into: &builder)
    builder.begin(next)
  }

  /// Where the alternative text stands; nil where there is none or the picture is a dot that counts
  /// readers.
  static func range(of tag: HTMLTag, _ bytes: [UInt8]) -> ByteRange? {
    guard !tag.isClosing, let range = tag.value(of: "alt", in: bytes), !range.isEmpty,
      !isDot(tag.value(of: "width", in: bytes), bytes),
      !isDot(tag.value(of: "height", in: bytes), bytes)
    else { return nil }
    return range
  }

  private static func isDot(_ range: ByteRange?, _ bytes: [UInt8]) -> Bool {
    guard let range, range.count == 1 else { return false }
    return bytes[range.lowerBound] == UInt8(ascii: "0")
      || bytes[range.lowerBound] == UInt8(ascii: "1")
  }

  /// Writes an attribute's value: references decoded, white space as single spaces.
  static func emitAttribute(
    _ range: ByteRange, _ bytes: [UInt8], into builder: inout DocumentBuilder
  ) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let start = offset
      if ASCII.isSpace(bytes[offset]) {
        while offset < range.upperBound, ASCII.isSpace(bytes[offset]) { offset += 1 }
        builder.layout(0x20, for: start..<offset)
      } else if bytes[offset] == UInt8(ascii: "&"),
        let found = CharacterReference.decode(
          in: bytes, at: offset, limit: range.upperBound, isAttribute: true)
      {
        builder.replace(start..<found.end, with: found.bytes)
        offset = found.end
      } else {
        offset += 1
        while offset < range.upperBound, !ASCII.isSpace(bytes[offset]),
          bytes[offset] != UInt8(ascii: "&")
        {
          offset += 1
        }
        builder.copy(start..<offset)
      }
    }
  }
}
