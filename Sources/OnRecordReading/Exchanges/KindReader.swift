import OnRecordModel

/// Decides what each turn does, from the roles of the labels and the words themselves.
///
/// The categories and their bounds are those of `Turn.Kind`. One pass, looking one turn back for
/// what is open and one ahead for what goes on.
struct KindReader {
  let turns: [Turn]
  let gists: [TurnGist]
  let roles: [Role]
  /// Whether a turn's last words call the next asker by name.
  let callsNext: [Bool]
  private var kinds: [Turn.Kind] = []
  /// Whether a question waits for its answer.
  private var isOpen = false
  /// Whether anything was asked yet.
  private var hasAsked = false

  init(turns: [Turn], gists: [TurnGist], roles: [Role], callsNext: [Bool]) {
    self.turns = turns
    self.gists = gists
    self.roles = roles
    self.callsNext = callsNext
  }

  /// The kinds, one a turn.
  mutating func read() -> [Turn.Kind] {
    kinds.reserveCapacity(turns.count)
    for index in turns.indices {
      let kind = kind(index)
      kinds.append(kind)
      switch kind {
      case .question:
        isOpen = true
        hasAsked = true
      case .answer: isOpen = false
      default: break
      }
    }
    return kinds
  }

  private func kind(_ index: Int) -> Turn.Kind {
    switch roles[index] {
    case .asker: asker(index)
    case .audience: audience(index)
    case .interpreter: .interpretation
    case .moderator: .moderation
    case .principal: hasAsked ? afterQuestions(index) : beforeQuestions(index)
    }
  }

  // MARK: Askers

  private func asker(_ index: Int) -> Turn.Kind {
    let gist = gists[index]
    if gist.count <= 4, isAskedThroughInterpreter(index) { return .question }
    if gist.count == 0 { return .interjection }
    if isSoundCheck(gist) { return .moderation }
    if gist.asks { return isAddressOnly(gist) ? .interjection : .question }
    if gist.startsOpen, let before = lastAskerKind(before: index) {
      return before == .question || isRequest(gist) ? .question : .interjection
    }
    if isRequest(gist) { return .question }
    if isThanksOnly(gist) { return .interjection }
    if goesOnAfterAssent(index) { return .question }
    if gist.count >= 11 { return .question }
    return .interjection
  }

  /// `Mr. President?`, `Ana?`: calls for attention, asks nothing.
  private func isAddressOnly(_ gist: TurnGist) -> Bool {
    gist.count <= 3
      && gist.opening.allSatisfy { word in
        Phrases.greetings.contains(word) || Phrases.titles.contains(word) || word == "sorry"
      }
  }

  /// A question in another language, which the interpreter's turn after it puts.
  private func isAskedThroughInterpreter(_ index: Int) -> Bool {
    index + 1 < turns.count && roles[index + 1] == .interpreter && gists[index + 1].asks
  }

  /// `Can you hear me?` — a question to the line, not to the speaker.
  private func isSoundCheck(_ gist: TurnGist) -> Bool {
    gist.count <= 14 && gist.asks && Phrases.contains(gist.opening, ["hear", "me"])
  }

  private func isThanksOnly(_ gist: TurnGist) -> Bool {
    guard let first = gist.opening.first, gist.count <= 12 else { return false }
    return Phrases.thanks.contains(first) || gist.opening.contains("thank") && gist.count <= 6
  }

  private func isRequest(_ gist: TurnGist) -> Bool {
    if Phrases.requests.contains(where: { Phrases.contains(gist.opening, $0) }) { return true }
    let rest = gist.opening.drop { Phrases.continuers.contains($0) || $0 == "and" }
    if let first = rest.first, Phrases.questionWords.contains(first), rest.count >= 2 {
      return true
    }
    guard gist.endsOpen, let last = gist.lastSentence.first else { return false }
    return Phrases.questionWords.contains(last.key) && gist.count >= 3
  }

  /// A preamble: the other side only says yes, and the asker goes on.
  private func goesOnAfterAssent(_ index: Int) -> Bool {
    guard index + 2 < turns.count, roles[index + 1] == .principal, roles[index + 2] == .asker else {
      return false
    }
    return isAssent(gists[index + 1]) && (gists[index + 2].asks || gists[index + 2].startsOpen)
      && gists[index].count >= 3
  }

