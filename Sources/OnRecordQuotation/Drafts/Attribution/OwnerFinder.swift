import OnRecordText

/// Finds whose words are called so near a quotation: in Kim’s words, according to Kim.
struct OwnerFinder {
  let subjects: SubjectFinder
  private var reader: PhraseReader { subjects.reader }
  private var tokens: [FrameToken] { subjects.reader.tokens }

  /// `according to Kim`, `in the words of Kim`, German `so Kim`.
  func source(at start: Int, high: Int) -> Phrase? {
    guard start + 1 < high else { return nil }
    switch (tokens[start].lower, tokens[start + 1].lower) {
    case ("according", "to"), ("laut", _), ("selon", _):
      let first = tokens[start].lower == "according" ? start + 2 : start + 1
      return subjects.withApposition(reader.phrase(startingAt: first, high: high), high: high)
    case ("so", _) where tokens[start + 1].isCapitalized:
      return subjects.withApposition(reader.phrase(startingAt: start + 1, high: high), high: high)
    default: return nil
    }
  }

  /// `in the words of Kim` right before the quotation, whatever verb stands farther off.
  func words(before place: Int, from low: Int) -> Phrase? {
    for index in (max(low, place - 16)..<place).reversed()
    where tokens[index].lower == "words" || tokens[index].lower == "phrase" {
      guard index + 2 < place, tokens[index + 1].lower == "of",
        let phrase = subjects.withApposition(
          reader.phrase(startingAt: index + 2, high: place), high: place)
      else { return nil }
      let rest = phrase.tokens.upperBound..<place
      return rest.allSatisfy { !tokens[$0].isWord } ? phrase : nil
    }
    return nil
  }

  /// `dismissed Kim’s claim that`, `repeated Kim’s words`: not the words of the verb's subject.
  ///
  /// Without `that` only after a verb of repeating: who called Kim's answer “odd” said so himself.
  func cited(before place: Int, from low: Int, by verb: Int?) -> Phrase? {
    guard place > low else { return nil }
    let isClause = tokens[place - 1].lower == "that"
    let noun = isClause || tokens[place - 1].kind == .colon ? place - 2 : place - 1
    guard let verb, noun > verb, tokens[noun].isWord,
      SpeechVerb.nouns.contains(tokens[noun].lower),
      isClause || Self.repeating.contains(where: tokens[verb].lower.hasPrefix)
    else { return nil }
    let owner = (max(verb + 1, noun - 3)..<noun).last { tokens[$0].isPossessive }
    return owner.flatMap { reader.phrase(endingAt: $0, low: verb + 1) }
  }

  private static let repeating = [
    "repeat", "cit", "quot", "echo", "recall", "reiterat", "report", "relay", "recount", "summari",
  ]

  /// `in Kim’s words`, `his claim that`, `the words of Kim`, `according to Kim` near the quotation.
  func owner(near place: Int, in sentence: Range<Int>) -> Phrase? {
    if place > sentence.lowerBound, let owner = possessor(at: place - 1) { return owner }
    let near = max(sentence.lowerBound, place - 16)
    for index in (near..<place).reversed() {
      if let owner = owner(at: index, high: place) { return owner }
    }
    for index in place + 1..<max(place + 1, sentence.upperBound) {
      if tokens[index].isQuotation { return nil }
      if let owner = owner(at: index, high: sentence.upperBound) { return owner }
    }
    return nil
  }

  private func owner(at index: Int, high: Int) -> Phrase? {
    if let phrase = source(at: index, high: high) { return phrase }
    let token = tokens[index]
    // What a question drew is not the asker's.
    if token.lower.hasPrefix("question"), index + 3 < high { return nil }
    guard token.isWord, !token.isCapitalized || token.beginsSentence,
      SpeechVerb.nouns.contains(token.lower)
    else {
      return nil
    }
    // A quotation for use from the minister.
    let isQuotation = token.lower == "quote" || token.lower == "quotation"
    if isQuotation,
      let from = (index + 1..<min(high, index + 5)).first(where: { tokens[$0].lower == "from" }),
      let phrase = reader.phrase(startingAt: from + 1, high: high)
    {
      return subjects.withApposition(phrase, high: high)
    }
    if index + 1 < high, ["of", "by", "from"].contains(tokens[index + 1].lower),
      let phrase = reader.phrase(startingAt: index + 2, high: high), phrase.kind != .office
    {
      return subjects.withApposition(phrase, high: high)
    }
    for back in 1...3 where index - back >= 0 {
      guard tokens[index - back].isWord else { return nil }
      if let owner = possessor(at: index - back) { return owner }
    }
    return nil
  }

  /// The one whom a possessive names: `Kim’s`, `his`.
  private func possessor(at index: Int) -> Phrase? {
    if tokens[index].isPossessive { return reader.phrase(endingAt: index, low: 0) }
    guard ["his", "her", "their"].contains(tokens[index].lower) else { return nil }
    return Phrase(kind: .pronoun, tokens: index..<index + 1)
  }
}
