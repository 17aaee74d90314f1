import OnRecord
import OnRecordModel
import OnRecordQuotation
import OnRecordWording

/// One draft on a report's page: the summary, the draft with its marks, the notes, what was only listed.
struct DraftSection {
  let draft: CheckedDraft
  let ids: ReportIDs
  let level: Int
  let links: ReportLinks
  let entries: [ReportEntry]
  let tally: CheckTally
  private let markup: DraftMarkup

  init(draft: CheckedDraft, ids: ReportIDs, level: Int, links: ReportLinks) {
    self.draft = draft
    self.ids = ids
    self.level = level
    self.links = links
    entries = ReportEntry.entries(draft)
    tally = CheckTally(draft.quotations)
    markup = DraftMarkup(
      document: draft.draft.document, quotations: draft.quotations.map(\.quotation),
      entries: entries, ids: ids, topLevel: level + 2)
  }

  var name: String { draft.displayName }
  /// `line`, or `paragraph` of a draft that has no lines.
  private var unit: String { draft.draft.lineUnit.rawValue }

  /// The name without its folders; the end of the page has the whole.
  private var shortName: String {
    name.split(separator: "/").last.map(String.init) ?? name
  }

  /// All of it.
  func html() -> HTML { HTML(joining: [head, body]) }

  /// What comes after the summary.
  var body: HTML { HTML(joining: [attention, text, notes, listed, doubts]) }

  /// The tag of a heading so many levels below the draft's name.
  private func heading(_ below: Int) -> HTML.Tag {
    let tags: [HTML.Tag] = [.h1, .h2, .h3, .h4, .h5, .h6]
    return tags[min(level - 1 + below, tags.count - 1)]
  }

  private func section(
    _ id: String, _ title: String, classes: String, _ content: HTML
  ) -> HTML {
    .element(.section, .classes(classes), .labelledBy(ids.section(id))) {
      HTML.element(heading(1), .id(ids.section(id)), .classes("head")) { title }
      content
    }
  }

  // MARK: - The summary

  /// The draft's name, and in one sentence how its quotations came out.
  var head: HTML {
    .element(.header, .classes("draft-head"), .id(ids.section("draft"))) {
      if level == 1 { HTML.element(.p, .classes("kicker")) { "OnRecord · quotations checked" } }
      HTML.element(heading(0), .classes("name")) { shortName }
      HTML.element(.p, .classes("sum")) { tally.sentence.typographic.capitalizedFirst + "." }
    }
  }

  private var attention: HTML {
    let wanting = entries.filter { !$0.isFaithful }
    let remarked = entries.filter { $0.isFaithful && $0.firstNote != nil }
    guard !(wanting.isEmpty && remarked.isEmpty) else { return .empty }
    let title = wanting.isEmpty ? "Worth knowing" : "To be mended"
    return section(
      "attention", title, classes: "attention",
      HTML(joining: [
        list(wanting, classes: "mend"),
        wanting.isEmpty || remarked.isEmpty
          ? .empty : .element(heading(2), .classes("subhead")) { "Faithful, and worth knowing" },
        list(remarked, classes: "know"),
      ]))
  }

  private func list(_ entries: [ReportEntry], classes: String) -> HTML {
    guard !entries.isEmpty else { return .empty }
    return .element(
      .ol, [.classes(classes)],
      content: HTML(
        joining: entries.map { entry in
          .element(.li, .value(entry.number), .classes(entry.tone.rawValue)) {
            HTML.element(.a, .href(.place(ids.note(entry.number)))) {
              HTML.element(.span, .classes("number")) { "\(entry.number)" }
              HTML.element(.span, .classes("verdict")) { " \(entry.verdict.capitalizedFirst)" }
            }
            what(entry)
            HTML.element(.div, .classes("line")) {
              "\(unit.capitalizedFirst) \(entry.checked.line), \(GivenWords.sentence(entry.checked).typographic)"
            }
          }
        }))
  }

  /// The words as far as they are needed to know them again, and what is to be known of them.
  private func what(_ entry: ReportEntry) -> HTML {
    .element(.div, .classes("what")) {
      HTML.element(.div, .classes("words"), .directionByText) {
        "“\(WordComparison.shortened(entry.checked.words, limit: 14))”"
      }
      if let gist = entry.isFaithful ? entry.firstNote : entry.gist ?? entry.source {
        HTML.element(.div, .classes("gist")) { gist }
      }
    }
  }

  // MARK: - The draft

  private var text: HTML {
    section("text", "The draft", classes: "text", markup.html())
  }

  // MARK: - The notes

  private var notes: HTML {
    guard !entries.isEmpty else { return .empty }
    let marked = markup.marked
    let key = entries.contains { ($0.checked.check?.differences.isEmpty ?? true) == false }
    return section(
      "notes", "Notes", classes: "notes",
      HTML(joining: [
        key
          ? .element(.p, .classes("key")) {
            HTML.element(.del) { "Struck" }
            ": words of the record that the draft does not have. "
            HTML.element(.ins) { "Underlined" }
            ": words that only the draft has."
          } : .empty,
        HTML(
          joining: entries.map {
            QuotationNote(
              entry: $0, ids: ids, unit: unit, isMarked: marked.contains($0.number),
              headingTag: heading(2), links: links
            ).html()
          }),
      ]))
  }

  // MARK: - What is listed, and doubts

  private var listed: HTML {
    let groups: [(String, (DraftQuotation.Kind) -> Bool)] = [
      ("One or two words", { $0 == .scare }), ("Titles", { $0 == .title }),
      (
        "Inside other quotations, judged with them",
        { if case .nested = $0 { true } else { false } }
      ),
    ]
    let lists = groups.compactMap { title, belongs in
      listed(title, draft.quotations.filter { $0.check == nil && belongs($0.quotation.kind) })
    }
    guard !lists.isEmpty else { return .empty }
    return section("listed", "Listed, not judged", classes: "unjudged", HTML(joining: lists))
  }

  private func listed(_ title: String, _ members: [CheckedQuotation]) -> HTML? {
    guard !members.isEmpty else { return nil }
    return HTML(joining: [
      .element(heading(2), .classes("subhead")) { title },
      .element(
        .ul, [],
        content: HTML(
          joining: members.map { member in
            .element(.li) {
              HTML.element(.span, .classes("words"), .directionByText) {
                "“\(member.quotation.words)”"
              }
              HTML.element(.span, .classes("line")) { " \(unit) \(member.line)" }
            }
          })),
    ])
  }

  private var doubts: HTML {
    let doubts = draft.draft.document.diagnostics + draft.draft.reading.diagnostics
    guard !doubts.isEmpty else { return .empty }
    return section(
      "doubts", "Doubts about the draft", classes: "doubts",
      .element(
        .ul, [],
        content: HTML(
          joining: doubts.map { doubt in
            .element(.li) {
              if let place = doubt.text {
                HTML.element(.span, .classes("line")) {
                  "\(unit) \(draft.draft.line(of: place.lowerBound)) "
                }
              }
              doubt.message
            }
          })))
  }
}
