import OnRecordText

/// Reads noun phrases to the left and to the right of a place in a block's tokens.
///
/// Every reading looks at `reach` tokens at most, so that a paragraph without an end costs no more
/// than its length.
struct PhraseReader {
  static let reach = 40

  let tokens: [FrameToken]

  // MARK: - Word classes

  func isCapitalizedName(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.isCapitalized else { return false }
    return !WordList.days.contains(token.lower) && !isMonth(index) && !isFunctionWord(index)
  }

  private func isMonth(_ index: Int) -> Bool {
    guard WordList.months[tokens[index].lower] != nil else { return false }
    // May, March, April, August, June are names too: a month stands by a number.
    let before = index > 0 && tokens[index - 1].isNumber
    let after = index + 1 < tokens.count && tokens[index + 1].isNumber
    let word = tokens[index].lower
    return before || after || !["may", "march", "april", "august", "june", "mars"].contains(word)
  }

  func isFunctionWord(_ index: Int) -> Bool {
    let lower = tokens[index].lower
    return WordList.determiners.contains(lower) || WordList.prepositions.contains(lower)
      || WordList.conjunctions.contains(lower) || WordList.pronouns.contains(lower)
      || WordList.auxiliaries.contains(lower) || isAdverb(index)
  }

  func isAdverb(_ index: Int) -> Bool {
    let lower = tokens[index].lower
    if WordList.adverbs.contains(lower) { return true }
    return lower.utf8.count > 4 && lower.hasSuffix("ly") && !tokens[index].isCapitalized
  }

  /// Whether a phrase cannot go on over a word.
  func isBoundary(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.isWord else { return true }
    if WordList.conjunctions.contains(token.lower) || WordList.auxiliaries.contains(token.lower) {
      return !(token.lower == "a")
    }
    if WordList.pronouns.contains(token.lower) || isAdverb(index) { return true }
    if WordList.days.contains(token.lower) { return true }
    guard !token.isCapitalized, let verb = SpeechVerb.of(token.lower) else { return false }
    return verb.form == .finite && !SpeechVerb.nouns.contains(token.lower)
  }

  // MARK: - To the left

  /// The noun phrase whose last token is `end`, going no further left than `low`.
  func phrase(endingAt end: Int, low: Int) -> Phrase? {
    let low = max(low, end - Self.reach)
    guard end >= low, end < tokens.count, tokens[end].isWord else { return nil }
    let lower = tokens[end].lower
    if WordList.pronouns.contains(lower) {
      return Phrase(kind: .pronoun, tokens: end..<end + 1)
    }
    if isCapitalizedName(end), let phrase = capitalizedPhrase(endingAt: end, low: low) {
      return phrase
    }
    if WordList.standIns.contains(lower) {
      return Phrase(kind: .pronoun, tokens: end..<end + 1)
    }
    return commonPhrase(endingAt: end, low: low)
  }

  /// The run of capitalised words that ends at `end`, with particles between them.
  func capitalizedRun(endingAt end: Int, low: Int) -> Range<Int> {
    var start = end
    while start > low {
      let before = start - 1
      if isCapitalizedName(before), !tokens[before].isPossessive {
        start = before
        continue
      }
      var place = before
      while place > low, tokens[place].isWord, WordList.particles.contains(tokens[place].lower),
        end - place < 8
      {
        place -= 1
      }
      guard place < before, isCapitalizedName(place), !tokens[place].isPossessive,
        joinsName(place + 1..<start, last: place)
      else { break }
      start = place
    }
    return start..<end + 1
  }

  /// Whether particles join two capitalised words to one name: `Ministry of the`, `Ursula von der`.
  private func joinsName(_ particles: Range<Int>, last: Int) -> Bool {
    let words = particles.map { tokens[$0].lower }
    if ["and", "&"].contains(words.first) { return isBodyOrTitle(last) }
    if ["of", "for", "the"].contains(words.first) { return isBodyOrTitle(last) }
    return !particles.contains { tokens[$0].isCapitalized && words.count > 2 }
  }

