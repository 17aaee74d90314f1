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
  /// Whether a turn's last words call the next asker by name.
  let callsNext: [Bool]

  private var number = 0
  private var isAnswered = false
  private var calledSince = false
  private var matter = MatterSet()
  private var lastAnswer = 0
  private var lastQuestion = 0

  init(turns: [Turn], gists: [TurnGist], kinds: [Turn.Kind], callsNext: [Bool]) {
    self.turns = turns
    self.gists = gists
    self.kinds = kinds
    self.callsNext = callsNext
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
        if number > 0, isAnswered, gists[index].count > 2 { calledSince = true }
        links.append((nil, false))
      default: links.append((nil, false))
      }
    }
    return links
  }

  private mutating func question(_ index: Int) -> (Int?, Bool) {
    let goesOn = number > 0 && (!isAnswered || followsUp(index))
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

  /// The weighed evidence that a question follows up on the exchange before it.
  private func followsUp(_ index: Int) -> Bool {
    if calledSince || callsNext[index - 1] || callsSomeone(lastAnswer) { return false }
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

  /// Whether an answer's last words give the word to the next asker: `Go ahead.`, `Ana.`
  /// .
  private func callsSomeone(_ index: Int) -> Bool {
    let gist = gists[index]
    guard gist.count > 4, !gist.endsAsking, !gist.endsOpen else { return false }
    let last = gist.lastSentence.map(\.key)
    if last.count <= 6, Phrases.calls.contains(where: { Phrases.contains(last, $0) }) {
      return true
    }
    return last.count <= 3 && !last.isEmpty
      && gist.lastSentence.allSatisfy(\.isUpper)
      && !last.contains {
        Phrases.assents.contains($0) || Phrases.thanks.contains($0) || $0 == "period"
      }
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
