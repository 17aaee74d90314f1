import OnRecordModel
import OnRecordText

/// Finds incidents: bracketed remarks of the transcriber, struck words and their repairs.
struct IncidentReader {
  let text: ReadingText
  let struck: [ByteRange]
  /// Whether the document is a transcript, in which speech itself has hardly any round brackets.
  let isTranscript: Bool
  /// The longest bracket that is read as a remark, in bytes.
  static let longest = 900

  private(set) var incidents: [Incident] = []
  private(set) var emendations: [Emendation] = []
  /// Brackets that open a remark and do not close in their paragraph.
  private(set) var unclosed: [ByteRange] = []

  init(_ document: Document, isTranscript: Bool) {
    text = document.text
    struck = document.marks.filter { $0.kind == .struck && !$0.range.isEmpty }.map(\.range)
    self.isTranscript = isTranscript
    readBrackets()
    addRunningHeads(document)
    joinStruck()
  }

  /// Heads of printed pages are notes, also where they stand in brackets.
  private mutating func addRunningHeads(_ document: Document) {
    let heads = document.marks.filter { $0.kind == .runningHead && !$0.range.isEmpty }.map(\.range)
    guard !heads.isEmpty else { return }
    let known = Set(heads)
    incidents.removeAll { known.contains($0.range) }
    incidents += heads.map { Incident(kind: .note, range: $0) }
  }

  /// Walks the text once.
  ///
  /// Complexity: O(length of the text).
  private mutating func readBrackets() {
    let end = text.count
    var round = Bytes.first(0x28, in: text.bytes, 0..<end) ?? end
    var square = Bytes.first(0x5B, in: text.bytes, 0..<end) ?? end
    var curly = Bytes.first(0x7B, in: text.bytes, 0..<end) ?? end
    while min(round, square, curly) < end {
      let open = min(round, square, curly)
      let next = open == curly ? readCurly(open) : read(open)
      if curly < next { curly = Bytes.first(0x7B, in: text.bytes, next..<end) ?? end }
      if round < next { round = Bytes.first(0x28, in: text.bytes, next..<end) ?? end }
      if square < next { square = Bytes.first(0x5B, in: text.bytes, next..<end) ?? end }
    }
  }

  /// `{time}  1945`: a printer's code with its value, to the end of the line.
  private mutating func readCurly(_ open: Int) -> Int {
    let bytes = text.bytes
    let lineEnd = Bytes.first(0x0A, in: bytes, open..<text.count) ?? text.count
    guard open == 0 || bytes[open - 1] == 0x0A || bytes[open - 1] == 0x20,
      let close = Bytes.first(0x7D, in: bytes, open..<lineEnd), close - open < 24,
      lineEnd - close < 24
    else { return open + 1 }
    incidents.append(Incident(kind: .note, range: text.trimmed(open..<lineEnd)))
    return lineEnd
  }

  /// Reads the bracket that opens at an offset; returns where to look on.
  private mutating func read(_ open: Int) -> Int {
    guard let close = closing(open) else {
      if opensRemark(open) { unclosed.append(open..<open + 1) }
      return open + 1
    }
    let range = open..<close + 1
    guard let kind = text.bytes[open] == 0x28 ? roundKind(range) : squareKind(range) else {
      return open + 1
    }
    incidents.append(Incident(kind: kind, range: range))
    return close + 1
  }

  /// Whether the word after a bracket is one of a transcriber's remarks.
  private func opensRemark(_ open: Int) -> Bool {
    let end = min(text.count, open + 24)
    let line = Bytes.first(0x0A, in: text.bytes, open..<end) ?? end
    return Self.words(text.collapsed(open + 1..<max(open + 1, line))).first
      .flatMap { IncidentLexicon.kind(of: $0) } != nil
  }

  /// The closing bracket in the same paragraph; an inner pair of the same kind is stepped over.
  private func closing(_ open: Int) -> Int? {
    let bytes = text.bytes
    let opening = bytes[open]
    let closing: UInt8 = opening == 0x28 ? 0x29 : 0x5D
    var depth = 0
    var place = open
    let limit = min(bytes.count, open + Self.longest)
    while place < limit {
      let byte = bytes[place]
      if byte == opening { depth += 1 }
      if byte == closing {
        depth -= 1
        if depth == 0 { return place }
      }
      if byte == 0x0A, place + 1 < limit, bytes[place + 1] == 0x0A { return nil }
      place += 1
    }
    return nil
  }

  private func roundKind(_ range: ByteRange) -> Incident.Kind? {
    let bytes = text.bytes
    let inner = text.trimmed(range.lowerBound + 1..<range.upperBound - 1)
    guard let first = inner.first, inner.count >= 2 else { return nil }
    let opensUpper = Bytes.isUpper(bytes[first]) || bytes[first] >= 0x80
    let last = bytes[inner.upperBound - 1]
    let isSentence = last == 0x2E || last == 0x21 || last == 0x3F || last == 0x94 || last == 0x9D
    // Most brackets of prose fall here without a string being made.
    guard opensUpper && isSentence || inner.count <= 48 else { return nil }
    let words = Self.words(text.collapsed(inner))
    guard let kind = words.lazy.compactMap({ IncidentLexicon.kind(of: $0) }).first else {
      return isTranscript && opensUpper && isSentence && words.count >= 3 ? .incident : nil
    }
    if opensUpper && isSentence { return kindOfSentence(words) ?? kind }
    // Without a full stop: a lone word or two that are all remark, never a clause of speech.
    guard words.count <= 3, IncidentLexicon.kind(of: words[0]) == kind || Self.opens(words[0])
    else {
      return nil
    }
    guard isTranscript || words.count == 1 else { return nil }
    if IncidentLexicon.languages.contains(words[0]) { return nil }
    return kind
  }

