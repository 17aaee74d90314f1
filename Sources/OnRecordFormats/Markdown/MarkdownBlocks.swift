import OnRecordModel
import OnRecordText

/// Splits Markdown into blocks and hands their lines to the inline reader.
struct MarkdownBlocks {
  let bytes: [UInt8]
  private var offset: Int
  private var lines: [MarkdownLine] = []
  private var kind = Block.Kind.paragraph
  private var inline: MarkdownInline
  /// From here on no comment ends.
  private var noCommentEnd: Int

  init(bytes: [UInt8], offset: Int) {
    self.bytes = bytes
    self.offset = offset
    inline = MarkdownInline(bytes: bytes)
    noCommentEnd = bytes.count
  }

  /// Writes all blocks into a builder.
  ///
  /// Complexity: O(length).
  mutating func run(into builder: inout DocumentBuilder) {
    while offset < bytes.count {
      let line = MarkdownLine(in: bytes, at: offset)
      offset = line.lineEnd.upperBound
      read(line, into: &builder)
    }
    flush(into: &builder)
    builder.end()
  }

  private mutating func read(_ line: MarkdownLine, into builder: inout DocumentBuilder) {
    if line.content.isEmpty { return flush(into: &builder) }
    let first = bytes[line.content.lowerBound]
    // Most lines begin with a letter or a quotation mark and are text.
    if ASCII.isLetter(first) || first == 0xE2 && !line.isBlank(in: bytes) {
      return lines.append(line)
    }
    if line.isBlank(in: bytes) { return flush(into: &builder) }
    switch first {
    case UInt8(ascii: "#"), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "_"),
      UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: ">"), UInt8(ascii: "<"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      if readStart(line, first, into: &builder) { return }
    default: break
    }
    lines.append(line)
  }

  /// Reads a line that begins a block by its first characters; false where it is text.
  private mutating func readStart(
    _ line: MarkdownLine, _ first: UInt8, into builder: inout DocumentBuilder
  ) -> Bool {
    switch first {
    case UInt8(ascii: "<"): return skipInvisible(line, into: &builder)
    case UInt8(ascii: ">"): return readQuotation(line, into: &builder)
    case UInt8(ascii: "#"): return readHeading(line, into: &builder)
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return readNumber(line, into: &builder)
    default: break
    }
    if readUnderline(line, first, into: &builder) { return true }
    if MarkdownRule.matches(line.content, in: bytes) {
      flush(into: &builder)
      emitRule(line.content, into: &builder)
      return true
    }
    guard first != UInt8(ascii: "_"), first != UInt8(ascii: "=") else { return false }
    return readBullet(line, into: &builder)
  }

  private mutating func emitRule(_ range: ByteRange, into builder: inout DocumentBuilder) {
    builder.begin(.rule)
    builder.copy(range)
    builder.begin(.paragraph)
  }

  /// A line of `=` or `-` below a single line makes that a heading.
  private mutating func readUnderline(
    _ line: MarkdownLine, _ first: UInt8, into builder: inout DocumentBuilder
  ) -> Bool {
    guard first == UInt8(ascii: "=") || first == UInt8(ascii: "-"), lines.count == 1,
      kind == .paragraph, line.content.count >= 2,
      line.content.allSatisfy({ bytes[$0] == first })
    else { return false }
    kind = .heading(first == UInt8(ascii: "=") ? 1 : 2)
    flush(into: &builder)
    return true
  }

  private mutating func readHeading(
    _ line: MarkdownLine, into builder: inout DocumentBuilder
  ) -> Bool {
    var level = 0
    var start = line.content.lowerBound
    while start < line.content.upperBound, bytes[start] == UInt8(ascii: "#") {
      level += 1
      start += 1
    }
    // `# # #` and `###` end a release: a rule, and no heading without words.
    if MarkdownRule.isHashes(line.content, in: bytes) {
      flush(into: &builder)
      emitRule(line.content, into: &builder)
      return true
    }
    guard level <= 6, start < line.content.upperBound, DocumentBuilder.isSpace(bytes[start]) else {
      return false
    }
    flush(into: &builder)
    while start < line.content.upperBound, DocumentBuilder.isSpace(bytes[start]) { start += 1 }
    kind = .heading(level)
    lines.append(line.with(content: start..<headingEnd(start..<line.content.upperBound)))
    flush(into: &builder)
    return true
  }

  /// The end of a heading's words, before the `#`s that may close it.
  private func headingEnd(_ range: ByteRange) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1] == UInt8(ascii: "#") { end -= 1 }
    guard end < range.upperBound, end == range.lowerBound || DocumentBuilder.isSpace(bytes[end - 1])
    else { return range.upperBound }
    while end > range.lowerBound, DocumentBuilder.isSpace(bytes[end - 1]) { end -= 1 }
    return end
  }

  private mutating func readQuotation(
    _ line: MarkdownLine, into builder: inout DocumentBuilder
  ) -> Bool {
    var start = line.content.lowerBound
    while start < line.content.upperBound,
      bytes[start] == UInt8(ascii: ">") || DocumentBuilder.isSpace(bytes[start])
    {
      start += 1
    }
    let inner = line.with(content: start..<line.content.upperBound)
    if kind != .quotation || inner.isBlank(in: bytes) { flush(into: &builder) }
    kind = .quotation
    if !inner.isBlank(in: bytes) { lines.append(inner) }
    return true
  }

  private mutating func readBullet(
    _ line: MarkdownLine, into builder: inout DocumentBuilder
  ) -> Bool {
    let start = line.content.lowerBound + 1
    guard start < line.content.upperBound, DocumentBuilder.isSpace(bytes[start]) else {
      return false
    }
    var content = start
    while content < line.content.upperBound, DocumentBuilder.isSpace(bytes[content]) {
      content += 1
    }
    flush(into: &builder)
    kind = .listItem
    lines.append(line.with(content: content..<line.content.upperBound))
    return true
  }

  /// An item of an ordered list keeps its number, which may be a year at the start of a sentence.
  private mutating func readNumber(
    _ line: MarkdownLine, into builder: inout DocumentBuilder
  ) -> Bool {
    guard lines.isEmpty || kind == .listItem else { return false }
    var end = line.content.lowerBound
    while end < line.content.upperBound, ASCII.isDigit(bytes[end]) { end += 1 }
    guard end - line.content.lowerBound <= 3, end + 1 < line.content.upperBound,
      bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ")"),
      DocumentBuilder.isSpace(bytes[end + 1])
    else { return false }
    flush(into: &builder)
    kind = .listItem
    lines.append(line)
    return true
  }

  /// Skips a comment, a script or a style sheet that begins with this line.
  private mutating func skipInvisible(
    _ line: MarkdownLine, into builder: inout DocumentBuilder
  ) -> Bool {
    let start = line.content.lowerBound
    var end: Int?
    if ASCII.hasPrefix("<!--", in: bytes, at: start), start < noCommentEnd {
      end = ASCII.find("-->", in: bytes, from: start + 4).map { $0 + 3 }
      if end == nil { noCommentEnd = start }
    } else if ASCII.hasPrefix("<script", in: bytes, at: start) {
      end = ASCII.find("</script>", in: bytes, from: start).map { $0 + 9 }
    } else if ASCII.hasPrefix("<style", in: bytes, at: start) {
      end = ASCII.find("</style>", in: bytes, from: start).map { $0 + 8 }
    }
    guard let end else { return false }
    flush(into: &builder)
    offset = end
    return true
  }

  /// Writes the collected lines as one block.
  private mutating func flush(into builder: inout DocumentBuilder) {
    guard !lines.isEmpty else {
      if kind == .quotation { kind = .paragraph }
      return
    }
    builder.begin(kind)
    if lines.contains(where: \.hasInlineMarkup) {
      inline.emit(lines, kind: kind, into: &builder)
    } else {
      MarkdownInline.emitPlain(lines, into: &builder)
    }
    builder.end()
    lines.removeAll(keepingCapacity: true)
    kind = .paragraph
  }
}

extension MarkdownLine {
  fileprivate func with(content: ByteRange) -> MarkdownLine {
    var line = self
    line.content = content
    return line
  }
}