  private func isBodyOrTitle(_ index: Int) -> Bool {
    let lower = tokens[index].lower
    return TitleList.bodies.contains(lower) || TitleList.isOffice(lower)
      || TitleList.heads.contains(lower)
  }

  private func capitalizedPhrase(endingAt end: Int, low: Int) -> Phrase? {
    if WordList.reporters.contains(tokens[end].lower) {
      return commonPhrase(endingAt: end, low: low)
    }
    let run = capitalizedRun(endingAt: end, low: low)
    let hasArticle = run.lowerBound > low && tokens[run.lowerBound - 1].lower == "the"
    let preposition = run.lowerBound - (hasArticle ? 2 : 1)
    if preposition > low, WordList.officePrepositions.contains(tokens[preposition].lower),
      tokens[preposition - 1].isWord, takesComplement(tokens[preposition - 1].lower)
    {
      return commonPhrase(endingAt: end, low: low)  // a spokesman for Kim
    }
    if let people = peopleOfPlaces(endingWith: run, low: low) { return people }
    if let person = affiliated(with: run, after: preposition, low: low) { return person }
    if isGroup(run) { return Phrase(kind: .office, tokens: run, office: run) }
    let cut = NameRun(run, in: tokens)
    let start = officeStart(before: run.lowerBound, low: low)
    guard let name = cut.name, !hasArticle || cut.office != nil else {
      return bodyPhrase(run: run, start: start, low: low)
    }
    var office = cut.office
    if start < run.lowerBound { office = start..<name.lowerBound }
    let isReporter = (office ?? run).contains {
      WordList.reporters.contains(tokens[$0].lower)
    }
    var phrase = Phrase(
      kind: isReporter ? .reporter : .named, tokens: start..<end + 1, name: name, office: office)
    phrase.isJoint = isJoint(before: start, low: low)
    return phrase
  }

  /// Whether a run is one word for many people: Republicans, Veldanians.
  private func isGroup(_ run: Range<Int>) -> Bool {
    guard run.count == 1, let word = run.first.map({ tokens[$0].lower }) else { return false }
    return ["icans", "crats", "anians", "ssians", "eans", "ists", "tives"]
      .contains { word.hasSuffix($0) && word.utf8.count > $0.utf8.count + 1 }
  }

  /// `Ann Lee of Lakes Wire`, of which the run is the house: one with two names at least, or a title.
  private func affiliated(with run: Range<Int>, after preposition: Int, low: Int) -> Phrase? {
    let end = preposition - 1
    guard end > low, ["of", "from", "with", "at"].contains(tokens[preposition].lower),
      isCapitalizedName(end), !isBodyOrTitle(end), !tokens[end].isPossessive
    else { return nil }
    let person = capitalizedRun(endingAt: end, low: low)
    guard person.count > 1, let name = NameRun(person, in: tokens).name else { return nil }
    return Phrase(
      kind: .named, tokens: person, name: name, office: NameRun(person, in: tokens).office)
  }

  /// `the harbor masters of Sella and Kesh`, of which the run is the last place.
  private func peopleOfPlaces(endingWith run: Range<Int>, low: Int) -> Phrase? {
    let other = run.lowerBound - 2
    guard other > low, tokens[other + 1].lower == "and", isCapitalizedName(other) else {
      return nil
    }
    let noun = capitalizedRun(endingAt: other, low: low).lowerBound - 2
    guard noun >= low, ["of", "from"].contains(tokens[noun + 1].lower), tokens[noun].isWord,
      !tokens[noun].isCapitalized, tokens[noun].lower.hasSuffix("s"),
      let people = commonPhrase(endingAt: noun, low: low)
    else { return nil }
    let range = people.tokens.lowerBound..<run.upperBound
    return Phrase(kind: people.kind, tokens: range, office: range)
  }

