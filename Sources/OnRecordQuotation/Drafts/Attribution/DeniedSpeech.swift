/// Speech that a sentence denies: what Kim did not say is not his.
extension SubjectFinder {
  /// Who said it where a phrase is who did not: Kim and not Kova, it was Kim, not Kova, who.
  func insteadOf(_ phrase: Phrase, low: Int) -> Phrase? {
    var place = phrase.tokens.lowerBound - 1
    guard place > low, tokens[place].lower == "not" else { return nil }
    place -= 1
    while place > low, tokens[place].kind == .comma || tokens[place].lower == "and" { place -= 1 }
    return reader.phrase(endingAt: place, low: low)
  }

  /// Whether the words between subject and verb deny it: did not say, never promised; not: not only said.
  func isDenied(from start: Int, to index: Int) -> Bool {
    (start..<max(start, index)).contains { place in
      let word = tokens[place].lower
      let isNegation = word == "not" || word == "never" || Self.isNegated(word)
      return isNegation && !["only", "just", "simply", "merely"].contains(tokens[place + 1].lower)
    }
  }

  static func isNegated(_ word: String) -> Bool {
    word.hasSuffix("n't") || word.hasSuffix("n’t")
  }

  /// Kova agreed with Kim that: his words as much as hers.
  func agrees(_ index: Int) -> Bool {
    ["agree", "concur"].contains(where: tokens[index].lower.hasPrefix)
      && index + 1 < tokens.count && tokens[index + 1].lower == "with"
  }

  /// Whether nobody is said to have said it: neither Kim nor Kova, no one at the ministry.
  func isNobody(before phrase: Phrase, low: Int) -> Bool {
    var place = phrase.tokens.lowerBound - 1
    guard place >= low else { return false }
    if ["neither", "nor"].contains(tokens[place].lower) { return true }
    guard WordList.prepositions.contains(tokens[place].lower), place > low else { return false }
    place -= 1
    let isNo = place > low && tokens[place - 1].lower == "no"
    return ["nobody", "none"].contains(tokens[place].lower) || isNo && tokens[place].lower == "one"
  }

  /// Whether a verb tells that nothing was said: he said nothing of the “…”.
  func saysNothing(_ index: Int) -> Bool {
    index + 1 < tokens.count && tokens[index + 1].lower == "nothing"
  }
}
