/// The names of places on a report's page, so that several drafts can stand on one page.
struct ReportIDs {
  /// The number of the draft on the page, from 1.
  let draft: Int

  private var prefix: String { draft == 1 ? "" : "d\(draft)-" }

  /// Where a quotation stands in the draft.
  func quotation(_ number: Int) -> String { "\(prefix)q\(number)" }
  /// The note to it.
  func note(_ number: Int) -> String { "\(prefix)n\(number)" }
  /// A section of the draft's report, by a word of ours.
  func section(_ name: String) -> String { "\(prefix)\(name)" }
}
