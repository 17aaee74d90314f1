import OnRecordModel
import OnRecordText

/// Finds what may be labels at the beginnings of lines.
///
/// Only shapes are looked at here; which shapes
/// are labels in this document is for `LabelGrammar`.
struct LabelScanner {
  let text: ReadingText
  let marks: [Mark]
  private let inset: [Mark]
  /// The labels met so far by their printed words; nil for words that have not the shape of one.
  private var book: [String: LabelInfo?] = [:]
  /// The longest label that is looked for, in bytes.
  static let longest = 110

  init(_ document: Document) {
    text = document.text
    marks = document.marks.filter { $0.kind == .strong || $0.kind == .underlined }
    inset = document.marks.filter { $0.kind == .inset }
  }

  /// The candidates of a document, in order; at most one a line.
  ///
  /// Complexity: O(lines × label length).
  mutating func candidates(_ lines: [Line]) -> [LabelCandidate] {
    var found: [LabelCandidate] = []
    var mark = 0
    var set = 0
    for (index, line) in lines.enumerated() {
      while set < inset.count, inset[set].range.upperBound <= line.range.lowerBound { set += 1 }
      while mark < marks.count, marks[mark].range.upperBound <= line.range.lowerBound { mark += 1 }
      let bold =
        mark < marks.count && marks[mark].range.lowerBound <= line.range.lowerBound
        ? marks[mark].range : nil
      guard var candidate = candidate(line, index, bold: bold) else { continue }
      candidate.isInset = set < inset.count && inset[set].range.contains(line.range.lowerBound)
      found.append(candidate)
    }
    return found
  }

  private mutating func candidate(_ line: Line, _ index: Int, bold: ByteRange?) -> LabelCandidate? {
    let bytes = text.bytes
    let start = line.range.lowerBound
    let first = bytes[start]
    guard Bytes.isUpper(first) || first >= 0xC3 || first == 0x5B else { return nil }
    if let candidate = gluedAsker(line, index, bold: bold) { return candidate }
    if let end = askerEnd(start, line.range.upperBound) {
      let name = String(decoding: bytes[start..<start + 1], as: UTF8.self)
      let style: LabelCandidate.Style =
        bytes[start + 1] == 0x3A ? .colon : bytes[start + 1] == 0x2E ? .period : .space
      return info(name).map {
        LabelCandidate(
          range: start..<end, info: $0, style: style, isBold: bold != nil, line: index)
      }
    }
    return delimited(line, index, bold: bold) ?? boldOrAlone(line, index, bold: bold)
  }

  /// `QWill there be a call?`, `Q– to Toren`: an asker's letter with nothing between it and the words.
  private mutating func gluedAsker(_ line: Line, _ index: Int, bold: ByteRange?) -> LabelCandidate?
  {
    let bytes = text.bytes
    let start = line.range.lowerBound
    guard bytes[start] == 0x51, start + 2 < line.range.upperBound else { return nil }
    let isDash =
      Bytes.matches(bytes, at: start + 1, "–") || Bytes.matches(bytes, at: start + 1, "—")
      || Bytes.matches(bytes, at: start + 1, "--")
    guard
      isDash || Bytes.isUpper(bytes[start + 1]) && opensSpeech(start + 1, line.range.upperBound),
      let info = info("Q")
    else { return nil }
    var candidate = LabelCandidate(
      range: start..<start + 1, info: info, style: .space, isBold: bold != nil, line: index)
    candidate.isGlued = true
    return candidate
  }

  /// Whether a word is one that opens questions or sentences, or has a comma after it: `QJosh, will`.
  ///
  /// So `QAnon` is a word and `QWill` is none.
  private func opensSpeech(_ start: Int, _ end: Int) -> Bool {
    let bytes = text.bytes
    var stop = start
    while stop < min(end, start + 24), Whitespace.width(in: bytes, at: stop) == 0 { stop += 1 }
    // `QUESTION` goes on in capitals.
    guard stop == start + 1 || !Bytes.isUpper(bytes[start + 1]) else { return false }
    let word = String(decoding: bytes[start..<stop], as: UTF8.self)
    if word.hasSuffix(",") { return true }
    let key = LabelWords.key(word)
    let wordKey = WordKey(key)
    return LabelWords.sentenceOpeners.contains(key) || Phrases.questionWords.contains(wordKey)
      || Phrases.greetings.contains(wordKey) || Phrases.continuers.contains(wordKey)
      || Phrases.assents.contains(wordKey) || Phrases.titles.contains(wordKey)
      || key == "and" || key.hasPrefix("i’") || key.hasPrefix("i'")
  }

  /// The end of `Q` or `A` with colon, full stop or space after it, where the words begin.
  private func askerEnd(_ start: Int, _ end: Int) -> Int? {
    let bytes = text.bytes
    guard bytes[start] == 0x51 || bytes[start] == 0x41, start + 1 < end else { return nil }
    var place = start + 1
    let isPointed = bytes[place] == 0x3A || bytes[place] == 0x2E
    if isPointed { place += 1 }
    let words = Bytes.skipLayout(bytes, from: place, to: end)
    guard words > place, words < end else { return nil }
    if isPointed { return words }
    guard bytes[start] == 0x51 || words - place > 1 else { return nil }
    // One plain space needs a beginning of speech after it: a capital, a digit, a bracket, a dash.
    let next = bytes[words]
    guard words - place > 1 || !Bytes.isLower(next) else { return nil }
    return words
  }

