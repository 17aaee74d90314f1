import OnRecordText

/// Finds who does the speaking that a verb tells of.
struct SubjectFinder {
  let reader: PhraseReader
  var tokens: [FrameToken] { reader.tokens }

  init(reader: PhraseReader) { self.reader = reader }

  // MARK: - Verbs

  /// The verb of speech that a token is; nil where it is none, or a noun here.
  func verb(at index: Int) -> SpeechVerb? {
    let token = tokens[index]
    guard token.isWord, !token.isPossessive, let verb = SpeechVerb.of(token.lower) else {
      return nil
    }
    if token.isCapitalized, !token.beginsSentence, index > 0, tokens[index - 1].isWord {
      return nil
    }
    let before = index > 0 && !token.beginsSentence ? tokens[index - 1] : nil
    if token.lower == "put" || token.lower == "puts" {
      return index + 1 < tokens.count && tokens[index + 1].lower == "it" || estimates(index)
        ? verb : nil
    }
    if verb.form == .base { return isFiniteBase(at: index, after: before) ? verb : nil }
    guard let before, before.isWord else { return verb }
    if isPluralNoun(index, after: before) { return nil }
    let isNoun = SpeechVerb.nouns.contains(token.lower) || verb.form == .gerund
    return isNoun && followsModifier(index) ? nil : verb
  }

  /// Whether a verb gives a figure in quoted words: put the cost at “…”.
  private func estimates(_ index: Int) -> Bool {
    let reach = index + 1..<min(index + 9, tokens.count)
    guard let quotation = reach.first(where: { tokens[$0].isQuotation }), quotation > index + 1
    else { return false }
    return tokens[quotation - 1].lower == "at"
      && tokens[index + 1..<quotation].allSatisfy(\.isWord)
  }

  /// Whether what looks like `he signals` is a plural: recent signals from Moscow.
  private func isPluralNoun(_ index: Int, after before: FrameToken) -> Bool {
    guard tokens[index].lower.hasSuffix("s"), index + 1 < tokens.count,
      ["of", "from", "by", "between"].contains(tokens[index + 1].lower)
    else { return false }
    return !before.isCapitalized && !WordList.pronouns.contains(before.lower)
      && !["who", "which", "that"].contains(before.lower)
  }

  /// Whether a base form is a verb here: after a plural, a pronoun, a helping verb or `to`.
  private func isFiniteBase(at index: Int, after before: FrameToken?) -> Bool {
    guard let before, before.isWord, !before.isPossessive else { return false }
    let lower = before.lower
    if lower == "to" || WordList.standIns.contains(lower) { return true }
    if ["i", "we", "you", "they", "who"].contains(lower) { return true }
    if WordList.auxiliaries.contains(lower), lower != "a" { return true }
    if WordList.determiners.contains(lower) || WordList.prepositions.contains(lower) {
      return false
    }
    if reader.isAdverb(index - 1) { return true }
    return lower.hasSuffix("s") || lower.hasSuffix("people") || lower.hasSuffix("men")
      || lower == "children" || lower == "police"
  }

  /// Whether a determiner, possessive or preposition makes the next word a noun.
  private func followsModifier(_ index: Int) -> Bool {
    let before = tokens[index - 1]
    if before.isPossessive || before.isNumber { return true }
    if WordList.determiners.contains(before.lower) {
      return !WordList.standIns.contains(before.lower)
    }
    if WordList.prepositions.contains(before.lower) {
      return SpeechVerb.of(tokens[index].lower)?.form != .gerund
    }
    guard SpeechVerb.nouns.contains(tokens[index].lower), index >= 2, !before.isCapitalized,
      !WordList.pronouns.contains(before.lower), !reader.isAdverb(index - 1)
    else { return false }
    let isActor =
      TitleList.heads.contains(before.lower) || TitleList.bodies.contains(before.lower)
      || WordList.reporters.contains(before.lower)
    let farther = tokens[index - 2]
    return !isActor && (WordList.determiners.contains(farther.lower) || farther.isPossessive)
  }

  // MARK: - Subjects

