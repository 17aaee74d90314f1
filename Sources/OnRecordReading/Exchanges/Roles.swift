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
    var totals: [String: NamedRoles.Total] = [:]
    for total in byLabel.values {
      totals[total.label.key, default: (0, 0, 0)].turns += total.turns
      totals[total.label.key]?.asking += total.asking
      totals[total.label.key]?.words += total.words
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
