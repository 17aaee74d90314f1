import OnRecordModel
import OnRecordText

/// Names of askers, from the words by which they introduce themselves.
struct ReporterNames {
  let text: ReadingText

  /// The asker as the turn itself introduces them; nil where it does not.
  ///
  /// `I’m Ana Brell from the Lakes Wire`, `this is Ana Brell with Radio Orsk`.
  func introduced(in turn: Turn, _ gist: TurnGist) -> Speaker? {
    guard let first = turn.paragraphs.first else { return nil }
    if let person = signature(first) { return .reporter(name: person.name, outlet: person.outlet) }
    guard
      gist.opening.contains("i'm") || gist.opening.contains("is") || gist.opening.contains("am"),
      gist.opening.contains("from") || gist.opening.contains("with")
        || gist.opening.contains("name")
    else { return nil }
    let head = text.collapsed(first.lowerBound..<min(first.upperBound, first.lowerBound + 160))
    for opening in ["my name is ", "My name is ", "This is ", "this is ", "I’m ", "I'm ", "I am "] {
      guard let range = head.range(of: opening) else { continue }
      let rest = head[range.upperBound...]
      let words = rest.prefix { !".?!;–—".contains($0) }
      if let person = Self.person(in: String(words)),
        person.outlet != nil || opening.hasSuffix("y name is ")
      {
        return .reporter(name: person.name, outlet: person.outlet)
      }
    }
    return nil
  }

  /// `Rolf Anders, Northern Courier.` — a first sentence that is name, comma and outlet.
  private func signature(_ paragraph: ByteRange) -> (name: String, outlet: String?)? {
    let bytes = text.bytes
    let limit = min(paragraph.upperBound, paragraph.lowerBound + 70)
    guard let comma = Bytes.first(0x2C, in: bytes, paragraph.lowerBound..<limit),
      let stop = Bytes.first(0x2E, in: bytes, comma..<limit), stop + 1 < paragraph.upperBound
    else { return nil }
    let sentence = text.collapsed(paragraph.lowerBound..<stop)
    guard let person = Self.person(in: sentence), person.outlet != nil,
      person.name.words.count >= 2
    else { return nil }
    return person
  }

  /// A name of one to four words, with an outlet after a comma, `from`, `with` or `of`; nothing else.
  private static func person(in string: String) -> (name: String, outlet: String?)? {
    var words = string.words
    while let last = words.last, ["please", "go", "ahead"].contains(LabelWords.key(last)) {
      words.removeLast()
    }
    if let title = words.first, words.count > 1, LabelWords.civil.contains(LabelWords.key(title)) {
      words.removeFirst()
    }
    var name: [Substring] = []
    var rest = words[...]
    while let word = rest.first, isName(word), name.count < 4 {
      name.append(word.hasSuffix(",") ? word.dropLast() : word)
      rest.removeFirst()
      if word.hasSuffix(",") { break }
    }
    guard let first = name.first, first.utf8.count > 1,
      !LabelWords.offices.contains(LabelWords.key(first))
    else { return nil }
    if let link = rest.first, ["from", "with", "of", "at"].contains(LabelWords.key(link)) {
      rest.removeFirst()
    }
    guard rest.count <= 6 else { return nil }
    guard !rest.isEmpty else { return (name.joined(separator: " "), nil) }
    let outlet = rest.prefix { isOutlet($0) }
    guard outlet.count == rest.count else { return nil }
    return (
      name.joined(separator: " "),
      outlet.joined(separator: " ").trimmingSuffix { ",.".contains($0) }
    )
  }

  private static func isName(_ word: Substring) -> Bool {
    let bare = word.hasSuffix(",") ? word.dropLast() : word
    let key = LabelWords.key(bare)
    let wordKey = WordKey(key)
    guard let first = bare.first, first.isUppercase, !bare.contains(where: \.isNumber) else {
      return false
    }
    return !LabelWords.sentenceOpeners.contains(key) && !NamePhrases.stops.contains(key)
      && !Phrases.assents.contains(wordKey) && !Phrases.thanks.contains(wordKey)
      && !Phrases.greetings.contains(wordKey) && !Phrases.continuers.contains(wordKey)
      && !Phrases.questionWords.contains(wordKey) && key != "god" && key != "period" && key != "yep"
      && !["excuse", "everybody", "everyone", "guys", "folks", "absolutely"].contains(key)
  }

  private static func isOutlet(_ word: Substring) -> Bool {
    LabelShape.startsUpper(word)
      || ["the", "of", "and", "de", "for"].contains(LabelWords.key(word))
  }
}

extension String {
  func trimmingSuffix(while holds: (Character) -> Bool) -> String {
    var string = Substring(self)
    while let last = string.last, holds(last) { string.removeLast() }
    return String(string)
  }
}