  private func lastAskerKind(before index: Int) -> Turn.Kind? {
    var place = index - 1
    while place >= 0, index - place <= 3 {
      if roles[place] == .asker { return kinds[place] }
      place -= 1
    }
    return nil
  }

  private func audience(_ index: Int) -> Turn.Kind {
    let gist = gists[index]
    return gist.asks && gist.count >= 5 ? .question : .interjection
  }

  // MARK: Those who answer

  private func beforeQuestions(_ index: Int) -> Turn.Kind {
    let gist = gists[index]
    guard turns.count > 2 else { return .statement }
    if callsNext[index], index > 0, gist.count <= 30 { return .moderation }
    let next = index + 1 < turns.count ? index + 1 : nil
    if gist.count <= 12, index > 0 || isThanksOnly(gist) || isCall(gist) || isAssent(gist) {
      if let next, roles[next] == .asker, index > 0, isCall(gist) || isAssent(gist) {
        return .moderation
      }
      if isAssent(gist) || isCall(gist) || isThanksOnly(gist) || isGreetingOnly(gist) {
        return .moderation
      }
    }
    if handsOver(index) { return .moderation }
    return .statement
  }

  private func isGreetingOnly(_ gist: TurnGist) -> Bool {
    gist.count <= 8
      && gist.opening.allSatisfy {
        Phrases.greetings.contains($0) || Phrases.assents.contains($0) || $0 == "everyone"
          || $0 == "everybody" || $0 == "you" || $0 == "much" || $0 == "very" || $0 == "so"
      }
  }

  /// A host who says the rules and gives the floor away to another voice.
  private func handsOver(_ index: Int) -> Bool {
    let gist = gists[index]
    guard index + 1 < turns.count, roles[index + 1] != .asker, gist.count <= 100 else {
      return false
    }
    let last = gist.lastSentence.map(\.key)
    let hands: [[WordKey]] = [
      ["over", "to"], ["turn", "it"], ["start", "us", "off"], ["floor"], ["hand", "it"],
      ["go", "ahead"], ["kick", "it", "off"], ["with", "that"], ["take", "it", "away"],
    ]
    guard hands.contains(where: { Phrases.contains(last, $0) }) else { return false }
    return index == 0 || gist.count <= 60
  }

  private func afterQuestions(_ index: Int) -> Turn.Kind {
    let gist = gists[index]
    let previous = index > 0 ? roles[index - 1] : nil
    if gist.count == 0 { return .moderation }
    if isAssent(gist), askerGoesOn(index) { return .moderation }
    if callsNext[index], gist.count <= 16 { return .moderation }
    if previous == .asker, kinds[index - 1] == .moderation { return .moderation }
    if previous == .asker, kinds[index - 1] == .question {
      return onlyCalls(gist) && askerGoesOn(index) ? .moderation : answerOrCall(index)
    }
    if isOpen { return answerOrCall(index) }
    if previous == .asker { return afterInterjection(index) }
    return afterOthers(index)
  }

  /// To an open question: an answer, unless all it does is give the word to somebody.
  private func answerOrCall(_ index: Int) -> Turn.Kind {
    let gist = gists[index]
    let next = index + 1 < turns.count ? roles[index + 1] : nil
    // A yes or a no is an answer to what was asked.
    if isAssent(gist), index > 0, gists[index - 1].asks { return .answer }
    // Cut short while the asker still sets out: `No, one.`
    if next == .asker, index > 0, gists[index - 1].endsOpen, !gists[index - 1].asks, !gist.endsOpen,
      gist.count <= 4
    {
      return .moderation
    }
    if next == .principal, gist.count <= 14, isOffer(gist) { return .moderation }
    if onlyCalls(gist), next == .asker, gist.count <= 10 {
      // A name that nobody is called by elsewhere answers a question: `Politics.`
      let mayAnswer = index > 0 && gists[index - 1].endsAsking && !isSetPhrase(gist)
      return mayAnswer && !callsNext[index] ? .answer : .moderation
    }
    return .answer
  }

