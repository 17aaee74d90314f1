import OnRecordModel

/// What became of a document, as one line of `add`.
enum OutcomeLine {
  static func paragraph(_ outcome: AddOutcome) -> Paragraph {
    let place = outcome.path + (outcome.part.map { " (\($0))" } ?? "")
    let style: Style = outcome.result == .notRead ? .match : .bold
    var line = Paragraph(word(outcome.result).padding(to: 14), style: style)
    line.append(place)
    switch outcome.result {
    case .notRead: line.append(": \(outcome.reason ?? "it could not be read")")
    case .unchanged: break
    case .added, .reread, .revised: line.append(" → \(outcome.release?.id ?? "")")
    }
    if outcome.result == .revised {
      line.append(", revision \(outcome.revision ?? 0)")
      if let change = outcome.change { line.append(": \(ChangeLine.text(change))") }
    }
    if let other = outcome.sameBytesAs.first { line.append(" (same bytes as \(other))") }
    if outcome.reusesAddress { line.append(" (the address stood for another event before)") }
    return line
  }

  static func word(_ result: AddOutcome.Result) -> String {
    switch result {
    case .added: "added"
    case .unchanged: "unchanged"
    case .revised: "new revision"
    case .reread: "read again"
    case .notRead: "not read"
    }
  }

  /// The counts at the end: `3 added, 1 not read`.
  static func summary(_ summary: AddSummary) -> String {
    let counts = AddOutcome.Result.allCases.filter { summary[$0] > 0 }
      .map { "\(summary[$0]) \(word($0))" }
    return counts.isEmpty ? "nothing to add" : counts.joined(separator: ", ")
  }
}

/// What changed between two revisions, in words.
enum ChangeLine {
  static func text(_ change: TextChange) -> String {
    if change.isEmpty {
      return change.before == change.after
        ? "the words are the same, the page round them changed" : "words changed places"
    }
    let about = change.isExact ? "" : "about "
    let counts = "\(about)\(change.wordsAdded) words added, \(change.wordsRemoved) removed"
    return counts + "; first: “\(change.before)” → “\(change.after)”"
  }
}