  private func bodyPhrase(run: Range<Int>, start: Int, low: Int) -> Phrase {
    var first = start
    while first > low, tokens[first - 1].isWord, tokens[first - 1].isPossessive { first -= 1 }
    if first > low, WordList.determiners.contains(tokens[first - 1].lower) { first -= 1 }
    if first - 2 >= low, WordList.officePrepositions.contains(tokens[first - 1].lower),
      isCapitalizedName(first - 2), !isBodyOrTitle(first - 2)
    {
      // Ann Lee of the Times
      let person = capitalizedRun(endingAt: first - 2, low: low)
      if let name = NameRun(person, in: tokens).name {
        return Phrase(kind: .named, tokens: person, name: name, office: nil)
      }
    }
    return Phrase(kind: .office, tokens: first..<run.upperBound, office: first..<run.upperBound)
  }

  /// Whether a preposition after a word leads on within the phrase: people familiar with the matter.
  private func takesComplement(_ lower: String) -> Bool {
    isOfficeNoun(lower) || WordList.complemented.contains(lower)
      || WordList.persons.contains(lower)
  }

  /// Whether a noun without article may speak: an office, a body, a plural.
  private func isPersonNoun(_ lower: String) -> Bool {
    isOfficeNoun(lower) || lower.hasSuffix("s") || lower.hasSuffix("people")
      || lower.hasSuffix("men")
  }

  private func isOfficeNoun(_ lower: String) -> Bool {
    TitleList.isOffice(lower) || TitleList.heads.contains(lower)
      || WordList.reporters.contains(lower) || TitleList.bodies.contains(lower)
      || lower.hasSuffix("s") && TitleList.bodies.contains(String(lower.dropLast()))
  }

  /// Where the title in small letters before a name begins: `State Department spokesman` Ned Price.
  private func officeStart(before start: Int, low: Int) -> Int {
    guard start > low, tokens[start - 1].isWord, isOfficeNoun(tokens[start - 1].lower) else {
      return ownedNounStart(before: start, low: low)
    }
    var first = start - 1
    while first > low {
      let before = first - 1
      if WordList.determiners.contains(tokens[before].lower) { return before }
      if isBoundary(before) || WordList.prepositions.contains(tokens[before].lower) { break }
      first = before
    }
    return first
  }

  /// Where a noun before a name begins that an article or a possessive introduces: `his heir` Anna Kova.
  private func ownedNounStart(before start: Int, low: Int) -> Int {
    var first = start - 1
    while first >= low, start - first <= 4, tokens[first].isWord, !isBoundary(first) {
      let token = tokens[first]
      if token.isPossessive || WordList.determiners.contains(token.lower) {
        return first < start - 1 ? first : start
      }
      guard !token.isCapitalized, !WordList.prepositions.contains(token.lower) else { break }
      first -= 1
    }
    return start
  }

  /// Whether a name is the second of a pair: `Kim and Kova said`.
  private func isJoint(before start: Int, low: Int) -> Bool {
    guard start - 2 >= low, tokens[start - 1].lower == "and" else { return false }
    let other = start - 2
    guard isCapitalizedName(other) else { return false }
    let run = capitalizedRun(endingAt: other, low: low)
    return run.lowerBound == low || isBoundary(run.lowerBound - 1)
      || tokens[run.lowerBound].beginsSentence
  }

  /// A phrase whose last word is a common noun: back to its determiner, over `of`, `for` and the like.
  private func commonPhrase(endingAt end: Int, low: Int) -> Phrase? {
    guard let start = commonStart(endingAt: end, low: low), start <= end else { return nil }
    guard start < end || !WordList.determiners.contains(tokens[end].lower) else { return nil }
    if end - start > 1, WordList.documents.contains(tokens[start + 1].lower),
      !isOfficeNoun(tokens[start + 2].lower), !tokens[start + 1].isPossessive,
      !WordList.documents.contains(tokens[end].lower)
    {
      // A post shared by thousands: what follows the paper only tells more of it.
      return Phrase(kind: .document, tokens: start..<start + 2, office: start..<start + 2)
    }
    let range = start..<end + 1
    let opening = tokens[start]
    let isDetermined = opening.isPossessive || WordList.determiners.contains(opening.lower)
    guard isDetermined || isPersonNoun(tokens[head(of: range)].lower) else { return nil }
    var kind = DraftAttribution.Kind.office
    if isReporter(range) { kind = .reporter }
    if WordList.documents.contains(tokens[head(of: range)].lower) { kind = .document }
    return Phrase(kind: kind, tokens: range, office: range)
  }

