import OnRecordText

/// Marks where sentences begin in a block whose quotations stand as one token each.
struct SentenceStarts {
  let bytes: [UInt8]
  /// The words of each quotation that stands as a token, by its number.
  let content: [Int: ByteRange]

  /// Sets `beginsSentence` on the tokens of a block.
  ///
  /// Complexity: O(tokens).
  func mark(_ tokens: inout [FrameToken]) {
    for index in tokens.indices {
      tokens[index].beginsSentence = index == 0 || begins(at: index, in: tokens)
    }
  }

  private func begins(at index: Int, in tokens: [FrameToken]) -> Bool {
    let before = tokens[index - 1]
    let token = tokens[index]
    switch before.kind {
    case .stop:
      if token.kind == .stop || token.kind == .comma || token.kind == .bracket { return false }
      return !token.isWord || token.isCapitalized || token.isNumber
    case .quotation(let number):
      guard token.isCapitalized || token.isQuotation, let last = lastSign(of: number) else {
        return false
      }
      return !attributes(at: index, in: tokens, afterStop: last == UInt8(ascii: "."))
    default: return false
    }
  }

  /// The sign that ends a sentence at the end of a quotation; nil where none does.
  private func lastSign(of number: Int) -> UInt8? {
    guard let range = content[number], let last = bytes[range].last else { return nil }
    if [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?")].contains(last) { return last }
    return range.count > 2 && bytes[range.upperBound - 1] == 0xA6
      && bytes[range.upperBound - 2] == 0x80 ? UInt8(ascii: ".") : nil
  }

  /// Whether what follows a quotation is its attribution, as in `“Really?” Kim asked`.
  ///
  /// After a full stop only where nothing but the attribution follows.
  private func attributes(at index: Int, in tokens: [FrameToken], afterStop: Bool) -> Bool {
    for place in index..<min(tokens.count, index + 8) {
      guard tokens[place].isWord else { return false }
      guard !tokens[place].isCapitalized, let verb = SpeechVerb.of(tokens[place].lower),
        verb.form == .finite
          || verb.form == .base && place > index
            && ["i", "we", "you", "they"].contains(tokens[place - 1].lower)
      else { continue }
      // After a full stop “She laughed.” tells what she did, not who spoke.
      guard place > index, !afterStop || !verb.isWeak else { return false }
      let next = place + 1 < tokens.count ? tokens[place + 1] : nil
      return !afterStop || next == nil || next?.kind == .stop
    }
    return false
  }
}
