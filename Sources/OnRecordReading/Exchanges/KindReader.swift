import OnRecordModel

/// Decides what each turn does, from the roles of the labels and the words themselves.
///
/// The categories and their bounds are those of `Turn.Kind`. One pass, looking one turn back for
/// what is open and one ahead for what goes on.
struct KindReader {
  let turns: [Turn]
  let gists: [TurnGist]
  let roles: [Role]
  /// What each turn says about who speaks next.
  let floors: [FloorTalk]
  private var kinds: [Turn.Kind] = []
  /// Whether a question waits for its answer.
  private var isOpen = false
  /// Whether anything was asked yet.
  private var hasAsked = false

  init(turns: [Turn], gists: [TurnGist], roles: [Role], floors: [FloorTalk]) {
    self.turns = turns
    self.gists = gists
    self.roles = roles
    self.floors = floors
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
    if gist.isSoundCheck { return .moderation }
    if gist.asks { return gist.isAddressOnly ? .interjection : .question }
    if gist.startsOpen, let before = lastAskerKind(before: index) {
      return before == .question || gist.isRequest ? .question : .interjection
    }
    if gist.isRequest { return .question }
    if gist.isThanksOnly { return .interjection }
    if goesOnAfterAssent(index) { return .question }
    if gist.count >= 11 { return .question }
    return .interjection
  }

  /// A question in another language, which the interpreter's turn after it puts.
  private func isAskedThroughInterpreter(_ index: Int) -> Bool {
    index + 1 < turns.count && roles[index + 1] == .interpreter && gists[index + 1].asks
  }

  /// A preamble: the other side only says yes, and the asker goes on.
  private func goesOnAfterAssent(_ index: Int) -> Bool {
    guard index + 2 < turns.count, roles[index + 1] == .principal, roles[index + 2] == .asker else {
      return false
    }
    // Whoever opens with thanks is another, who was called by that yes.
    guard !gists[index + 2].opensWithThanks else { return false }
    return gists[index + 1].isAssent && (gists[index + 2].asks || gists[index + 2].startsOpen)
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
    if calls(index), index > 0, gist.count <= 30 || floors[index].rest == 0 { return .moderation }
    let next = index + 1 < turns.count ? index + 1 : nil
    if gist.count <= 12, index > 0 || gist.isThanksOnly || isCall(index) || gist.isAssent {
      if let next, roles[next] == .asker, index > 0, isCall(index) || gist.isAssent {
        return .moderation
      }
      if gist.isAssent || isCall(index) || gist.isThanksOnly || gist.isGreetingOnly {
        return .moderation
      }
    }
    if handsOver(index) { return .moderation }
    return .statement
  }

  /// A host who says the rules and gives the floor away to another voice.
  private func handsOver(_ index: Int) -> Bool {
    let gist = gists[index]
    guard index + 1 < turns.count, roles[index + 1] != .asker, gist.count <= 100 else {
      return false
    }
    guard Phrases.hands.stands(in: gist.lastSentence) else { return false }
    return index == 0 || gist.count <= 60
  }

  private func afterQuestions(_ index: Int) -> Turn.Kind {
    let gist = gists[index]
    let previous = index > 0 ? roles[index - 1] : nil
    if gist.count == 0 { return .moderation }
    if gist.isAssent, askerGoesOn(index) { return .moderation }
    if givesLeave(index) { return .moderation }
    if calls(index), floors[index].rest == 0 || !isOpen && gist.count <= 16 {
      return answersInAWord(index) ? .answer : .moderation
    }
    if previous == .asker, kinds[index - 1] == .moderation { return .moderation }
    if previous == .asker, kinds[index - 1] == .question {
      return onlyCalls(index) && askerGoesOn(index) ? .moderation : answerOrCall(index)
    }
    if isOpen { return gist.isThanksOnly ? .moderation : answerOrCall(index) }
    if previous == .asker { return afterInterjection(index) }
    return afterOthers(index)
  }

  /// Whether the next asker is called by name.
  private func calls(_ index: Int) -> Bool {
    floors[index].call != nil && index + 1 < turns.count && roles[index + 1] == .asker
  }

  /// `Yes. Ana, go ahead.` to a question that is finished.
  private func answersInAWord(_ index: Int) -> Bool {
    index > 0 && isOpen && roles[index - 1] == .asker && gists[index - 1].endsAsking
      && floors[index].opensWithYes && !LeaveToAsk.isAsked(by: gists[index - 1])
  }

  /// `Sure.`, `No, one.` to one who asks whether he may ask.
  private func givesLeave(_ index: Int) -> Bool {
    guard index > 0, roles[index - 1] == .asker, kinds[index - 1] == .question,
      index + 1 < turns.count, roles[index + 1] == .asker,
      LeaveToAsk.isAsked(by: gists[index - 1])
    else { return false }
    let gist = gists[index]
    return !gist.asks && !gist.endsOpen && (gist.count <= 6 || floors[index].rest == 0)
  }

