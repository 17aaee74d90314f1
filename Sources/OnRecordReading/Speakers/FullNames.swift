import OnRecordText

/// Looks in the words of a document for fuller forms of the names in its labels.
///
/// `MR. KIRBY` is John Kirby where the text says so. One pass over the text for all surnames.
enum FullNames {
  /// How far into the text is looked, in bytes: people are introduced early, and the cost is bounded.
  static let reach = 24_000

  /// The fullest form with each surname, by surname in lower case.
  ///
  /// Complexity: O(bytes looked at).
  static func find(surnames: Set<String>, in text: ReadingText) -> [String: String] {
    guard !surnames.isEmpty else { return [:] }
    let lengths = Set(surnames.map(\.utf8.count))
    let bytes = text.bytes
    let limit = min(bytes.count, reach)
    var counts: [String: [String: Int]] = [:]
    var place = 0
    while let space = Bytes.first(0x20, in: bytes, place..<limit), space + 1 < limit {
      place = space + 1
      guard Bytes.isUpper(bytes[place]) else { continue }
      let end = wordEnd(bytes, place, limit)
      if lengths.contains(end - place), end - place > 1, Bytes.isLower(bytes[end - 1]) {
        let surname = text[place..<end].lowercased()
        if surnames.contains(surname), let full = fullName(text, place..<end) {
          counts[surname, default: [:]][full, default: 0] += 1
        }
      }
      place = max(end, place + 1)
    }
    return counts.compactMapValues { forms in
      forms.max { ($0.value, $0.key.utf8.count, $1.key) < ($1.value, $1.key.utf8.count, $0.key) }?
        .key
    }
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

  /// The given names right before a surname: one to three capitalised words that are no titles.
  private static func fullName(_ text: ReadingText, _ surname: ByteRange) -> String? {
    let start = max(0, surname.lowerBound - 40)
    let before = text[start..<surname.lowerBound]
    guard before.hasSuffix(" ") else { return nil }
    var given: [Substring] = []
    for word in before.words.reversed() {
      guard isGivenName(word), given.count < 3 else { break }
      given.insert(word, at: 0)
    }
    guard let first = given.first, !first.hasSuffix(".") else { return nil }
    return (given + [Substring(text[surname])]).joined(separator: " ")
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
    return word.utf8.count > 1 && !LabelWords.civil.contains(key)
      && !LabelWords.offices.contains(key) && !LabelWords.officeHeads.contains(key)
      && !NamePhrases.stops.contains(key) && !LabelWords.sentenceOpeners.contains(key)
      && !LabelWords.particles.contains(key)
  }
}
