import OnRecordModel
import OnRecordText

/// The YAML header of a Markdown file: where it is and what it says.
enum FrontMatter {
  /// The longest header that is looked for, in bytes.
  private static let maximumLength = 65_536

  /// Where the header's YAML stands, and where the text after it begins; nil where there is none.
  ///
  /// It begins with `---` on the first line, goes on with a key, and ends with `---` or `...`.
  static func range(in bytes: [UInt8]) -> (content: ByteRange, end: Int)? {
    guard isFence(bytes, lineAt: 0, UInt8(ascii: "-")) else { return nil }
    let start = nextLine(in: bytes, from: 0)
    var offset = start
    var hasKey = false
    while offset < bytes.count, offset < maximumLength {
      if isFence(bytes, lineAt: offset, UInt8(ascii: "-"))
        || isFence(bytes, lineAt: offset, UInt8(ascii: "."))
      {
        let isEmpty = offset == start
        return hasKey || isEmpty ? (start..<offset, nextLine(in: bytes, from: offset)) : nil
      }
      let next = nextLine(in: bytes, from: offset)
      if !hasKey {
        let line = bytes[offset..<next]
        let isComment = line.first == UInt8(ascii: "#")
        hasKey = !isComment && line.contains(UInt8(ascii: ":"))
        if !hasKey, !isComment, !line.allSatisfy(ASCII.isSpace) { return nil }
      }
      offset = next
    }
    return nil
  }

  /// Whether the line that begins at `offset` is three of `byte` and white space.
  private static func isFence(_ bytes: [UInt8], lineAt offset: Int, _ byte: UInt8) -> Bool {
    guard offset + 3 <= bytes.count, bytes[offset] == byte, bytes[offset + 1] == byte,
      bytes[offset + 2] == byte
    else { return false }
    var end = offset + 3
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D {
      if !DocumentBuilder.isSpace(bytes[end]) { return false }
      end += 1
    }
    return true
  }

  private static func nextLine(in bytes: [UInt8], from start: Int) -> Int {
    var offset = start
    while offset < bytes.count, bytes[offset] != 0x0A, bytes[offset] != 0x0D { offset += 1 }
    if offset + 1 < bytes.count, bytes[offset] == 0x0D, bytes[offset + 1] == 0x0A { offset += 1 }
    return min(offset + 1, bytes.count)
  }

  /// The scalars of the header with their places, or the doubt about it.
  static func read(
    in bytes: [UInt8], range: ByteRange
  ) -> (items: [MetadataItem], diagnostics: [Diagnostic]) {
    if let items = SimpleHeader.items(in: bytes, range: range) { return (items, []) }
    if let items = YAMLHeader.items(in: bytes, range: range) { return (items, []) }
    let diagnostic = Diagnostic(
      code: .headerUnreadable, source: range,
      message: "The header is no valid YAML; what it says of the release is not known.")
    return ([], [diagnostic])
  }
}
