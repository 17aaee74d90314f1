import OnRecord
import OnRecordModel
import OnRecordQuotation
import OnRecordText
import OnRecordWording

/// The note to a quotation: what the draft says, what the record says, and how they differ.
struct QuotationNote {
  let entry: ReportEntry
  let ids: ReportIDs
  /// `line`, or `paragraph` of a draft that has no lines.
  let unit: String
  /// Whether the draft has a mark to go back to.
  let isMarked: Bool
  let headingTag: HTML.Tag
  let links: ReportLinks

  private var checked: CheckedQuotation { entry.checked }

  func html() -> HTML {
    .element(
      .article, .classes("note \(entry.tone.rawValue)"), .id(ids.note(entry.number)),
      .labelledBy(ids.note(entry.number) + "-h")
    ) {
      HTML.element(.div, .classes("side")) {
        heading
        HTML.element(.p, .classes("given")) { given }
      }
      HTML.element(.div, .classes("body")) {
        if checked.check?.verdict != .exact { comparison }
        if let check = checked.check {
          differences(check)
          remarks(check)
          record
          otherPlaces(check)
        }
      }
    }
  }

  private var heading: HTML {
    .element(headingTag, .id(ids.note(entry.number) + "-h"), .classes("title")) {
      HTML.element(.span, .classes("number")) { "\(entry.number)" }
      HTML.element(.span, .classes("verdict")) { " \(entry.verdict.capitalizedFirst)" }
    }
  }

  private var back: String {
    isMarked ? ids.quotation(entry.number) : ids.section("text")
  }

  private var given: HTML {
    HTML(joining: [
      .element(.a, .classes("back"), .href(.place(back))) {
        "\(unit.capitalizedFirst) \(checked.line)"
        heard(", back to the draft")
      },
      HTML(", \(GivenWords.sentence(checked).typographic)"),
    ])
  }

  // MARK: - The draft

  /// The words of the draft, with the record's struck and the draft's own underlined.
  ///
  /// Those of an exact quotation are not said again: the record's own stand below.
  private var comparison: HTML {
    let check = checked.check
    let differences = check?.pieces.isEmpty == false ? check?.differences ?? [] : []
    let runs = WordComparison.runs(words: checked.words, differences: differences)
    return .element(.p, .classes("compared"), .directionByText) {
      "“"
      HTML(joining: runs.map(run))
      "”"
    }
  }

  private func run(_ run: WordComparison.Run) -> HTML {
    switch run.kind {
    case .kept: HTML(run.text)
    case .dropped:
      .element(.del) {
        heard("the record has: ")
        run.text
        heard(" (end)")
      }
    case .added:
      .element(.ins) {
        heard("the draft has: ")
        run.text
        heard(" (end)")
      }
    }
  }

  private func heard(_ words: String) -> HTML {
    .element(.span, .classes("heard")) { words }
  }

  // MARK: - Differences and remarks

  private func differences(_ check: QuotationCheck) -> HTML {
    let lines = check.verdict == .exact ? [] : CheckWords.differences(check, limit: nil)
    guard !lines.isEmpty else { return .empty }
    return .element(
      .ul, [.classes("differences")],
      content: HTML(
        joining: lines.map { line in .element(.li) { line.typographic.capitalizedFirst } }))
  }

  private func remarks(_ check: QuotationCheck) -> HTML {
    HTML(
      joining: check.notes.map { note in
        .element(.p, .classes("remark"), .directionByText) {
          HTML.element(.b) { "Note " }
          note.message
        }
      })
  }

  // MARK: - The record

  private var record: HTML {
    let isNearest = checked.passages.isEmpty && checked.nearest != nil
    guard !checked.excerpts.isEmpty else {
      return .element(.p, .classes("none")) {
        "Nothing in this record comes near these words."
      }
    }
    return HTML(joining: [
      .element(.p, .classes("source-head")) {
        isNearest ? "The nearest in this record, and not it" : "In the record"
      },
      HTML(joining: checked.excerpts.map(excerpt)),
    ])
  }

  private func excerpt(_ excerpt: CitedExcerpt) -> HTML {
    let passage = excerpt.passage
    let asks = passage.kind == .question || passage.kind == .interjection
    return .element(.div, .classes(asks ? "excerpt asks" : "excerpt")) {
      HTML.element(.blockquote) {
        HTML.element(
          .p, [.directionByText],
          content: HTML(
            joining: excerpt.runs.map { run in
              run.isQuoted ? .element(.mark) { run.words } : HTML(run.words)
            }))
      }
      PassageCitation(passage: passage, links: links).html()
    }
  }

  private func otherPlaces(_ check: QuotationCheck) -> HTML {
    guard check.alsoCount > 0 else { return .empty }
    let listed = OtherPlaces.places(checked.also, links: links)
    let rest = check.alsoCount - checked.also.count
    return .element(.div, .classes("also")) {
      HTML.element(.p, .classes("source-head")) {
        AlsoWords.heading(check)
      }
      HTML.element(.ul, [], content: listed)
      if rest > 0 {
        HTML.element(.p, .classes("rest")) {
          "And \(rest) more, not listed here; earlier ones come first."
        }
      }
    }
  }
}
