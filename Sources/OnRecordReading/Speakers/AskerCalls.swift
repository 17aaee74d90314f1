import OnRecordModel
import OnRecordText

/// Whom the turn before each asker's turn calls on.
///
/// A name alone may be a call, `Ana.`, or an answer, an echo or an exclamation, `Politics.`: there it
/// counts only where nothing speaks against it, or where it is called or given in another place too.
struct AskerCalls {
  /// What each turn says about who speaks next; calls that are none are taken out.
  private(set) var floors: [FloorTalk]

  private let text: ReadingText
  private let turns: [Turn]
  private let gists: [TurnGist]
  private let roles: [Role]
  private var calls: [FloorTalk.Call?]
  /// The words of names that are certain.
  private var known: Set<Substring> = []
  private var isWord: [String: Bool] = [:]
  /// First names after which another who speaks for the record took the word.
  private var calledColleagues: Set<Substring> = []
  /// How many names are looked for in the text: a bound for texts that consist of names.
  private static let mostLooks = 100
  /// Those who speak for the record, by each word of their names.
  private var colleagues: [Substring: Set<Speaker>] = [:]

  init(
    text: ReadingText, turns: [Turn], gists: [TurnGist], roles: [Role], floors: [FloorTalk],
    introduced: [Speaker?]
  ) {
    self.text = text
    self.turns = turns
    self.gists = gists
    self.roles = roles
    self.floors = floors
    calls = [FloorTalk.Call?](repeating: nil, count: turns.count)
    findColleagues()
    findCalls(introduced)
    settleBareCalls()
  }

  /// Those who speak for the record, and by which names they call each other.
  private mutating func findColleagues() {
    var seen: Set<String> = []
    for index in turns.indices where roles[index] == .principal {
      guard case .person(let name) = turns[index].speaker, seen.insert(name).inserted else {
        continue
      }
      for word in name.words { colleagues[word, default: []].insert(turns[index].speaker) }
    }
    for index in turns.indices.dropLast() where roles[index + 1] == .principal {
      guard let name = floors[index].call?.name, roles[index] != .asker,
        turns[index].speaker != turns[index + 1].speaker
      else { continue }
      if let first = name.words.first { calledColleagues.insert(first) }
    }
  }

  /// The call before each asker's turn, as the words have it.
  private mutating func findCalls(_ introduced: [Speaker?]) {
    for index in turns.indices where roles[index] == .asker {
      if case .reporter(let name?, _) = introduced[index] { know(name) }
      guard index > 0, roles[index - 1] != .asker, !gists[index].startsOpen,
        let call = floors[index - 1].call, !namesColleague(call.name, index - 1),
        !callsColleague(call.name)
      else { continue }
      calls[index] = call
      if !call.isBare { know(call.name) }
    }
  }

  /// Names alone: those that are known, there or elsewhere, are calls, and the others none.
  private mutating func settleBareCalls() {
    for index in turns.indices {
      if let call = calls[index], call.isBare, isCredible(call, index) { know(call.name) }
    }
    for index in turns.indices {
      guard let call = calls[index], call.isBare else { continue }
      if call.name.words.contains(where: known.contains) {
        floors[index - 1].acceptCall()
      } else {
        calls[index] = nil
        floors[index - 1].refuseCall()
      }
    }
  }

  /// The asker of a turn as the turn before calls on them; nil where it calls on nobody.
  func called(_ index: Int) -> Speaker? {
    calls[index].map { .reporter(name: $0.name, outlet: $0.outlet) }
  }

  /// The asker of a turn as the answer after it names them; nil where it names nobody.
  func answered(_ index: Int) -> Speaker? {
    let next = index + 1
    guard next < turns.count, roles[next] == .principal,
      let name = thanked(by: next) ?? addressed(by: next), !namesColleague(name, nil)
    else { return nil }
    return .reporter(name: name, outlet: nil)
  }

