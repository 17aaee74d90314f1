import OnRecordModel
import OnRecordText

/// Writes what one token of a Markdown block says.
struct InlineEmitter {
  let bytes: [UInt8]
  /// The kind of the block that the tokens stand in.
  let kind: Block.Kind

  func emit(_ token: InlineToken, runs: [DelimiterRun], into builder: inout DocumentBuilder) {
    switch token.kind {
    case .nothing: break
    case .softBreak(let lineEnd): builder.layout(0x20, for: lineEnd)
    case .hardBreak(let lineEnd): builder.lineBreak(for: lineEnd)
    case .characters(let characters): builder.replace(token.range, with: characters)
    case .tag(let tag): emit(tag, into: &builder)
    case .delimiters(let number): emit(runs[number], into: &builder)
    case .bracket: builder.copy(token.range)
    case .openLink(let address):
      builder.openMark(.link(String(decoding: bytes[address], as: UTF8.self)))
    case .closeLink: builder.closeMark { if case .link = $0 { true } else { false } }
    case .openPicture: builder.begin(.alternativeText)
    case .closePicture: builder.begin(kind)
    }
  }

  private func emit(_ run: DelimiterRun, into builder: inout DocumentBuilder) {
    for used in run.closes { builder.closeMark { $0 == Self.mark(used) } }
    if run.unused > 0 {
      builder.copy(run.range.lowerBound..<run.range.lowerBound + run.unused)
    }
    for used in run.opens.reversed() { builder.openMark(Self.mark(used)) }
  }

  private static func mark(_ used: Int) -> Mark.Kind { used == 2 ? .strong : .emphasis }

  private func emit(_ tag: HTMLTag, into builder: inout DocumentBuilder) {
    guard let element = tag.element else { return }
    switch element {
    case .br: builder.lineBreak(for: tag.start..<tag.end)
    case .img: ImageText.emit(tag, bytes, then: kind, into: &builder)
    case .a:
      if tag.isClosing {
        builder.closeMark { if case .link = $0 { true } else { false } }
      } else if let address = tag.value(of: "href", in: bytes) {
        builder.openMark(
          .link(CharacterReference.string(of: address, in: bytes, isAttribute: true)))
      }
    default:
      if let mark = MarkStyle.mark(of: element) {
        if tag.isClosing { builder.closeMark { $0 == mark } } else { builder.openMark(mark) }
      } else if element.isBlock {
        builder.begin(tag.isClosing ? kind : BlockStyle.kind(of: element) ?? kind)
      }
    }
  }
}
