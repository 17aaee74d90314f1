import OnRecordModel
import OnRecordText

/// Puts lines of plain text together to paragraphs.
struct ParagraphAssembler {
  let lines: [TextLine]
  let bytes: [UInt8]
  let style: WrapStyle
  let heads: RunningHeads
  let settings: LineSettings
  /// The first line of the current paragraph and the last line appended to it.
  private var first: TextLine?
  private var last: TextLine?
  /// How the line before is set apart; nil where it is not.
  private var setting: Mark.Kind?

  init(lines: [TextLine], bytes: [UInt8], style: WrapStyle) {
    self.lines = lines
    self.bytes = bytes
    self.style = style
    heads = RunningHeads(lines, in: bytes)
    settings = LineSettings(lines, style: style, in: bytes)
  }

  /// Writes all lines into a builder.
  ///
  /// Complexity: O(length).
  mutating func run(into builder: inout DocumentBuilder) {
    var index = 0
    while index < lines.count {
      let line = lines[index]
      if let head = head(from: index) {
        index = append(head, to: &builder)
      } else if line.isBlank {
        index = pageMark(after: index, into: &builder) ?? endParagraph(at: index, &builder)
      } else if RuleLine.matches(line, in: bytes) {
        set(nil, in: &builder)
        builder.begin(.rule)
        builder.copy(line.content)
        builder.begin(.paragraph)
        (first, last) = (nil, nil)
        index += 1
      } else {
        append(line, settings[index], to: &builder)
        index += 1
      }
    }
    builder.end()
  }

  /// The page's head that comes next, blank lines passed over.
  private func head(from index: Int) -> Range<Int>? {
    guard !heads.isEmpty else { return nil }
    guard lines[index].isBlank else { return heads.starting(at: index) }
    return nextLine(after: index).flatMap { heads.starting(at: $0) }
  }

  /// Takes a page's head in: into the paragraph where it interrupts a sentence, else by itself.
  ///
  /// Returns the line after it.
  private mutating func append(_ head: Range<Int>, to builder: inout DocumentBuilder) -> Int {
    let next = nextLine(after: head.upperBound)
    let interrupts =
      last.map { style.width != nil && !endsSentence($0) } ?? false
      && next.map { continues(lines[$0]) && !LabelStart.matches(lines[$0], in: bytes) } ?? false
    if !interrupts {
      builder.begin(.paragraph)
      last = nil
    }
    appendHead(head, to: &builder)
    guard interrupts, let next, let last else {
      return endParagraph(at: head.upperBound - 1, &builder)
    }
    layout(0x20, from: last, to: lines[next], into: &builder)
    builder.copy(lines[next].content)
    self.last = lines[next]
    return next + 1
  }

  /// Writes the lines of a page's head, marked as one.
  private mutating func appendHead(_ head: Range<Int>, to builder: inout DocumentBuilder) {
    for index in head where !lines[index].isBlank {
      if let last { layout(0x20, from: last, to: lines[index], into: &builder) }
      if index == head.lowerBound { builder.openMark(.runningHead) }
      builder.copy(lines[index].content)
      last = lines[index]
    }
    builder.closeMark { $0 == .runningHead }
  }

  /// Ends the mark of lines set apart in another way, and opens that of the next ones.
  private mutating func set(_ kind: Mark.Kind?, in builder: inout DocumentBuilder) {
    guard setting != kind else { return }
    if let setting { builder.closeMark { $0 == setting } }
    if let kind { builder.openMark(kind) }
    setting = kind
  }

  private mutating func endParagraph(at index: Int, _ builder: inout DocumentBuilder) -> Int {
    builder.begin(.paragraph)
    (first, last) = (nil, nil)
    return index + 1
  }

  private mutating func append(
    _ line: TextLine, _ kind: Mark.Kind?, to builder: inout DocumentBuilder
  ) {
    if kind == nil { set(nil, in: &builder) }
    if let last, let first {
      let join = join(of: line, after: last, first: first)
      if join == .paragraph {
        builder.begin(.paragraph)
        self.first = line
      } else {
        layout(join == .line ? 0x0A : 0x20, from: last, to: line, into: &builder)
      }
    } else {
      first = line
    }
    set(kind, in: &builder)
    builder.copy(line.content)
    last = line
  }