  /// `Do you want to go ahead?`, `I can start`, `Either way. Yeah, go ahead.`
  /// .
  private func isOffer(_ gist: TurnGist) -> Bool {
    let words = gist.opening
    return Phrases.contains(words, ["go", "ahead"])
      || Phrases.contains(words, ["do", "you", "want"])
      || Phrases.contains(words, ["i", "can", "start"]) || Phrases.contains(words, ["over", "to"])
      || Phrases.contains(words, ["if", "you'd", "like"])
      || Phrases.contains(words, ["you", "want", "to", "take"])
  }

  private func afterInterjection(_ index: Int) -> Turn.Kind {
    let gist = gists[index]
    if isThanksOnly(gist) || isAssent(gist) || onlyCalls(gist) { return .moderation }
    if gist.count <= 25, lastSpeaker(before: index) != turns[index].speaker,
      gist.opening.contains(where: { Phrases.thanks.contains($0) })
    {
      return .moderation
    }
    let answered = kinds.last(where: { $0 == .answer || $0 == .statement || $0 == .question })
    if answered == .statement { return .statement }
    return .answer
  }

  /// Who spoke last before a turn, askers passed over.
  private func lastSpeaker(before index: Int) -> Speaker? {
    turns[..<index].indices.last { roles[$0] != .asker }.map { turns[$0].speaker }
  }

  /// After another voice's answer: an addition to it, or the end of it.
  private func afterOthers(_ index: Int) -> Turn.Kind {
    let gist = gists[index]
    if gist.count <= 25, !gist.endsOpen,
      gist.opening.contains(where: { Phrases.thanks.contains($0) || $0 == "concludes" })
    {
      return .moderation
    }
    if gist.count <= 25, isThanksOnly(gist) || isAssent(gist) || isCall(gist) { return .moderation }
    if onlyCalls(gist), index + 1 < turns.count, roles[index + 1] == .asker { return .moderation }
    if closes(index) { return .moderation }
    if gist.count <= 6, gist.endsAsking { return .moderation }
    return kinds.last == .moderation && !isOpen && gist.count > 120 ? .statement : .answer
  }

  /// The last words of the event: thanks and reminders to all.
  private func closes(_ index: Int) -> Bool {
    let gist = gists[index]
    guard gist.count <= 110 else { return false }
    let restIsShort = gists[(index + 1)...].allSatisfy { $0.count <= 40 }
    guard restIsShort, turns.count - index <= 4 else { return false }
    return gist.opening.contains { Phrases.thanks.contains($0) }
      || gist.lastSentence.contains { Phrases.thanks.contains($0.key) }
  }

  // MARK: Short turns

  private func isAssent(_ gist: TurnGist) -> Bool {
    gist.count > 0 && gist.count <= 3 && gist.opening.allSatisfy { Phrases.assents.contains($0) }
  }

  private func isCall(_ gist: TurnGist) -> Bool {
    gist.count <= 25
      && Phrases.calls.contains { Phrases.contains(gist.lastSentence.map(\.key), $0) }
  }

  /// Nothing but assent, names and set phrases of calling.
  private func onlyCalls(_ gist: TurnGist) -> Bool {
    guard gist.count <= 12 else { return false }
    if isSetPhrase(gist) { return true }
    return gist.count <= 4 && !gist.asks && gist.lastSentence.allSatisfy(\.isUpper)
      && !gist.opening.contains("no")
  }

  /// Assent, or a set phrase of calling.
  private func isSetPhrase(_ gist: TurnGist) -> Bool {
    isAssent(gist) || Phrases.calls.contains { Phrases.contains(gist.opening, $0) }
  }

  /// Whether the next asker's turn goes on with the question before this turn.
  private func askerGoesOn(_ index: Int) -> Bool {
    guard index > 0, index + 1 < turns.count, roles[index + 1] == .asker, roles[index - 1] == .asker
    else { return false }
    let before = gists[index - 1]
    let after = gists[index + 1]
    if after.startsOpen || before.endsOpen && !before.endsAsking { return true }
    // A finished question that gets a yes is answered; an announcement of questions is not.
    return !before.endsAsking && kinds[index - 1] == .question
  }
}
