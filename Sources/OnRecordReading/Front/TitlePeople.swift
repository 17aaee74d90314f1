/// People of a title whom only the labels tell from the words of their office.
///
/// `Secretary of Labor Ines Strand` is nobody by its words, since `Labor Ines Strand` might be a name;
/// where a label names a Strand, she is one. Not so behind what the title is about: `on the Release of
/// Ines Strand` may be spoken of by another Strand.
struct TitlePeople {
  private let words: [Substring]
  /// The indexes of the words of persons already found.
  private let taken: Set<Int>

  /// No office has more words.
  private static let longestOffice = 14

  init(_ title: String) {
    words = title.words
    taken = Set(NamePhrases(title).found.flatMap { Array($0.words) })
  }

  /// The persons whose surnames are given, in lower case, in the order of the title.
  func people(surnames: Set<String>) -> [NamePhrases.Found] {
    var found: [NamePhrases.Found] = []
    var start = 0
    var isAbout = false
    for index in words.indices {
      let key = LabelWords.key(words[index])
      if key == "by" { isAbout = false }
      if Self.abouts.contains(key) { isAbout = true }
      if isAbout { continue }
      if taken.contains(index) || isBoundary(index) { start = index + 1 }
      guard !taken.contains(index), index > start, surnames.contains(key),
        let first = firstOfName(index, start)
      else { continue }
      let name = words[first...index].map { Self.trimmed($0) }.joined(separator: " ")
      let office = office(start..<first)
      found.append(
        NamePhrases.Found(
          printed: ([office] + [name]).filter { !$0.isEmpty }.joined(separator: " "), name: name,
          office: office, words: first...index))
      start = index + 1
    }
    return found
  }

  /// The first given name before a surname, with an initial between; nil where none stands there.
  private func firstOfName(_ surname: Int, _ start: Int) -> Int? {
    var index = surname - 1
    while index > start, isInitial(words[index]) { index -= 1 }
    let key = LabelWords.key(words[index])
    guard index >= start, LabelShape.startsUpper(words[index]), !isInitial(words[index]),
      words[index].utf8.last.map(Bytes.isLetter) ?? false, !NamePhrases.stops.contains(key),
      !LabelWords.officeHeads.contains(key), !LabelWords.civil.contains(key)
    else { return nil }
    // More given names, where no office stands before them: `with Ana Maria Brell`.
    let rest = words[start..<index].drop { ["and", "&"].contains(LabelWords.key($0)) }
    return rest.count <= 2 && rest.allSatisfy(isGivenName) ? rest.startIndex : index
  }

  private func isGivenName(_ word: Substring) -> Bool {
    let key = LabelWords.key(word)
    return LabelShape.startsUpper(word) && !LabelShape.isCapitals(word)
      && !LabelWords.offices.contains(key) && !LabelWords.officeHeads.contains(key)
      && !LabelWords.civil.contains(key) && !LabelWords.withheld.contains(key)
      && !NamePhrases.stops.contains(key)
  }

  /// The words before a name, without what joins them to the person before.
  private func office(_ range: Range<Int>) -> String {
    let office = words[range].drop { ["and", "&", "with", "by"].contains(LabelWords.key($0)) }
    guard let first = office.first, office.count <= Self.longestOffice,
      LabelShape.startsUpper(first),
      LabelShape.isCapitals(first)
        || office.contains(where: { LabelWords.officeHeads.contains(LabelWords.key($0)) })
    else { return "" }
    return office.joined(separator: " ")
  }

  /// Words behind which a title says what is spoken about, up to the next `by`.
  private static let abouts: Set<String> = [
    "on", "announcing", "honoring", "regarding", "about", "celebrating", "commemorating", "marking",
    "previewing", "concerning",
  ]

  /// What ends a person's words in a title: a comma, a bar, `by`, `with`.
  private func isBoundary(_ index: Int) -> Bool {
    guard let last = words[index].utf8.last else { return false }
    return last == 0x2C || last == 0x7C || last == 0x3A
      || ["by", "with"].contains(LabelWords.key(words[index]))
  }

  private func isInitial(_ word: Substring) -> Bool { word.utf8.count == 2 && word.hasSuffix(".") }

  private static func trimmed(_ word: Substring) -> String {
    String(word).trimmingSuffix { ",;:".contains($0) }
  }
}
