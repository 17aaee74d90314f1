import OnRecordModel

/// Words on both sides of a difference, with what is needed to grade it.
struct DifferingWords {
  /// Folded words.
  var quoted: [String]
  var recorded: [String]
  /// Of the words, those that are written as names: a capital inside a sentence.
  var names: Set<String> = []
  /// Folded words of the record before and after.
  var before: [String] = []
  var after: [String] = []
}

/// Says what kind of difference a change of words is, and how grave.
enum DifferenceClassifier {
  static func classify(_ words: DifferingWords) -> (kind: WordDifference.Kind, gravity: Gravity) {
    if isShortName(words) { return (.abbreviation, .form) }
    if let kind = sameStatement(words) { return (kind, kind == .apostrophe ? .wording : .form) }
    if isFiller(words) { return (.filler, .form) }
    if isFalseStart(words) { return (.falseStart, .form) }
    let quoted = WordVariants.inDigits(WordVariants.expanded(words.quoted))
    let recorded = WordVariants.inDigits(WordVariants.expanded(words.recorded))
    let changed = symmetricDifference(quoted, recorded)
    if changed.isEmpty {
      let moved =
        !words.names.isDisjoint(with: quoted) || quoted.contains(where: WordVariants.isNumber)
      return (.order, moved ? .meaning : .wording)
    }
    if let kind = meaning(changed, words.names) { return (kind, .meaning) }
    if isNegatedPair(words) { return (.negation, .meaning) }
    if Opposites.areExchanged(quoted, recorded) { return (.substituted, .meaning) }
    if isTense(words) { return (.tense, .meaning) }
    let kind: WordDifference.Kind =
      words.quoted.isEmpty ? .omitted : words.recorded.isEmpty ? .added : .substituted
    return (kind, .wording)
  }

  /// Whether both sides say the same in other dress.
  private static func sameStatement(_ words: DifferingWords) -> WordDifference.Kind? {
    let (left, right) = (words.quoted, words.recorded)
    guard !left.isEmpty, !right.isEmpty else { return nil }
    for (one, other) in [(false, false), (true, false), (false, true)]
    where WordVariants.expanded(left, second: one) == WordVariants.expanded(right, second: other) {
      return .contraction
    }
    func plain(_ words: [String]) -> [String] { WordVariants.written(words) }
    if plain(left) == plain(right) { return .speech }
    if WordVariants.inDigits(left) == WordVariants.inDigits(right) { return .digits }
    if WordVariants.inFractions(left) == WordVariants.inFractions(right) { return .digits }
    if WordVariants.spelled(left) == WordVariants.spelled(right) { return .spelling }
    if left.joined() == right.joined() { return .hyphen }
    func bare(_ words: [String]) -> String { words.joined(separator: " ").filter { $0 != "'" } }
    if bare(left) == bare(right) { return .apostrophe }
    func all(_ words: [String]) -> [String] {
      WordVariants.spelled(WordVariants.inDigits(WordVariants.expanded(plain(words))))
    }
    return all(left) == all(right) ? .contraction : nil
  }

  /// Whether one side has a state's or a body's name in short: the US, the United States.
  private static func isShortName(_ words: DifferingWords) -> Bool {
    guard !words.quoted.isEmpty, !words.recorded.isEmpty else { return false }
    return WordVariants.inFullNames(words.quoted, names: words.names)
      == WordVariants.inFullNames(words.recorded, names: words.names)
  }

  private static func isFiller(_ words: DifferingWords) -> Bool {
    guard words.quoted.isEmpty != words.recorded.isEmpty else { return false }
    var rest = (words.quoted.isEmpty ? words.recorded : words.quoted)[...]
    while !rest.isEmpty {
      guard let filler = MeaningWords.fillers.first(where: { rest.starts(with: $0) }) else {
        return false
      }
      rest = rest.dropFirst(filler.count)
    }
    return true
  }

  /// Whether the words left out were begun again at once: `I — I`, `the w- — the war`.
  private static func isFalseStart(_ words: DifferingWords) -> Bool {
    let out = words.recorded
    guard words.quoted.isEmpty, !out.isEmpty, out.count <= 6 else { return false }
    if words.after.starts(with: out) || words.before.suffix(out.count).elementsEqual(out) {
      return true
    }
    guard out.count <= 3, let last = out.last, let next = words.after.dropFirst(out.count - 1).first
    else { return false }
    return next.hasPrefix(last) && last.utf8.count < next.utf8.count && last.utf8.count <= 4
      && words.after.starts(with: out.dropLast())
  }

  private static func meaning(
    _ changed: Set<String>, _ names: Set<String>
  ) -> WordDifference.Kind? {
    if !changed.isDisjoint(with: MeaningWords.negations) { return .negation }
    if changed.contains(where: WordVariants.isNumber) { return .number }
    if !changed.isDisjoint(with: MeaningWords.units) { return .unit }
    if !changed.isDisjoint(with: MeaningWords.dates) { return .date }
    if !changed.isDisjoint(with: MeaningWords.modals) { return .modality }
    if !changed.isDisjoint(with: names) { return .name }
    if !changed.isDisjoint(with: MeaningWords.quantifiers) { return .quantifier }
    return nil
  }

  private static func symmetricDifference(_ left: [String], _ right: [String]) -> Set<String> {
    var counts: [String: Int] = [:]
    for word in left { counts[word, default: 0] += 1 }
    for word in right { counts[word, default: 0] -= 1 }
    return Set(counts.filter { $0.value != 0 }.keys)
  }

  /// `legal` and `illegal`, `likely` and `unlikely`.
  private static func isNegatedPair(_ words: DifferingWords) -> Bool {
    for left in words.quoted {
      for right in words.recorded where left.utf8.count != right.utf8.count {
        let (short, long) = left.utf8.count < right.utf8.count ? (left, right) : (right, left)
        guard short.utf8.count >= 4, long.hasSuffix(short) else { continue }
        if ["un", "in", "im", "il", "ir", "dis", "non"].contains(String(long.dropLast(short.count)))
        {
          return true
        }
      }
    }
    return false
  }

  /// A change of time in being, having and doing, or in a verb by which one commits oneself.
  private static func isTense(_ words: DifferingWords) -> Bool {
    let left = WordVariants.expanded(words.quoted)
    let right = WordVariants.expanded(words.recorded)
    let leftTimes = Set(left.compactMap { MeaningWords.auxiliaries[$0] })
    let rightTimes = Set(right.compactMap { MeaningWords.auxiliaries[$0] })
    if leftTimes != rightTimes, !(leftTimes.isEmpty && rightTimes.isEmpty) { return true }
    for one in left {
      for other in right where one != other {
        let stem = one.commonPrefix(with: other)
        guard MeaningWords.commitmentStems.contains(where: { stem.hasPrefix($0) }),
          one.utf8.count - stem.utf8.count <= 3, other.utf8.count - stem.utf8.count <= 3
        else { continue }
        return true
      }
    }
    return false
  }
}

extension String {
  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}
