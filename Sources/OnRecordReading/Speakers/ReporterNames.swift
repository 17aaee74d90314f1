import OnRecordModel
import OnRecordText

/// Names of askers, from the words that call on them or by which they introduce themselves.
struct ReporterNames {
  let text: ReadingText

  /// `Let me ask Ayub Abdikadir from Kenya`, `First question: Michael Wilner, McClatchy.`, `Trevor.`
  ///
  /// Looks at the last sentence of the turn before the asker's. Nil where it names nobody.
  func called(by turn: Turn) -> Speaker? {
    guard let last = turn.paragraphs.last else { return nil }
    let tail = text[max(last.lowerBound, last.upperBound - 140)..<last.upperBound]
    let sentence = Self.lastSentence(Self.withoutBrackets(tail))
    guard let person = Self.person(in: Self.afterCall(sentence)) else { return nil }
    return .reporter(name: person.name, outlet: person.outlet)
  }

  /// `I’m Kim Ghattas from the BBC`, `this is Jane Doe with Reuters`, `Kevin Corke, NBC News.`
  func introduced(in turn: Turn) -> Speaker? {
    guard let first = turn.paragraphs.first else { return nil }
    let head = text[first.lowerBound..<min(first.upperBound, first.lowerBound + 160)]
    for opening in ["my name is ", "This is ", "this is ", "I’m ", "I'm ", "I am "] {
      guard let range = head.range(of: opening) else { continue }
      let rest = head[range.upperBound...]
      let words = rest.prefix { !".?!;–—".contains($0) }
      if let person = Self.person(in: String(words)), person.outlet != nil || opening == "my name is " {
        return .reporter(name: person.name, outlet: person.outlet)
      }
    }
    return nil
  }

  private static func withoutBrackets(_ string: String) -> String {
    LabelName.withoutBrackets(string).trimmingSuffix(while: { " .!,—–-".contains($0) })
  }

  private static func lastSentence(_ string: String) -> String {
    let ends: Set<Character> = [".", "?", "!", "—", "–", ";"]
    var start = string.startIndex
    var index = string.startIndex
    while index < string.endIndex {
      let next = string.index(after: index)
      // A full stop after a title or an initial ends no sentence.
      if ends.contains(string[index]), next < string.endIndex, string[next] == " ",
        !isAbbreviation(string[..<index])
      {
        start = next
      }
      index = next
    }
    return String(string[start...]).trimmingPrefix(while: { $0 == " " })
  }

  private static func isAbbreviation(_ before: Substring) -> Bool {
    let word = before.split(separator: " ").last.map { LabelWords.key($0) } ?? ""
    return LabelWords.civil.contains(word) || word.utf8.count == 1
  }

  /// What stands after the words of calling: `Let me go to `, `the next question is from `.
  private static func afterCall(_ sentence: String) -> String {
    for call in [
      "question is from ", "question to ", "question from ", "question goes to ", "question: ",
      "go to ", "over to ", "call on ", "turn to ", "let me ask ", "Let me ask ", "hear from ",
      "line of ", "recognize ", "ahead, ", "Okay, ", "Yes, ", "Next, ", "start with ", "question, ",
      "Next question, ", "take ", "Please, ", "And ",
    ] {
      if let range = sentence.range(of: call) { return String(sentence[range.upperBound...]) }
    }
    return sentence
  }

  /// A name of one to four words, with an outlet after a comma, `from`, `with` or `of`; nothing else.
  private static func person(in string: String) -> (name: String, outlet: String?)? {
    var words = string.split(separator: " ")
    while let last = words.last, ["please", "go", "ahead"].contains(LabelWords.key(last)) {
      words.removeLast()
    }
    var name: [Substring] = []
    var rest = words[...]
    while let word = rest.first, isName(word), name.count < 4 {
      name.append(word.hasSuffix(",") ? word.dropLast() : word)
      rest.removeFirst()
      if word.hasSuffix(",") { break }
    }
    guard let first = name.first, first.utf8.count > 1, !LabelWords.offices.contains(LabelWords.key(first))
    else { return nil }
    if let link = rest.first, ["from", "with", "of", "at"].contains(LabelWords.key(link)) {
      rest.removeFirst()
    }
    guard rest.count <= 6 else { return nil }
    guard !rest.isEmpty else { return (name.joined(separator: " "), nil) }
    let outlet = rest.prefix { isOutlet($0) }
    guard outlet.count == rest.count else { return nil }
    return (name.joined(separator: " "), outlet.joined(separator: " ").trimmingSuffix { ",.".contains($0) })
  }

  private static func isName(_ word: Substring) -> Bool {
    let bare = word.hasSuffix(",") ? word.dropLast() : word
    let key = LabelWords.key(bare)
    guard let first = bare.first, first.isUppercase, !bare.contains(where: \.isNumber) else {
      return false
    }
    return !LabelWords.sentenceOpeners.contains(key) && !NamePhrases.stops.contains(key)
      && !Phrases.assents.contains(key) && !Phrases.thanks.contains(key)
      && !Phrases.greetings.contains(key) && !Phrases.continuers.contains(key)
      && !Phrases.questionWords.contains(key) && key != "god" && key != "period" && key != "yep"
      && !["excuse", "everybody", "everyone", "guys", "folks", "absolutely"].contains(key)
  }

  private static func isOutlet(_ word: Substring) -> Bool {
    LabelShape.startsUpper(word) || ["the", "of", "and", "de", "for"].contains(LabelWords.key(word))
  }
}

extension String {
  func trimmingSuffix(while holds: (Character) -> Bool) -> String {
    var string = Substring(self)
    while let last = string.last, holds(last) { string.removeLast() }
    return String(string)
  }

  func trimmingPrefix(while holds: (Character) -> Bool) -> String { String(drop(while: holds)) }
}
