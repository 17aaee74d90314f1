import OnRecordModel
import OnRecordText

/// Pairs the quotation marks of a document, block by block.
///
/// A stack of open spans; a closing mark ends the nearest open span of its family, and what had been
/// opened inside and not closed was an apostrophe or a slip. An open span runs on into the next
/// paragraph only where that repeats the opening mark, as newspapers do. Complexity: O(length of the
/// text), as spans stand at most `deepest` inside one another.
struct MarkPairing {
  /// How many quotations inside one another are followed.
  static let deepest = 6

  let bytes: [UInt8]
  private(set) var result = PairedMarks()
  private var stack: [Int] = []
  private var overflow = 0
  private var block = 0
  private var blockRange: ByteRange = 0..<0
  private var faultsOfBlock = 0
  private var expectedStart = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// Reads one block; `nextStart` is where the next block begins into which a quotation may run on.
  mutating func read(block: Int, range: ByteRange, code: [ByteRange], nextStart: Int?) {
    self.block = block
    blockRange = range
    overflow = 0
    faultsOfBlock = 0
    let tokens = MarkScanner.tokens(in: bytes, paragraph: range, code: code)
    let singles = SingleMarks(tokens: tokens, bytes: bytes, end: range.upperBound)
    var index = continueOpenSpan(tokens)
    while index < tokens.count {
      let token = tokens[index]
      if token.glyph.family == .single {
        readSingle(token, as: singles.role(of: index, isOpen: topFamily == .single))
      } else {
        readDouble(token)
      }
      index += 1
    }
    endBlock(nextStart: nextStart)
  }

  private var topFamily: QuotationGlyph.Family? {
    stack.last.map { result.spans[$0].glyph.family }
  }

  /// The nearest open span of a family.
  private func open(_ family: QuotationGlyph.Family) -> QuotationGlyph? {
    stack.last { result.spans[$0].glyph.family == family }.map { result.spans[$0].glyph }
  }

  // MARK: - Marks

  private mutating func readSingle(_ token: MarkToken, as role: SingleMarks.Role) {
    switch role {
    case .apostrophe: break
    case .opening: push(token)
    case .closing: close(token)
    }
  }

  private mutating func readDouble(_ token: MarkToken) {
    let opened = open(token.glyph.family)
    if overflow > 0, !token.looksOpening || token.looksClosing {
      overflow -= 1
    } else if Self.opens(token, whileOpen: opened) {
      push(token)
    } else if opened != nil {
      close(token)
    } else if token.before != .digit {  // 5" is a measure
      fault(.unopened, token.range)
    }
  }

  /// Whether a mark of any family but the single one opens, given what of its family is open.
  private static func opens(_ token: MarkToken, whileOpen opened: QuotationGlyph?) -> Bool {
    let onlyOpening = token.looksOpening && !token.looksClosing
    switch token.glyph {
    case .leftDouble: return opened != .lowDouble || onlyOpening
    case .leftGuillemet: return opened != .rightGuillemet || onlyOpening
    case .leftSingleGuillemet: return opened != .rightSingleGuillemet || onlyOpening
    case .rightGuillemet: return onlyOpening && opened != .leftGuillemet
    case .rightSingleGuillemet: return onlyOpening && opened != .leftSingleGuillemet
    case .lowDouble, .wireOpen, .leftCorner, .leftWhiteCorner: return true
    case .rightCorner, .rightWhiteCorner: return false
    case .rightDouble: return onlyOpening && opened == nil
    case .straightDouble, .wireClose:
      if opened != nil { return onlyOpening && !token.endsHere }
      return token.before != .digit && (token.looksOpening || !token.looksClosing)
    default: return false
    }
  }

  // MARK: - Stack

  private mutating func push(_ token: MarkToken) {
    guard stack.count < Self.deepest else {
      overflow += 1
      fault(.tooDeep, token.range)
      return
    }
    let start = token.range.upperBound
    result.spans.append(
      QuotedSpan(
        glyph: token.glyph, opening: token.range, block: block,
        stretches: [
          .init(
            block: block, content: start..<start, outer: token.range)
        ]))
    stack.append(result.spans.count - 1)
  }

