import OnRecordModel
import OnRecordText
import OnRecordWording

/// A wording's timeline as a reader of a terminal sees it.
enum WordingPage {
  /// Periods that are shown; the months of a longer time are added up to years.
  private static let mostMonths = 24
  private static let mostListed = 12

  static func write(_ timeline: WordingTimeline) {
    write(Paragraph(headline(timeline.count), style: .bold))
    if timeline.repeatedCount > 0 {
      write(Paragraph(repeated(timeline.repeatedCount), style: .dim))
    }
    if let first = timeline.first { write(ends: "First", first) }
    if let last = timeline.last, last != timeline.first { write(ends: "Last", last) }
    writeChart(timeline)
    writeSpeakers(timeline)
    writeVariants(timeline)
    writeUses(timeline)
  }

  private static func headline(_ count: WordingCount) -> String {
    let uses = count.total == 1 ? "1 use" : "\(count.total) uses"
    guard count.asked > 0 else { return "\(uses), none in questions" }
    return "\(uses): \(count.said) said, \(count.asked) in questions"
  }

  private static func repeated(_ count: Int) -> String {
    count == 1
      ? "1 of them stands in a speech that another release has as well"
      : "\(count) of them stand in speeches that another release has as well"
  }

  private static func write(ends name: String, _ use: WordingUse) {
    var line = Paragraph("\(name) \(day(use.place))", style: .bold)
    let words = SpeakerWords(label: use.passage.label, speaker: use.passage.speaker)
    line.append(" · \(words.name ?? words.label)\(use.role == .asked ? ", asking" : "")")
    line.append(" · \(Permalink(use.place))", style: .dim)
    write(line, prefix: "      ", first: "")
  }

  private static func day(_ place: WordingPlace) -> String { place.release.day ?? "undated" }

  // MARK: - The chart

  private static func writeChart(_ timeline: WordingTimeline) {
    let months = timeline.months
    let periods = months.count > mostMonths ? timeline.years : months
    guard !periods.isEmpty else { return }
    section(months.count > mostMonths ? "By year" : "By month")
    let most = periods.map(\.count.total).max() ?? 1
    let digits = String(most).count
    for period in periods {
      let line = bar(period.name, period.count, most: most, digits: digits)
      StandardOutput.write(line.singleLine + "\n")
    }
    if timeline.undated.total > 0 {
      write(Paragraph("undated: \(timeline.undated.total)", style: .dim), prefix: "  ")
    }
    if periods.contains(where: { $0.count.asked > 0 }) {
      write(Paragraph("█ said · ░ in questions", style: .dim), prefix: "  ")
    }
  }

  private static func bar(
    _ name: String, _ count: WordingCount, most: Int, digits: Int
  ) -> Paragraph {
    let room = max(10, Measure.width - 16 - digits)
    func length(_ number: Int) -> Int {
      number == 0 ? 0 : max(1, number * room / max(most, room))
    }
    let number = String(count.total)
    let space = String(repeating: " ", count: digits - number.count)
    var line = Paragraph("  \(name.padding(to: 7))  \(space)\(number)  ")
    line.append(String(repeating: "█", count: length(count.said)))
    line.append(String(repeating: "░", count: length(count.asked)), style: .question)
    return line
  }

  // MARK: - Who, how, where

  private static func writeSpeakers(_ timeline: WordingTimeline) {
    section("Who")
    for speaker in timeline.speakers.prefix(mostListed) {
      var line = Paragraph("\(speaker.count)  \(speaker.name)")
      if speaker.role == .asked { line.append(", asking", style: .question) }
      line.append(" · \(span(speaker.first, speaker.last))", style: .dim)
      if let person = speaker.person { line.append(" · \(person)", style: .dim) }
      write(line, prefix: "      ", first: "  ")
    }
    more(timeline.speakerCount, "speaker")
  }

  private static func span(_ first: WordingPlace, _ last: WordingPlace) -> String {
    first.release.day == last.release.day ? day(first) : "\(day(first)) – \(day(last))"
  }

  private static func writeVariants(_ timeline: WordingTimeline) {
    section("As printed")
    for variant in timeline.variants.prefix(mostListed) {
      var line = Paragraph("\(variant.count.total)  ")
      line.append(variant.text, style: .match)
      line.append(" · first \(day(variant.first))", style: .dim)
      write(line, prefix: "      ", first: "  ")
    }
    more(timeline.variantCount, "form")
  }

  private static func more(_ count: Int, _ noun: String) {
    let rest = count - mostListed
    guard rest > 0 else { return }
    write(
      Paragraph("and \(rest) more \(noun)\(rest == 1 ? "" : "s"); --json has more", style: .dim),
      prefix: "  ")
  }

  private static func writeUses(_ timeline: WordingTimeline) {
    guard !timeline.uses.isEmpty else { return }
    let last = timeline.offset + timeline.uses.count
    section("Uses \(timeline.offset + 1) to \(last) of \(timeline.count.total)")
    for use in timeline.uses { write(use) }
  }

  private static func write(_ use: WordingUse) {
    let heading = SpeakerLine.paragraph(
      label: use.passage.label, speaker: use.passage.speaker, kind: use.passage.kind,
      place: Permalink(use.place).description)
    var line = Paragraph("\(day(use.place))  ", style: .bold)
    for run in heading.runs { line.append(run.text, style: run.style) }
    write(line, prefix: "    ", first: "  ")
    if let repeats = use.repeats {
      write(Paragraph("the same speech as \(Permalink(repeats))", style: .dim), prefix: "    ")
    }
    let prefix = use.role == .asked ? "    " + Style.question.applied(to: "│") + " " : "      "
    let text = ReadingText(use.passage.text)
    var decoration = TextDecoration(text: text)
    decoration.mark(use.passage.matches)
    for range in MatchExcerpts.ranges(of: use.passage, longest: 240) {
      var paragraph = Paragraph(range.lowerBound == 0 ? "" : "… ", style: .dim)
      for run in decoration.paragraph(range).runs { paragraph.append(run.text, style: run.style) }
      if range.upperBound < text.trimmed(text.range).upperBound {
        paragraph.append(" …", style: .dim)
      }
      write(paragraph, prefix: prefix)
    }
  }

  private static func section(_ title: String) {
    StandardOutput.write("\n")
    write(Paragraph(title, style: .bold))
  }

  private static func write(_ paragraph: Paragraph, prefix: String = "", first: String? = nil) {
    for line in paragraph.lines(prefix: prefix, first: first) {
      StandardOutput.write(line + "\n")
    }
  }
}
