import OnRecordModel
import OnRecordText

/// One sentence read as giving the floor.
struct FloorReading {
  /// Whether it says nothing but who speaks next, and courtesies.
  private(set) var isFloor = false
  /// Whether a set phrase of giving the floor stands in it.
  private(set) var isMarked = false
  private(set) var call: FloorTalk.Call?
  /// Whether somebody is called on by a name, be it that of an outlet.
  private(set) var isVocative = false
  /// Whether words stand in it that are not about the floor.
  private(set) var saysMore = false
  /// Whether it thanks somebody.
  private(set) var isThanks = false
  /// Who is thanked.
  ///
  /// `Yes, thank you, Ana.`
  private(set) var thanked: String?
  /// Whether it names one who speaks after the next.
  ///
  /// `Then Jonas.`
  private(set) var isForLater = false

  private enum Part { case floor, name, title, other }

  /// - Parameters:
  ///   - asks: Whether it ends in a question mark.
  ///   - completes: Whether it stands behind a dash that cuts off words of the matter.
  init(_ words: ArraySlice<FloorWord>, asks: Bool, _ text: ReadingText, completes: Bool = false) {
    let words = Self.mayBeFloor(words) ? Array(words) : []
    guard !words.isEmpty, let parts = Self.parts(words) else {
      saysMore = true
      return
    }
    let keys = words.map(\.key)
    isMarked = FloorWords.markers.stands(in: keys)
    let thanks = Self.thanks(keys)
    isThanks = thanks
    let plain = words.indices.allSatisfy {
      parts[$0] != .floor || words[$0].isUpper || Self.isPlain(keys, parts, $0)
    }
    guard let start = parts.firstIndex(of: .name) else {
      // `Is that your question?` asks something of the asker.
      isFloor = isMarked && (!asks || Self.offers(keys)) || plain || thanks
      return
    }
    guard isMarked || plain || thanks else { return }
    guard Self.mayBegin(words, start) else {
      isMarked = false
      return
    }
    isFloor = true
    guard !thanks else {
      isMarked = false
      thanked = Self.call(words, parts, start, text)?.name
      return
    }
    isForLater =
      keys[..<start].contains("then") || FloorWords.later.stands(in: keys)
    isVocative = true
    guard var found = Self.call(words, parts, start, text) else { return }
    found.isBehindDash = completes
    found.isBare = found.outlet == nil && (!isMarked || Self.isDescription(words, parts, start))
    call = found
  }

  /// Whether no small word in it is about something else than the floor.
  ///
  /// Most sentences are about something: the first word that is ends the looking.
  static func mayBeFloor(_ words: ArraySlice<FloorWord>) -> Bool {
    words.allSatisfy { word in
      word.isUpper || FloorWords.all.contains(word.key)
        || FloorWords.insideOutlets.contains(word.key) || word.key == "don't"
    }
  }

  /// What each word is; nil where one is about something else than the floor.
  private static func parts(_ words: [FloorWord]) -> [Part]? {
    var parts: [Part] = []
    for index in words.indices {
      let part = Self.part(words, index, after: parts)
      if part == .other || words[index].key == "no" { return nil }
      parts.append(part)
    }
    return parts
  }

  /// Whether a first word may only describe somebody: it is a name where a comma follows.
  ///
  /// `Woman in the back`
  private static func isDescription(_ words: [FloorWord], _ parts: [Part], _ start: Int) -> Bool {
    start == 0 && words.count > 1 && !words[0].comma && parts[1] != .name
  }

  /// Whether a word may stand beside a name that is called without a set phrase.
  private static func isPlain(_ keys: [WordKey], _ parts: [Part], _ index: Int) -> Bool {
    let key = keys[index]
    if Phrases.assents.contains(key) || FloorWords.beforeNames.contains(key) || key == "that" {
      return true
    }
    // `Ana Brell, with the Wire.`
    return parts[..<index].contains(.name)
      && (FloorWords.links.contains(key) || FloorWords.insideOutlets.contains(key))
  }

  /// Thanks and welcomes to somebody call on nobody.
  private static func thanks(_ keys: [WordKey]) -> Bool {
    keys.contains("thank") || keys.contains("thanks")
      || FloorWords.welcome.stands(in: keys)
  }

