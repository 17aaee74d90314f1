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
      "before": .optional(revision.change?.before), "after": .optional(revision.change?.after),
    ]
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