  /// The one who speaks by the verb at `index`, in the tokens from `low` to before `high`.
  func subject(ofVerbAt index: Int, low: Int, high: Int) -> Phrase? {
    guard let verb = verb(at: index), !saysNothing(index) else { return nil }
    var place = index - 1
    while place >= low, skipsBackwards(place) { place -= 1 }
    if verb.form == .gerund { return gerundSubject(at: index, place: place, low: low) }
    if isDenied(from: place + 1, to: index) || agrees(index) { return nil }
    if isPassive(from: place + 1, to: index) {
      // Kim was quoted by Kova as saying: the words are Kim's.
      let isQuoted = ["quoted", "cited"].contains(tokens[index].lower)
      if isQuoted, place >= low, let phrase = phraseBefore(place, low: low), phrase.name != nil {
        return phrase
      }
      return passiveSpeaker(verb, at: index, low: low, high: high)
    }
    if place >= low, var phrase = phraseBefore(place, low: low) {
      if isNobody(before: phrase, low: low) { return nil }
      if let other = insteadOf(phrase, low: low) { phrase = other }
      let isNarrator = phrase.kind == .pronoun && ["i", "we"].contains(tokens[place].lower)
      if verb.asks, isNarrator { phrase.kind = .reporter }
      return phrase
    }
    if place < low || tokens[place].kind == .comma || !tokens[place].isWord {
      return inverted(afterVerbAt: index, high: high)
    }
    if tokens[place].lower == "to", place - 2 >= low {
      // He used to say, Kova likes to say; I want you to say.
      let isObject = WordList.pronouns.contains(tokens[place - 1].lower)
      if let phrase = reader.phrase(endingAt: isObject ? place - 1 : place - 2, low: low),
        phrase.kind != .office || isObject
      {
        return phrase
      }
    }
    // He met Kova and said, he refused to say: the sentence's subject.
    let joins = ["and", "but", "then", "or", "to", "et", "und"].contains(tokens[place].lower)
    guard joins else { return nil }
    if let subject = mainSubject(from: low, to: place) { return subject }
    // He called it “odd” and said: what he said of it stands in between.
    let end = (low..<place).first { tokens[$0].isQuotation } ?? low
    return mainSubject(from: low, to: end)
  }

  private func skipsBackwards(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.isWord, !token.isPossessive else { return false }
    return WordList.auxiliaries.contains(token.lower) || reader.isAdverb(index)
      || WordList.clitics.contains(token.lower) || WordList.days.contains(token.lower)
      || Self.isNegated(token.lower)
  }

  /// Whether the verb at `index` tells what is done to its subject.
  func isPassive(_ index: Int, low: Int) -> Bool {
    var place = index - 1
    while place >= low, skipsBackwards(place) { place -= 1 }
    return isPassive(from: place + 1, to: index)
  }

  private func isPassive(from start: Int, to index: Int) -> Bool {
    guard start < index, let verb = SpeechVerb.of(tokens[index].lower), verb.form == .finite else {
      return false
    }
    return (start..<index).contains { WordList.passives.contains(tokens[$0].lower) }
  }

  /// `was asked whether` is a question; what else is said of someone is not told who said.
  private func passiveSpeaker(_ verb: SpeechVerb, at index: Int, low: Int, high: Int) -> Phrase? {
    if var agent = agent(ofVerbAt: index, high: high) {
      if verb.asks { agent.kind = .reporter }
      return agent
    }
    return verb.asks ? Phrase(kind: .reporter, tokens: index..<index + 1) : nil
  }

  /// Who does what a passive verb tells: `called by Kim`, `called – by Kim –`, `called “…” by Kim`.
  private func agent(ofVerbAt index: Int, high: Int) -> Phrase? {
    var place = index + 1
    if place < high, tokens[place].kind == .dash || tokens[place].kind == .comma { place += 1 }
    if place < high, tokens[place].lower == "by" {
      return reader.phrase(startingAt: place + 1, high: high)
    }
    place = high + 1
    guard high < tokens.count, tokens[high].isQuotation, place < tokens.count,
      tokens[place].lower == "by"
    else { return nil }
    return withApposition(
      reader.phrase(startingAt: place + 1, high: tokens.count), high: tokens.count)
  }

