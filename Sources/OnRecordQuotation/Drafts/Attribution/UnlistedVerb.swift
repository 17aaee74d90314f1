import OnRecordText

/// Gives a quotation to somebody by a verb that no list has.
///
/// `“We go home,” purred Kim.`
/// Where a sentence begins with a quotation that ends in a comma, what follows says who spoke, whatever
/// the verb.
struct UnlistedVerb {
  let subjects: SubjectFinder
  private var tokens: [FrameToken] { subjects.reader.tokens }

  /// The speaker whom the words right after the quotation name; nil where another verb does.
  func speaker(after place: Int, in sentence: Range<Int>) -> Phrase? {
    guard tokens[place].endsInComma, place == sentence.lowerBound, place + 2 < tokens.count,
      tokens[place + 1].isWord
    else { return nil }
    let high = sentence.upperBound
    if isVerb(place + 1) {
      guard
        let phrase = subjects.withApposition(
          subjects.reader.phrase(startingAt: place + 2, high: high), high: high),
        phrase.tokens.lowerBound == place + 2, isPerson(phrase),
        ends(phrase.tokens.upperBound, high: high)
      else { return nil }
      return phrase
    }
    guard let phrase = subjects.reader.phrase(startingAt: place + 1, high: high),
      isPerson(phrase), phrase.tokens.upperBound < high, isVerb(phrase.tokens.upperBound),
      ends(phrase.tokens.upperBound + 1, high: high)
    else { return nil }
    return phrase
  }

  /// Whether a word looks like a past tense that is in no list.
  private func isVerb(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.isWord && !token.isCapitalized && token.lower.utf8.count > 4
      && token.lower.hasSuffix("ed") && SpeechVerb.of(token.lower) == nil
      && !WordList.auxiliaries.contains(token.lower)
  }

  private func isPerson(_ phrase: Phrase) -> Bool {
    phrase.kind == .named || phrase.kind == .pronoun
      || phrase.office.map { $0.contains { TitleList.heads.contains(tokens[$0].lower) } } ?? false
  }

  /// Whether the clause ends at a place, or goes on with a preposition or an adverb.
  private func ends(_ index: Int, high: Int) -> Bool {
    guard index < high else { return true }
    return !tokens[index].isWord || WordList.prepositions.contains(tokens[index].lower)
      || subjects.reader.isAdverb(index)
  }
}
