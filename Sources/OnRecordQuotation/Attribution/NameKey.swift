import OnRecordText

/// A name or label taken apart: offices, names, or the role of one who is not named.
///
/// `PRESIDENT BIDEN`, `President Biden` and `Joe Biden` have the name `biden` in common; `THE
/// PRESIDENT` has an office and no name; `Q` and `a reporter` ask.
struct NameKey: Hashable {
  /// Words of offices and ranks in lower case, in order, without articles.
  var offices: [String] = []
  /// Names in lower case, in order; the last one is the surname.
  var names: [String] = []
  /// Whether the name stands for one who asks.
  var asks = false
  /// Whether it stands for somebody not named: a moderator, an official, the audience.
  var isRole = false
  /// Which of several in one role: 2 for Official Number Two.
  var number: Int?
  /// Whether the words describe somebody and name nobody who can be looked up: the Iowa Republican, a
  /// top diplomat, the White House.
  var isAnonymous = false

  var surname: String? { names.last }

  init(_ text: String?) {
    guard let text else { return }
    let words = Self.words(of: text).flatMap(Self.unhyphenated).flatMap { word in
      Self.abbreviations[word] ?? [word]
    }
    let plain = words.filter { !Self.articles.contains($0) }
    if Self.asks(plain) {
      asks = true
      return
    }
    if let office = Self.nicknames[plain.joined(separator: " ")] {
      offices = office
      return
    }
    isRole = plain.contains(where: Self.roles.contains)
    if isRole { number = words.last.flatMap(Self.numeral) }
    let isDescribed = ["the", "a", "an"].contains(words.first) && Self.isOffice(plain)
    if isDescribed || Self.isDescription(text, plain) {
      offices = Self.officeWords(plain)
    } else {
      readNames(text.contains(",") ? plain : Self.behindDescription(plain))
    }
    isAnonymous = isAnonymous(text, words)
  }

  /// Words without those that only describe an office before a name: Lakes Ministry spokesman Pryce.
  private static func behindDescription(_ words: [String]) -> [String] {
    func isOffice(_ word: String) -> Bool { isOfficeWord(word) && !joiners.contains(word) }
    guard let last = words.lastIndex(where: isOffice), last + 1 < words.count,
      !joiners.contains(words[last + 1]), !suffixes.contains(words[last + 1])
    else { return words }
    return words[..<last].filter { isOfficeWord($0) } + words[last...]
  }

  private mutating func readNames(_ words: [String]) {
    for word in words {
      if Self.honorifics.contains(word) || Self.suffixes.contains(word) { continue }
      if number != nil, Self.numeral(word) != nil || word == "number" || word == "no" { continue }
      if Self.officeWords.contains(word) {
        offices.append(Office.canonical[word] ?? word)
      } else if !Self.isPossessive(word) {
        names.append(word)
      }
    }
    // Small words belong to an office ("secretary of state"), never to a name alone.
    names.removeAll { Self.joiners.contains($0) }
  }

  /// Whether the words hold no name and no office that can be told from another's today.
  ///
  /// A body (the White House), a former office, an official, an article without an office (the Iowa
  /// Republican), or a role of which nothing is written as a name.
  private func isAnonymous(_ text: String, _ words: [String]) -> Bool {
    let isFunction = words.contains(where: Self.functions.contains)
    guard let last = names.last else {
      let isBody = !offices.isEmpty && offices.allSatisfy(Self.bodyWords.contains)
      return isBody || words.contains("former") || isRole && !isFunction
    }
    if isFunction { return false }
    if Self.roles.contains(last) || Self.bodies.contains(last) || Self.groups.contains(last) {
      return true
    }
    // Arland's rival: what ends in a small letter beside a capital is no name.
    let printed = text.split(separator: " ")
    if let end = printed.last, end.lowercased() == last, end.first?.isLowercase ?? false,
      printed.contains(where: { $0.first?.isUppercase ?? false })
    {
      return true
    }
    if let first = words.first, ["the", "a", "an"].contains(first) {
      return offices.isEmpty && words.contains("former")
        || offices.isEmpty && !words.contains(where: Self.honorifics.contains)
    }
    return isRole
      && !text.split(separator: " ").contains { word in
        word.first?.isUppercase ?? false && names.contains(word.lowercased())
      }
  }

