import OnRecordModel
import OnRecordText

/// Names of askers, from the words that call on them or by which they introduce themselves.
struct ReporterNames {
  let text: ReadingText

  /// The asker whom the turn before calls on; nil where its last sentence names nobody.
  ///
  /// `Let me ask Ana Brell from Orsk`, `First question: Ana Brell, Lakes Wire.`, `Ana.`
  func called(by turn: Turn, _ gist: TurnGist) -> Speaker? {
    // Most turns end in words of speech: only a last sentence with a name in it is looked at.
    guard let last = turn.paragraphs.last, gist.lastSentence.count <= 14,
      let end = gist.lastSentence.last, end.isUpper || end.key == "please" || end.key == "ahead",
      !gist.endsAsking, !gist.endsOpen
    else { return nil }
    let tail = text.collapsed(max(last.lowerBound, last.upperBound - 140)..<last.upperBound)
    let sentence = Self.lastSentence(Self.withoutBrackets(tail))
    guard let person = Self.personCalled(in: sentence) else { return nil }
    return .reporter(name: person.name, outlet: person.outlet)
  }

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
    for opening in ["my name is ", "This is ", "this is ", "I’m ", "I'm ", "I am "] {
      guard let range = head.range(of: opening) else { continue }
      let rest = head[range.upperBound...]
      let words = rest.prefix { !".?!;–—".contains($0) }
      if let person = Self.person(in: String(words)),
        person.outlet != nil || opening == "my name is "
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

  private static func withoutBrackets(_ string: String) -> String {
    LabelName.withoutBrackets(string).trimmingSuffix(while: { " .!,—–-".contains($0) })
  }

  private static func lastSentence(_ string: String) -> String {
    let bytes = Array(string.utf8)
    var start = 0
    for place in bytes.indices.dropLast() where bytes[place + 1] == 0x20 {
      switch bytes[place] {
      case 0x3F, 0x21, 0x3B: start = place + 2
      // A full stop after a title or an initial ends no sentence.
      case 0x2E where !isAbbreviation(bytes[..<place]): start = place + 2
      // The last byte of — and – .
      case 0x94 where place >= 2 && bytes[place - 2] == 0xE2: start = place + 2
      case 0x93 where place >= 2 && bytes[place - 2] == 0xE2: start = place + 2
      default: break
      }
    }
    return String(decoding: bytes[start...].drop { $0 == 0x20 }, as: UTF8.self)
  }

  private static func isAbbreviation(_ before: ArraySlice<UInt8>) -> Bool {
    let start = before.lastIndex(of: 0x20).map { $0 + 1 } ?? before.startIndex
    let word = ASCIIText.lowered(before[start...])
    return LabelWords.civil.contains(word) || word.utf8.count == 1
  }

  /// The name that ends a sentence of calling, or is all of it.
  private static func personCalled(in sentence: String) -> (name: String, outlet: String?)? {
    let words = sentence.words
    guard words.count <= 16 else { return nil }
    let keys = words.map { WordKey(stringLiteral: LabelWords.key($0)) }
    let isCall = words.count <= 4 || keys.contains { callWords.contains($0) }
    for start in words.indices where start == 0 || isCall && beforeNames.contains(keys[start - 1]) {
      if let person = person(in: words[start...].joined(separator: " ")) { return person }
    }
    return nil
  }

  /// Words of which one is in every sentence that calls on somebody.
  private static let callWords: Set<WordKey> = [
    "go", "turn", "over", "question", "questions", "next", "let", "let's", "ask", "call", "line",
    "ahead", "first", "last", "take", "side", "recognize", "start", "okay", "yes", "then", "hear",
  ]

  /// Words after which a name may begin in such a sentence.
  private static let beforeNames: Set<WordKey> = [
    "to", "from", "ask", "ahead", "okay", "yes", "next", "first", "last", "on", "of", "with",
    "is", "question", "recognize", "side", "please", "now", "and", "have", "by", "one",
  ]

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
    let wordKey = WordKey(stringLiteral: key)
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