  /// To an open question: an answer, unless all it does is give the word to somebody.
  private func answerOrCall(_ index: Int) -> Turn.Kind {
    let gist = gists[index]
    let next = index + 1 < turns.count ? roles[index + 1] : nil
    // A yes or a no is an answer to what was asked.
    let isCalling = gist.opening.contains("ahead") || gist.opening.contains("please")
    if gist.isAssent, !isCalling, index > 0, gists[index - 1].asks { return .answer }
    // Cut short while the asker still sets out: `No, one.`
    if next == .asker, index > 0, gists[index - 1].endsOpen, !gists[index - 1].asks, !gist.endsOpen,
      gist.count <= 4
    {
      return .moderation
    }
    if next == .principal, gist.count <= 14, gist.isOffer || handsToColleague(index) {
      return .moderation
    }
    if onlyCalls(index), next == .asker, gist.count <= 16 { return .moderation }
    if gist.isThanksOnly, gist.count <= 4, index > 0, !gists[index - 1].endsAsking {
      return .moderation
    }
    if keepsOrder(index) || next == .asker && echoes(index) { return .moderation }
    return .answer
  }

  /// A word or two with a capital to one who has not asked yet.
  ///
  /// `Latin America.`, `I —`
  private func echoes(_ index: Int) -> Bool {
    index > 0 && !gists[index - 1].endsAsking && gists[index].isExclamation
  }

  /// Whether a colleague is given the word.
  ///
  /// `Doctor, please.`
  private func handsToColleague(_ index: Int) -> Bool {
    floors[index].gives && floors[index].rest == 0
  }

  /// `I said Ana.`, `One at a time.`: who speaks when, and nothing of the matter.
  ///
  /// To a finished question `I’ll come back to you on that` is an answer.
  private func keepsOrder(_ index: Int) -> Bool {
    let gist = gists[index]
    guard gist.count <= 20 else { return false }
    if !isOpen, floors[index].isMarked, gist.count <= 10, !gist.startsOpen { return true }
    if floors[index].gives, floors[index].call != nil, !gists[max(index - 1, 0)].endsAsking {
      return true
    }
    let isAsked =
      isOpen && index > 0 && gists[index - 1].endsAsking
      && !LeaveToAsk.isAsked(by: gists[index - 1])
    let rest = gist.opening.drop { Phrases.assents.contains($0) }
    if !gist.asks, Phrases.announcements.opens(rest) { return true }
    return gist.has(Phrases.order) || !isAsked && gist.has(Phrases.housekeeping)
  }

  private func afterInterjection(_ index: Int) -> Turn.Kind {
    let gist = gists[index]
    if gist.isThanksOnly || gist.isAssent || onlyCalls(index) { return .moderation }
    if keepsOrder(index) || gist.isExclamation { return .moderation }
    if gist.count <= 25, lastSpeaker(before: index) != turns[index].speaker,
      gist.opening.contains(where: { Phrases.thanks.contains($0) })
    {
      return .moderation
    }
    if opensStatement(index) { return .statement }
    let answered = kinds.last(where: { $0 == .answer || $0 == .statement || $0 == .question })
    if answered == .statement { return .statement }
    return .answer
  }

  /// Whether a long turn that no question is open for sets out anew: thanks to the one before, a
  /// greeting to all, points “at the top”.
  private func opensStatement(_ index: Int) -> Bool {
    let gist = gists[index]
    guard gist.count > 60, !gist.startsOpen, !isOpen else { return false }
    let words = gist.opening
    if Phrases.ofQuestions.stands(in: words) { return false }
    if Phrases.statements.stands(in: words) { return true }
    let greets =
      words.contains("good") && words.contains { ["everyone", "everybody", "all"].contains($0) }
    // Thanks to the one before open a statement after words of the host, else an addition.
    return gist.count > 120 && lastSpeaker(before: index) != turns[index].speaker
      && (greets
        || kinds.last == .moderation && words.prefix(3).contains { Phrases.thanks.contains($0) })
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
    if gist.count <= 25, gist.isThanksOnly || gist.isAssent || isCall(index) {
      return .moderation
    }
    if onlyCalls(index), index + 1 < turns.count { return .moderation }
    // `Thanks, Jonas. We have ten minutes. Ana, do you want to start?`
    if !isOpen, gist.count <= 60, floors[index].gives,
      gist.opening.prefix(2).contains(where: { Phrases.thanks.contains($0) })
    {
      return .moderation
    }
    if keepsOrder(index) || closes(index) || gist.isExclamation { return .moderation }
    if gist.count <= 6, gist.endsAsking { return .moderation }
    return opensStatement(index) || goesOnWithStatement(index) ? .statement : .answer
  }

  /// `— because I do have a few things`, after a word of the host in between.
  private func goesOnWithStatement(_ index: Int) -> Bool {
    guard gists[index].startsOpen,
      let before = turns[..<index].lastIndex(where: {
        $0.speaker == turns[index].speaker
      })
    else { return false }
    return kinds[before] == .statement
  }

  /// The last words of the event: thanks and reminders to all.
  private func closes(_ index: Int) -> Bool {
    let gist = gists[index]
    guard gist.count <= 110 else { return false }
    let restIsShort = gists[(index + 1)...].allSatisfy { $0.count <= 40 }
    guard restIsShort, turns.count - index <= 4 else { return false }
    return gist.opening.contains { Phrases.thanks.contains($0) }
      || gist.lastSentence.contains { Phrases.thanks.contains($0) }
  }

  // MARK: Short turns

  private func isCall(_ index: Int) -> Bool {
    gists[index].count <= 25 && floors[index].gives
  }

  /// Nothing but assent, names and set phrases of calling.
  private func onlyCalls(_ index: Int) -> Bool {
    gists[index].isAssent || floors[index].gives && floors[index].rest == 0
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
