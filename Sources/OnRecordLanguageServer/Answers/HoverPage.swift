import OnRecord
import OnRecordModel
import OnRecordQuotation
import OnRecordWording

/// A checked quotation as a copy editor would write it in the margin.
enum HoverPage {
  /// Other places that are named.
  private static let mostAlso = 3

  /// - Parameter places: Where passages can be opened.
  static func text(_ quotation: CheckedQuotation, places: PassagePlaces) -> HoverText {
    var text = HoverText()
    guard let check = quotation.check else {
      text.append(.paragraph([.plain(ListedWords.reason(quotation.quotation.kind))]))
      return text
    }
    text.append(
      .paragraph([
        .strong(CheckWords.verdict(check, attributedTo: quotation.attributedTo)),
        .plain(" · \(GivenWords.sentence(quotation))"),
      ]))
    appendDifferences(quotation, check, to: &text)
    if quotation.passages.isEmpty, quotation.nearest != nil {
      text.append(.paragraph([.plain("the nearest in this record, and not it:")]))
    }
    for excerpt in quotation.excerpts { append(excerpt, places, to: &text) }
    for note in check.notes { text.append(.paragraph([.plain(FindingWords.note(note))])) }
    appendAlso(quotation, check, places, to: &text)
    return text
  }

  private static func appendDifferences(
    _ quotation: CheckedQuotation, _ check: QuotationCheck, to text: inout HoverText
  ) {
    guard check.verdict != .exact, !check.differences.isEmpty else { return }
    let runs = WordComparison.runs(words: quotation.words, differences: check.differences)
    let words = runs.map {
      switch $0.kind {
      case .kept: $0.text
      case .dropped: "[-\($0.text)-]"
      case .added: "{+\($0.text)+}"
      }
    }
    text.append(.paragraph([.plain("± " + words.joined())]))
    for line in CheckWords.differences(check) { text.append(.item([.plain(line)])) }
  }

  private static func append(
    _ excerpt: CitedExcerpt, _ places: PassagePlaces, to text: inout HoverText
  ) {
    let passage = excerpt.passage
    let speaker = SpeakerWords(
      label: passage.label, speaker: passage.turn == nil ? nil : passage.speaker)
    var line: [HoverText.Run] = [.strong(speaker.label)]
    if let name = speaker.name { line.append(.plain(" — \(name)")) }
    if let kind = passage.kind { line.append(.plain(" · \(kind.rawValue)")) }
    text.append(.paragraph(line))
    text.append(
      .quotation(
        excerpt.runs.map { run in
          let words =
            run.words.utf8.count > 900 ? WordComparison.shortened(run.words) : run.words
          return run.isQuoted ? .strong(words) : .plain(words)
        }))
    text.append(
      .paragraph([.plain("\(Citation.words(passage)) · "), link(passage, places)]))
  }

  private static func link(_ passage: CitedPassage, _ places: PassagePlaces) -> HoverText.Run {
    let place = places[passage]
    return .link(
      Permalink(passage).description,
      address: place.map { "\($0.location.uri)#L\($0.location.range.start.line + 1)" })
  }

  private static func appendAlso(
    _ quotation: CheckedQuotation, _ check: QuotationCheck, _ places: PassagePlaces,
    to text: inout HoverText
  ) {
    guard check.alsoCount > 0 else { return }
    text.append(.paragraph([.plain(AlsoWords.sentence(check))]))
    // Two places in one turn share a link: each link is named once.
    var seen: Set<Permalink> = []
    for passage in quotation.also where seen.insert(Permalink(passage)).inserted {
      if seen.count > mostAlso { break }
      text.append(
        .item([.plain("\(Citation.words(passage)) · "), link(passage, places)]))
    }
  }
}
