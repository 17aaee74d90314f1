/// Tells single quotation marks from the apostrophes that look like them.
///
/// Between two letters the character is an apostrophe. After a plural's s it may be a possessive
/// (supporters’): it closes only where no surer closing mark follows. Before a word it may stand for
/// missing letters (’tis, ’90s): it opens only where a sure closing mark follows.
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
    for index in tokens.indices.reversed() {
      isClosedLater[index] = isClosed
      if tokens[index].glyph.family != .single || mayOpen(tokens[index]) {
        isClosed = false
      } else if mayClose(tokens[index]), !isPossessive(tokens[index]) {
        isClosed = true
      }
    }
  }

  /// What the mark at `index` does; `isOpen` says whether the innermost open span is of single marks.
  func role(of index: Int, isOpen: Bool) -> Role {
    let token = tokens[index]
    if isOpen, mayClose(token), token.glyph != .lowSingle {
      return isPossessive(token) && isClosedLater[index] ? .apostrophe : .closing
    }
    guard mayOpen(token) else { return .apostrophe }
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

  private func mayClose(_ token: MarkToken) -> Bool {
    token.looksClosing && !token.touchesWordAfter
  }

  /// Whether it may be the apostrophe of a plural or of a dropped g before a further word.
  private func isPossessive(_ token: MarkToken) -> Bool {
    guard token.touchesWordBefore, token.after == .space else { return false }
    var next = token.range.upperBound
    while next < end, bytes[next] == 0x20 { next += 1 }
    guard next < end, Neighbour.after(next, in: bytes, end: end).isWord else { return false }
    let last = bytes[token.range.lowerBound - 1] | 0x20
    if last == UInt8(ascii: "s") || last == UInt8(ascii: "z") { return true }
    return last == UInt8(ascii: "n") && token.range.lowerBound > 1
      && bytes[token.range.lowerBound - 2] | 0x20 == UInt8(ascii: "i")
  }

  /// Whether the word that begins at `offset` is one that loses its first letters.
  private func isElision(after offset: Int) -> Bool {
    var word: [UInt8] = []
    var place = offset
    while place < end, word.count < 8, Neighbour.after(place, in: bytes, end: end).isWord,
      bytes[place] < 0x80
    {
      word.append(bytes[place] | 0x20)
      place += 1
    }
    if word.count >= 2, word[0] & 0xF0 == 0x30, word[1] & 0xF0 == 0x30 {
      return word.count == 2 || (word.count == 3 && word[2] == UInt8(ascii: "s"))
    }
    return Self.elisions.contains(String(decoding: word, as: UTF8.self))
  }

  private static let elisions: Set<String> = [
    "em", "tis", "twas", "twere", "twill", "til", "till", "cause", "cuz", "bout", "round", "n",
    "neath", "fraid", "nuff", "gainst", "mid", "tween",
  ]
}
