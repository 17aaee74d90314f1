/// What a draft's own words say of how a person is referred to: he or she.
enum Gender {
  case he, she

  /// By a pronoun as printed; nil for one that says nothing: they, I, who.
  init?(pronoun: String) {
    let word = pronoun.lowercased()
    switch word {
    case "he", "him", "his", "er", "il": self = .he
    case "she", "her", "elle": self = .she
    default:
      if word.hasSuffix("-il") {
        self = .he
      } else if word.hasSuffix("-elle") {
        self = .she
      } else {
        return nil
      }
    }
  }

  /// By a form of address or an office: Mrs., spokesman, Außenministerin; nil where it says nothing.
  init?(title words: some Sequence<String>) {
    for word in words {
      if Self.women.contains(word) || word.hasSuffix("woman") || word.hasSuffix("sprecherin")
        || word.hasSuffix("ministerin")
      {
        self = .she
        return
      }
      if Self.men.contains(word) || word.hasSuffix("man") && word != "woman" {
        self = .he
        return
      }
    }
    return nil
  }

  private static let men: Set<String> = [
    "mr", "mr.", "sir", "lord", "herr", "king", "prince", "monsieur", "señor", "m.", "husband",
    "father", "brother", "son", "grandfather", "uncle",
  ]
  private static let women: Set<String> = [
    "mrs", "mrs.", "ms", "ms.", "miss", "lady", "dame", "madam", "madame", "mme", "mme.", "frau",
    "queen", "princess", "señora", "wife", "mother", "sister", "daughter", "grandmother", "aunt",
    "présidente", "kanzlerin", "präsidentin", "botschafterin",
  ]
}
