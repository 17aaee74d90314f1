/// Weighs whether text without header or tags is Markdown.
///
/// Plain text must never lose a literal `*`, `_` or `\`, so Markdown has to show: a heading with
/// words, an escape, a link, a block quotation, or emphasis in pairs more than once.
struct MarkdownEvidence {
  let isMarkdown: Bool

  /// Complexity: O(length).
  init(in bytes: [UInt8]) {
    var links = 0
    var escapes = 0
    var strong = 0
    var headings = 0
    var quotations = 0
    var offset = 0
    var targets = LinkTargetFinder()
    while offset + 1 < bytes.count {
      let byte = bytes[offset]
      let next = bytes[offset + 1]
      switch byte {
      case UInt8(ascii: "\\") where Self.isEscapable(next):
        escapes += 1
        offset += 1
      case UInt8(ascii: "]") where next == UInt8(ascii: "("):
        if targets.read(in: bytes, at: offset + 1, limit: bytes.count) != nil { links += 1 }
      case UInt8(ascii: "*") where next == byte:
        if Self.isStrong(bytes, at: &offset) { strong += 1 }
      case UInt8(ascii: "#") where offset == 0 || bytes[offset - 1] == 0x0A:
        if Self.isHeading(bytes, at: offset) { headings += 1 }
      case UInt8(ascii: ">") where next == 0x20 && Self.beginsParagraph(bytes, at: offset):
        quotations += 1
      default: break
      }
      offset += 1
    }
    isMarkdown =
      headings > 0 || strong >= 2 || escapes >= 2 || links >= 2 || quotations >= 2
      || (links + escapes + strong + quotations >= 2)
  }

  private static func isEscapable(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "*")
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "#") || byte == UInt8(ascii: "`")
  }

  /// `**words**` on one line, not inside a word as in `2**3`; moves past it.
  private static func isStrong(_ bytes: [UInt8], at offset: inout Int) -> Bool {
    let start = offset
    var end = start + 2
    while end < bytes.count, bytes[end] == UInt8(ascii: "*") { end += 1 }
    offset = end - 1
    guard end == start + 2, end < bytes.count, bytes[end] > 0x20,
      start == 0 || !isWordByte(bytes[start - 1])
    else { return false }
    while end + 1 < bytes.count, bytes[end] != 0x0A {
      if bytes[end] == UInt8(ascii: "*"), bytes[end + 1] == UInt8(ascii: "*") {
        offset = end + 1
        return bytes[end - 1] != 0x20 && (end + 2 == bytes.count || !isWordByte(bytes[end + 2]))
      }
      end += 1
    }
    offset = end - 1
    return false
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    ASCII.isAlphanumeric(byte) || byte >= 0x80
  }

  /// Whether a line begins here after an empty one, or with the text.
  private static func beginsParagraph(_ bytes: [UInt8], at offset: Int) -> Bool {
    offset == 0 || bytes[offset - 1] == 0x0A && (offset == 1 || bytes[offset - 2] == 0x0A)
  }

  /// One to six hashes, a space and a letter or digit.
  private static func isHeading(_ bytes: [UInt8], at start: Int) -> Bool {
    var offset = start
    while offset < bytes.count, bytes[offset] == UInt8(ascii: "#") { offset += 1 }
    return offset - start <= 6 && offset + 1 < bytes.count && bytes[offset] == 0x20
      && (ASCII.isAlphanumeric(bytes[offset + 1]) || bytes[offset + 1] >= 0x80)
  }
}
