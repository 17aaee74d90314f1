/// Tells a sentence set like a headline, in which capitals tell no names.
enum HeadlineStyle {
  /// Whether three quarters of the longer words begin with a capital, at least four do, and no full
  /// stop or colon ends it.
  static func isSet(_ tokens: ArraySlice<FrameToken>) -> Bool {
    if let last = tokens.last(where: { !$0.isQuotation }), last.kind == .stop || last.kind == .colon
    {
      return false
    }
    var longer = 0
    var capitals = 0
    for token in tokens where token.isWord && token.text.utf8.count >= 4 {
      longer += 1
      if token.isCapitalized { capitals += 1 }
    }
    return capitals >= 4 && capitals * 4 >= longer * 3
  }

  /// For each token of a block whether its sentence is set so.
  ///
  /// Complexity: O(tokens).
  static func flags(of tokens: [FrameToken]) -> [Bool] {
    var flags = [Bool](repeating: false, count: tokens.count)
    var start = 0
    while start < tokens.count {
      var end = start + 1
      while end < tokens.count, !tokens[end].beginsSentence { end += 1 }
      if isSet(tokens[start..<end]) {
        for index in start..<end { flags[index] = true }
      }
      start = end
    }
    return flags
  }
}
