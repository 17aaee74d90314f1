/// Whether a string has the shape of a name or office as labels print it.
enum LabelShape {
  /// Capitals, title case, or nil where the string is no name: too many words, words in lower case
  /// that are no particles, no letters.
  static func letters(of printed: String) -> LabelCandidate.Letters? {
    let plain = LabelName.withoutBrackets(printed)
    guard !plain.isEmpty else { return bracketed(printed) }
    let words = plain.words
    guard words.count <= 12, let first = words.first, startsUpper(first) else { return nil }
    for word in words where !startsUpper(word) {
      guard LabelWords.particles.contains(LabelWords.key(word)) || isNumber(word) else {
        return nil
      }
    }
    let (letters, upper) = count(plain)
    guard letters > 0 else { return nil }
    if letters >= 2, upper * 10 > letters * 7 { return .capitals }
    return words.count <= 8 || LabelName.bracketedName(printed) != nil ? .titleCase : nil
  }

  private static func isNumber(_ word: Substring) -> Bool {
    word.utf8.allSatisfy { Bytes.isDigit($0) || $0 == 0x23 || $0 == 0x2E || $0 == 0x26 }
  }

  /// Letters, and capitals among them.
  private static func count(_ string: some StringProtocol) -> (letters: Int, upper: Int) {
    if let counts = ASCIIText.letters(string) { return counts }
    var counts = (letters: 0, upper: 0)
    for scalar in string.unicodeScalars where scalar.properties.isAlphabetic {
      counts.letters += 1
      if scalar.properties.isUppercase { counts.upper += 1 }
    }
    return counts
  }

  /// `[Senior official]:` — a label that is wholly in brackets.
  private static func bracketed(_ printed: String) -> LabelCandidate.Letters? {
    guard printed.first == "[", printed.last == "]", printed.utf8.count > 4 else { return nil }
    return .titleCase
  }

  /// Whether a name before a full stop may be a label: capitals, or a title and a name in capitals
  /// with the place after it in lower case (`Mr. LEWIS of Kentucky`, `The SPEAKER pro tempore`).
  static func isPeriodLabel(_ printed: String) -> Bool {
    let words = LabelName.withoutBrackets(printed).words
    guard words.count <= 8 else { return false }
    let capitals = words.filter { isCapitals($0) }
    guard !capitals.isEmpty else { return false }
    if capitals.count == words.count {
      return words.count >= 2
    }
    // Titles first (`The Acting CHAIRMAN`, `Mr. ALDEN`), then the word in capitals.
    guard words.count >= 2, let first = words.firstIndex(where: { isCapitals($0) }),
      words[..<first].allSatisfy({ isTitle($0) }), first > 0 || isTitle(words[0])
    else { return false }
    return words.dropFirst().allSatisfy { word in
      isCapitals(word) || startsUpper(word) || LabelWords.particles.contains(LabelWords.key(word))
        || ["pro", "tempore", "acting"].contains(LabelWords.key(word))
    }
  }

  private static func isTitle(_ word: Substring) -> Bool {
    let key = LabelWords.key(word)
    return LabelWords.civil.contains(key) || LabelWords.offices.contains(key)
  }

  /// Two or more letters, nearly all in capitals: `McCAUL`, `O’NEILL`.
  static func isCapitals(_ word: Substring) -> Bool {
    let (letters, upper) = count(word)
    return letters >= 2 && upper * 10 >= letters * 7
  }

  /// Whether the first letter is a capital, or of a script without them.
  static func startsUpper(_ word: Substring) -> Bool {
    for byte in word.utf8 {
      if Bytes.isUpper(byte) { return true }
      if Bytes.isLower(byte) { return false }
      if byte >= 0xC3 && byte != 0xE2 { break }
    }
    guard let scalar = word.unicodeScalars.first(where: { $0.properties.isAlphabetic }) else {
      return false
    }
    return scalar.properties.isUppercase || !scalar.properties.isLowercase
  }
}
