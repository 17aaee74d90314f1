import OnRecord
import OnRecordModel
import OnRecordQuotation
import OnRecordText
import OnRecordWording

/// A checked draft as a copy editor would hand it back.
struct CheckPage {
  private static let margin = "      "
  private let checked: CheckedDraft
  private let showsName: Bool

  init(_ checked: CheckedDraft, showsName: Bool) {
    self.checked = checked
    self.showsName = showsName
  }

  /// `line`, or `paragraph` of a draft that has no lines.
  private var unit: String { checked.draft.lineUnit.rawValue }

  func write() {
    let name = checked.draft.name + (checked.draft.document.part.map { ", \($0)" } ?? "")
    let tally = CheckTally(checked.quotations)
    var summary = Paragraph(showsName ? "\(name): " : "", style: .bold)
    summary.append(tally.sentence, style: .bold)
    write(summary, prefix: "")
    for (index, quotation) in checked.quotations.enumerated() {
      guard let check = quotation.check else { continue }
      StandardOutput.write("\n")
      write(quotation, check, number: index)
    }
    writeListed()
    writeDoubts()
  }

  // MARK: - One quotation

  private func write(_ checked: CheckedQuotation, _ check: QuotationCheck, number: Int) {
    var heading = Paragraph("\(unit) \(checked.line) · ", style: .dim)
    heading.append(
      CheckWords.verdict(check, attributedTo: checked.attributedTo),
      style: check.isFaithful ? .good : .bad)
    heading.append(" · \(GivenWords.sentence(checked))", style: .dim)
    write(heading, prefix: Self.margin, first: "  ")
    write(
      Paragraph("“\(Self.oneLine(checked.words, most: ComparisonParagraph.mostWords))”"),
      prefix: Self.margin + "  ")
    for inner in inside(number) {
      let mark = inner.quotation.marks
      let words = "\(mark.opening)\(Self.oneLine(inner.quotation.words))\(mark.closing)"
      write(Paragraph("in it the speaker quotes \(words)", style: .dim), prefix: Self.margin + "  ")
    }
    if check.verdict != .exact, !check.differences.isEmpty {
      write(
        ComparisonParagraph.paragraph(words: checked.words, differences: check.differences),
        prefix: Self.margin + "  ", first: Self.margin + Style.dim.applied(to: "± "))
      for line in CheckWords.differences(check) {
        write(Paragraph(line, style: .dim), prefix: Self.margin + "    ", first: Self.margin + "  ")
      }
    }
    if checked.passages.isEmpty, checked.nearest != nil {
      write(
        Paragraph("the nearest in this record, and not it:", style: .dim),
        prefix: Self.margin + "  ")
    }
    for excerpt in checked.excerpts { write(excerpt) }
    for note in check.notes {
      write(Paragraph("note: \(note.message)", style: .match), prefix: Self.margin + "  ")
    }
    writeAlso(check, checked.also)
  }

  /// The quotations that stand directly inside another.
  private func inside(_ outer: Int) -> [CheckedQuotation] {
    checked.quotations.dropFirst(outer + 1).prefix { $0.quotation.depth > 0 }
      .filter { $0.quotation.kind == .nested(in: outer) }
  }

  private func write(_ excerpt: CitedExcerpt) {
    let passage = excerpt.passage
    let label = SpeakerLine.paragraph(
      label: passage.label, speaker: passage.turn == nil ? nil : passage.speaker,
      kind: passage.kind, place: "")
    write(label, prefix: Self.margin + "  ")
    var sentence = Paragraph()
    for run in excerpt.runs {
      let words = run.words.utf8.count > 900 ? WordComparison.shortened(run.words) : run.words
      sentence.append(Self.oneLine(words), style: run.isQuoted ? [] : .dim)
    }
    let isQuestion = passage.kind == .question || passage.kind == .interjection
    let bar = (isQuestion ? Style.question : .dim).applied(to: "│")
    write(sentence, prefix: "\(Self.margin)  \(bar) ")
    write(Paragraph(Citation.words(passage), style: .dim), prefix: Self.margin + "  ")
    writeLink(passage)
  }

  /// A link is for copying: it stays on one line however long it is.
  private func writeLink(_ passage: CitedPassage) {
    let link = Paragraph(Permalink(passage).description, style: .dim)
    StandardOutput.write("\(Self.margin)  \(link.singleLine)\n")
  }

  /// Other places that are named under a quotation.
  private static let mostLinks = 3

  private func writeAlso(_ check: QuotationCheck, _ listed: [CitedPassage]) {
    guard check.alsoCount > 0 else { return }
    write(Paragraph(AlsoWords.sentence(check), style: .dim), prefix: Self.margin + "  ")
    // Two places in one turn share a link: each link is named once.
    var seen: Set<String> = []
    let links = listed.filter { seen.insert(Permalink($0).description).inserted }
    for passage in links.prefix(Self.mostLinks) { writeLink(passage) }
    guard links.count > Self.mostLinks else { return }
    let more = "the first \(Self.mostLinks) are named here, more by --json"
    write(Paragraph(more, style: .dim), prefix: Self.margin + "  ")
  }

  // MARK: - What is listed

  private func writeListed() {
    let groups: [(String, (DraftQuotation.Kind) -> Bool)] = [
      (ListedWords.reason(.unclosed), { $0 == .unclosed }),
      (ListedWords.reason(.scare), { $0 == .scare }),
      (ListedWords.reason(.title), { $0 == .title }),
      (
        "Inside these",
        { [checked] in
          // What stands inside a judged one is listed under it.
          if case .nested(let outer) = $0 { checked.quotations[outer].check == nil } else { false }
        }
      ),
    ]
    for (title, belongs) in groups {
      let members = checked.quotations.filter { $0.check == nil && belongs($0.quotation.kind) }
      guard !members.isEmpty else { continue }
      StandardOutput.write("\n")
      write(Paragraph(title, style: .bold), prefix: "")
      for member in members {
        var line = Paragraph("\(unit) \(member.line)", style: .dim)
        line.append(" · “\(Self.oneLine(member.quotation.words, most: Self.mostListedWords))”")
        write(line, prefix: Self.margin, first: "  ")
      }
    }
  }

  private func writeDoubts() {
    let doubts = checked.draft.document.diagnostics + checked.draft.reading.diagnostics
    guard !doubts.isEmpty else { return }
    StandardOutput.write("\n")
    write(Paragraph("Doubts about the draft", style: .bold), prefix: "")
    for doubt in doubts {
      let line = checked.draft.line(of: doubt.text?.lowerBound ?? 0)
      write(Paragraph("\(unit) \(line) · \(doubt.message)"), prefix: Self.margin, first: "  ")
    }
  }

  // MARK: - Lines

  private func write(_ paragraph: Paragraph, prefix: String, first: String? = nil) {
    for line in paragraph.lines(prefix: prefix, first: first) {
      StandardOutput.write(line + "\n")
    }
  }

  private static func oneLine(_ text: String) -> String {
    text.replacing("\n\n", with: " ¶ ").replacing("\n", with: " ")
  }

  /// Words that are shown of a quotation that is only listed.
  private static let mostListedWords = 40

  private static func oneLine(_ text: String, most: Int) -> String {
    let line = oneLine(text)
    return line.utf8.count > most * 2 ? WordComparison.shortened(line, limit: most) : line
  }
}
