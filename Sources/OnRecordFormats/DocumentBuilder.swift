import OnRecordModel
import OnRecordText

/// Builds a document block by block: text, map, blocks and marks cannot part.
///
/// A block opens with its first byte and is parted from the one before by `\n\n`; white space at its
/// ends goes, and a block of nothing but layout characters is none. Source offsets must not fall.
struct DocumentBuilder {
  let source: [UInt8]
  private(set) var output: SourceMapBuilder
  private(set) var blocks: [Block] = []
  private var marks: [Mark] = []
  private var openMarks: [(kind: Mark.Kind, start: Int)] = []
  private var blockStart: Int?
  private var kind = Block.Kind.paragraph
  var metadata: [MetadataItem] = []
  var diagnostics: [Diagnostic] = []

  init(source: [UInt8]) {
    self.source = source
    output = SourceMapBuilder(capacity: source.count)
  }

  /// The last byte of the current block; nil where it has none.
  var lastByte: UInt8? { blockStart == nil ? nil : output.text.last }

  /// Ends the current block and names the kind of the next.
  mutating func begin(_ kind: Block.Kind) {
    end()
    self.kind = kind
  }

  /// Appends source bytes as they stand.
  mutating func copy(_ range: ByteRange) {
    guard !range.isEmpty else { return }
    if blockStart == nil { open(at: range.lowerBound) }
    output.copy(range, of: source)
  }

  /// Appends bytes that replace a range of the source.
  mutating func replace(_ range: ByteRange, with bytes: some Collection<UInt8>) {
    if blockStart == nil { open(at: range.lowerBound) }
    output.replace(range, with: bytes)
  }

  /// Appends a space or a line end for a range of the source, inside a block only; no space at the
  /// start of a line.
  mutating func layout(_ byte: UInt8, for range: ByteRange) {
    guard blockStart != nil, byte != 0x20 || output.text.last != 0x0A else { return }
    output.replace(range, with: byte)
  }

  /// Appends a line end that is meant; the spaces before it go, and a second one in a row too.
  mutating func lineBreak(for range: ByteRange) {
    trimSpaces()
    guard let blockStart, output.count > blockStart, output.text.last != 0x0A else { return }
    output.replace(range, with: UInt8(0x0A))
  }

  /// Takes spaces and tabs at the end of the current block's text back.
  mutating func trimSpaces() {
    guard let start = blockStart else { return }
    var count = 0
    while output.count - count > start, Self.isSpace(output.text[output.count - count - 1]) {
      count += 1
    }
    if count > 0 { output.removeLast(count) }
  }

  mutating func openMark(_ kind: Mark.Kind) { openMarks.append((kind, output.count)) }

  /// Closes the innermost open mark that `matches`; false where there is none.
  @discardableResult
  mutating func closeMark(where matches: (Mark.Kind) -> Bool) -> Bool {
    guard let index = openMarks.lastIndex(where: { matches($0.kind) }) else { return false }
    let mark = openMarks.remove(at: index)
    addMark(mark.kind, from: mark.start)
    return true
  }

  /// Closes what is open, as at the end of a block that nothing outlives.
  mutating func closeAllMarks() {
    while let mark = openMarks.popLast() { addMark(mark.kind, from: mark.start) }
  }

  private mutating func addMark(_ kind: Mark.Kind, from start: Int) {
    guard let blockStart else { return }
    let lower = max(start, blockStart)
    guard lower < output.count else { return }
    if let last = marks.last, last.kind == kind, last.range.upperBound == lower,
      last.range.lowerBound >= blockStart
    {
      marks[marks.count - 1].range = last.range.lowerBound..<output.count
    } else {
      marks.append(Mark(kind: kind, range: lower..<output.count))
    }
  }

  private mutating func open(at offset: Int) {
    if output.count > 0 { separate(before: offset) }
    blockStart = output.count
  }

