import OnRecordModel
import OnRecordText

/// Writes the lines of one Markdown block: line ends, escapes, emphasis, links and HTML resolved.
struct MarkdownInline {
  let bytes: [UInt8]
  private var tokenizer: InlineTokenizer

  init(bytes: [UInt8]) {
    self.bytes = bytes
    tokenizer = InlineTokenizer(bytes: bytes)
  }

  /// Writes lines that hold no mark-up.
  static func emitPlain(_ lines: [MarkdownLine], into builder: inout DocumentBuilder) {
    for index in lines.indices {
      let line = lines[index]
      builder.copy(line.content)
      if index + 1 < lines.count {
        builder.layout(line.isHardBreak ? 0x0A : 0x20, for: line.lineEnd)
      }
    }
  }

  /// Writes lines that may hold mark-up, as a block of a kind or several where tags part them.
  ///
  /// Complexity: O(length), but for brackets and delimiters that nest, which cost their number.
  mutating func emit(
    _ lines: [MarkdownLine], kind: Block.Kind, into builder: inout DocumentBuilder
  ) {
    tokenizer.run(lines)
    EmphasisResolver.resolve(&tokenizer.runs)
    let emitter = InlineEmitter(bytes: bytes, kind: kind)
    var cursor = lines[0].content.lowerBound
    for token in tokenizer.tokens {
      if cursor < token.range.lowerBound { builder.copy(cursor..<token.range.lowerBound) }
      emitter.emit(token, runs: tokenizer.runs, into: &builder)
      cursor = token.range.upperBound
    }
    let end = lines[lines.count - 1].content.upperBound
    if cursor < end { builder.copy(cursor..<end) }
    builder.closeAllMarks()
  }
}

/// Something inside a Markdown block that is not text as it stands.
struct InlineToken {
  enum Kind {
    /// Mark-up that says nothing.
    case nothing
    /// A line end that is layout: the line end's own bytes.
    case softBreak(ByteRange)
    /// A line end that is meant.
    case hardBreak(ByteRange)
    /// A character reference.
    case characters([UInt8])
    /// A tag of HTML.
    case tag(HTMLTag)
    /// A run of `*` or `_`: its number among the runs.
    case delimiters(Int)
    /// A square bracket that is text unless it turns out to open a link or a picture.
    case bracket
    case openLink(ByteRange)
    case closeLink
    case openPicture
    case closePicture
  }
  var range: ByteRange
  var kind: Kind
}
