import OnRecordModel
import OnRecordText

/// Which candidates are labels in this document.
///
/// A document is typed in one style with slips; so each candidate is judged by its own words and by
/// its company: how often it comes, whether the people it names stand in the front matter, whether
/// others of its style are certain.
struct LabelGrammar {
  /// The labels, in order of the text.
  private(set) var labels: [LabelCandidate] = []
  /// Candidates that look like labels and were not taken for any.
  private(set) var refused: [LabelCandidate] = []

  private let counts: [String: Int]
  private let named: Set<String>
  private let lineCount: Int

  /// - Parameter named: name words in lower case of the people in title and front matter.
  init(_ candidates: [LabelCandidate], named: Set<String>, lineCount: Int) {
    var counts: [String: Int] = [:]
    for candidate in candidates { counts[candidate.key, default: 0] += 1 }
    self.counts = counts
    self.named = named
    self.lineCount = lineCount
    let certain = candidates.map { isCertain($0) }
    let styles = Set(zip(candidates, certain).filter(\.1).map { $0.0.style })
    let surnames = Set(
      zip(candidates, certain).filter(\.1).compactMap { Self.surname($0.0) })
    let titleCaseStyle = titleCaseIsStyle(candidates)
    for (candidate, isCertain) in zip(candidates, certain) {
      if isCertain
        || isAdmitted(
          candidate, styles: styles, surnames: surnames, titleCaseStyle: titleCaseStyle)
      {
        labels.append(candidate)
      } else if candidate.style == .colon, candidate.letters == .capitals {
        refused.append(candidate)
      }
    }
    dropBareAnswers()
  }

  /// The last name word in lower case.
  static func surname(_ candidate: LabelCandidate) -> String? {
    LabelName(candidate.name).names.last.map { LabelWords.key($0) }
  }

  /// A label by its own words: a generic one, or a title in capitals with a delimiter.
  private func isCertain(_ candidate: LabelCandidate) -> Bool {
    let key = candidate.key
    switch candidate.style {
    case .space: return true
    case .ownLine, .dash: return false
    case .bold where LabelWords.askers.contains(key): return true
    case .bold: return candidate.letters == .capitals && opensWithTitle(candidate) && isRepeated(key)
    case .period: return counts[key, default: 0] >= 3 && candidate.letters == .capitals
    case .colon: break
    }
    if key == "a" { return false }
    if isGeneric(key) { return candidate.letters == .capitals || isRepeated(key) }
    guard candidate.letters == .capitals, !isField(candidate) else { return false }
    return opensWithTitle(candidate)
  }

  private func isAdmitted(
    _ candidate: LabelCandidate, styles: Set<LabelCandidate.Style>, surnames: Set<String>,
    titleCaseStyle: Bool
  ) -> Bool {
    let key = candidate.key
    if isField(candidate) { return false }
    switch candidate.style {
    case .colon where key == "a": return isRepeated(key)
    case .colon where candidate.letters == .capitals:
      return isKnown(candidate) || isRepeated(key) || surnames.contains(key)
        || !styles.isEmpty && isNameLike(candidate)
    case .colon where titleCaseStyle: return isNameLike(candidate)
    case .colon:
      return isRepeated(key) && (isKnown(candidate) || opensWithTitle(candidate))
        || candidate.isBold && (isKnown(candidate) || isRepeated(key) && isNameLike(candidate))
    case .period:
      guard !styles.contains(.colon) else { return false }
      return opensWithTitle(candidate) && hasNameOrOffice(candidate)
        || styles.contains(.period) && isNameLike(candidate)
    case .dash:
      return candidate.letters == .capitals && isRepeated(key)
        && (opensWithTitle(candidate) || isKnown(candidate) || isGeneric(key))
    case .bold, .ownLine:
      guard styles.isEmpty || styles.contains(candidate.style) else { return false }
      return isRepeated(key) && hasTwoSpeakers
        && (isGeneric(key) || opensWithTitle(candidate) || isKnown(candidate))
    case .space: return true
    }
  }