  private mutating func close(_ token: MarkToken) {
    guard
      let place = stack.lastIndex(where: {
        result.spans[$0].glyph.family == token.glyph.family
      })
    else { return }
    for inner in stack[(place + 1)...].reversed() { drop(inner) }
    let index = stack[place]
    stack.removeSubrange(place...)
    result.spans[index].closing = token.range
    endStretch(of: index, at: token.range.lowerBound, outer: token.range.upperBound)
    if isLoneLetter(result.spans[index]) { result.spans[index].isDropped = true }
  }

  /// Whether single marks stand round one letter, as in rock ’n’ roll.
  private func isLoneLetter(_ span: QuotedSpan) -> Bool {
    span.glyph.family == .single && span.stretches.count == 1
      && span.stretches[0].content.count == 1
      && bytes[span.stretches[0].content.lowerBound] | 0x20 == UInt8(ascii: "n")
  }

  private mutating func endStretch(of index: Int, at end: Int, outer: Int) {
    let last = result.spans[index].stretches.count - 1
    let stretch = result.spans[index].stretches[last]
    result.spans[index].stretches[last].content = stretch.content.lowerBound..<end
    result.spans[index].stretches[last].outer = stretch.outer.lowerBound..<outer
  }

  /// Marks a span as unclosed; a single mark was an apostrophe, of which nobody need be told.
  private mutating func drop(_ index: Int) {
    result.spans[index].isDropped = true
    guard result.spans[index].glyph.family != .single else { return }
    fault(.unclosed, result.spans[index].opening)
  }

  private mutating func fault(_ kind: PairedMarks.Fault.Kind, _ range: ByteRange) {
    guard faultsOfBlock < 8 else { return }
    faultsOfBlock += 1
    result.faults.append(.init(kind: kind, range: range))
  }

  // MARK: - Blocks

  /// Takes up the span that runs on from the block before; gives the first token not yet read.
  private mutating func continueOpenSpan(_ tokens: [MarkToken]) -> Int {
    guard let index = stack.first else { return 0 }
    guard let token = tokens.first, token.range.lowerBound == expectedStart else {
      drop(index)  // the mark that it needs is code
      stack = []
      return 0
    }
    result.spans[index].stretches.append(
      .init(
        block: block, content: token.range.upperBound..<token.range.upperBound,
        outer: token.range))
    return 1
  }

  /// Ends a block: its open span runs on, or it and all in it were never closed.
  private mutating func endBlock(nextStart: Int?) {
    guard let outermost = stack.first else { return }
    let end = blockRange.upperBound
    for inner in stack.dropFirst().reversed() {
      endStretch(of: inner, at: end, outer: end)
      drop(inner)
    }
    endStretch(of: outermost, at: end, outer: end)
    if let nextStart, repeats(result.spans[outermost].glyph, at: nextStart),
      !beginsLower(result.spans[outermost])
    {
      stack = [outermost]
      expectedStart = nextStart
    } else {
      drop(outermost)
      stack = []
    }
  }

  /// Whether a span is a fragment of a sentence, which never runs over paragraphs: its mark is missing.
  private func beginsLower(_ span: QuotedSpan) -> Bool {
    guard span.stretches.count == 1, let start = span.stretches.first?.content.lowerBound else {
      return false
    }
    return String(decoding: bytes[start..<min(bytes.count, start + 4)], as: UTF8.self)
      .unicodeScalars.first?.properties.isLowercase ?? false
  }

  /// Whether a block that begins at `offset` begins with the mark of an open span.
  ///
  /// French usage may repeat the closing mark instead.
  private func repeats(_ glyph: QuotationGlyph, at offset: Int) -> Bool {
    guard offset < bytes.count, let found = QuotationGlyph.at(offset, in: bytes)?.glyph else {
      return false
    }
    return found == glyph || (glyph == .leftGuillemet && found == .rightGuillemet)
  }
}
