import OnRecordText

/// The fuller forms in which a document's words give a surname.
struct NameForms {
  /// How often each form stands, with the office right before it where there is one.
  private(set) var counts: [String: Int] = [:]
  private(set) var byOffice: [String: [String: Int]] = [:]

  mutating func add(_ form: String, office: String?) {
    counts[form, default: 0] += 1
    if let office { byOffice[office, default: [:]][form, default: 0] += 1 }
  }

  /// The form that stands most often after one of these office words; nil where none does.
  func form(after offices: [String]) -> String? {
    var forms: [String: Int] = [:]
    for office in offices { forms.merge(byOffice[office] ?? [:]) { $0 + $1 } }
    return forms.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// The one form that all others are parts of; nil where the surname is more than one person's.
  var onlyForm: String? {
    guard let longest = counts.keys.max(by: { ($0.utf8.count, $1) < ($1.utf8.count, $0) }) else {
      return nil
    }
    let keys = Cast.keys(longest)
    return counts.keys.allSatisfy { Cast.keys($0).isSubset(of: keys) } ? longest : nil
  }
}

/// Looks in the words of a document for fuller forms of the names in its labels.
///
/// `MR. RAVN` is Olav Ravn where the text says so. One pass over the text for all surnames.
enum FullNames {
  /// How far into the text is looked, in bytes: people are introduced early, and the cost is bounded.
  static let reach = 24_000

  /// The forms of each surname, by surname in lower case.
  ///
  /// Complexity: O(bytes looked at).
  static func find(surnames: Set<String>, in text: ReadingText) -> [String: NameForms] {
    guard !surnames.isEmpty else { return [:] }
    // Few words have the length of one, and fewer its letters: no string is made of the others.
    let lengths = surnames.reduce(0) { $0 | 1 << UInt64(min($1.utf8.count, 63)) }
    let keys = WordSet(surnames.map { WordKey($0) })
    let bytes = text.bytes
    let limit = min(bytes.count, reach)
    var found: [String: NameForms] = [:]
    var place = 0
    while let space = Bytes.first(0x20, in: bytes, place..<limit), space + 1 < limit {
      place = space + 1
      guard Bytes.isUpper(bytes[place]) else { continue }
      let end = wordEnd(bytes, place, limit)
      if lengths >> UInt64(min(end - place, 63)) & 1 == 1, end - place > 1,
        Bytes.isLower(bytes[end - 1]),
        bytes[place..<end].contains(where: { $0 >= 0x80 })
          || keys.contains(WordKey(bytes, place..<end))
      {
        let surname = text[place..<end].lowercased()
        if surnames.contains(surname), let (form, office) = fullName(text, place..<end) {
          found[surname, default: NameForms()].add(form, office: office)
        }
      }
      place = end
    }
    return found
  }

  private static func wordEnd(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> Int {
    var end = start
    while end < limit {
      let byte = bytes[end]
      if byte == 0xE2, Bytes.matches(bytes, at: end, "’"), end + 4 < limit,
        bytes[end + 3] | 0x20 != 0x73 || Bytes.isLetter(bytes[end + 4])
      {
        end += 3
        continue
      }
      guard Bytes.isLetter(byte) && byte != 0xE2 || byte == 0x2D else { break }
      end += 1
    }
    return end
  }

  /// A surname with the given names right before it, and the office word that they follow.
  private static func fullName(
    _ text: ReadingText, _ surname: ByteRange
  ) -> (form: String, office: String?)? {
    let before = text[max(0, surname.lowerBound - 100)..<surname.lowerBound]
    guard before.hasSuffix(" ") else { return nil }
    let words = before.words
    var given = Array(words.reversed().prefix { isGivenName($0) }.prefix(6).reversed())
    let rest = words.dropLast(given.count)
    let office = given.isEmpty ? nil : officeWord(before: rest, isSure: given.count == 1)
    // In an office the words before the last are what it is for; else more than three are no name.
    given = given.suffix(office?.holdsPurpose == true ? 1 : 3)
    guard let first = given.first, !first.hasSuffix(".") else { return nil }
    return ((given + [Substring(text[surname])]).joined(separator: " "), office?.word)
  }

  /// The office before a name: right before it, or with what it is for between.
  ///
  /// `Deputy Secretary for Management and | Harbours Edda Ravn` begins inside the office's purpose;
  /// `Secretary of State | Edda Maria Ravn` after it.
  private static func officeWord(
    before words: ArraySlice<Substring>, isSure: Bool
  ) -> (word: String, holdsPurpose: Bool)? {
    let near = words.suffix(12)
    guard let head = near.lastIndex(where: { isOffice($0) }) else { return nil }
    let word = LabelWords.key(near[head])
    let between = near[(head + 1)...]
    guard let next = between.first else { return (word, false) }
    let isPurpose =
      (next == "of" || next == "for")
      && between.allSatisfy {
        LabelShape.startsUpper($0) && !$0.hasSuffix(",")
          || ["of", "for", "and", "the"].contains($0)
      }
    guard isPurpose else { return nil }
    let isClosed = between.count > 1 && ["State", "Security"].contains(between.last)
    return (word, !isClosed && !isSure)
  }

  private static func isOffice(_ word: Substring) -> Bool {
    let key = LabelWords.key(word)
    return LabelShape.startsUpper(word) && !word.hasSuffix(",")
      && LabelWords.officeHeads.contains(key) && !LabelWords.civil.contains(key)
  }

  private static func isGivenName(_ word: Substring) -> Bool {
    guard let first = word.utf8.first, Bytes.isUpper(first) else { return false }
    let isInitial = word.utf8.count == 2 && word.hasSuffix(".")
    guard isInitial || word.utf8.allSatisfy({ Bytes.isLetter($0) || $0 == 0x2D || $0 == 0x27 })
    else {
      return false
    }
    let key = LabelWords.key(word)
    if isInitial { return true }
    // `I'm`, `Where's` and `NSC` are no names.
    guard !isContraction(word), word.utf8.count == 1 || !word.utf8.allSatisfy(Bytes.isUpper) else {
      return false
    }
    return word.utf8.count > 1 && !LabelWords.civil.contains(key)
      && !LabelWords.offices.contains(key) && !LabelWords.officeHeads.contains(key)
      && !NamePhrases.stops.contains(key) && !LabelWords.sentenceOpeners.contains(key)
      && !LabelWords.particles.contains(key)
  }

  /// An apostrophe with a small letter after it: in names a capital follows.
  private static func isContraction(_ word: Substring) -> Bool {
    let bytes = Array(word.utf8)
    guard let mark = bytes.lastIndex(where: { $0 == 0x27 || $0 == 0x99 }) else { return false }
    return mark + 1 == bytes.count || Bytes.isLower(bytes[mark + 1])
  }
}