  /// The asker whom an answer thanks first.
  ///
  /// `Thank you, Ana. In spring.`
  private func thanked(by index: Int) -> String? {
    guard gists[index - 1].asks,
      gists[index].opening.prefix(4).contains(where: { Phrases.thanks.contains($0) }),
      let floor = opening(of: turns[index])
    else { return nil }
    return floor.thanked
  }

  /// The first sentence of a turn, read as being about the floor.
  private func opening(of turn: Turn) -> FloorReading? {
    var found = FloorSentences(text)
    found.readOpening(of: turn)
    return found.sentences.first.map {
      FloorReading(found.words(of: $0), asks: $0.asks, text)
    }
  }

  /// `Ana, I have not seen it.`, where somebody of that name is called in another place.
  private func addressed(by index: Int) -> String? {
    guard gists[index].addressesByName, floors[index].call == nil,
      let first = turns[index].paragraphs.first,
      let name = text[first.lowerBound..<min(first.upperBound, first.lowerBound + 40)]
        .split(separator: ",").first, known.contains(name)
    else { return nil }
    return String(name)
  }

  private mutating func know(_ name: String) { known.formUnion(name.words) }

  /// Whether a name alone is a call by itself.
  private mutating func isCredible(_ call: FloorTalk.Call, _ index: Int) -> Bool {
    let floor = floors[index - 1]
    let isAll = floor.rest == 0
    if call.isBehindDash { return false }
    // What is thrown in while the asker still speaks calls nobody: `Louder.`
    if index >= 2, roles[index - 2] == .asker, gists[index - 2].endsOpen,
      gists[index - 1].count <= 6
    {
      return false
    }
    if isAll, index >= 2, roles[index - 2] == .asker {
      // After a question it may be the answer, after a remark an echo or an exclamation.
      let before = gists[index - 2]
      let isClosing =
        before.count <= 4
        || before.count <= 12 && before.opening.contains { Phrases.thanks.contains($0) }
      if before.endsAsking || !isClosing { return false }
    }
    if index >= 2, roles[index - 2] == .asker, says(turns[index - 2], call.name) { return false }
    return call.isWord || call.name.words.count > 1 || isNoWord(call.name)
  }

  private func says(_ turn: Turn, _ name: String) -> Bool {
    turn.paragraphs.contains { text.place(of: Array(name.utf8), in: $0) != nil }
  }

  /// Whether a name does not stand in the text as a word in small letters, as `Negative` and
  /// `Budget` do, or does stand inside a sentence with its capital.
  ///
  /// `Yes, Grace.`
  private mutating func isNoWord(_ name: String) -> Bool {
    if let known = isWord[name] { return !known }
    guard isWord.count < Self.mostLooks else { return false }
    let isWord =
      standsSmall(name) && text.place(of: Array((", " + name).utf8), in: text.range) == nil
    self.isWord[name] = isWord
    return !isWord
  }

  private func standsSmall(_ name: String) -> Bool {
    let small = Array(name.lowercased().utf8)
    var place = 0
    var found = false
    while !found, let next = text.place(of: small, in: place..<text.count) {
      let end = next + small.count
      found =
        (next == 0 || !Bytes.isLetter(text.bytes[next - 1]))
        && (end == text.count || !Bytes.isLetter(text.bytes[end]) || text.bytes[end] == 0xE2)
      place = end
    }
    return found
  }

  /// Whether the name is that by which somebody else who speaks for the record is called.
  private func callsColleague(_ name: String) -> Bool {
    name.words.first.map(calledColleagues.contains) ?? false
  }

  /// Whether the name is that of somebody who speaks for the record, other than the one who calls.
  ///
  /// Without a caller, of anybody: whoever is thanked under her own name stands under a wrong label.
  private func namesColleague(_ name: String, _ caller: Int?) -> Bool {
    let words = name.words
    guard let first = words.first, let bearers = colleagues[first] else { return false }
    return bearers.contains { bearer in
      caller.map { bearer != turns[$0].speaker } ?? true
        && words.allSatisfy { colleagues[$0]?.contains(bearer) ?? false }
    }
  }
}
