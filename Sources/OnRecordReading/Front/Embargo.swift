import OnRecordText

/// What a sentence says of an embargo on what is said in it.
enum Embargo {
  /// `embargoed`, `embargo lifted`, `no embargo`; nil where it is an embargo on goods, or none at all.
  static func read(_ printed: String) -> String? {
    let words = IncidentReader.words(printed)
    guard let place = words.firstIndex(where: { $0.hasPrefix("embargo") }) else { return nil }
    if let before = words[..<place].last, goods.contains(before) { return nil }
    if isDenied(words[..<place]) { return "no embargo" }
    return printed.asciiLowered.has("lifted") ? "embargo lifted" : "embargoed"
  }

  /// Whether a word of denial stands before, with nothing between that says something else:
  /// `not held under any | embargo`, `no | embargo`; not `if you have not received the | embargoed`.
  private static func isDenied(_ before: ArraySlice<String>) -> Bool {
    guard let word = before.last(where: { !fillers.contains($0) }) else { return false }
    return ["no", "not", "without", "never", "isn’t", "isn't", "aren’t", "aren't"].contains(word)
  }

  private static let fillers: Set<String> = [
    "held", "under", "any", "an", "being", "currently", "subject", "to", "be", "strict", "longer",
  ]

  /// On what else an embargo is laid.
  private static let goods: Set<String> = [
    "arms", "weapons", "trade", "oil", "gas", "grain", "export", "import", "economic", "food",
  ]
}
