import OnRecordModel

/// Numbers the exchanges: which answers belong to which questions.
///
/// A question opens a new exchange unless it goes on with the one before: nobody answered yet, or it
/// follows up. Askers are mostly unnamed, so a follow-up is told by its words: how it opens, how
/// short it is, whether its matter is that of the exchange, whether somebody was called on between.
struct ExchangeLinker {
  let turns: [Turn]
  let gists: [TurnGist]
  let kinds: [Turn.Kind]
  /// What each turn says about who speaks next.
  let floors: [FloorTalk]

  private var number = 0
  private var isAnswered = false
  private var calledSince = false
  private var matter = MatterSet()
  private var lastAnswer = 0
  private var lastQuestion = 0

  init(turns: [Turn], gists: [TurnGist], kinds: [Turn.Kind], floors: [FloorTalk]) {
    self.turns = turns
    self.gists = gists
    self.kinds = kinds
    self.floors = floors
  }

  /// The exchange of each turn, with whether it follows up.
  ///
  /// Complexity: O(turns).
  mutating func link() -> [(exchange: Int?, isFollowUp: Bool)] {
    var links: [(exchange: Int?, isFollowUp: Bool)] = []
    links.reserveCapacity(turns.count)
    for index in turns.indices {
      switch kinds[index] {
      case .question: links.append(question(index))
      case .answer:
        links.append((number > 0 ? number : nil, false))
        answered(index)
      case .moderation:
        // A colleague who takes the word goes on with the answer.
        let isFollowed = index + 1 < kinds.count && kinds[index + 1] == .answer
        if number > 0, !isFollowed, parts(index) { calledSince = true }
        links.append((nil, false))
      case .statement:
        // What is asked after a second statement is another matter.
        calledSince = number > 0
        links.append((nil, false))
      default: links.append((nil, false))
      }
    }
    return links
  }

  private mutating func question(_ index: Int) -> (Int?, Bool) {
    let goesOn = number > 0 && (isAnswered ? followsUp(index) : !isAnothers(index))
    if !goesOn {
      number += 1
      matter = MatterSet()
    }
    let isFollowUp = goesOn && isAnswered
    matter.insert(gists[index].matter)
    isAnswered = false
    calledSince = false
    lastQuestion = index
    return (number, isFollowUp)
  }

  private mutating func answered(_ index: Int) {
    matter.insert(gists[index].matter)
    isAnswered = true
    lastAnswer = index
  }

  /// Whether a turn between parts what is asked before it from what is asked after.
  ///
  /// To a question that is answered anything but a nod does. One that is not answered yet is dropped
  /// where the floor goes to another; an asker who was cut off or only asked for leave goes on.
  private func parts(_ index: Int) -> Bool {
    if isAnswered { return gists[index].count > 2 || floors[index].gives }
    let question = gists[lastQuestion]
    // Leave that is refused: `I’m going to move around. Go ahead.`
    if LeaveToAsk.isAsked(by: question) { return floors[index].gives && floors[index].rest > 2 }
    return floors[index].gives && floors[index].rest == 0 && question.endsAsking
      && question.count > 4
      && index + 1 < gists.count && kinds[index + 1] == .question
      && !gists[index + 1].startsOpen
  }

  /// Whether a question after one that nobody answered is another asker's: called since, of another
  /// name, or opening with thanks where the floor was given to somebody.
  private func isAnothers(_ index: Int) -> Bool {
    if sameNamedAsker(index) == false { return true }
    let question = gists[lastQuestion]
    // The same question put again is the same one's.
    if calledSince { return matter.share(of: gists[index].matter) < 0.6 }
    return floors[index - 1].gives && thanksForTheFloor(index) && question.count > 4
      && !LeaveToAsk.isAsked(by: question)
      && !question.opening.contains { $0 == "question" || $0 == "questions" }
  }

  /// `Yeah, thank you, Minister. When …?` after a nod: whoever thanks first was just called.
  private func thanksForTheFloor(_ index: Int) -> Bool {
    kinds[index - 1] == .moderation && gists[index].count > 5
      && gists[index].opening.prefix(2).contains { Phrases.thanks.contains($0) }
  }

  /// The weighed evidence that a question follows up on the exchange before it.
  private func followsUp(_ index: Int) -> Bool {
    if calledSince || floors[lastAnswer].gives || thanksForTheFloor(index) { return false }
    return FollowUpEvidence(
      question: gists[index], answer: gists[lastAnswer], before: gists[lastQuestion],
      matter: matter,
      sameAsker: sameNamedAsker(index)
    ).score > 0
  }

  private func sameNamedAsker(_ index: Int) -> Bool? {
    guard case .reporter(let name?, _) = turns[index].speaker,
      case .reporter(let other?, _) = turns[lastQuestion].speaker
    else { return nil }
    return name == other
  }
}

/// A small set of word hashes that may say yes by chance (1 in 8 when full): 2,048 bits.
struct MatterSet {
  private var bits = [UInt64](repeating: 0, count: 32)

  mutating func insert(_ hashes: [UInt32]) {
    for hash in hashes { bits[Int(hash >> 6 & 31)] |= 1 << UInt64(hash & 63) }
  }

  /// The share of hashes that are in the set; 0 for none.
  func share(of hashes: [UInt32]) -> Double {
    guard !hashes.isEmpty else { return 0 }
    var hits = 0
    for hash in hashes where bits[Int(hash >> 6 & 31)] & 1 << UInt64(hash & 63) != 0 { hits += 1 }
    return Double(hits) / Double(hashes.count)
  }
}
