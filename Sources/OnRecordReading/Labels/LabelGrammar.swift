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
    let candidates = Self.withoutWords(candidates)
    var counts: [String: Int] = [:]
    for candidate in candidates { counts[candidate.key, default: 0] += 1 }
    self.counts = counts
    self.named = named
    self.lineCount = lineCount
    let certain = candidates.map { isCertain($0) }
    let styles = Set(zip(candidates, certain).filter(\.1).map { $0.0.style })
    let surnames = Set(
      zip(candidates, certain).filter(\.1).compactMap { $0.0.info.surname })
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
    dropQuoted()
  }

  /// An asker's letter may be glued to the words only where such letters label questions elsewhere, or
  /// three times: else it begins a word.
  private static func withoutWords(_ candidates: [LabelCandidate]) -> [LabelCandidate] {
    let glued = candidates.count { $0.isGlued }
    guard glued > 0, glued < 3,
      !candidates.contains(where: { $0.key == "q" && !$0.isGlued && $0.style != .ownLine })
    else { return candidates }
    return candidates.filter { !$0.isGlued }
  }

  /// A label by its own words: a generic one, or a title in capitals with a delimiter.
  private func isCertain(_ candidate: LabelCandidate) -> Bool {
    let key = candidate.key
    switch candidate.style {
    case .space: return true
    case .ownLine, .dash: return false
    case .bold where LabelWords.askers.contains(key): return true
    case .bold:
      return candidate.letters == .capitals && candidate.info.opensWithTitle && isRepeated(key)
    case .period: return counts[key, default: 0] >= 3 && candidate.letters == .capitals
    case .colon: break
    }
    if key == "a" { return false }
    if candidate.info.isGeneric { return candidate.letters == .capitals || isRepeated(key) }
    guard candidate.letters == .capitals, !isField(candidate) else { return false }
    return candidate.info.opensWithTitle
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
        || !styles.isEmpty && candidate.info.isNameLike
    case .colon where titleCaseStyle: return candidate.info.isNameLike
    case .colon:
      guard candidate.info.isNameLike else { return false }
      return isRepeated(key) && (isKnown(candidate) || candidate.info.opensWithTitle)
        || candidate.isBold && (isKnown(candidate) || isRepeated(key))
    case .period:
      guard !styles.contains(.colon) else { return false }
      return candidate.info.opensWithTitle && hasCapitals(candidate)
        || styles.contains(.period) && candidate.info.isNameLike
    case .dash:
      return candidate.letters == .capitals && isRepeated(key)
        && (candidate.info.opensWithTitle || isKnown(candidate) || candidate.info.isGeneric)
    case .bold, .ownLine:
      guard styles.isEmpty || styles.contains(candidate.style), hasTwoSpeakers else { return false }
      return candidate.info.isGeneric
        || isRepeated(key) && candidate.info.isNameLike
          && (candidate.info.opensWithTitle || isKnown(candidate))
    case .space: return true
    }
  }

  /// `A:` answers only where `Q` asks in the same way.
  private mutating func dropBareAnswers() {
    guard labels.contains(where: { $0.key == "a" }) else { return }
    let asks = Set(labels.filter { $0.key == "q" }.map(\.style))
    labels.removeAll { $0.key == "a" && !asks.contains($0.style) }
  }

  /// Where labels are not set in, those that are belong to a transcript that is quoted or read in.
  private mutating func dropQuoted() {
    let inset = labels.count { $0.isInset }
    if inset > 0, inset * 2 < labels.count { labels.removeAll { $0.isInset } }
  }

  /// Whether labels in title case are this document's way: they begin a good part of its lines.
  private func titleCaseIsStyle(_ candidates: [LabelCandidate]) -> Bool {
    var count = 0
    var repeated = Set<String>()
    var generic = false
    for candidate in candidates
    where candidate.style == .colon && candidate.letters == .titleCase && candidate.info.isNameLike
    {
      let key = candidate.key
      count += 1
      if isRepeated(key) { repeated.insert(key) }
      if candidate.info.isGeneric { generic = true }
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

  private func hasCapitals(_ candidate: LabelCandidate) -> Bool {
    candidate.name.words.contains { LabelShape.isCapitals($0) }
  }

  /// A field of a form, unless the front matter has a person of that name.
  private func isField(_ candidate: LabelCandidate) -> Bool {
    candidate.info.isField && !isKnown(candidate)
  }

  /// Whether the front matter names this person.
  private func isKnown(_ candidate: LabelCandidate) -> Bool {
    candidate.info.parts.names.contains {
      let key = LabelWords.key($0)
      return key.utf8.count > 2 && named.contains(key)
    }
  }
}