  /// The blank line between two blocks, standing for the source between them.
  private mutating func separate(before offset: Int) {
    var gap = min(output.sourceEnd, offset)..<offset
    // Two bytes for two would pass for a copy: only line ends are one.
    if gap.count == 2, !gap.allSatisfy({ source[$0] == 0x0A }) { gap = gap.lowerBound..<offset - 1 }
    output.replace(gap, with: [0x0A, 0x0A])
  }

  /// Ends the current block; marks left open go on in the next one.
  mutating func end() {
    guard let start = blockStart else { return }
    for mark in openMarks { addMark(mark.kind, from: mark.start) }
    let trimmed = trimmedEnd(from: start)
    if trimmed < output.count { output.removeLast(output.count - trimmed) }
    clipMarks(from: start, to: trimmed)
    if isLayoutOnly(from: start) {
      clipMarks(from: start, to: start)
      output.removeLast(output.count - start + (start > 0 ? 2 : 0))
    } else {
      blocks.append(Block(kind: kind, range: start..<output.count))
    }
    blockStart = nil
  }

  /// The end of the block's words: spaces at the end go, and lines of layout characters alone.
  private func trimmedEnd(from start: Int) -> Int {
    var end = output.count
    while true {
      while end > start, Self.isSpace(output.text[end - 1]) || output.text[end - 1] == 0x0A {
        end -= 1
      }
      guard let line = layoutLine(before: end, from: start) else { return end }
      end = line
    }
  }

  /// Where the line that ends at `end` begins, if it is layout alone and not the block's first.
  private func layoutLine(before end: Int, from start: Int) -> Int? {
    var offset = end
    while offset > start, output.text[offset - 1] != 0x0A {
      let width = Whitespace.width(in: output.text, before: offset)
      if width == 0 { return nil }
      offset -= width
    }
    return offset > start ? offset : nil
  }

  /// Whether a line break has been written in the current block and nothing to be seen after it.
  var isAtEmptyLine: Bool {
    guard let blockStart else { return false }
    return layoutLine(before: output.count, from: blockStart) != nil
  }

  /// Appends a finished document's text, blocks and marks, after the current block.
  ///
  /// Its `map` points at this builder's source.
  mutating func append(_ document: Document, map: SourceMap) {
    end()
    guard let first = document.blocks.first else { return }
    open(at: map.source(of: first.range).lowerBound)
    let start = output.count
    blockStart = nil
    output.append(document.text, map: map)
    for block in document.blocks {
      blocks.append(Block(kind: block.kind, range: block.range.shifted(by: start)))
    }
    for mark in document.marks {
      marks.append(Mark(kind: mark.kind, range: mark.range.shifted(by: start)))
    }
  }

  private func isLayoutOnly(from start: Int) -> Bool {
    var offset = start
    while offset < output.count {
      let width = Whitespace.width(in: output.text, at: offset)
      if width == 0 { return false }
      offset += width
    }
    return true
  }

  private mutating func clipMarks(from start: Int, to end: Int) {
    var index = marks.count
    while index > 0,
      marks[index - 1].range.upperBound > end || marks[index - 1].range.lowerBound >= start
    {
      index -= 1
      let range = marks[index].range
      guard range.upperBound > end else { continue }
      if range.lowerBound < end {
        marks[index].range = range.lowerBound..<end
      } else {
        marks.remove(at: index)
      }
    }
  }

  /// The finished document.
  consuming func finish(mediaType: String) -> Document {
    end()
    let marks = marks.enumerated().sorted {
      ($0.element.range.lowerBound, -$0.element.range.count, $0.offset)
        < ($1.element.range.lowerBound, -$1.element.range.count, $1.offset)
    }.map(\.element)
    let (text, map) = output.finish()
    return Document(
      text: text, map: map, mediaType: mediaType, blocks: blocks, marks: marks,
      metadata: metadata, diagnostics: diagnostics)
  }

  @inline(__always)
  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
