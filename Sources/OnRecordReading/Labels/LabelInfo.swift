/// What the words of a label say by themselves; made once for each distinct label of a document.
final class LabelInfo: Sendable {
  /// As printed with single spaces: `MS. PSAKI`.
  let name: String
  /// Without brackets and case, for comparing: `ms psaki`.
  let key: String
  let letters: LabelCandidate.Letters
  /// Titles and names apart.
  let parts: LabelName
  /// The last name word in lower case; nil for an office or a generic label.
  let surname: String?
  /// The words of the key.
  let words: [Substring]
  /// A label without a person in it: asker, audience, moderator, interpreter.
  let isGeneric: Bool
  /// `SPEAKER 2`, `OFFICIAL #3`, `SENIOR OFFICIAL ONE`.
  let isNumberedRole: Bool
  /// Whether it opens with a form of address, a rank or an office, or ends with a withheld role.
  let opensWithTitle: Bool
  /// A field of a form (`VESSEL NAME:`), a bill's number, a year: no speaker by its first word.
  let isField: Bool
  /// At most seven words, none of them a common word of sentences or headings.
  let isNameLike: Bool

  init(name: String, letters: LabelCandidate.Letters) {
    self.name = name
    self.letters = letters
    key = LabelName.key(name)
    parts = LabelName(name)
    surname = parts.names.last.map { LabelWords.key($0) }
    words = key.words
    isGeneric =
      LabelWords.askers.contains(key) || LabelWords.audiences.contains(key)
      || LabelWords.moderators.contains(key) || LabelWords.interpreters.contains(key)
    isNumberedRole = Self.isNumberedRole(words)
    opensWithTitle = isNumberedRole || Self.opensWithTitle(words)
    isField = Self.isField(name, words, isGeneric || isNumberedRole, opensWithTitle)
    let isShort = (1...7).contains(words.count) || LabelName.bracketedName(name) != nil
    isNameLike = isShort && !Self.hasSentenceWord(words) && !isField
  }

  /// A word that opens sentences or headings; `First` is one unless an office follows it.
  private static func hasSentenceWord(_ words: [Substring]) -> Bool {
    if let first = words.first, ["and", "or", "to", "of", "for"].contains(first) { return true }
    for (index, word) in words.enumerated()
    where LabelWords.sentenceOpeners.contains(String(word)) {
      let next = index + 1 < words.count ? String(words[index + 1]) : ""
      if !LabelWords.officeHeads.contains(next) { return true }
    }
    return false
  }

  private static func opensWithTitle(_ words: [Substring]) -> Bool {
    guard let first = words.first, let last = words.last else { return false }
    if first == "the" {
      return words.dropFirst().first.map { LabelWords.offices.contains(String($0)) } ?? false
    }
    return first != "of" && first != "and"
      && (LabelWords.civil.contains(String(first)) || LabelWords.offices.contains(String(first)))
      || LabelWords.withheld.contains(String(last))
  }

  private static func isNumberedRole(_ words: [Substring]) -> Bool {
    guard words.count >= 2, let last = words.last else { return false }
    let isNumber =
      last.utf8.allSatisfy { Bytes.isDigit($0) || $0 == 0x23 }
      || ["one", "two", "three", "four", "five", "six"].contains(last)
    return isNumber && LabelWords.withheld.contains(String(words[words.count - 2]))
  }

  private static func isField(
    _ name: String, _ words: [Substring], _ isRole: Bool, _ opensWithTitle: Bool
  ) -> Bool {
    guard let first = words.first else { return true }
    if isRole { return false }
    if LabelWords.fields.contains(String(first)) { return true }
    return !opensWithTitle && LabelName.withoutBrackets(name).utf8.contains(where: Bytes.isDigit)
  }
}

/// A label taken apart.
struct LabelName {
  /// Forms of address, ranks, offices: `deputy secretary`.
  var titles: [Substring] = []
  /// What is left: the person's name words, as printed; empty for `THE PRESIDENT`.
  var names: [Substring] = []

  init(_ label: String) {
    let words = Self.withoutBrackets(label).words
    if let name = Self.bracketedName(label) {
      titles = Array(words.drop { LabelWords.key($0) == "the" })
      names = name
      return
    }
    let index = Self.titleCount(words)
    titles = Array(words[..<index])
    // `Ms. ALDEN of Kesh`: what follows is where the member comes from, not the name.
    names = Array(words[index...].prefix { $0 != "of" })
  }

  /// How many words are titles: forms of address alone (`MR. KING` names a King), else all up to the
  /// last word that ends an office and leaves a name (`EXTERNAL AFFAIRS MINISTER RAVN`).
  private static func titleCount(_ words: [Substring]) -> Int {
    if let first = words.first, LabelWords.civil.contains(LabelWords.key(first)), words.count > 1 {
      let civil = words.prefix { LabelWords.civil.contains(LabelWords.key($0)) }.count
      if civil < words.count { return civil }
    }
    let leading = words.prefix { isTitle($0) }.count
    let head = words.dropLast().lastIndex { LabelWords.officeHeads.contains(LabelWords.key($0)) }
    guard let head, head + 1 > leading, leading < words.count else { return leading }
    return head + 1
  }

  private static func isTitle(_ word: Substring) -> Bool {
    let key = LabelWords.key(word)
    return LabelWords.civil.contains(key) || LabelWords.offices.contains(key)
  }

  /// The name in brackets behind an office that is printed in full, as parliaments do the first time:
  /// `The Minister of State for Harbours (Anna Kova)`; nil where there is none.
  ///
  /// Not how the words were said (`THE PRESIDENT (Via Interpreter)`), nor a form of address.
  static func bracketedName(_ label: String) -> [Substring]? {
    guard label.last == ")", let open = label.firstIndex(of: "("),
      case let outer = label[..<open].words, outer.count >= 2,
      LabelWords.key(outer[0]) == "the",
      outer.contains(where: { word in
        word.split(separator: "-").contains { LabelWords.officeHeads.contains(LabelWords.key($0)) }
      })
    else { return nil }
    let name = label[label.index(after: open)...].dropLast().words
    guard (2...4).contains(name.count),
      name.allSatisfy({ word in
        let key = LabelWords.key(word)
        return (LabelShape.startsUpper(word) || LabelWords.particles.contains(key))
          && !LabelWords.sentenceOpeners.contains(key) && !LabelWords.manners.contains(key)
          && !LabelWords.civil.contains(key) && !word.utf8.contains(where: Bytes.isDigit)
      })
    else { return nil }
    return name
  }

  /// The label in lower case, brackets and punctuation gone.
  static func key(_ label: String) -> String {
    withoutBrackets(label).words.map { LabelWords.key($0) }.joined(separator: " ")
  }

  /// `PRESIDENT YOON (as interpreted)` → `PRESIDENT YOON`.
  static func withoutBrackets(_ label: String) -> String {
    guard label.utf8.contains(where: { $0 == 0x28 || $0 == 0x5B }) else { return label }
    var out: [UInt8] = []
    var depth = 0
    for byte in label.utf8 {
      switch byte {
      case 0x28, 0x5B: depth += 1
      case 0x29, 0x5D: depth = max(0, depth - 1)
      default: if depth == 0 { out.append(byte) }
      }
    }
    return String(decoding: out, as: UTF8.self).words.joined(separator: " ")
  }
}
