import OnRecordModel
import OnRecordText

/// Who asks, what each turn does, and which answers belong to which questions.
struct ExchangeReader {
  let text: ReadingText
  let gists: [TurnGist]
  let roles: [Role]

  /// Gives turns the names of askers, their kinds, exchanges and questions.
  ///
  /// A name by which an asker was called earlier and still has the floor comes last: it is told by
  /// less, and decides nothing else.
  func read(_ turns: inout [Turn]) {
    let floors = nameAskers(&turns)
    var kinds = KindReader(turns: turns, gists: gists, roles: roles, floors: floors)
    for (index, kind) in kinds.read().enumerated() { turns[index].kind = kind }
    var linker = ExchangeLinker(
      turns: turns, gists: gists, kinds: turns.map(\.kind), floors: floors)
    for (index, link) in linker.link().enumerated() {
      turns[index].exchange = link.exchange
      turns[index].isFollowUp = link.isFollowUp
      if turns[index].kind == .question {
        turns[index].questions = turns[index].paragraphs
          .flatMap { Sentences.ranges(in: $0, of: text) }.filter { Sentences.asks($0, in: text) }
      }
    }
    nameHolders(&turns, floors)
  }

  /// Names askers by the words that call on them, their own, or those of the answer; labels that are
  /// names become askers.
  ///
  /// Returns for each turn what it says about who speaks next.
  private func nameAskers(_ turns: inout [Turn]) -> [FloorTalk] {
    let names = ReporterNames(text: text)
    let introduced = turns.indices.map { index in
      roles[index] == .asker ? names.introduced(in: turns[index], gists[index]) : nil
    }
    let calls = AskerCalls(
      text: text, turns: turns, gists: gists, roles: roles, floors: floors(of: turns),
      introduced: introduced)
    for index in turns.indices where roles[index] == .asker {
      if case .person(let name) = turns[index].speaker {
        turns[index].speaker = .reporter(name: name, outlet: nil)
      } else if let speaker = introduced[index] ?? calls.called(index) ?? calls.answered(index) {
        turns[index].speaker = speaker
      }
    }
    return calls.floors
  }

  /// What each turn says about who speaks next.
  private func floors(of turns: [Turn]) -> [FloorTalk] {
    var found = FloorSentences(text)
    return turns.indices.map { index in
      guard roles[index] != .asker else { return .none }
      found.read(turns[index])
      return FloorTalk(found, text, count: gists[index].count)
    }
  }

  /// Names the askers who still have the floor that somebody gave them.
  private func nameHolders(_ turns: inout [Turn], _ floors: [FloorTalk]) {
    let named = turns.map { turn in
      if case .reporter(.some, _) = turn.speaker { turn.speaker } else { Speaker?.none }
    }
    var seen: Set<String> = []
    var answerers: [WordKey] = []
    for index in turns.indices where roles[index] == .principal {
      guard case .person(let name) = turns[index].speaker, seen.insert(name).inserted else {
        continue
      }
      answerers += name.words.map { WordKey($0) }
    }
    var holders = FloorHolders(
      gists: gists, roles: roles, floors: floors, named: named,
      answerers: WordSet(answerers))
    for (index, speaker) in holders.speakers().enumerated() {
      if let speaker { turns[index].speaker = speaker }
    }
  }
}
