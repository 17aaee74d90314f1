/// Finds people named with an office in a title or a line of front matter.
///
/// Two forms: office before name (`Press Secretary Jen Psaki and President Yoon Suk Yeol of the
/// Republic of Korea`) and name before office (`Ned Price, Department Spokesperson`).
struct NamePhrases {
  /// One person as a phrase names them.
  struct Found: Equatable {
    /// The words as printed.
    var printed: String
    /// The name alone.
    var name: String
    /// The office alone, with what it is of; empty where only a civil title stands.
    var office: String
    /// The index of the phrase's first and last word in the string.
    var words: ClosedRange<Int>
  }

  private struct Token {
    var text: Substring
    var core: String
    var key: String
    /// Whether punctuation after the word ends a phrase.
    var ends: Bool
    var isPossessive: Bool
    var isUpper: Bool
  }

  private var tokens: [Token] = []
  private(set) var found: [Found] = []

  init(_ string: String) {
    tokens = string.words.map(Self.token)
    if let person = nameThenOffice() {
      found = [person]
      return
    }
    var index = 0
    while index < tokens.count {
      if isOfficeHead(index), let (person, next) = officeThenName(index) {
        found.append(person)
        index = next
      } else {
        index += 1
      }
    }
  }

  private static func token(_ text: Substring) -> Token {
    let bytes = Array(text.utf8)
    var start = 0
    while let width = markWidth(bytes, at: start, Self.openers) { start += width }
    var end = bytes.count
    var ends = false
    while end > start, let width = markWidth(bytes, before: end, Self.closers) {
      end -= width
      ends = true
    }
    let isPossessive = endsInPossessive(bytes, start, end)
    if isPossessive { end -= bytes[end - 2] == 0x27 ? 2 : 4 }
    let core = bytes[start..<end]
    let word = String(decoding: core, as: UTF8.self)
    return Token(
      text: text, core: word, key: LabelWords.key(word), ends: ends, isPossessive: isPossessive,
      isUpper: LabelShape.startsUpper(Substring(word)))
  }

  private static let openers: [StaticString] = ["(", "\"", "'", "[", "“", "‘"]
  private static let closers: [StaticString] = [",", ";", ":", ")", "\"", "]", "”", "–", "—"]

  private static func markWidth(_ bytes: [UInt8], at place: Int, _ marks: [StaticString]) -> Int? {
    guard place < bytes.count, !Bytes.isLetter(bytes[place]) || bytes[place] == 0xE2 else {
      return nil
    }
    return marks.first { Bytes.matches(bytes, at: place, $0) }?.utf8CodeUnitCount
  }

  private static func markWidth(
    _ bytes: [UInt8], before end: Int, _ marks: [StaticString]
  ) -> Int? {
    guard !Bytes.isLetter(bytes[end - 1]) || bytes[end - 1] >= 0x80 else { return nil }
    return marks.first { Bytes.matches(bytes, at: end - $0.utf8CodeUnitCount, $0) }?
      .utf8CodeUnitCount
  }

  /// `’s` or `'s`.
  private static func endsInPossessive(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    guard end - start > 2, bytes[end - 1] == 0x73 else { return false }
    return bytes[end - 2] == 0x27 || end - start > 4 && Bytes.matches(bytes, at: end - 4, "’")
  }

  private func isOfficeHead(_ index: Int) -> Bool {
    tokens[index].isUpper && !tokens[index].ends && !tokens[index].isPossessive
      && (LabelWords.officeHeads.contains(tokens[index].key)
        || LabelWords.civil.contains(tokens[index].key) && tokens[index].key.utf8.count > 1)
  }

  /// From an office's head word: the name after it, and the words of the office before it.
  private func officeThenName(_ head: Int) -> (Found, next: Int)? {
    var last = head
    while last + 1 < tokens.count, !tokens[last].ends, isOfficeHead(last + 1) { last += 1 }
    guard let nameEnd = nameEnd(from: last + 1), isPersonal(last + 1...nameEnd) else { return nil }
    var first = head
    while first > 0, !tokens[first - 1].ends, !tokens[first - 1].isPossessive,
      tokens[first - 1].isUpper,
      !Self.stops.contains(tokens[first - 1].key)
        || Self.officeOpeners.contains(tokens[first - 1].key)
    {
      first -= 1
    }
    let name = joined(last + 1...nameEnd)
    var office = joined(first...last)
    if LabelWords.civil.contains(tokens[head].key), first == head, last == head { office = "" }
    var end = nameEnd
    if !office.isEmpty, let (of, ofEnd) = of(after: nameEnd) {
      office += " " + of
      end = ofEnd
    }
    return (
      Found(printed: printed(first...end), name: name, office: office, words: first...end), end + 1
    )
  }

  /// `Martin Luther King Jr. Recreation Center` names no king: a suffix first, a building in it.
  private func isPersonal(_ range: ClosedRange<Int>) -> Bool {
    !Self.suffixes.contains(tokens[range.lowerBound].key)
      && !range.contains { FrontLine.buildings.contains(tokens[$0].key) }
  }

