/// Tells single quotation marks from the apostrophes that look like them.
///
/// Between two letters the character is an apostrophe. After a plural's s it may be a possessive
/// (supporters’): it closes only where the next word cannot be owned, or no surer mark follows.
/// Before a word it may stand for missing letters (’tis, ’90s): it opens only where a sure closing
/// mark follows.
struct SingleMarks {
  /// What a single mark does.
  enum Role { case opening, closing, apostrophe }

  private let tokens: [MarkToken]
  private let bytes: [UInt8]
  private let end: Int
  /// For each mark, whether a sure closing mark comes after it before anything opens.
  private var isClosedLater: [Bool]

  init(tokens: [MarkToken], bytes: [UInt8], end: Int) {
    self.tokens = tokens
    self.bytes = bytes
    self.end = end
    isClosedLater = Array(repeating: false, count: tokens.count)
    var isClosed = false
    // What holds beyond the double marks that this scan backwards has entered.
    var outside: [Bool] = []
    for index in tokens.indices.reversed() {
      isClosedLater[index] = isClosed
      let token = tokens[index]
      if token.glyph.family != .single {
        if token.looksOpening {
          isClosed = outside.popLast() ?? false
        } else {
          outside.append(isClosed)
          isClosed = false
        }
      } else if mayOpen(token) {
        isClosed = false
      } else if mayClose(index), !isPossessive(token) {
        isClosed = true
      }
    }
  }

  /// What the mark at `index` does; `isOpen` says whether the innermost open span is of single marks.
  func role(of index: Int, isOpen: Bool) -> Role {
    let token = tokens[index]
    if isOpen, mayClose(index), token.glyph != .lowSingle {
      return isPossessive(token) && isClosedLater[index] ? .apostrophe : .closing
    }
    guard mayOpen(token) else { return .apostrophe }
    // A single mark hardly opens inside single marks.
    if isOpen, isElision(after: token.range.upperBound) { return .apostrophe }
    return isElision(after: token.range.upperBound) && !isClosedLater[index]
      ? .apostrophe : .opening
  }

  private func mayOpen(_ token: MarkToken) -> Bool {
    switch token.glyph {
    case .lowSingle: true
    case .leftSingle, .straightSingle: token.looksOpening && !token.touchesWordBefore
    default: false
    }
  }

  private func mayClose(_ index: Int) -> Bool {
    tokens[index].looksClosing && !tokens[index].touchesWordAfter && !endsLoneLetter(index)
  }

  /// Whether it is the second apostrophe of ’n’.
  private func endsLoneLetter(_ index: Int) -> Bool {
    guard index > 0, tokens[index - 1].glyph.family == .single else { return false }
    let place = tokens[index].range.lowerBound - 1
    return tokens[index - 1].range.upperBound == place && bytes[place] | 0x20 == UInt8(ascii: "n")
  }

  /// Whether it may be the apostrophe of a plural or of a dropped g before a further word.
  private func isPossessive(_ token: MarkToken) -> Bool {
    guard token.touchesWordBefore, token.after == .space else { return false }
    if Self.clipped.contains(wordBefore(token.range.lowerBound)) { return true }
    var next = token.range.upperBound
    while next < end, bytes[next] == 0x20 { next += 1 }
    guard next < end, Neighbour.after(next, in: bytes, end: end).isWord,
      !WordList.isFunctionWord(word(at: next))
    else { return false }
    let last = bytes[token.range.lowerBound - 1] | 0x20
    if last == UInt8(ascii: "s") || last == UInt8(ascii: "z") { return true }
    return last == UInt8(ascii: "n") && token.range.lowerBound > 1
      && bytes[token.range.lowerBound - 2] | 0x20 == UInt8(ascii: "i")
  }

  /// Whether the word that begins at `offset` is one that loses its first letters.
  private func isElision(after offset: Int) -> Bool {
    let word = Array(word(at: offset).utf8)
    if word.count >= 2, word[0] & 0xF0 == 0x30, word[1] & 0xF0 == 0x30 {
      return word.count == 2 || (word.count == 3 && word[2] == UInt8(ascii: "s"))
    }
    return Self.elisions.contains(String(decoding: word, as: UTF8.self))
  }

  /// The word of ASCII letters and digits at a place, in lower case; at most its first ten.
  private func word(at offset: Int) -> String {
    var word: [UInt8] = []
    var place = offset
    while place < end, word.count < 10, bytes[place] < 0x80,
      Neighbour.after(place, in: bytes, end: end).isWord, bytes[place] != 0x27
    {
      word.append(bytes[place] | 0x20)
      place += 1
    }
    return String(decoding: word, as: UTF8.self)
  }

  /// The word of ASCII letters that ends at a place, in lower case; at most its last ten.
  private func wordBefore(_ offset: Int) -> String {
    var start = offset
    while start > 0, offset - start < 10, (bytes[start - 1] | 0x20) >= 0x61,
      (bytes[start - 1] | 0x20) <= 0x7A
    {
      start -= 1
    }
    return String(decoding: bytes[start..<offset].map { $0 | 0x20 }, as: UTF8.self)
  }

  /// Words that lose their last letters: an’ all, o’ the, wi’ it.
  private static let clipped: Set<String> = [
    "an", "o", "wi", "th", "ol", "lil", "mo", "d", "t", "gi",
  ]

  private static let elisions: Set<String> = [
    "em", "tis", "twas", "twere", "twill", "til", "till", "cause", "cuz", "bout", "round", "n",
    "neath", "fraid", "nuff", "gainst", "mid", "tween",
  ]
}