  /// `NAME:`, `NAME.` or `NAME —` at the line's start.
  private mutating func delimited(_ line: Line, _ index: Int, bold: ByteRange?) -> LabelCandidate? {
    let bytes = text.bytes
    let start = line.range.lowerBound
    let limit = min(line.range.upperBound, start + Self.longest)
    var place = start
    while place < limit {
      let byte = bytes[place]
      switch byte {
      // What stands in brackets belongs to the label: `The SPEAKER pro tempore (Mr. Poe).`
      case 0x28:
        guard let close = Bytes.first(0x29, in: bytes, place..<limit) else { return nil }
        place = close
      case 0x3A:
        return make(line, index, bold, nameEnd: place, delimiterEnd: place + 1, .colon)
      case 0xEF where Bytes.matches(bytes, at: place, "："):
        return make(line, index, bold, nameEnd: place, delimiterEnd: place + 3, .colon)
      case 0x2E:
        if let found = afterPeriod(line, index, bold, place) { return found }
      case 0xE2 where Bytes.matches(bytes, at: place, "—") || Bytes.matches(bytes, at: place, "–"):
        guard place > start, Whitespace.width(in: bytes, before: place) > 0 else { return nil }
        return make(line, index, bold, nameEnd: place, delimiterEnd: place + 3, .dash)
      case 0x3F, 0x21, 0x3B, 0x22, 0x0A, 0x40:
        return nil
      case 0x24, 0x25, 0x2A, 0x3C, 0x3D, 0x3E: return nil
      default: break
      }
      place += 1
    }
    return nil
  }

  /// A full stop that may end a label in capitals: `ANA BRELL. Thank you`, not `MS. PSAKI`.
  private mutating func afterPeriod(
    _ line: Line, _ index: Int, _ bold: ByteRange?, _ place: Int
  ) -> LabelCandidate? {
    let bytes = text.bytes
    let start = line.range.lowerBound
    let name = start..<place
    guard place + 1 < line.range.upperBound,
      Whitespace.width(in: bytes, at: place + 1) > 0, place - start >= 4, hasCapitals(name)
    else { return nil }
    let printed = text.collapsed(name)
    let parts = LabelName(printed)
    guard let last = parts.names.last ?? parts.titles.last, last.utf8.count > 2 else { return nil }
    guard LabelShape.isPeriodLabel(printed) else { return nil }
    return make(line, index, bold, nameEnd: place, delimiterEnd: place + 1, .period)
  }

  /// Whether three capitals stand in a row, or a byte of another script: a quick look that spares
  /// most sentences the making of a string.
  private func hasCapitals(_ range: ByteRange) -> Bool {
    var run = 0
    for place in range {
      let byte = text.bytes[place]
      if byte >= 0xC3 && byte < 0xE2 { return true }
      run = Bytes.isUpper(byte) ? run + 1 : 0
      if run == 3 { return true }
    }
    return false
  }

  /// Whether a word of six letters or more outside brackets begins small: no name or office has one but `tempore`,
  /// and most sentences with a colon do.
  private func hasLongLowerWord(_ range: ByteRange) -> Bool {
    var start = range.lowerBound
    var isBracketed = false
    for place in range.lowerBound...range.upperBound {
      if place < range.upperBound, Bytes.isLetter(text.bytes[place]) { continue }
      let byte = text.bytes[min(place, text.count - 1)]
      defer { isBracketed = byte == 0x28 || isBracketed && byte != 0x29 }
      if !isBracketed, place - start >= 6, Bytes.isLower(text.bytes[start]),
        !Bytes.matches(text.bytes, at: start, "tempore")
      {
        return true
      }
      start = place + 1
    }
    return false
  }

  private mutating func make(
    _ line: Line, _ index: Int, _ bold: ByteRange?, nameEnd: Int, delimiterEnd: Int,
    _ style: LabelCandidate.Style
  ) -> LabelCandidate? {
    let start = line.range.lowerBound
    guard nameEnd > start, !hasLongLowerWord(start..<nameEnd) else { return nil }
    let printed = text.collapsed(start..<nameEnd)
    guard let info = info(printed) else { return nil }
    let words = Bytes.skipLayout(text.bytes, from: delimiterEnd, to: line.range.upperBound)
    // `12:30` and `http://` are no labels: words must be parted from the colon, or absent.
    guard
      words > delimiterEnd || words == line.range.upperBound || bold != nil
        || !Bytes.isDigit(text.bytes[words]) && text.bytes[words] != 0x2F
    else { return nil }
    let isBold = bold.map { $0.upperBound >= nameEnd } ?? false
    return LabelCandidate(
      range: start..<words, info: info, style: style, isBold: isBold, line: index)
  }

  /// A label that bold alone sets off, or that has a line to itself.
  private mutating func boldOrAlone(_ line: Line, _ index: Int, bold: ByteRange?) -> LabelCandidate?
  {
    let start = line.range.lowerBound
    if let bold, bold.upperBound - start <= Self.longest, bold.upperBound > start {
      let range = text.trimmed(start..<min(bold.upperBound, line.range.upperBound))
      let printed = text.collapsed(range)
      guard let info = info(printed) else { return nil }
      let words = Bytes.skipLayout(
        text.bytes, from: range.upperBound, to: line.range.upperBound)
      let style: LabelCandidate.Style = words == line.range.upperBound ? .ownLine : .bold
      return LabelCandidate(
        range: start..<words, info: info, style: style, isBold: true, line: index)
    }
    guard line.range.count <= 60, hasCapitals(line.range) else { return nil }
    let printed = text.collapsed(line.range)
    guard let info = info(printed), info.letters == .capitals else { return nil }
    return LabelCandidate(
      range: line.range, info: info, style: .ownLine, isBold: false, line: index)
  }

  private mutating func info(_ printed: String) -> LabelInfo? {
    if let known = book[printed] { return known }
    let made = LabelShape.letters(of: printed).map { LabelInfo(name: printed, letters: $0) }
    book[printed] = .some(made)
    return made
  }
}
