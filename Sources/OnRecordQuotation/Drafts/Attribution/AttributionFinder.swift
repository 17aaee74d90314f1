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
  private let owners: OwnerFinder
  private let asides: AskedAside
  private let unlisted: UnlistedVerb
  let tokens: [FrameToken]

  init(tokens: [FrameToken]) {
    self.tokens = tokens
    reader = PhraseReader(tokens: tokens)
    subjects = SubjectFinder(reader: reader)
    owners = OwnerFinder(subjects: subjects)
    asides = AskedAside(subjects: subjects)
    unlisted = UnlistedVerb(subjects: subjects)
  }

  /// The speaker of the quotation that stands as token `place`; nil where the sentence names none.
  func speaker(ofQuotationAt place: Int) -> Phrase? {
    let sentence = bounds(around: place)
    if HeadlineStyle.isSet(tokens[sentence]) {
      // Capitals tell no names there.
      return label(from: sentence.lowerBound, to: place)
        ?? following(place, to: sentence.upperBound)
    }
    if let owner = owners.words(before: place, from: sentence.lowerBound) { return owner }
    if let aside = asides.asker(ofQuotationAt: place, in: sentence) { return aside }
    let introduction = introduction(to: place, from: sentence.lowerBound)
    if introduction?.kind == .pronoun, let named = following(place, to: sentence.upperBound),
      named.name != nil
    {
      return named  // she promised more: “…,” according to Halvane
    }
    return introduction
      ?? askedBefore(place, from: sentence.lowerBound)
      ?? asides.question(before: place, from: sentence.lowerBound)
      ?? unlisted.speaker(after: place, in: sentence)
      ?? following(place, to: sentence.upperBound)
      ?? farVerb(before: place, from: sentence.lowerBound)
      ?? owners.owner(near: place, in: sentence)
      ?? colonSubject(before: place, from: sentence.lowerBound)
      ?? closingClause(after: place, to: sentence.upperBound)
      ?? label(from: sentence.lowerBound, to: place)
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
    if let gapped = gapped(before: place, from: low, by: verb) { return gapped }
    switch tokens[place - 1].kind {
    case .colon:
      if let owner = owners.cited(before: place, from: low, by: verb) { return owner }
      return verb.flatMap { subjects.subject(ofVerbAt: $0, low: low, high: place) }
    case .comma:
      guard let verb, place - verb <= 5, !(verb + 1..<place - 1).contains(where: isBreak) else {
        return nil
      }
      return subjects.subject(ofVerbAt: verb, low: low, high: place)
    default:
      if let owner = owners.cited(before: place, from: low, by: verb) { return owner }
      guard let verb, place - verb <= 4, !(verb + 1..<place).contains(where: isBreak) else {
        return nil
      }
      return subjects.subject(ofVerbAt: verb, low: low, high: place)
    }
  }

  private func isBreak(_ index: Int) -> Bool {
    tokens[index].kind == .comma || endsClause(index)
  }

  /// Whether a clause ends at a sign or a quotation.
  func endsClause(_ index: Int) -> Bool {
    switch tokens[index].kind {
    case .word, .comma, .bracket, .other: false
    default: true
    }
  }

  /// A verb of speech earlier in the sentence, whatever stands between.
  ///
  /// One that tells what was done to somebody (would be held) tells nobody who speaks.
  private func farVerb(before place: Int, from low: Int) -> Phrase? {
    var end = place
    while let verb = lastVerb(before: end, from: low, allowsWeak: false) {
      if isInserted(verb, from: low) {
        end = verb
        continue
      }
      if let speaker = subjects.subject(ofVerbAt: verb, low: low, high: place) { return speaker }
      guard subjects.isPassive(verb, low: low) else { return nil }
      end = verb
    }
    return nil
  }

  private func lastVerb(before place: Int, from low: Int, allowsWeak: Bool = true) -> Int? {
    var index = place - 1
    while index >= low {
      if tokens[index].kind == .semicolon { return nil }
      if let verb = subjects.verb(at: index), allowsWeak || !verb.isWeak,
        !isAside(index, from: low, before: place)
      {
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
      lastVerb(before: place, from: low) == low, !answers(before: place, from: low)
    else { return nil }
    if tokens[low + 1].lower == "by", let asker = reader.phrase(startingAt: low + 2, high: place) {
      var phrase = asker
      phrase.kind = .reporter
      return phrase
    }
    return Phrase(kind: .reporter, tokens: low..<low + 1)
  }

  /// Whether a main clause about somebody follows the question: Asked whether it was over, he was blunt.
  private func answers(before place: Int, from low: Int) -> Bool {
    guard let comma = (low + 1..<place - 1).last(where: { tokens[$0].kind == .comma }) else {
      return false
    }
    if tokens[place - 1].kind == .colon { return true }
    guard let phrase = reader.phrase(startingAt: comma + 1, high: place) else {
      return false
    }
    return phrase.kind == .pronoun || phrase.name != nil
  }

  /// The subject of a sentence that ends in a colon before the quotation: `Kim was blunt: “…”`.
  private func colonSubject(before place: Int, from low: Int) -> Phrase? {
    guard place > low, tokens[place - 1].kind == .colon else { return nil }
    if let other = cleft(from: low, to: place) ?? taker(before: place, from: low) { return other }
    // Kim has heard it often: “…”
    guard let subject = subjects.mainSubject(from: low, to: place - 1),
      !(subject.tokens.upperBound..<place).contains(where: { isHearing($0) })
    else { return nil }
    let isPerson = subject.kind != .office || subject.office.map(isOffice) ?? false
    return isPerson ? subject : nil
  }

  /// `Kova did not answer, but Kim did`, `Kova handed over to Kim`.
  private func taker(before place: Int, from low: Int) -> Phrase? {
    if let phrase = reader.phrase(endingAt: place - 2, low: low), phrase.name != nil {
      let before = phrase.tokens.lowerBound - 2
      let hands = before > low && tokens[before + 1].lower == "to"
      if hands, ["over", "floor"].contains(tokens[before].lower) { return phrase }
    }
    guard place - 3 > low,
      ["did", "does", "was", "is", "has", "had"].contains(tokens[place - 2].lower)
    else { return nil }
    return reader.phrase(endingAt: place - 3, low: low)
  }

  /// `It was Kim who broke the silence`.
  private func cleft(from low: Int, to place: Int) -> Phrase? {
    guard low + 2 < place, tokens[low].lower == "it",
      ["is", "was"].contains(tokens[low + 1].lower),
      let phrase = reader.phrase(startingAt: low + 2, high: place),
      phrase.tokens.upperBound < place, tokens[phrase.tokens.upperBound].lower == "who"
    else { return nil }
    return phrase
  }

  /// The name before a colon with which a sentence begins: `Kim: talks ‘not over’`.
  private func label(from low: Int, to place: Int) -> Phrase? {
    guard let phrase = reader.phrase(startingAt: low, high: min(place, low + 8)),
      phrase.kind == .named, phrase.tokens.lowerBound == low, phrase.tokens.upperBound < place,
      tokens[phrase.tokens.upperBound].kind == .colon
    else { return nil }
    return phrase
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
    switch tokens[start].kind {
    case .dash, .colon: return signature(at: start + 1, high: high)
    case .bracket: return start == place + 1 ? inBrackets(at: start + 1, high: high) : nil
    default: break
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
  private func clause(at start: Int, high: Int, allowsWeak: Bool = true) -> Phrase? {
    guard start < high, tokens[start].isWord else { return nil }
    if let body = owners.source(at: start, high: high) { return body }
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
      guard let verb = subjects.verb(at: index), allowsWeak || !verb.isWeak else { continue }
      if let quoted = quoted(byVerbAt: index, high: high) { return quoted }
      guard let subject = subjects.subject(ofVerbAt: index, low: start, high: high) else {
        // Kim was quoted as saying.
        let isQuoted = index + 1 < high && tokens[index + 1].lower == "as"
        if isQuoted, subjects.isPassive(index, low: start) { continue }
        return nil
      }
      return isAnchored(subject, at: start) ? subject : nil
    }
    return nil
  }

  /// Whom a verb quotes: Kova quoted Kim as saying.
  private func quoted(byVerbAt index: Int, high: Int) -> Phrase? {
    guard index + 1 < high,
      ["quot", "cit", "recall", "remember"].contains(where: tokens[index].lower.hasPrefix),
      tokens[index + 1].lower != "by",
      let phrase = reader.phrase(startingAt: index + 1, high: high), phrase.name != nil,
      phrase.tokens.lowerBound == index + 1, phrase.tokens.upperBound < high
    else { return nil }
    let next = tokens[phrase.tokens.upperBound].lower
    return next == "as" || next == "saying" ? phrase : nil
  }

  /// Whether a phrase begins a clause, adverbs and the verb itself passed over.
  private func isAnchored(_ phrase: Phrase, at start: Int) -> Bool {
    var place = start
    while place < phrase.tokens.lowerBound,
      reader.isAdverb(place) || WordList.determiners.contains(tokens[place].lower)
        || WordList.auxiliaries.contains(tokens[place].lower)
        || tokens[place].isPossessive || subjects.verb(at: place) != nil
    {
      place += 1
    }
    return place >= phrase.tokens.lowerBound
      || (phrase.name.map { place >= $0.lowerBound } ?? false)
  }

  /// `“…” (Anna Kova, 3 March 2026)`: one who stands in brackets alone, or before a comma.
  private func inBrackets(at start: Int, high: Int) -> Phrase? {
    guard start < high, let phrase = reader.phrase(startingAt: start, high: high),
      phrase.kind == .named || phrase.kind == .office, phrase.tokens.upperBound < high,
      [.comma, .bracket].contains(tokens[phrase.tokens.upperBound].kind)
    else { return nil }
    return subjects.withApposition(phrase, high: high)
  }

  /// A name after a dash or colon that ends the block: `“…” — Sung Kim, special envoy`.
  private func signature(at start: Int, high: Int) -> Phrase? {
    guard start < high, let phrase = reader.phrase(startingAt: start, high: high) else {
      return nil
    }
    if let clause = clause(at: start, high: high) { return clause }
    let next = phrase.tokens.upperBound
    guard phrase.name != nil else { return nil }
    // “I would rather not”: Kim on the talks
    let ends = next >= high || [.stop, .comma].contains(tokens[next].kind)
    guard ends || ["on", "about", "at", "in"].contains(tokens[next].lower) else { return nil }
    return subjects.withApposition(phrase, high: high)
  }

  /// The clause that ends the sentence after a comma, as in `It was “odd” in Seoul, Kim said`.
  private func closingClause(after place: Int, to high: Int) -> Phrase? {
    for index in place + 1..<max(place + 1, high - 1) {
      // A comma may stand inside a quotation's mark.
      guard tokens[index].kind == .comma || tokens[index].isQuotation else { continue }
      if let phrase = clause(at: index + 1, high: high, allowsWeak: false),
        endsSentence(phrase, high: high)
      {
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
}
