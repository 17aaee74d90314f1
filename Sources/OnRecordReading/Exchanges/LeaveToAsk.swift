/// Asking for leave to ask: what is said to it is not yet an answer.
///
/// `Can I follow up on that?`, `One more, Minister?`, `If I may, on the ferries?`
enum LeaveToAsk {
  /// Longer turns ask something besides.
  private static let mostWords = 30

  private static let modals: WordSet = ["can", "could", "may", "might"]
  private static let askers: WordSet = ["i", "we"]
  private static let verbs: WordSet = [
    "ask", "follow", "jump", "squeeze", "press", "go", "change",
  ]
  private static let light: WordSet = ["have", "do", "get", "try", "take", "add", "just"]
  private static let between: WordSet = [
    "just", "also", "quickly", "please", "maybe", "really", "very",
  ]
  private static let nouns: WordSet = [
    "follow-up", "followup", "follow", "question", "questions", "more", "another", "second",
  ]

  /// Whether a turn asks for leave, and nothing else yet.
  static func isAsked(by gist: TurnGist) -> Bool {
    guard gist.count <= mostWords, gist.asks || gist.endsOpen || gist.count <= 10 else {
      return false
    }
    return asksMay(gist.opening) || isNounOnly(gist)
  }

  /// `Can I (just, quickly) ask`, and no question in what follows.
  private static func asksMay(_ words: [WordKey]) -> Bool {
    for (index, pair) in zip(words, words.dropFirst()).enumerated() {
      guard
        modals.contains(pair.0) && askers.contains(pair.1)
          || askers.contains(pair.0) && modals.contains(pair.1)
      else { continue }
      let rest = words[(index + 2)...].drop {
        between.contains($0)
      }
      // `On China, if I can?`
      guard let verb = rest.first else { return words.count <= 10 }
      let after = rest.dropFirst()
      let asks = after.contains { Phrases.questionWords.contains($0) || $0 == "if" }
      if verbs.contains(verb), !asks { return true }
      if light.contains(verb), after.prefix(6).contains(where: nouns.contains), !asks {
        return true
      }
    }
    return false
  }

  /// Whether it is nothing but what is wanted.
  ///
  /// `One follow-up, Admiral?`
  private static func isNounOnly(_ gist: TurnGist) -> Bool {
    gist.count <= 6 && gist.endsAsking && gist.opening.contains(where: nouns.contains)
      && !gist.opening.contains(where: Phrases.questionWords.contains)
  }
}
