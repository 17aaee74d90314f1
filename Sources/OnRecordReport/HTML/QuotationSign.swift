/// What stands behind a marked quotation: its number, and in the margin the short form of its note.
struct QuotationSign {
  let entry: ReportEntry
  let ids: ReportIDs

  /// The number, with a sign and the verdict in words where the draft may not stand as it is.
  ///
  /// The words are there for everybody: on a page without a margin to be read, with one to be heard.
  func reference() -> HTML {
    .element(.a, .classes("ref"), .href(.place(ids.note(entry.number)))) {
      HTML.element(.span, .classes("heard")) { "note " }
      String(entry.number)
      HTML.element(.span, .classes("tag")) { " \(entry.verdict)" }
    }
  }

  /// The short form: verdict, gist, and whose words; says what the note and the number say, in short.
  func gloss(isLast: Bool) -> HTML {
    .element(.span, .classes(isLast ? "gloss" : "gloss again"), .hidden) {
      HTML.element(.b) { "\(entry.number)" }
      HTML.element(.span, .classes("verdict")) { " \(entry.verdict.capitalizedFirst)" }
      if let gist = entry.gist { part("gist", gist) }
      if entry.tone != .spliced, let source = entry.source { part("source", source) }
    }
  }

  /// A line of the margin; where all stand in one line, a dot parts them.
  private func part(_ name: String, _ words: String) -> HTML {
    .element(.span, .classes(name)) {
      HTML.element(.span, .classes("dot")) { " · " }
      words
    }
  }
}
