/// The roles in an interview or a press conference whose askers are named.
struct NamedRoles {
  /// What a label does in all its turns: how many there are, how many ask, and their words.
  typealias Total = (turns: Int, asking: Int, words: Int)

  private(set) var byKey: [String: Role] = [:]
  private let labels: [LabelInfo?]
  private let gists: [TurnGist]
  private let open: [String: Total]
  private let front: Set<String>
  /// Words of the one who answers most.
  private var mostWords = 0

  /// - Parameters:
  ///   - labels: Per turn.
  ///   - gists: Per turn.
  ///   - open: The labels of which nothing else tells what they do.
  ///   - front: Those whom title or front matter name as speakers.
  init(
    labels: [LabelInfo?], gists: [TurnGist], open: [String: Total], front: Set<String>
  ) {
    self.labels = labels
    self.gists = gists
    self.open = open
    self.front = front
    // Where somebody presides over a debate, members ask each other and are no reporters.
    guard !labels.contains(where: { $0.map { LabelWords.presides($0.key) } ?? false }),
      open.count >= 2
    else { return }
    readAsking()
    guard !byKey.isEmpty else { return }
    readIntroduced()
    readModerators()
    readCalled()
  }

  /// Askers ask in most of their turns, and the front matter does not name them, or names them after
  /// the one who answers.
  private mutating func readAsking() {
    let asking = open.filter { $0.value.asking * 2 >= $0.value.turns && $0.value.asking >= 1 }
    let answering = open.filter { asking[$0.key] == nil || front.contains($0.key) }
    // One who asks once in passing is no interviewer.
    guard !answering.isEmpty, asking.values.reduce(0, { $0 + $1.asking }) >= 3 else { return }
    mostWords = answering.values.map(\.words).max() ?? 0
    for (key, total) in asking
    where total.words < mostWords
      && (!front.contains(key) || asksForTheOthers(key, total, answering))
    {
      byKey[key] = .asker
    }
  }

  private func asksForTheOthers(
    _ key: String, _ total: Total, _ answering: [String: Total]
  ) -> Bool {
    answering.contains { $0.key != key && $0.value.asking * 4 < $0.value.turns }
      && total.asking * 10 >= total.turns * 6 && total.turns >= 3
  }

  /// Some ask without a question mark ("I wonder if …"), but say who they are as the others do.
  private mutating func readIntroduced() {
    for (label, gist) in zip(labels, gists) {
      if let label, mayAsk(label.key), gist.opensWithName(label.words) {
        byKey[label.key] = .asker
      }
    }
  }

  /// Moderators speak often and shortly, and ask nothing.
  private mutating func readModerators() {
    for (key, total) in open where byKey[key] == nil && !front.contains(key) {
      if total.asking == 0, total.turns >= 3, total.words < total.turns * 25 {
        byKey[key] = .moderator
      }
    }
  }

  /// Whoever a moderator has just called on asks, with a question mark or without.
  private mutating func readCalled() {
    for (index, before) in zip(labels.indices.dropFirst(), labels) {
      guard let label = labels[index], let before, byKey[before.key] == .moderator,
        mayAsk(label.key), let name = label.words.last
      else { continue }
      if gists[index - 1].lastSentence.contains(WordKey(name)) {
        byKey[label.key] = .asker
      }
    }
  }

  private func mayAsk(_ key: String) -> Bool {
    guard byKey[key] == nil, !front.contains(key), let total = open[key] else { return false }
    return total.words < mostWords
  }
}