  /// One byte of layout between two lines, standing for the line end where that is one byte long.
  private func layout(
    _ byte: UInt8, from last: TextLine, to line: TextLine, into builder: inout DocumentBuilder
  ) {
    let gap = last.content.upperBound..<line.content.lowerBound
    let end = gap.first { bytes[$0] == 0x0A || bytes[$0] == 0x0D } ?? gap.lowerBound
    let isPair = end + 1 < gap.upperBound && bytes[end] == 0x0D && bytes[end + 1] == 0x0A
    builder.layout(byte, for: end..<min(end + (isPair ? 2 : 1), gap.upperBound))
  }

  private enum Join { case space, line, paragraph }

  private func join(of line: TextLine, after last: TextLine, first: TextLine) -> Join {
    guard style.width != nil else {
      // Nobody types a line of a letterhead as long as this: it is a paragraph of its own.
      let isLong = last.width > 120 || line.width > 120
      return style.hasBlankLines && !isLong ? .line : .paragraph
    }
    let isFirst = last.content == first.content
    if line.indent > last.indent + 1 { return .paragraph }
    // A paragraph of one line before another: both are set in as first lines are.
    if line.indent == style.firstIndent, line.indent == last.indent { return .paragraph }
    if line.indent + 1 < last.indent, !isFirst || last.indent > 8 { return .paragraph }
    if line.indent == last.indent, isFirst, line.indent >= 2,
      !style.isFull(last, before: line, in: bytes)
    {
      return .paragraph
    }
    if isBracketed(last) || endsSpeech(last) && LabelStart.matches(line, in: bytes) {
      return .line
    }
    return style.isSoftEnd(of: last, before: line, in: bytes) ? .space : .line
  }

  /// Whether a line stands in square brackets as a whole, as a heading of a printed record does.
  private func isBracketed(_ line: TextLine) -> Bool {
    bytes[line.content.lowerBound] == UInt8(ascii: "[")
      && bytes[line.content.upperBound - 1] == UInt8(ascii: "]")
  }

  /// Takes a page's head that interrupts a sentence into the paragraph; the line after it, or nil.
  private mutating func pageMark(after blank: Int, into builder: inout DocumentBuilder) -> Int? {
    guard style.width != nil, let last, !endsSentence(last) else { return nil }
    guard let mark = nextLine(after: blank), PageMark.matches(lines[mark], in: bytes),
      let next = nextLine(after: mark + 1), next > mark + 1, continues(lines[next])
    else { return nil }
    appendHead(mark..<mark + 1, to: &builder)
    layout(0x20, from: lines[mark], to: lines[next], into: &builder)
    builder.copy(lines[next].content)
    self.last = lines[next]
    return next + 1
  }

  private func nextLine(after index: Int) -> Int? {
    lines[min(index, lines.count)..<min(index + 9, lines.count)].firstIndex { !$0.isBlank }
  }

  private func endsSentence(_ line: TextLine) -> Bool {
    switch bytes[line.content.upperBound - 1] {
    case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: ":"),
      UInt8(ascii: "]"), UInt8(ascii: ")"), UInt8(ascii: "\""), UInt8(ascii: "'"):
      true
    default: false
    }
  }

  /// Whether a speaker can have ended here: with a sentence, or broken off with a dash or dots.
  private func endsSpeech(_ line: TextLine) -> Bool {
    endsSentence(line)
      || ["”", "’", "—", "–", "…", "--"].contains { mark in
        bytes[line.content].suffix(mark.utf8.count).elementsEqual(mark.utf8)
      }
  }

  /// Whether a line can go on with a sentence: not set in, and no heading in capitals.
  private func continues(_ line: TextLine) -> Bool {
    line.indent <= 1 && line.content.contains { bytes[$0] >= 0x61 && bytes[$0] <= 0x7A }
  }
}
