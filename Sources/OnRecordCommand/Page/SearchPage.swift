import OnRecordModel
import OnRecordText
import OnRecordWording

/// Exchanges that a search found, as a person reads them: the question above the answer.
enum SearchPage {
  /// Bytes of a turn that are shown where it is long.
  private static let longest = 480

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
    for passage in shown(match.passages) { write(passage, of: match) }
  }

  /// Turns with matches, and the questions that they answer; the rest of a long exchange is left out.
  private static func shown(_ passages: [MatchedPassage]) -> [MatchedPassage] {
    let firstQuestion = passages.first { $0.kind == .question }?.turn
    return passages.filter { !$0.matches.isEmpty || $0.turn == firstQuestion }
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
    for (index, range) in excerpts(of: passage, in: text).enumerated() {
      let isFirst = index == 0
      var paragraph = Paragraph(isFirst && range.lowerBound == 0 ? "" : "… ", style: .dim)
      for run in decoration.paragraph(range).runs { paragraph.append(run.text, style: run.style) }
      if range.upperBound < text.trimmed(text.range).upperBound {
        paragraph.append(" …", style: .dim)
      }
      paragraph.lines(prefix: prefix).forEach { StandardOutput.write($0 + "\n") }
    }
  }

  /// The whole of a short turn; of a long one the surroundings of its first matches, or its beginning.
  private static func excerpts(of passage: MatchedPassage, in text: ReadingText) -> [ByteRange] {
    let whole = text.trimmed(text.range)
    guard whole.count > longest else { return [whole] }
    guard !passage.matches.isEmpty else {
      return [whole.lowerBound..<wordEnd(whole.lowerBound + longest / 2, text, whole)]
    }
    var ranges: [ByteRange] = []
    for match in passage.matches {
      let start = wordStart(match.lowerBound - longest / 3, text, whole)
      let end = wordEnd(match.upperBound + longest / 3, text, whole)
      if let last = ranges.last, start <= last.upperBound {
        ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, end)
      } else if ranges.count < 3 {
        ranges.append(start..<end)
      } else {
        break
      }
    }
    return ranges
  }

  private static func wordStart(_ offset: Int, _ text: ReadingText, _ whole: ByteRange) -> Int {
    guard offset > whole.lowerBound else { return whole.lowerBound }
    var offset = offset
    // A megabyte without a space is cut at a character instead.
    let limit = max(whole.lowerBound, offset - 64)
    while offset > limit, Whitespace.width(in: text.bytes, before: offset) == 0 { offset -= 1 }
    while offset > whole.lowerBound, text.bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }

  private static func wordEnd(_ offset: Int, _ text: ReadingText, _ whole: ByteRange) -> Int {
    guard offset < whole.upperBound else { return whole.upperBound }
    var offset = offset
    let limit = min(whole.upperBound, offset + 64)
    while offset < limit, Whitespace.width(in: text.bytes, at: offset) == 0 { offset += 1 }
    while offset < whole.upperBound, text.bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    return offset
  }
}
