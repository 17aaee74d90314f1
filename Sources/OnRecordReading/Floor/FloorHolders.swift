import OnRecordModel

/// Who has the floor: the name under which an asker was called holds until the floor goes to another.
///
/// Where it could have gone to another unseen, the name is left out. Askers who are called by nobody
/// break in on each other; so a name holds over an answer only in events where askers are called as a
/// rule, or where the words go on with those before.
struct FloorHolders {
  let gists: [TurnGist]
  let roles: [Role]
  let floors: [FloorTalk]
  /// Per turn, the asker whom a call or the turn itself names.
  let named: [Speaker?]
  /// The words of the names of those who answer.
  let answerers: WordSet

  /// An event with fewer calls is no proof of a rule.
  private static let fewestCalls = 4

  private var found: [Speaker?] = []
  private var holder: Speaker?
  /// The turn in which the holder was last named.
  private var heldSince = 0
  /// Whether the one who has the floor has asked.
  private var hasAsked = false
  /// Whether that was answered.
  private var isAnswered = false
  /// Whether the last asker was cut off, and goes on behind a dash.
  private var isCutOff = false
  /// The words of the last turn of those who answer.
  private var reply: TurnGist?

  init(
    gists: [TurnGist], roles: [Role], floors: [FloorTalk], named: [Speaker?],
    answerers: WordSet
  ) {
    self.gists = gists
    self.roles = roles
    self.floors = floors
    self.named = named
    self.answerers = answerers
  }

  /// Per turn the asker, named by a call or holding the floor since; nil elsewhere.
  ///
  /// Complexity: O(turns).
  mutating func speakers() -> [Speaker?] {
    let isRule = callsAreTheRule
    found = [Speaker?](repeating: nil, count: gists.count)
    for index in gists.indices {
      switch roles[index] {
      case .asker: found[index] = asker(index, isRule)
      case .principal, .moderator: answered(index)
      // Another voice in the room may ask as well.
      case .audience, .interpreter: holder = nil
      }
    }
    return found
  }

  /// Whether one asker's turn in five follows a call.
  private var callsAreTheRule: Bool {
    let askers = gists.indices.dropFirst().filter { roles[$0] == .asker }
    let called = askers.filter { roles[$0 - 1] != .asker && floors[$0 - 1].gives }
    return called.count >= Self.fewestCalls && called.count * 5 >= askers.count
  }

  private mutating func answered(_ index: Int) {
    reply = gists[index]
    // `Go ahead.` to one who has not asked yet, or was cut off, is for the same one.
    let isNod = gists[index].count <= 3 && floors[index].rest == 0
    if isCutOff, floors[index].call == nil { return }
    if isAnswered && (floors[index].gives || isNod)
      || hasAsked && floors[index].gives && floors[index].rest > 0
      || floors[index].points || mayCall(index)
    {
      holder = nil
    }
    if hasAsked, floors[index].rest > 0 { isAnswered = true }
  }

  /// Whether a turn may call on somebody in words that are not understood: a moderator's does, and one
  /// that ends in a short sentence with a yes at its beginning or a capital at its end.
  private func mayCall(_ index: Int) -> Bool {
    if floors[index].mayGive || roles[index] == .moderator && isAnswered { return true }
    let last = gists[index].lastSentence
    guard hasAsked, last.count <= 10, let first = last.first, let end = last.last else {
      return false
    }
    return gists[index].lastWordIsUpper && end != "i" || Self.pointing.stands(in: last)
      || floors[index].rest > last.count && Self.openings.contains(first)
  }

  private static let pointing: PhraseSet = [["on", "you"], ["see", "you"]]
  private static let openings: WordSet = [
    "yes", "yeah", "okay", "ok", "alright", "all", "please", "back", "over", "sir",
  ]

  /// Where an answer shows that another asks now, nothing tells since when.
  private mutating func doubt(_ index: Int, _ speaker: Speaker) {
    guard let holder, !isSame(holder, as: speaker), index > 0, floors[index - 1].call == nil else {
      return
    }
    for turn in heldSince..<index where named[turn] == nil { found[turn] = nil }
  }

  /// Whether one name is the beginning of the other.
  private func isSame(_ holder: Speaker?, as speaker: Speaker) -> Bool {
    guard case .reporter(let one?, _)? = holder, case .reporter(let other?, _) = speaker else {
      return false
    }
    return one == other || one.hasPrefix(other + " ")
  }

  private mutating func asker(_ index: Int, _ isRule: Bool) -> Speaker? {
    let gist = gists[index]
    isCutOff =
      gist.endsOpen && index + 2 < gists.count && roles[index + 2] == .asker
      && gists[index + 2].startsOpen
    if let speaker = named[index] {
      doubt(index, speaker)
      // `Ana Brell, Lakes Wire` stays so where the answer says `Ana`.
      let isFuller = isSame(holder, as: speaker) && index > 0 && floors[index - 1].call == nil
      holder = isFuller ? holder : speaker
      heldSince = index
      hasAsked = asksSomething(gist)
      isAnswered = false
      return holder
    }
    let isAlone = index > 0 && roles[index - 1] != .asker
    guard holder != nil, isAlone, holds(gist, isRule) else {
      holder = nil
      return nil
    }
    if asksSomething(gist) {
      hasAsked = true
      isAnswered = false
    }
    return holder
  }

  private func asksSomething(_ gist: TurnGist) -> Bool {
    gist.asks || gist.count > 4 || gist.endsOpen && gist.count > 2
  }

  /// Whether a turn is still that of the one who has the floor.
  private func holds(_ gist: TurnGist, _ isRule: Bool) -> Bool {
    guard let reply, !isOnlyAddress(gist) else { return false }
    if gist.startsOpen || !hasAsked { return true }
    if !isAnswered { return !opensAnew(gist) }
    // What is said to a short question back.
    if reply.endsAsking && reply.count <= 12 { return true }
    return isRule && !opensAnew(gist) && !addressesAnswerer(gist)
  }

  /// Whether a turn opens as one does who speaks for the first time.
  ///
  /// `Thank you, Minister. When …?`
  private func opensAnew(_ gist: TurnGist) -> Bool {
    guard let first = gist.opening.first(where: { !Self.nods.contains($0) }), gist.count > 4 else {
      return false
    }
    return Phrases.greetings.contains(first)
  }

  private static let address: WordSet = ["mr", "madam", "madame", "sir", "ma'am", "admiral"]
  private static let nods: WordSet = ["yes", "yeah", "oh", "okay", "great", "hi", "hey"]

  /// Whether a turn addresses those who answer in its first words, as one does who wants the floor.
  ///
  /// `Minister, on the ferries —`, `Great. Ana, just to follow up —`
  private func addressesAnswerer(_ gist: TurnGist) -> Bool {
    gist.addressesByName
      || gist.opening.prefix(5).contains {
        answerers.contains($0) || Self.address.contains($0)
      }
  }

  /// Whether a turn is nothing but a form of address.
  ///
  /// `Mr. President?`
  private func isOnlyAddress(_ gist: TurnGist) -> Bool {
    gist.count <= 3
      && gist.opening.contains {
        Phrases.titles.contains($0) || Phrases.vocatives.contains($0) || answerers.contains($0)
      }
  }
}