  /// `of the Republic of Korea` after a name.
  private func of(after index: Int) -> (String, Int)? {
    guard !tokens[index].ends, !tokens[index].isPossessive, index + 2 <= tokens.count - 1,
      tokens[index + 1].key == "of"
    else { return nil }
    var end = index + 1
    while end + 1 < tokens.count, !tokens[end].ends {
      let next = tokens[end + 1]
      if next.isUpper && !Self.stops.contains(next.key) || ["of", "the"].contains(next.key) {
        end += 1
      } else {
        break
      }
    }
    while end > index + 1, !tokens[end].isUpper { end -= 1 }
    return end > index + 1 ? (joined(index + 1...end), end) : nil
  }

  /// The last word of a name that begins at `start`; nil where none begins there.
  private func nameEnd(from start: Int) -> Int? {
    var end: Int?
    var index = start
    while index < tokens.count {
      let token = tokens[index]
      let isParticle = index > start && Self.nameParticles.contains(token.key)
      if isParticle, index + 1 < tokens.count, tokens[index + 1].isUpper {
        index += 1
        continue
      }
      guard token.isUpper, !Self.stops.contains(token.key), !isOfficeWord(index),
        token.core.utf8.allSatisfy({ !Bytes.isDigit($0) })
      else { break }
      if index > start, goesOnAsTitle(index) { break }
      end = index
      if token.ends {
        // `Joseph R. Biden, Jr.` goes on over its comma.
        if index + 1 < tokens.count, Self.suffixes.contains(tokens[index + 1].key) {
          end = index + 1
        }
        break
      }
      if token.isPossessive || index - start >= 5 { break }
      index += 1
    }
    return end
  }

  /// Whether a word is what a title says that the person does: `Secretary Ravn Welcoming Delegates`,
  /// not `Chair Ann Keating on Rates`.
  private func goesOnAsTitle(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.key.hasSuffix("ing"), token.key.utf8.count >= 6, !token.ends,
      index + 1 < tokens.count
    else { return false }
    return tokens[index + 1].isUpper && !Self.stops.contains(tokens[index + 1].key)
      || ["a", "an", "the", "his", "her", "their", "out"].contains(tokens[index + 1].key)
  }

  private func isOfficeWord(_ index: Int) -> Bool {
    LabelWords.officeHeads.contains(tokens[index].key)
  }

  /// `Ned Price, Department Spokesperson`: two to five name words, a comma, an office to the end.
  private func nameThenOffice() -> Found? {
    guard tokens.count >= 3, let comma = tokens.firstIndex(where: { $0.ends }), comma >= 1,
      comma <= 4
    else { return nil }
    guard let end = nameEnd(from: 0) else { return nil }
    let rest = max(comma, end) + 1
    guard end >= 1, end == comma || end == comma + 1, rest < tokens.count else { return nil }
    let office = rest...tokens.count - 1
    guard tokens[rest].isUpper,
      office.contains(where: { LabelWords.officeHeads.contains(tokens[$0].key) })
    else { return nil }
    return Found(
      printed: printed(0...tokens.count - 1), name: joined(0...end), office: joined(office),
      words: 0...tokens.count - 1)
  }

  private func joined(_ range: ClosedRange<Int>) -> String {
    tokens[range].map(\.core).joined(separator: " ")
  }

  /// As printed, without the possessive and the punctuation that ends it.
  private func printed(_ range: ClosedRange<Int>) -> String {
    var words = tokens[range].map { String($0.text) }
    words[words.count - 1] = tokens[range.upperBound].core
    return words.joined(separator: " ")
  }

  /// Words that end a phrase elsewhere but open an office: `Press Secretary`, `Senior Advisor`.
  private static let officeOpeners: Set<String> = [
    "press", "senior", "joint", "media", "interview",
  ]

  static let suffixes: Set<String> = ["jr", "sr", "ii", "iii", "iv"]

  static let nameParticles: Set<String> = [
    "de", "del", "della", "da", "di", "do", "dos", "du", "la", "le", "von", "van", "der", "den",
    "ter", "bin", "bint", "ibn", "al", "el", "ben", "y", "e",
  ]

  /// Words of titles, in capitals like names, that are in no name.
  static let stops: Set<String> = [
    "before", "after", "during", "in", "on", "at", "with", "and", "to", "from", "for", "en", "by",
    "aboard", "via", "following", "announcing", "honoring", "celebrating", "marking", "meets",
    "meeting", "call", "calls", "remarks", "press", "briefing", "gaggle", "conference", "interview",
    "statement", "signing", "upon", "under", "of", "the", "a", "an", "is", "are", "as", "about",
    "regarding", "joint", "delivers", "speaks", "holds", "signs", "hosts", "welcomes", "readout",
    "bilateral", "trilateral", "background", "members", "participates", "delivering", "briefings",
    "virtual", "event", "arrival", "departure", "travel", "trip", "visit", "visits",
    "teleconference",
    "commemorating", "commemorates", "announces", "addresses", "participating", "convening", "or",
    "his", "her", "their", "ahead", "between", "media", "availability", "opening", "closing",
    "toast", "toasts", "excerpts", "transcript", "address", "speech", "senior", "administration",
    "officials", "official", "town", "hall", "campaign", "ceremony", "roundtable", "session",
    "today",
    "here", "we", "i", "you", "he", "she", "it", "they", "this", "that", "but", "so", "if", "when",
    "has", "have", "had", "was", "were", "will", "would", "said", "says", "told", "also", "who",
    "while",
  ]
}
