import OnRecordText

/// Tells a decoded source's format by what is in it.
enum ContentSniffer {
  /// The format to read, or the error that names what cannot be read.
  ///
  /// Complexity: O(length) for text without mark-up, else O(1).
  static func format(of source: DecodedSource) throws(FormatError) -> SourceFormat {
    let bytes = source.bytes
    guard let start = firstVisible(in: bytes) else { throw .empty }
    if source.hasOddities, isBinary(bytes) { throw .binary(nil) }
    switch bytes[start] {
    case UInt8(ascii: "<"):
      if let kind = MarkupSniffer.xmlKind(of: bytes, at: start) { throw kind.error }
      if MarkupSniffer.startsHTML(bytes, at: start) { return .html }
    case UInt8(ascii: "{"):
      if JSONLinesReader.isFirstLine(of: bytes, at: start) { return .jsonLines }
      if isJSON(bytes, at: start) { throw json }
    case UInt8(ascii: "["):
      if isJSON(bytes, at: start) { throw json }
    case UInt8(ascii: "-"):
      if FrontMatter.range(in: bytes) != nil { return .markdown }
    case UInt8(ascii: "#"):
      if start + 1 < bytes.count, bytes[start + 1] == 0x20, MarkdownEvidence(in: bytes).isMarkdown {
        return .markdown
      }
    default: break
    }
    if MarkupSniffer.holdsHTML(bytes) { return .html }
    return MarkdownEvidence(in: bytes).isMarkdown ? .markdown : .plainText
  }

  private static let json = FormatError.notReadYet(
    "JSON document", article: "a",
    instead: "write one object a line, with the transcript in its field `text` or `html`")

  /// Whether an object with a key, or a list of such, begins at `start`.
  private static func isJSON(_ bytes: [UInt8], at start: Int) -> Bool {
    var offset = start
    while offset < bytes.count, ASCII.isSpace(bytes[offset]) || bytes[offset] == UInt8(ascii: "[") {
      offset += 1
    }
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: "{") else { return false }
    var scanner = JSONScanner(bytes: bytes, offset: offset + 1, limit: bytes.count)
    return scanner.key() != nil
  }

  private static func firstVisible(in bytes: [UInt8]) -> Int? {
    var offset = 0
    while offset < bytes.count {
      let width = Whitespace.width(in: bytes, at: offset)
      if width == 0, bytes[offset] != 0 { return offset }
      offset += max(width, 1)
    }
    return nil
  }

  /// Whether the first 64 KiB hold more control and replacement characters than any text does.
  ///
  /// A real page held 1,018 NULs in 40,000 bytes; machine code holds a fifth and more. Of the others,
  /// which nothing pads with, one in fifty is too many.
  private static func isBinary(_ bytes: [UInt8]) -> Bool {
    let length = min(bytes.count, 65_536)
    var odd = 0
    var controls = 0
    for index in 0..<length {
      let byte = bytes[index]
      if UTF8Scan.isControl(byte) {
        odd += 1
        if byte != 0 { controls += 1 }
      }
      if byte == 0xEF, index + 2 < bytes.count, bytes[index + 1] == 0xBF, bytes[index + 2] == 0xBD {
        odd += 1
      }
    }
    return odd * 8 > length || controls >= 8 && controls * 50 > length
  }
}
