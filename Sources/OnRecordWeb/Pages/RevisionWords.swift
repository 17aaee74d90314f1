import OnRecordModel

/// What changed between two revisions, in words.
enum RevisionWords {
  /// `2 words added, 1 taken out`.
  static func change(_ change: TextChange) -> String {
    guard !change.isEmpty else { return "the same words; the page changed round them" }
    var parts: [String] = []
    if change.wordsAdded > 0 { parts.append("\(Numerals.count(change.wordsAdded, "word")) added") }
    if change.wordsRemoved > 0 {
      parts.append("\(Numerals.count(change.wordsRemoved, "word")) taken out")
    }
    return (change.isExact ? "" : "about ") + parts.joined(separator: ", ")
  }

  /// The notice above a text that was changed.
  static func view(_ revision: Revision) -> View {
    [
      "day": .text(Days.text(Days.day(of: revision.retrieved))),
      "summary": .optional(revision.change.map(change)),
      "isMore": .flag(revision.change.map { $0.wordsAdded + $0.wordsRemoved > 1 } ?? false),
      "before": .markup(
        revision.change.map { marked($0.before, against: $0.after, as: ("<del>", "</del>")) }
          ?? Markup()),
      "after": .markup(
        revision.change.map { marked($0.after, against: $0.before, as: ("<ins>", "</ins>")) }
          ?? Markup()),
    ]
  }

  /// Words of one revision, set off from the first to the last that the other has not at this place.
  ///
  /// Complexity: O(length).
  static func marked(
    _ words: String, against other: String, as tags: (open: Markup, close: Markup)
  ) -> Markup {
    let mine = words.split(separator: " ")
    let theirs = other.split(separator: " ")
    func isSame(_ pair: (Substring, Substring)) -> Bool { pair.0.utf8.elementsEqual(pair.1.utf8) }
    let start = zip(mine, theirs).prefix(while: isSame).count
    let rest = min(mine.count, theirs.count) - start
    let end =
      mine.count - zip(mine.reversed(), theirs.reversed()).prefix(rest).prefix(while: isSame).count
    var parts = [mine[..<start], mine[start..<end], mine[end...]].map {
      Markup.text($0.joined(separator: " "))
    }
    if !parts[1].isEmpty { parts[1] = tags.open + parts[1] + tags.close }
    parts.removeAll(where: \.isEmpty)
    return parts.dropFirst().reduce(parts.first ?? Markup()) { $0 + " " + $1 }
  }
}

/// How near a release stands to the words as spoken, in words; nil where there is nothing to warn of.
enum FidelityWords {
  static func note(_ fidelity: Fidelity) -> String? {
    switch fidelity {
    case .verbatim, .unknown: nil
    case .edited: "Edited by the issuer: these need not be the very words that fell."
    case .asPrepared: "As prepared for delivery: what was said may differ."
    case .interpreted: "Some of these words are an interpreter's."
    case .captions: "Captions, made while it was said."
    case .reported: "A readout: the issuer's account of what was said, not the words."
    }
  }
}