  /// The phrase before a verb, with what stands in apposition between commas.
  private func phraseBefore(_ place: Int, low: Int) -> Phrase? {
    if let asked = AskedAside.asked(before: place, low: low, reader: reader) { return asked }
    if tokens[place].kind == .bracket {
      // Ann Lee (Port Sella) said.
      let open = (max(low, place - 8)..<place).last { tokens[$0].kind == .bracket }
      return open.flatMap { $0 > low ? reader.phrase(endingAt: $0 - 1, low: low) : nil }
    }
    if tokens[place].kind == .comma {
      return apposed(endingAt: place, low: low)
    }
    if ["who", "which", "that"].contains(tokens[place].lower), place > low {
      let noun = tokens[place - 1].kind == .comma ? place - 2 : place - 1
      guard noun >= low, let phrase = reader.phrase(endingAt: noun, low: low) else { return nil }
      // He met Ann Lee, a pilot, who said.
      let isApposed =
        phrase.name == nil && phrase.tokens.lowerBound - 1 > low
        && tokens[phrase.tokens.lowerBound - 1].kind == .comma
      let head = isApposed ? apposed(endingAt: noun + 1, low: low) : nil
      return head?.name != nil ? head : phrase
    }
    guard let phrase = reader.phrase(endingAt: place, low: low) else { return nil }
    let before = phrase.tokens.lowerBound - 1
    // The man beside Kim said.
    guard before > low, Self.beside.contains(tokens[before].lower),
      let head = reader.phrase(endingAt: before - 1, low: low)
    else { return phrase }
    return head
  }

  private static let beside: Set<String> = [
    "beside", "alongside", "behind", "opposite", "near", "with",
  ]

  /// `Kim, the special envoy, said`: the first noun phrase of the clause, the next as its office.
  private func apposed(endingAt comma: Int, low: Int) -> Phrase? {
    let pieces = segments(from: clauseStart(before: comma, low: low), to: comma)
    for (number, piece) in pieces.enumerated() {
      guard !skips(piece),
        let head = reader.phrase(endingAt: piece.upperBound - 1, low: piece.lowerBound)
      else { continue }
      guard number + 1 < pieces.count else { return head }
      return joined(head, with: pieces[number + 1])
    }
    return nil
  }

  /// Where a clause begins: after a stop, colon, semicolon, dash or quotation.
  private func clauseStart(before end: Int, low: Int) -> Int {
    var start = end
    while start > low, end - start < PhraseReader.reach {
      switch tokens[start - 1].kind {
      case .word, .comma, .bracket, .other: start -= 1
      case .stop, .colon, .semicolon, .dash, .quotation: return start
      }
    }
    return start
  }