  /// Where the words begin that can belong to the phrase of a common noun; nil where none can.
  private func commonStart(endingAt end: Int, low: Int) -> Int? {
    var place = end
    var start: Int?
    while place >= low, !isBoundary(place) {
      let lower = tokens[place].lower
      let isPreposition = WordList.prepositions.contains(lower)
      if isPreposition {
        guard WordList.officePrepositions.contains(lower), place - 1 >= low,
          takesComplement(tokens[place - 1].lower)
        else { break }
      } else if WordList.determiners.contains(lower), place < end {
        start = place
        guard place - 2 >= low, WordList.officePrepositions.contains(tokens[place - 1].lower),
          takesComplement(tokens[place - 2].lower)
        else { break }
        place -= 1
        continue
      } else {
        start = place
      }
      place -= 1
    }
    return start
  }

  /// Whether the head of a phrase is one who asks; what stands after `of` or `for` is not its head.
  private func isReporter(_ range: Range<Int>) -> Bool {
    let head = head(of: range)
    return WordList.reporters.contains(tokens[head].lower) && !tokens[head].isPossessive
  }

  /// The noun on which a phrase hangs: the last before `of`, `for` and the like.
  func head(of range: Range<Int>) -> Int {
    let end =
      range.first {
        $0 > range.lowerBound && WordList.officePrepositions.contains(tokens[$0].lower)
      } ?? range.upperBound
    return end - 1
  }

  // MARK: - To the right

  /// The noun phrase that begins at `start`, going no further right than before `high`.
  func phrase(startingAt start: Int, high: Int) -> Phrase? {
    let high = min(high, tokens.count, start + Self.reach)
    guard start < high, tokens[start].isWord else { return nil }
    if WordList.pronouns.contains(tokens[start].lower) {
      return Phrase(kind: .pronoun, tokens: start..<start + 1)
    }
    var end = start
    while end < high, continues(at: end, from: start) { end += 1 }
    while end > start, isFunctionWord(end - 1), !WordList.standIns.contains(tokens[end - 1].lower) {
      end -= 1
    }
    guard end > start else { return nil }
    let found = phrase(endingAt: end - 1, low: start)
    if let inner = found?.tokens.lowerBound, inner - 1 > start,
      WordList.determiners.contains(tokens[inner].lower),
      !WordList.prepositions.contains(tokens[inner - 1].lower)
    {
      // My grandmother kept the light: an article in the middle shows that a verb stood before it.
      return phrase(startingAt: start, high: inner - 1)
    }
    return found
  }

  private func continues(at place: Int, from start: Int) -> Bool {
    let lower = tokens[place].lower
    guard tokens[place].isWord else { return false }
    if place > start, WordList.prepositions.contains(lower) {
      if isCapitalizedName(place - 1), !isBodyOrTitle(place - 1), !["von", "de"].contains(lower) {
        return false  // Ann Lee of the Times
      }
      return ["of", "for", "von", "de", "du", "des"].contains(lower)
        || (lower == "at" || lower == "with" || lower == "from")
          && isOfficeNoun(tokens[place - 1].lower)
    }
    if isBoundary(place) || tokens[place].isNumber && place > start { return false }
    return place == start || goesOn(at: place)
  }

  /// Whether a word after a name or an office still belongs to the phrase: what is neither capital
  /// nor part of a title is the verb, of which no list is complete.
  private func goesOn(at place: Int) -> Bool {
    let lower = tokens[place].lower
    if isCapitalizedName(place) || isOfficeNoun(lower) || WordList.particles.contains(lower) {
      return true
    }
    let before = tokens[place - 1]
    let endsHere =
      isCapitalizedName(place - 1)
      || TitleList.heads.contains(before.lower) || WordList.reporters.contains(before.lower)
    return !endsHere || before.isPossessive
  }
}
