import OnRecordModel

/// Whom the turn before each asker's turn calls on.
///
/// A turn of a word or two after a question may be a call, `Ana.`, or the answer, `Politics.`: there a
/// name counts only where it is called, or given, in another place too.
struct AskerCalls {
  /// Turns with more words do more than answer in a word.
  private static let mostWords = 3

  private let roles: [Role]
  private let gists: [TurnGist]
  private var calls: [Speaker?]
  private var known: Set<Substring> = []

  init(turns: [Turn], gists: [TurnGist], roles: [Role], names: ReporterNames) {
    self.roles = roles
    self.gists = gists
    calls = [Speaker?](repeating: nil, count: turns.count)
    for index in turns.indices where roles[index] == .asker {
      if let speaker = names.introduced(in: turns[index], gists[index]) { know(speaker) }
      guard index > 0, roles[index - 1] != .asker else { continue }
      calls[index] = names.called(by: turns[index - 1], gists[index - 1])
      if !mayAnswer(index - 1), let call = calls[index] { know(call) }
    }
  }

  /// The asker of a turn as the turn before calls on them; nil where it calls on nobody.
  func called(_ index: Int) -> Speaker? {
    guard let speaker = calls[index], case .reporter(let name?, _) = speaker else { return nil }
    return mayAnswer(index - 1) && !name.words.contains(where: known.contains) ? nil : speaker
  }

  private mutating func know(_ speaker: Speaker) {
    if case .reporter(let name?, _) = speaker { known.formUnion(name.words) }
  }

  /// Whether a turn can be the whole answer to a question.
  private func mayAnswer(_ index: Int) -> Bool {
    index > 0 && gists[index].count <= Self.mostWords && roles[index - 1] == .asker
      && gists[index - 1].endsAsking
  }
}
