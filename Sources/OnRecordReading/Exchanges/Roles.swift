import OnRecordModel

/// What part a label plays in the event.
enum Role {
  /// Asks.
  case asker
  /// Speaks for the record: makes statements, answers.
  case principal
  /// Runs the event.
  case moderator
  /// Speaks for another in another language.
  case interpreter
  /// Is present.
  case audience
}

/// The role of each label of a document.
struct Roles {
  private var byKey: [String: Role] = [:]

  /// - Parameter isFront: whether a speaker is named by title or front matter.
  init(
    _ turns: [Turn], labels: [LabelInfo?], gists: [TurnGist], isFront: (Speaker) -> Bool
  ) {
    var byLabel: [ObjectIdentifier: (label: LabelInfo, turns: Int, asking: Int, words: Int)] = [:]
    for index in turns.indices {
      guard let label = labels[index] else { continue }
      let id = ObjectIdentifier(label)
      if byLabel[id] == nil, byKey[label.key] == nil {
        byKey[label.key] = Self.generic(label.key, turns[index].speaker)
      }
      byLabel[id, default: (label, 0, 0, 0)].turns += 1
      byLabel[id]?.asking += gists[index].asks ? 1 : 0
      byLabel[id]?.words += gists[index].count
    }
    var totals: [String: (turns: Int, asking: Int, words: Int)] = [:]
    for total in byLabel.values {
      totals[total.label.key, default: (0, 0, 0)].turns += total.turns
      totals[total.label.key]?.asking += total.asking
      totals[total.label.key]?.words += total.words
    }
    if !byKey.values.contains(.asker) { readNamed(turns, labels, gists, totals, isFront) }
    fillPrincipals(totals.keys)
  }

  /// The roles of turns by their labels; the words of a text without labels are a principal's.
  func roles(of labels: [LabelInfo?]) -> [Role] {
    var known: [ObjectIdentifier: Role] = [:]
    return labels.map { label in
      guard let label else { return .principal }
      let id = ObjectIdentifier(label)
      if let role = known[id] { return role }
      let role = byKey[label.key] ?? .principal
      known[id] = role
      return role
    }
  }

  private static func generic(_ key: String, _ speaker: Speaker) -> Role? {
    if speaker.isReporter { return .asker }
    if speaker == .audience { return .audience }
    if case .unnamed(let role) = speaker, LabelWords.moderators.contains(role) { return .moderator }
    if LabelWords.moderators.contains(key) { return .moderator }
    if LabelWords.interpreters.contains(key) { return .interpreter }
    let last = key.words.last.map(String.init) ?? ""
    if last == "aide" || last == "staff" || last == "operator" { return .moderator }
    if ["participant", "child", "student", "guest"].contains(last) { return .audience }
    return nil
  }

  private mutating func fillPrincipals(_ keys: some Sequence<String>) {
    for key in keys where byKey[key] == nil { byKey[key] = .principal }
  }

  /// An interview or a press conference whose askers are named: they ask in most of their turns and
  /// the front matter does not name them as speakers, or names them after the one who answers.
  private mutating func readNamed(
    _ turns: [Turn], _ labels: [LabelInfo?], _ gists: [TurnGist],
    _ totals: [String: (turns: Int, asking: Int, words: Int)],
    _ isFront: (Speaker) -> Bool
  ) {
    // Where somebody presides over a debate, members ask each other and are no reporters.
    guard !labels.contains(where: { $0.map { LabelWords.presiding.contains($0.key) } ?? false })
    else { return }
    var front: Set<String> = []
    for (turn, label) in zip(turns, labels) {
      if let label, isFront(turn.speaker) { front.insert(label.key) }
    }
    let open = totals.filter { byKey[$0.key] == nil }
    guard open.count >= 2 else { return }
    let asking = open.filter { $0.value.asking * 2 >= $0.value.turns && $0.value.asking >= 1 }
    let answering = open.filter { asking[$0.key] == nil || front.contains($0.key) }
    // One who asks once in passing is no interviewer.
    guard !answering.isEmpty, asking.values.reduce(0, { $0 + $1.asking }) >= 3 else { return }
    let mostWords = answering.values.map(\.words).max() ?? 0
    for (key, total) in asking where !front.contains(key) || asksForTheOthers(key, total, answering)
    {
      guard total.words < mostWords else { continue }
      byKey[key] = .asker
    }
    guard byKey.values.contains(.asker) else { return }
    // Some ask without a question mark ("I wonder if …"), but say who they are as the others do.
    for (label, gist) in zip(labels, gists) {
      guard let label, byKey[label.key] == nil, open[label.key] != nil else { continue }
      let isPrincipal = front.contains(label.key) || totals[label.key]?.words ?? 0 >= mostWords
      if !isPrincipal, gist.opensWithName(label.words) { byKey[label.key] = .asker }
    }
    for (key, total) in open where byKey[key] == nil && !front.contains(key) {
      if total.asking == 0, total.turns >= 3, total.words < total.turns * 25 {
        byKey[key] = .moderator
      }
    }
    // Some ask without a question mark, but a moderator has called on them.
    for index in labels.indices.dropFirst() {
      guard let label = labels[index], let before = labels[index - 1], let name = label.words.last,
        byKey[label.key] == nil, byKey[before.key] == .moderator, open[label.key] != nil,
        !front.contains(label.key), totals[label.key]?.words ?? 0 < mostWords
      else { continue }
      let key = WordKey(stringLiteral: String(name))
      if gists[index - 1].lastSentence.contains(where: { $0.key == key }) {
        byKey[label.key] = .asker
      }
    }
  }

  private func asksForTheOthers(
    _ key: String, _ total: (turns: Int, asking: Int, words: Int),
    _ answering: [String: (turns: Int, asking: Int, words: Int)]
  ) -> Bool {
    answering.contains { $0.key != key && $0.value.asking * 4 < $0.value.turns }
      && total.asking * 10 >= total.turns * 6 && total.turns >= 3
  }
}