  private static func numeral(_ word: String) -> Int? {
    numerals.firstIndex(of: word).map { $0 + 1 } ?? Int(word)
  }

  private static let numerals = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
  ]

  /// The office that a document prints beside a name: all its words.
  init(office: String?) { offices = Self.officeWords(Self.words(of: office ?? "")) }

  private static func officeWords(_ words: [String]) -> [String] {
    words.filter {
      !articles.contains($0) && !honorifics.contains($0) && !joiners.contains($0)
    }.map {
      let bare = isPossessive($0) ? String($0.dropLast($0.hasSuffix("'s") ? 2 : 1)) : $0
      return Office.canonical[bare] ?? bare
    }
  }

  /// Whether words stand for one who asks: a reporter, a reporter for the Tessara Post, a wire
  /// correspondent.
  private static func asks(_ words: [String]) -> Bool {
    guard let first = words.first, let last = words.last else { return false }
    if words.allSatisfy(askers.contains) { return true }
    let goesOn =
      words.count > 1 && (joiners.contains(words[1]) || words[1] == "from" || words[1] == "with")
    return askers.contains(first) && goesOn
      || words.count > 1 && askers.contains(last) && last != "q"
  }

  /// An office with hyphens as its words: vice-president.
  private static func unhyphenated(_ word: String) -> [String] {
    let parts = word.split(separator: "-").map(String.init)
    return parts.count > 1 && parts.allSatisfy(officeWords.contains) ? parts : [word]
  }

  /// Whether a word says whose the office is: `fiji's`, `states'`.
  private static func isPossessive(_ word: String) -> Bool {
    word.hasSuffix("'s") || word.hasSuffix("s'")
  }

  /// Whether a text without article names an office and nobody: Fiji's prime minister, foreign minister
  /// of South Korea; and not secretary of state Anna Lind, nor President of Arland Nils Berg, nor Nils
  /// Berg, president of Arland.
  private static func isDescription(_ text: String, _ words: [String]) -> Bool {
    if words.contains(where: isPossessive) { return words.last.map(isOfficeWord) ?? false }
    let tokens = text.split(separator: " ").map(String.init)
    guard let first = tokens.firstIndex(where: joiners.contains), first > 0,
      let last = tokens.lastIndex(where: joiners.contains), last + 1 < tokens.count,
      let head = tokens[..<first].last, head.first?.isLowercase ?? false, isOfficeWord(head),
      !tokens[..<first].contains(where: { $0.hasSuffix(",") })
    else { return false }
    let rest = tokens[(last + 1)...]
    return rest.first?.first?.isUppercase ?? false
      || rest.allSatisfy { $0.first?.isLowercase ?? true }
  }

  private static func isOfficeWord(_ word: String) -> Bool { officeWords.contains(word) }

  /// Whether words after "the" are an office with what it is for: the Department Spokesperson, the
  /// Minister of Defense; and not an office with a name: the President Astrid Kolveg.
  private static func isOffice(_ words: [String]) -> Bool {
    let head = words.prefix { !joiners.contains($0) }
    return head.last.map(officeWords.contains) ?? false
  }

  /// Words in lower case; hyphens and apostrophes inside stay, brackets and what is in them go.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = ""
    var depth = 0
    func close() {
      let bare = word.trimmingEdges("-'.")
      if !bare.isEmpty { words.append(bare) }
      word = ""
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "(", "[": depth += 1
      case ")", "]": depth = max(0, depth - 1)
      case "\u{2019}", "\u{2018}", "\u{02BC}": if depth == 0 { word.append("'") }
      case "-", "\u{2010}", "\u{2011}", "'", ".":
        if depth == 0 { word.unicodeScalars.append(scalar) }
      default:
        guard depth == 0 else { continue }
        if scalar.properties.isAlphabetic || scalar.properties.numericType != nil
          || scalar.properties.canonicalCombiningClass != .notReordered
        {
          word += scalar.properties.lowercaseMapping
        } else {
          close()
        }
      }
    }
    close()
    return words
  }
}

extension String {
  fileprivate func trimmingEdges(_ marks: String) -> String {
    var bare = self[...]
    while let first = bare.first, marks.contains(first) { bare = bare.dropFirst() }
    while let last = bare.last, marks.contains(last) { bare = bare.dropLast() }
    return String(bare)
  }
}
