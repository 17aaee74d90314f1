import OnRecordModel
import OnRecordText
import OnRecordWording

/// Exchanges that a search found, as a person reads them: the question above the answer.
enum SearchPage {
  static func write(_ matches: [ExchangeMatch]) {
    for (index, match) in matches.enumerated() {
      if index > 0 { StandardOutput.write("\n") }
      write(match)
    }
  }

  /// How many there are in all, and by what they can be narrowed.
  static func writeFacets(_ answer: SearchAnswer) {
    let exchanges = answer.total == 1 ? "exchange" : "exchanges"
    StandardOutput.write(
      "\n" + Paragraph("\(answer.total) \(exchanges) in all", style: .bold).singleLine + "\n")
    for facet in answer.facets {
      var line = Paragraph()
      for (index, value) in facet.values.enumerated() {
        line.append(index > 0 ? " · \(value.label)" : value.label)
        line.append(" \(value.count)", style: .dim)
      }
      let more = facet.valueCount - facet.values.count
      if more > 0 { line.append(" · \(more) more", style: .dim) }
      let name = "  " + Style.dim.applied(to: facet.name.rawValue.padding(to: 8))
      line.lines(prefix: String(repeating: " ", count: 10), first: name).forEach {
        StandardOutput.write($0 + "\n")
      }
    }
  }

  private static func write(_ match: ExchangeMatch) {
    var title = Paragraph(match.release.day ?? "undated", style: .bold)
    title.append("  \(match.release.title ?? match.release.address)", style: .bold)
    if !match.isCurrent {
      title.append("  superseded: revision \(match.revision)", style: .match)
    }
    title.lines(prefix: "            ", first: "").forEach { StandardOutput.write($0 + "\n") }
    for passage in MatchExcerpts.shown(match) { write(passage, of: match) }
  }

  private static func write(_ passage: MatchedPassage, of match: ExchangeMatch) {
    let heading = SpeakerLine.paragraph(
      label: passage.label, speaker: passage.speaker, kind: passage.kind,
      place: Permalink(match, turn: passage.turn).description)
    heading.lines(prefix: "    ", first: "  ").forEach { StandardOutput.write($0 + "\n") }
    let isQuestion = passage.kind == .question || passage.kind == .interjection
    let prefix = isQuestion ? "    " + Style.question.applied(to: "│") + " " : "      "
    let text = ReadingText(passage.text)
    var decoration = TextDecoration(text: text)
    decoration.mark(passage.matches)
    for (index, range) in MatchExcerpts.ranges(of: passage).enumerated() {
      let isFirst = index == 0
      var paragraph = Paragraph(isFirst && range.lowerBound == 0 ? "" : "… ", style: .dim)
      for run in decoration.paragraph(range).runs { paragraph.append(run.text, style: run.style) }
      if range.upperBound < text.trimmed(text.range).upperBound {
        paragraph.append(" …", style: .dim)
      }
      paragraph.lines(prefix: prefix).forEach { StandardOutput.write($0 + "\n") }
    }
  }
}