  /// `A:` answers only where `Q` asks in the same way.
  private mutating func dropBareAnswers() {
    guard labels.contains(where: { $0.key == "a" }) else { return }
    let asks = Set(labels.filter { $0.key == "q" }.map(\.style))
    labels.removeAll { $0.key == "a" && !asks.contains($0.style) }
  }

  /// Whether labels in title case are this document's way: they begin a good part of its lines.
  private func titleCaseIsStyle(_ candidates: [LabelCandidate]) -> Bool {
    var count = 0
    var repeated = Set<String>()
    var generic = false
    for candidate in candidates
    where candidate.style == .colon && candidate.letters == .titleCase && isNameLike(candidate) {
      let key = candidate.key
      count += 1
      if isRepeated(key) { repeated.insert(key) }
      if isGeneric(key) { generic = true }
    }
    guard count >= 4, repeated.count >= 2 || generic && !repeated.isEmpty else { return false }
    return count * 5 >= lineCount || generic && count * 12 >= lineCount
  }

  private var hasTwoSpeakers: Bool {
    var repeated = 0
    for (_, count) in counts where count >= 2 { repeated += 1 }
    return repeated >= 2
  }

  private func isRepeated(_ key: String) -> Bool { counts[key, default: 0] >= 2 }

  private func isGeneric(_ key: String) -> Bool {
    LabelWords.askers.contains(key) || LabelWords.audiences.contains(key)
      || LabelWords.moderators.contains(key) || LabelWords.interpreters.contains(key)
  }

  private func opensWithTitle(_ candidate: LabelCandidate) -> Bool {
    guard let first = candidate.key.split(separator: " ").first else { return false }
    if first == "the" {
      let words = candidate.key.split(separator: " ").dropFirst()
      return words.first.map { LabelWords.offices.contains(String($0)) } ?? false
    }
    let last = candidate.key.split(separator: " ").last.map(String.init) ?? ""
    return first != "of" && first != "and"
      && (LabelWords.civil.contains(String(first)) || LabelWords.offices.contains(String(first)))
      || LabelWords.withheld.contains(last)
      || isNumberedRole(candidate)
  }

  /// `SPEAKER 2`, `OFFICIAL #3`, `SENIOR OFFICIAL ONE`.
  private func isNumberedRole(_ candidate: LabelCandidate) -> Bool {
    let words = candidate.key.split(separator: " ")
    guard words.count >= 2, let last = words.last else { return false }
    let isNumber =
      last.utf8.allSatisfy { Bytes.isDigit($0) || $0 == 0x23 }
      || ["one", "two", "three", "four", "five", "six"].contains(String(last))
    return isNumber && LabelWords.withheld.contains(String(words[words.count - 2]))
  }

  private func hasNameOrOffice(_ candidate: LabelCandidate) -> Bool {
    candidate.name.split(separator: " ").contains { LabelShape.isCapitals($0) }
  }

  /// Whether the front matter names this person.
  private func isKnown(_ candidate: LabelCandidate) -> Bool {
    LabelName(candidate.name).names.contains {
      let key = LabelWords.key($0)
      return key.utf8.count > 2 && named.contains(key)
    }
  }

  /// A field of a form (`VESSEL NAME:`), a bill's number, a year.
  private func isField(_ candidate: LabelCandidate) -> Bool {
    let key = candidate.key
    let words = key.split(separator: " ")
    guard let first = words.first else { return true }
    if isGeneric(key) || isNumberedRole(candidate) { return false }
    if LabelWords.fields.contains(String(first)) { return !isKnown(candidate) }
    let hasDigit = LabelName.withoutBrackets(candidate.name).utf8.contains(where: Bytes.isDigit)
    return hasDigit && !opensWithTitle(candidate)
  }

  /// At most five words, none of them a common word of sentences or headings.
  private func isNameLike(_ candidate: LabelCandidate) -> Bool {
    let words = LabelName.withoutBrackets(candidate.name).split(separator: " ")
    guard (1...7).contains(words.count) else { return false }
    return !words.contains { LabelWords.sentenceOpeners.contains(LabelWords.key($0)) }
      && !isField(candidate)
  }
}