  /// In a sentence, an interruption or a gap outranks the gesture that stands before it, and
  /// laughter outranks what the hands do.
  private func kindOfSentence(_ words: [String]) -> Incident.Kind? {
    let kinds = words.compactMap { IncidentLexicon.kind(of: $0) }
    if kinds.contains(.gap) { return .gap }
    if kinds.contains(.note) && words.count <= 6 { return .note }
    if kinds.contains(.vocal) { return .vocal }
    return kinds.first
  }

  private static func opens(_ word: String) -> Bool {
    ["in", "via", "as", "through", "speaks", "speaking", "off", "no", "cross", "clears"].contains(
      word)
  }

  private func squareKind(_ range: ByteRange) -> Incident.Kind? {
    let inner = text.trimmed(range.lowerBound + 1..<range.upperBound - 1)
    guard !inner.isEmpty else { return nil }
    if text.bytes[range.lowerBound + 1] == 0x5B { return .note }
    let printed = text.collapsed(inner)
    let words = Self.words(printed)
    if words.count <= 8, let kind = words.lazy.compactMap({ IncidentLexicon.kind(of: $0) }).first,
      words.count <= 3 || printed.hasSuffix(".")
    {
      return kind
    }
    if printed.has("www.") || printed.has("://") { return nil }
    // A footnote's number, a roll call, a page: no words of the record are replaced.
    if words.isEmpty || printed.utf8.allSatisfy({ Bytes.isDigit($0) || $0 == 0x2C || $0 == 0x20 }) {
      return nil
    }
    if isWholeBlock(range) { return isStarred(range) ? .note : nil }
    return .correction
  }

  /// Whether the bracket has its paragraph to itself, a star before it not counted.
  private func isWholeBlock(_ range: ByteRange) -> Bool {
    let bytes = text.bytes
    var before = range.lowerBound
    while before > 0, bytes[before - 1] == 0x20 || bytes[before - 1] == 0x2A { before -= 1 }
    let opens = before == 0 || bytes[before - 1] == 0x0A
    let closes = range.upperBound == bytes.count || bytes[range.upperBound] == 0x0A
    return opens && closes
  }

  private func isStarred(_ range: ByteRange) -> Bool {
    range.lowerBound > 0 && text.bytes[range.lowerBound - 1] == 0x2A
  }

  /// Joins struck words with the repair in brackets right after them.
  private mutating func joinStruck() {
    var joined: [Incident] = []
    var corrections = incidents
    for range in struck {
      var end = Bytes.skipLayout(text.bytes, from: range.upperBound, to: text.count)
      if end < text.count, text.bytes[end] == 0x2A { end += 1 }
      let repair = corrections.firstIndex { $0.kind == .correction && $0.range.lowerBound == end }
      if let repair {
        let bracket = corrections.remove(at: repair).range
        emendations.append(Emendation(struck: range, repair: bracket))
        joined.append(
          Incident(kind: .correction, range: range.lowerBound..<bracket.upperBound))
      } else {
        emendations.append(Emendation(struck: range, repair: nil))
        joined.append(Incident(kind: .correction, range: range))
      }
    }
    for incident in corrections where incident.kind == .correction {
      emendations.append(Emendation(struck: nil, repair: incident.range))
    }
    incidents = (corrections + joined).sorted { $0.range.lowerBound < $1.range.lowerBound }
    emendations.sort {
      ($0.struck ?? $0.repair ?? 0..<0).lowerBound < ($1.struck ?? $1.repair ?? 0..<0).lowerBound
    }
  }

  /// Words in lower case, punctuation at their ends gone; dashes and commas part words.
  static func words(_ printed: String) -> [String] {
    let bytes = Array(printed.utf8)
    var words: [String] = []
    var start: Int?
    for place in 0...bytes.count {
      let isInside = place < bytes.count && isInsideWord(bytes, place)
      if isInside, start == nil { start = place }
      if !isInside, let from = start {
        words.append(lowered(bytes[from..<place]))
        start = nil
      }
    }
    return words
  }

  /// Letters and digits, and hyphens, apostrophes and stops between them.
  private static func isInsideWord(_ bytes: [UInt8], _ place: Int) -> Bool {
    let byte = bytes[place]
    if byte == 0xE2 || place > 0 && bytes[place - 1] == 0xE2
      || place > 1 && bytes[place - 2] == 0xE2
    {
      return isApostrophe(bytes, place)
    }
    if Bytes.isLetter(byte) && byte != 0xC2 || Bytes.isDigit(byte) { return true }
    guard byte == 0x2D || byte == 0x27 || byte == 0x2E, place > 0, place + 1 < bytes.count else {
      return false
    }
    return Bytes.isLetter(bytes[place - 1]) && Bytes.isLetter(bytes[place + 1])
      && bytes[place + 1] != 0xE2
  }

  private static func isApostrophe(_ bytes: [UInt8], _ place: Int) -> Bool {
    (max(0, place - 2)...place).contains { Bytes.matches(bytes, at: $0, "’") && $0 + 3 > place }
      && place + 1 < bytes.count
  }

  private static func lowered(_ bytes: ArraySlice<UInt8>) -> String {
    bytes.contains { $0 >= 0x80 }
      ? String(decoding: bytes, as: UTF8.self).lowercased() : ASCIIText.lowered(bytes)
  }
}
