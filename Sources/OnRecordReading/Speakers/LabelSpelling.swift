/// Finds labels that differ from another of the same document by a slip of the typist.
enum LabelSpelling {
  /// From a rare label's key to the printed form of the frequent label it is a misprint of.
  ///
  /// A misprint comes at most twice and at least five times less often than the other, and is one
  /// letter left out, doubled, changed or swapped away (two in names of nine letters or more), or is
  /// the other's surname without its title. Complexity: O(distinct labels² × label length).
  static func misprints(_ labels: [LabelCandidate]) -> [String: String] {
    // By the object first: a string is hashed once a distinct label, not once a turn.
    var occurrences: [ObjectIdentifier: Int] = [:]
    var distinct: [LabelCandidate] = []
    for label in labels {
      let id = ObjectIdentifier(label.info)
      if occurrences[id] == nil { distinct.append(label) }
      occurrences[id, default: 0] += 1
    }
    var counts: [String: (count: Int, printed: String)] = [:]
    for label in distinct {
      counts[label.key, default: (0, label.name)].count +=
        occurrences[ObjectIdentifier(label.info)] ?? 0
    }
    var found = slipsOfTitles(distinct)
    let rare = counts.filter { $0.value.count <= 2 && $0.key.utf8.count >= 4 }
    guard !rare.isEmpty, counts.count > 1 else { return found }
    let frequent = counts.filter { $0.value.count >= 5 }
    for (key, value) in rare where found[key] == nil {
      let candidates = frequent.filter {
        $0.value.count >= value.count * 5 && isSlip(key, of: $0.key)
      }
      if candidates.count == 1, let only = candidates.first { found[key] = only.value.printed }
    }
    return found
  }

  /// Labels whose title or role is misprinted: `SECRETAR BLINKEN`, `AUDIECE MEMBER`.
  ///
  /// Believed where the mended label stands in the document too or names nobody.
  private static func slipsOfTitles(_ labels: [LabelCandidate]) -> [String: String] {
    let keys = Set(labels.map(\.key))
    var found: [String: String] = [:]
    var seen: Set<String> = []
    for label in labels where seen.insert(label.key).inserted {
      guard !label.info.isGeneric, let first = label.info.words.first, first.utf8.count >= 5,
        !titles.contains(String(first)),
        let title = titles.first(where: { isOneSlip(String(first), of: $0) })
      else { continue }
      let rest = label.name.words.dropFirst()
      let mended = ([title.uppercased()] + rest.map(String.init)).joined(separator: " ")
      let key = LabelName.key(mended)
      if keys.contains(key) || LabelWords.audiences.contains(key)
        || LabelWords.moderators.contains(key)
      {
        found[label.key] = mended
      }
    }
    return found
  }

  /// Longer words of titles and roles, in order, so that the same slip is always mended the same way.
  private static let titles = LabelWords.officeHeads.union(LabelWords.offices)
    .union(["audience", "moderator", "participant", "operator", "interpreter", "question"])
    .filter { $0.utf8.count >= 6 && !$0.contains(" ") }.sorted()

  private static func isOneSlip(_ word: String, of title: String) -> Bool {
    let a = Array(word.utf8)
    let b = Array(title.utf8)
    return a != b && abs(a.count - b.count) <= 1 && distance(a, b) == 1
  }

  private static func isSlip(_ key: String, of other: String) -> Bool {
    let words = other.words
    if words.count > 1, let last = words.last, key == last { return true }
    let a = Array(key.utf8)
    let b = Array(other.utf8)
    guard a.first == b.first, abs(a.count - b.count) <= 2, !differsInNumber(a, b) else {
      return false
    }
    return distance(a, b) <= (b.count >= 9 ? 2 : 1)
  }

  /// `official one` is no misprint of `official two`, nor `speaker 1` of `speaker 2`.
  private static func differsInNumber(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    let numbers: Set<String> = ["one", "two", "three", "four", "five", "six"]
    let last = { (bytes: [UInt8]) in
      String(decoding: bytes.split(separator: 0x20).last ?? [], as: UTF8.self)
    }
    return numbers.contains(last(a)) || numbers.contains(last(b))
      || a.last.map(Bytes.isDigit) ?? false || b.last.map(Bytes.isDigit) ?? false
  }

  /// Edit distance with neighbouring letters swapped as one edit (optimal string alignment).
  static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var before: [Int] = []
    var previous = Array(0...b.count)
    for i in 0..<a.count {
      var current = [i + 1]
      for j in 0..<b.count {
        var best = min(previous[j + 1] + 1, current[j] + 1, previous[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, before[j - 1] + 1) }
        current.append(best)
      }
      before = previous
      previous = current
    }
    return previous[b.count]
  }
}
