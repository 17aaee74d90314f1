import OnRecordText

/// Finds the mark-up inside the lines of one Markdown block.
struct InlineTokenizer {
  let bytes: [UInt8]
  private(set) var tokens: [InlineToken] = []
  var runs: [DelimiterRun] = []
  private var brackets: [(token: Int, isPicture: Bool)] = []
  private var end = 0
  private var finder = TagFinder()
  /// No comment that begins before this place ends in the block.
  private var noCommentEnd = 0
  private var targets = LinkTargetFinder()

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// Replaces the tokens by those of these lines.
  mutating func run(_ lines: [MarkdownLine]) {
    tokens.removeAll(keepingCapacity: true)
    runs.removeAll(keepingCapacity: true)
    brackets.removeAll(keepingCapacity: true)
    end = lines[lines.count - 1].content.upperBound
    var offset = lines[0].content.lowerBound
    for index in lines.indices {
      let line = lines[index]
      offset = max(offset, line.content.lowerBound)
      if line.hasInlineMarkup, offset < line.content.upperBound {
        offset = scan(from: offset, to: line.content.upperBound)
      }
      offset = max(offset, line.content.upperBound)
      guard index + 1 < lines.count else { break }
      let next = lines[index + 1].content.lowerBound
      // A tag or comment that runs over the line end has taken it along.
      guard offset == line.content.upperBound else { continue }
      tokens.append(
        .init(
          range: offset..<next,
          kind: line.isHardBreak ? .hardBreak(line.lineEnd) : .softBreak(line.lineEnd)))
      offset = next
    }
  }

  /// Scans one line; the place reached, which may lie in a later line.
  private mutating func scan(from start: Int, to limit: Int) -> Int {
    var offset = start
    while offset < limit {
      switch bytes[offset] {
      case UInt8(ascii: "\\"): offset = escape(at: offset, limit)
      case UInt8(ascii: "*"), UInt8(ascii: "_"): offset = delimiters(at: offset, limit)
      case UInt8(ascii: "<"): offset = angle(at: offset)
      case UInt8(ascii: "&"): offset = reference(at: offset, limit)
      case UInt8(ascii: "["): offset = openBracket(at: offset, isPicture: false)
      case UInt8(ascii: "!") where offset + 1 < limit && bytes[offset + 1] == UInt8(ascii: "["):
        offset = openBracket(at: offset, isPicture: true)
      case UInt8(ascii: "]"): offset = closeBracket(at: offset)
      default: offset += 1
      }
    }
    return offset
  }

  private mutating func add(_ range: ByteRange, _ kind: InlineToken.Kind) -> Int {
    tokens.append(.init(range: range, kind: kind))
    return range.upperBound
  }

  private mutating func escape(at offset: Int, _ limit: Int) -> Int {
    guard offset + 1 < limit, ASCII.isPunctuation(bytes[offset + 1]) else { return offset + 1 }
    _ = add(offset..<offset + 1, .nothing)
    return offset + 2
  }

  private mutating func delimiters(at offset: Int, _ limit: Int) -> Int {
    let byte = bytes[offset]
    var last = offset + 1
    while last < limit, bytes[last] == byte { last += 1 }
    runs.append(DelimiterRun(in: bytes, range: offset..<last))
    return add(offset..<last, .delimiters(runs.count - 1))
  }

  private mutating func reference(at offset: Int, _ limit: Int) -> Int {
    guard let found = CharacterReference.decode(in: bytes, at: offset, limit: limit),
      bytes[found.end - 1] == UInt8(ascii: ";")
    else { return offset + 1 }
    return add(offset..<found.end, .characters(found.bytes))
  }

  /// A tag, a comment, an address in angle brackets, or just the character.
  private mutating func angle(at offset: Int) -> Int {
    if ASCII.hasPrefix("<!--", in: bytes, at: offset) {
      guard offset >= noCommentEnd,
        let last = ASCII.find("-->", in: bytes, from: offset + 4, to: end)
      else {
        noCommentEnd = end
        return offset + 1
      }
      return add(offset..<last + 3, .nothing)
    }
    if let address = address(at: offset) {
      _ = add(offset..<offset + 1, .openLink(address))
      return add(address.upperBound..<address.upperBound + 1, .closeLink)
    }
    if let tag = finder.tag(in: bytes, at: offset, limit: end), tag.element != nil {
      return add(offset..<tag.end, .tag(tag))
    }
    return offset + 1
  }

  /// The address of `<https://…>` or `<name@host>`.
  private func address(at start: Int) -> ByteRange? {
    var offset = start + 1
    var isAddress = false
    while offset < end, bytes[offset] > 0x20, bytes[offset] != UInt8(ascii: "<") {
      if bytes[offset] == UInt8(ascii: ">") {
        return isAddress ? start + 1..<offset : nil
      }
      if bytes[offset] == UInt8(ascii: "@") || bytes[offset] == UInt8(ascii: ":") {
        isAddress = true
      }
      if bytes[offset] == UInt8(ascii: "\"") || bytes[offset] == UInt8(ascii: "=") && !isAddress {
        return nil
      }
      offset += 1
    }
    return nil
  }

  private mutating func openBracket(at offset: Int, isPicture: Bool) -> Int {
    brackets.append((tokens.count, isPicture))
    return add(offset..<offset + (isPicture ? 2 : 1), .bracket)
  }

  private mutating func closeBracket(at offset: Int) -> Int {
    guard let bracket = brackets.popLast(), offset + 1 < end,
      bytes[offset + 1] == UInt8(ascii: "("),
      let (address, last) = targets.read(in: bytes, at: offset + 1, limit: end)
    else { return offset + 1 }
    tokens[bracket.token].kind = bracket.isPicture ? .openPicture : .openLink(address)
    return add(offset..<last, bracket.isPicture ? .closePicture : .closeLink)
  }
}
