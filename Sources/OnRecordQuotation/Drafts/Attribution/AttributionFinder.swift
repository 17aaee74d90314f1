import OnRecordText

/// Finds to whom the sentence round a quotation gives its words.
///
/// Tried in order of strength: an introduction that touches the quotation (Kim said: “…”), a question
/// put to someone (Asked whether “…”), a clause that follows it (“…,” said Kim), a verb of the
/// sentence farther off, words called somebody's (in Kim's words), the subject before a colon, a
/// clause at the sentence's end (…, Kim said). Where none fits the speaker is unknown, never guessed.
struct AttributionFinder {
  let reader: PhraseReader
  let subjects: SubjectFinder
  private let tokens: [FrameToken]

  init(tokens: [FrameToken]) {
    self.tokens = tokens
    reader = PhraseReader(tokens: tokens)
    subjects = SubjectFinder(reader: reader)
  }

  /// The speaker of the quotation that stands as token `place`; nil where the sentence names none.
  func speaker(ofQuotationAt place: Int) -> Phrase? {
    let sentence = bounds(around: place)
    let introduction = introduction(to: place, from: sentence.lowerBound)
    if introduction?.kind == .pronoun, let named = following(place, to: sentence.upperBound),
      named.name != nil
    {
      return named  // she promised more: “…,” according to Halvane
    }
    return introduction
      ?? askedBefore(place, from: sentence.lowerBound)
      ?? following(place, to: sentence.upperBound)
      ?? farVerb(before: place, from: sentence.lowerBound)
      ?? owner(near: place, in: sentence)
      ?? colonSubject(before: place, from: sentence.lowerBound)
      ?? closingClause(after: place, to: sentence.upperBound)
  }

  /// The tokens of a sentence, within reach of a place in it.
  func bounds(around place: Int) -> Range<Int> {
    var low = place
    while low > 0, !tokens[low].beginsSentence, place - low < PhraseReader.reach { low -= 1 }
    var high = place + 1
    while high < tokens.count, !tokens[high].beginsSentence, high - place < PhraseReader.reach {
      high += 1
    }
    return low..<high
  }

  // MARK: - Before the quotation

  /// A verb that introduces the quotation directly.
  func introduction(to place: Int, from low: Int) -> Phrase? {
    guard place > low else { return nil }
    let verb = lastVerb(before: place, from: low)
    switch tokens[place - 1].kind {
    case .colon:
      return verb.flatMap { subjects.subject(ofVerbAt: $0, low: low, high: place) }
    case .comma:
      guard let verb, place - verb <= 5, !(verb + 1..<place - 1).contains(where: isBreak) else {
        return nil
      }
      return subjects.subject(ofVerbAt: verb, low: low, high: place)
    default:
      guard let verb, place - verb <= 4, !(verb + 1..<place).contains(where: isBreak) else {
        return nil
      }
      return subjects.subject(ofVerbAt: verb, low: low, high: place)
    }
  }

  private func isBreak(_ index: Int) -> Bool {
    switch tokens[index].kind {
    case .word, .bracket, .other: false
    default: true
    }
  }

  /// A verb of speech earlier in the sentence, whatever stands between.
  private func farVerb(before place: Int, from low: Int) -> Phrase? {
    lastVerb(before: place, from: low).flatMap {
      subjects.subject(ofVerbAt: $0, low: low, high: place)
    }
  }

  private func lastVerb(before place: Int, from low: Int) -> Int? {
    var index = place - 1
    while index >= low {
      if tokens[index].kind == .semicolon { return nil }
      if subjects.verb(at: index) != nil, !isAside(index, from: low, before: place) {
        return index
      }
      index -= 1
    }
    return nil
  }

  /// Whether a verb stands in a clause that ends before the main one: `After Kova spoke, …`.
  private func isAside(_ index: Int, from low: Int, before place: Int) -> Bool {
    guard index > low, (index..<place - 1).contains(where: { tokens[$0].kind == .comma }) else {
      return false
    }
    var start = index
    while start > low, tokens[start - 1].kind != .comma { start -= 1 }
    let first = tokens[start].lower
    return first != "as" && WordList.subordinators.contains(first)
  }

  /// `Asked whether “…”`: the words are the asker's, named or not.
  private func askedBefore(_ place: Int, from low: Int) -> Phrase? {
    guard place > low + 1, tokens[low].lower == "asked", tokens[place - 1].kind != .comma,
      lastVerb(before: place, from: low) == low
    else { return nil }
    if tokens[low + 1].lower == "by", let asker = reader.phrase(startingAt: low + 2, high: place) {
      var phrase = asker
      phrase.kind = .reporter
      return phrase
    }
    return Phrase(kind: .reporter, tokens: low..<low + 1)
  }

  /// The subject of a sentence that ends in a colon before the quotation: `Kim was blunt: “…”`.
  private func colonSubject(before place: Int, from low: Int) -> Phrase? {
    guard place > low, tokens[place - 1].kind == .colon else { return nil }
    guard let subject = subjects.mainSubject(from: low, to: place - 1) else { return nil }
    let isPerson = subject.kind != .office || subject.office.map(isOffice) ?? false
    return isPerson ? subject : nil
  }

