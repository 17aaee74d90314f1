/// An office by its words, for comparing what two documents print of it.
struct OfficeWords: Hashable, Sendable {
  let words: Set<String>

  /// The words of an office as printed; nil where it has none.
  init?(_ printed: String?) {
    let words = Set(PersonName.words(of: printed ?? "")).subtracting(Self.silent)
    if words.isEmpty { return nil }
    self.words = words
  }

  /// Whether two prints may mean one office: one says what the other says, and no other rank.
  func mayBe(_ other: OfficeWords) -> Bool {
    guard words.isSubset(of: other.words) || other.words.isSubset(of: words) else { return false }
    return words.symmetricDifference(other.words).isDisjoint(with: Self.ranks)
  }

  /// Whether several persons hold it at a time, so that it tells nobody from his namesake.
  var isShared: Bool { words.isSubset(of: Self.shared) }

  private static let shared: Set<String> = [
    "senator", "representative", "congressman", "congresswoman", "member", "congress", "ambassador",
    "judge", "justice", "minister", "secretary", "assistant", "deputy", "under", "general",
    "colonel", "captain", "major", "admiral", "sergeant", "lieutenant", "commander", "reverend",
    "professor", "officer", "director", "advisor", "adviser", "mayor", "governor", "spokesperson",
  ]

  private static let silent: Set<String> = [
    "of", "the", "for", "and", "to", "at", "in", "on", "a", "an", "acting", "his", "her",
    "excellency", "mr", "ms", "mrs", "dr",
  ]
  /// Words that make another office of one: a vice president is no president.
  private static let ranks: Set<String> = [
    "vice", "deputy", "under", "undersecretary", "assistant", "prime", "first", "second", "lady",
    "gentleman", "press", "speaker", "former",
  ]
}
