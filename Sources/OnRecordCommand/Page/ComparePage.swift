import OnRecord
import OnRecordModel
import OnRecordWording

/// Two revisions as a copy editor marks them: only what changed, with the words round it.
enum ComparePage {
  static func write(_ comparison: RevisionComparison) {
    write(Paragraph(link(comparison.old).description, style: .dropped), first: "− ")
    write(Paragraph(link(comparison.new).description, style: .added), first: "+ ")
    write(Paragraph(summary(comparison), style: .bold), first: "")
    for change in comparison.front {
      var line = Paragraph("\(change.key.rawValue): ", style: .dim)
      append(change.old, .removed, to: &line)
      if change.old != nil, change.new != nil { line.append(" ") }
      append(change.new, .added, to: &line)
      write(line)
    }
    for excerpt in comparison.excerpts() {
      StandardOutput.write("\n")
      write(heading(excerpt, of: comparison))
      var words = Paragraph()
      for (index, run) in excerpt.runs.enumerated() {
        if index > 0 { words.append(" ") }
        append(run.words.replacing("\n\n", with: " ¶ "), run.kind, to: &words)
      }
      write(words, prefix: "    ")
    }
  }

  private static func summary(_ comparison: RevisionComparison) -> String {
    if comparison.hasSameWords {
      return comparison.front.isEmpty
        ? "the same words; the page round them changed, if anything"
        : "the same words; what the page says of itself changed"
    }
    let about = comparison.isExact ? "" : "about "
    return "\(about)\(comparison.wordsAdded) words added, \(comparison.wordsRemoved) removed"
  }

  /// Whose turn it is, in the later revision or else in the earlier.
  private static func heading(
    _ excerpt: ComparisonExcerpt, of comparison: RevisionComparison
  ) -> Paragraph {
    let later = excerpt.newTurn
    let side = later == nil && excerpt.oldTurn != nil ? comparison.old : comparison.new
    let index = later ?? excerpt.oldTurn
    let turn = index.map { side.reading.turns[$0] }
    var place = link(side)
    place.turn = index.map { $0 + 1 }
    return SpeakerLine.paragraph(
      label: turn?.label, speaker: turn?.speaker, kind: turn?.kind,
      place: turn == nil ? "" : place.description)
  }

  private static func link(_ recorded: RecordedReading) -> Permalink {
    var link = Permalink(release: recorded.release.id)
    link.revision = recorded.revision.ordinal
    return link
  }

  private static func append(
    _ words: String?, _ kind: ComparisonExcerpt.Run.Kind, to paragraph: inout Paragraph
  ) {
    guard let words else { return }
    switch kind {
    case .same: paragraph.append(words)
    case .removed:
      paragraph.append(Style.isEnabled ? words : "[-\(words)-]", style: .dropped)
    case .added: paragraph.append(Style.isEnabled ? words : "{+\(words)+}", style: .added)
    }
  }

  private static func write(_ paragraph: Paragraph, first: String? = nil, prefix: String = "  ") {
    for line in paragraph.lines(prefix: prefix, first: first) {
      StandardOutput.write(line + "\n")
    }
  }
}
