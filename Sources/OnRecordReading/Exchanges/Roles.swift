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
    var numbers: [ObjectIdentifier: Int] = [:]
    var byLabel: [(key: String, total: NamedRoles.Total)] = []
    for index in turns.indices {
      guard let label = labels[index] else { continue }
      let number = numbers[ObjectIdentifier(label)] ?? byLabel.count
      if number == byLabel.count {
        numbers[ObjectIdentifier(label)] = number
        byLabel.append((label.key, (0, 0, 0)))
        if byKey[label.key] == nil {
          byKey[label.key] = Self.generic(label.key, turns[index].speaker)
        }
      }
      byLabel[number].total.turns += 1
      byLabel[number].total.asking += gists[index].asks ? 1 : 0
      byLabel[number].total.words += gists[index].count
    }
    let totals = [String: NamedRoles.Total](byLabel.map { ($0.key, $0.total) }) { one, other in
      (one.turns + other.turns, one.asking + other.asking, one.words + other.words)
    }
    if !byKey.values.contains(.asker) {
      let front = zip(turns, labels).compactMap { isFront($0.speaker) ? $1?.key : nil }
      let named = NamedRoles(
        labels: labels, gists: gists, open: totals.filter { byKey[$0.key] == nil },
        front: Set(front))
      byKey.merge(named.byKey) { known, _ in known }
    }
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
}