  /// The stretches between commas, conjunctions at their beginning left out.
  private func segments(from start: Int, to end: Int) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var first = start
    for index in start...end where index == end || tokens[index].kind == .comma {
      while first < index, ["and", "but", "as", "yet", "so"].contains(tokens[first].lower) {
        first += 1
      }
      if first < index { result.append(first..<index) }
      first = index + 1
    }
    return result
  }

  /// Whether a stretch cannot hold the subject: it begins with a preposition, a subordinator, a gerund.
  private func skips(_ piece: Range<Int>) -> Bool {
    let first = tokens[piece.lowerBound]
    guard first.isWord else { return true }
    if WordList.prepositions.contains(first.lower) || WordList.subordinators.contains(first.lower) {
      return true
    }
    if first.lower.hasSuffix("ing"), first.lower.utf8.count > 5 { return true }
    return piece.allSatisfy {
      reader.isAdverb($0) || WordList.days.contains(tokens[$0].lower) || tokens[$0].isNumber
    }
  }

  /// A head with the stretch that stands in apposition to it.
  private func joined(_ head: Phrase, with piece: Range<Int>) -> Phrase {
    // Kim, the minister noted, was late: a clause of its own.
    guard !skips(piece), isApposition(piece),
      let other = reader.phrase(startingAt: piece.lowerBound, high: piece.upperBound)
    else { return head }
    var result = head
    let isNameAlone =
      other.name == other.tokens
      || other.office.map { office in
        office.allSatisfy { TitleList.honorifics.contains(tokens[$0].lower) }
      } ?? false
    if head.name == nil, head.kind != .pronoun, let name = other.name, isNameAlone {
      result.name = name
      result.kind = head.kind == .reporter ? .reporter : .named
      result.tokens = head.tokens.lowerBound..<other.tokens.upperBound
    } else if head.name != nil, head.office == nil, other.name == nil, other.kind != .pronoun {
      result.office = other.tokens
      if other.kind == .reporter { result.kind = .reporter }
    }
    return result
  }

  /// A phrase that stands before a comma, with its apposition after it.
  func withApposition(_ phrase: Phrase?, high: Int) -> Phrase? {
    guard let phrase, phrase.tokens.upperBound < high,
      tokens[phrase.tokens.upperBound].kind == .comma
    else { return phrase }
    let start = phrase.tokens.upperBound + 1
    var end = start
    while end < high, tokens[end].isWord { end += 1 }
    guard start < end, end == high || [.comma, .stop, .bracket, .colon].contains(tokens[end].kind),
      isApposition(start..<end)
    else { return phrase }
    return joined(phrase, with: start..<end)
  }

  /// Whether a stretch is a noun phrase and what depends on it, not a clause of its own.
  private func isApposition(_ piece: Range<Int>) -> Bool {
    guard let other = reader.phrase(startingAt: piece.lowerBound, high: piece.upperBound) else {
      return false
    }
    let next = other.tokens.upperBound
    return next >= piece.upperBound || WordList.prepositions.contains(tokens[next].lower)
      || ["who", "whose", "and"].contains(tokens[next].lower)
  }

  /// The speaker after the verb: `said Kim`, `asked a reporter`.
  func inverted(afterVerbAt index: Int, high: Int) -> Phrase? {
    // Asked about Kim: a preposition begins no subject.
    guard let verb = verb(at: index), verb.inverts, verb.form == .finite, index + 1 < high,
      !WordList.prepositions.contains(tokens[index + 1].lower)
    else { return nil }
    guard let phrase = reader.phrase(startingAt: index + 1, high: high) else { return nil }
    return withApposition(phrase, high: high)
  }

  /// French `a-t-il dit`, `dit-elle`: the pronoun within the word.
  func clitic(at index: Int) -> Phrase? {
    let word = tokens[index].lower
    for ending in ["-il", "-elle", "-ils", "-elles", "-on"] where word.hasSuffix(ending) {
      let stem = word.dropLast(ending.utf8.count)
      let verb = stem.hasSuffix("-t") ? stem.dropLast(2) : stem
      if SpeechVerb.of(String(verb)) != nil || WordList.auxiliaries.contains(String(verb)) {
        return Phrase(kind: .pronoun, tokens: index..<index + 1)
      }
    }
    return nil
  }

  /// He or she after an adverbial: `Later in the day he returned to it`.
  private func pronoun(in piece: Range<Int>) -> Phrase? {
    guard !WordList.subordinators.contains(tokens[piece.lowerBound].lower) else { return nil }
    return piece.dropFirst().first { ["he", "she"].contains(tokens[$0].lower) }
      .map { Phrase(kind: .pronoun, tokens: $0..<$0 + 1) }
  }

  /// The first noun phrase of a sentence that no preposition or subordinate clause holds.
  func mainSubject(from low: Int, to high: Int) -> Phrase? {
    guard low < high else { return nil }
    let start = clauseStart(before: high, low: low)
    let pieces = segments(from: start, to: high)
    for (number, piece) in pieces.enumerated() {
      guard !skips(piece),
        let head = reader.phrase(startingAt: piece.lowerBound, high: piece.upperBound)
      else {
        if let pronoun = pronoun(in: piece) { return pronoun }
        continue
      }
      let isWhole = head.tokens.upperBound == piece.upperBound
      return isWhole && number + 1 < pieces.count ? joined(head, with: pieces[number + 1]) : head
    }
    return nil
  }
}