  private func isOffice(_ range: Range<Int>) -> Bool {
    range.contains {
      TitleList.heads.contains(tokens[$0].lower) || TitleList.bodies.contains(tokens[$0].lower)
    }
  }

  // MARK: - After the quotation

  /// A clause that follows the quotation at once.
  func following(_ place: Int, to high: Int) -> Phrase? {
    var start = place + 1
    while start < high, tokens[start].kind == .comma { start += 1 }
    guard start < high else { return nil }
    if tokens[start].kind == .dash || tokens[start].kind == .colon {
      return signature(at: start + 1, high: high)
    }
    if ["as", "is", "was", "how", "what"].contains(tokens[start].lower) {
      guard let open = openedClause(at: start, high: high) else { return nil }
      start = open
    }
    return clause(at: start, high: high)
  }

  /// The place after `as`, `is how`, `was what`; nil where a clause about the quotation does not begin.
  private func openedClause(at start: Int, high: Int) -> Int? {
    var place = start
    if ["is", "was"].contains(tokens[place].lower) {
      place += 1
      guard place < high, ["how", "what"].contains(tokens[place].lower) else { return nil }
    }
    return place + 1 < high ? place + 1 : nil
  }

  /// An attribution that begins at `start`: `said Kim`, `Kim told reporters`, `according to Kim`.
  private func clause(at start: Int, high: Int) -> Phrase? {
    guard start < high, tokens[start].isWord else { return nil }
    if let body = sourcePhrase(at: start, high: high) { return body }
    if subjects.verb(at: start) != nil {
      return subjects.inverted(afterVerbAt: start, high: high)
    }
    if let clitic = subjects.clitic(at: start) { return clitic }
    guard !WordList.conjunctions.contains(tokens[start].lower) else { return nil }
    for index in start..<high {
      switch tokens[index].kind {
      case .word, .comma, .bracket, .other: break
      default: return nil
      }
      guard subjects.verb(at: index) != nil else { continue }
      guard let subject = subjects.subject(ofVerbAt: index, low: start, high: high) else {
        return nil
      }
      return isAnchored(subject, at: start) ? subject : nil
    }
    return nil
  }

  /// Whether a phrase begins a clause, adverbs and the verb itself passed over.
  private func isAnchored(_ phrase: Phrase, at start: Int) -> Bool {
    var place = start
    while place < phrase.tokens.lowerBound,
      reader.isAdverb(place) || WordList.determiners.contains(tokens[place].lower)
        || WordList.auxiliaries.contains(tokens[place].lower)
        || subjects.verb(at: place) != nil
    {
      place += 1
    }
    return place >= phrase.tokens.lowerBound
      || (phrase.name.map { place >= $0.lowerBound } ?? false)
  }

  /// `according to Kim`, `in the words of Kim`, German `so Kim`.
  private func sourcePhrase(at start: Int, high: Int) -> Phrase? {
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

  /// A name after a dash or colon that ends the block: `“…” — Sung Kim, special envoy`.
  private func signature(at start: Int, high: Int) -> Phrase? {
    guard start < high, let phrase = reader.phrase(startingAt: start, high: high) else {
      return nil
    }
    if let clause = clause(at: start, high: high) { return clause }
    let next = phrase.tokens.upperBound
    guard next >= high || [.stop, .comma].contains(tokens[next].kind), phrase.name != nil else {
      return nil
    }
    return subjects.withApposition(phrase, high: high)
  }

  /// The clause that ends the sentence after a comma, as in `It was “odd” in Seoul, Kim said`.
  private func closingClause(after place: Int, to high: Int) -> Phrase? {
    for index in place + 1..<max(place + 1, high - 1) {
      // A comma may stand inside a quotation's mark.
      guard tokens[index].kind == .comma || tokens[index].isQuotation else { continue }
      if let phrase = clause(at: index + 1, high: high), endsSentence(phrase, high: high) {
        return phrase
      }
    }
    return nil
  }

  /// Whether nothing but an addressee, a place or a time follows a clause: it is the sentence's last.
  private func endsSentence(_ phrase: Phrase, high: Int) -> Bool {
    let rest = phrase.tokens.upperBound..<max(phrase.tokens.upperBound, high)
    guard rest.count <= 10 else { return false }
    var verbs = 0
    for index in rest where tokens[index].isWord {
      let lower = tokens[index].lower
      if subjects.verb(at: index) != nil {
        verbs += 1
      } else if WordList.pronouns.contains(lower) || WordList.conjunctions.contains(lower) {
        return false
      }
    }
    return verbs <= 1
  }

  // MARK: - Somebody's words

  /// `in Kim’s words`, `his claim that`, `the words of Kim`, `according to Kim` near the quotation.
  private func owner(near place: Int, in sentence: Range<Int>) -> Phrase? {
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
    if let phrase = sourcePhrase(at: index, high: high) { return phrase }
    let token = tokens[index]
    guard token.isWord, !token.isCapitalized, SpeechVerb.nouns.contains(token.lower) else {
      return nil
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