  private static func offers(_ keys: [WordKey]) -> Bool {
    FloorWords.offers.opens(keys)
      || FloorWords.offers.opens(keys.drop { Phrases.assents.contains($0) })
  }

  /// Whether a name may begin here: after a comma or a word of calling.
  private static func mayBegin(_ words: [FloorWord], _ start: Int) -> Bool {
    var before = start - 1
    while before >= 0, words[before].isUpper, isTitle(words[before].key), !words[before].comma {
      before -= 1
    }
    return before < 0 || words[before].comma
      || FloorWords.beforeNames.contains(words[before].key)
  }

  private static func isTitle(_ key: WordKey) -> Bool {
    Phrases.titles.contains(key) || FloorWords.otherTitles.contains(key)
  }

  private static func part(_ words: [FloorWord], _ index: Int, after parts: [Part]) -> Part {
    let word = words[index]
    if word.key == "don't" { return index > 0 && words[index - 1].key == "why" ? .floor : .other }
    if word.isUpper, isName(words, index, after: parts) { return .name }
    if word.isUpper, isTitle(word.key) { return .title }
    if FloorWords.all.contains(word.key) || FloorWords.insideOutlets.contains(word.key) {
      return .floor
    }
    // `Ana Brell from Lakes Today`: any capital after the name.
    return word.isUpper && parts.contains(.name) ? .name : .other
  }

  /// Whether a capital is that of a name: every one is inside a sentence, not all at its beginning.
  private static func isName(_ words: [FloorWord], _ index: Int, after parts: [Part]) -> Bool {
    let key = words[index].key
    if words.count == 1, FloorWords.wordsThatAreNames.contains(key) { return true }
    guard !FloorWords.nobody.contains(key), key == "will" || !Phrases.questionWords.contains(key)
    else { return false }
    guard FloorWords.all.contains(key) else { return true }
    guard index > 0, !Phrases.assents.contains(key) else { return false }
    // `Go ahead, Will.` and `Hyejun So` are names where `Will you start?` is none.
    let before = words[index - 1]
    return before.comma || before.key == "ahead" || before.key == "to" || parts.last == .name
  }

  private static func call(
    _ words: [FloorWord], _ parts: [Part], _ start: Int, _ text: ReadingText
  ) -> FloorTalk.Call? {
    var end = start
    while end < words.count, end - start < 4, parts[end] == .name,
      end == start || !words[end].isAcronym
    {
      end += 1
      if words[end - 1].comma { break }
    }
    let name = words[start..<end]
    // `ABC, go ahead.` names no person.
    guard !name.contains(where: { $0.isAcronym || FloorWords.outlets.contains($0.key) }) else {
      return nil
    }
    let isLinked = end < words.count && FloorWords.links.contains(words[end].key)
    let outlet = Self.outlet(words, parts, from: isLinked ? end + 1 : end)
    let isOutlet =
      isLinked || name.count > 1 || outlet.count > 1
      || outlet.contains {
        $0.isAcronym || FloorWords.outlets.contains($0.key)
      }
    let follows = isLinked || words[end - 1].comma
    return FloorTalk.Call(
      name: string(name, text),
      outlet: isOutlet && follows && !outlet.isEmpty ? string(outlet, text) : nil, isBare: false,
      isWord: name.count == 1 && FloorWords.wordsThatAreNames.contains(name[start].key))
  }

  /// The words of an outlet from a place on, up to a comma.
  private static func outlet(
    _ words: [FloorWord], _ parts: [Part], from start: Int
  ) -> ArraySlice<FloorWord> {
    var end = start
    while end < words.count,
      parts[end] == .name || parts[end] == .title
        || words[end].isUpper && !Phrases.assents.contains(words[end].key)
        || FloorWords.insideOutlets.contains(words[end].key)
    {
      end += 1
      if words[end - 1].comma { break }
    }
    while end > start, !words[end - 1].isUpper { end -= 1 }
    return words[min(start, end)..<end]
  }

  private static func string(_ words: ArraySlice<FloorWord>, _ text: ReadingText) -> String {
    guard let first = words.first, let last = words.last else { return "" }
    return text.collapsed(first.range.lowerBound..<last.range.upperBound)
  }
}
