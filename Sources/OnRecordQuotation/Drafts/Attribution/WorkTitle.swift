/// Tells the title of a book, film or article in quotation marks from somebody's words.
enum WorkTitle {
  private static let introducers: Set<String> = [
    "titled", "entitled", "headlined", "called", "named", "dubbed", "book", "novel", "film",
    "movie", "song", "poem", "essay", "article", "report", "paper", "play", "series", "documentary",
    "memoir", "album", "exhibition", "programme", "program", "episode", "story", "column", "of",
    "in", "from", "see", "read",
  ]

  /// Whether words are a title: every longer word begins with a capital, and nobody is said to have
  /// said them, unless a word such as `titled` introduces them.
  static func isTitle(
    _ words: String, at place: Int, in tokens: [FrameToken], isAttributed: Bool
  ) -> Bool {
    var capitals = 0
    for word in words.split(whereSeparator: { $0 == " " || $0 == "-" || $0 == "\u{2014}" }) {
      guard let first = word.unicodeScalars.first(where: { $0.properties.isAlphabetic }) else {
        continue
      }
      if first.properties.isUppercase {
        capitals += 1
      } else if word.utf8.count > 4 {
        return false
      }
    }
    guard capitals >= 3, !words.hasSuffix("!") else { return false }
    if !isAttributed { return true }
    var before = place - 1
    if before > 0, tokens[before].kind == .comma { before -= 1 }
    return before >= 0 && introducers.contains(tokens[before].lower)
  }
}
