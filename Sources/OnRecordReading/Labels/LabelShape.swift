/// Whether a string has the shape of a name or office as labels print it.
enum LabelShape {
  /// Capitals, title case, or nil where the string is no name: too many words, words in lower case
  /// that are no particles, no letters.
  static func letters(of printed: String) -> LabelCandidate.Letters? {
    let plain = LabelName.withoutBrackets(printed)
    guard !plain.isEmpty else { return bracketed(printed) }
    let words = plain.split(separator: " ")
    guard words.count <= 12, let first = words.first, startsUpper(first) else { return nil }
    var upper = 0
    var letters = 0
    var lowerWords = 0
    for word in words {
      for scalar in word.unicodeScalars where scalar.properties.isAlphabetic {
        letters += 1
        if scalar.properties.isUppercase { upper += 1 }
      }
      if !startsUpper(word), !LabelWords.particles.contains(LabelWords.key(word)),
        !word.utf8.allSatisfy({ Bytes.isDigit($0) || $0 == 0x23 || $0 == 0x2E || $0 == 0x26 })
      {
        lowerWords += 1
      }
    }
    guard letters > 0, lowerWords == 0 else { return nil }
    if letters >= 2, upper * 10 > letters * 7 { return .capitals }
    return words.count <= 8 ? .titleCase : nil
  }

  /// `[Senior official]:` — a label that is wholly in brackets.
  private static func bracketed(_ printed: String) -> LabelCandidate.Letters? {
    guard printed.first == "[", printed.last == "]", printed.utf8.count > 4 else { return nil }
    return .titleCase
  }

  /// Whether a name before a full stop may be a label: capitals, or a title and a name in capitals
  /// with the place after it in lower case (`Mr. LEWIS of Kentucky`, `The SPEAKER pro tempore`).
  static func isPeriodLabel(_ printed: String) -> Bool {
    let words = printed.split(separator: " ")
    guard words.count <= 8 else { return false }
    let capitals = words.filter { isCapitals($0) }
    guard !capitals.isEmpty else { return false }
    if capitals.count == words.count {
      return words.count >= 2
    }
    let key = LabelWords.key(words[0])
    let opens = LabelWords.civil.contains(key) || LabelWords.offices.contains(key)
    guard opens, words.count >= 2, isCapitals(words[1]) || isCapitals(words[0]) else { return false }
    return words.dropFirst().allSatisfy { word in
      isCapitals(word) || startsUpper(word) || LabelWords.particles.contains(LabelWords.key(word))
        || ["pro", "tempore", "acting"].contains(LabelWords.key(word))
    }
  }

  /// Two or more letters, nearly all in capitals: `McCAUL`, `O’NEILL`.
  static func isCapitals(_ word: Substring) -> Bool {
    var upper = 0
    var letters = 0
    for scalar in word.unicodeScalars where scalar.properties.isAlphabetic {
      letters += 1
      if scalar.properties.isUppercase { upper += 1 }
    }
    return letters >= 2 && upper * 10 >= letters * 7
  }

  static func startsUpper(_ word: Substring) -> Bool {
    guard let scalar = word.unicodeScalars.first(where: { $0.properties.isAlphabetic }) else {
      return false
    }
    return scalar.properties.isUppercase || !scalar.properties.isLowercase
  }
}
