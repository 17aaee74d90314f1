import OnRecordCitation
import OnRecordReport

/// Citations, for programs: each form is a file of its own media type.
enum CiteAPI {
  private static let selected: [QueryParameter] = [
    QueryParameter(
      name: "t", about: "Turns by number: 12, or 3-5. At most 50 turns.",
      schema: .pattern("t?[0-9]{1,7}(-t?[0-9]{1,7})?"), isRepeated: true, example: .turn),
    QueryParameter(
      name: "p", about: "Paragraphs by number: 40, or 40-42.",
      schema: .pattern("p?[0-9]{1,7}(-p?[0-9]{1,7})?"), isRepeated: true),
    QueryParameter(
      name: "accessed", about: "The day on which the page was read: 2026-04-01.",
      schema: .pattern("([0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]))?")),
  ]

  static let page = Operation(
    id: "citations", summary: "Every way to cite a release or a part of it: a page to copy from",
    path: [ReleaseAPI.releaseName], query: selected, isOtherName: isPlace, leadsOn: true,
    canBeMissing: true)

  static let file = Operation(
    id: "citation", summary: "A release, or turns or paragraphs of it, cited in one form",
    path: [
      ReleaseAPI.releaseName,
      .init(
        name: "form",
        about: "One of \(CitationForm.allCases.map(\.rawValue).joined(separator: ", ")).",
        example: .citationForm),
    ],
    query: selected, isOtherName: isPlace,
    mediaTypes: Set(CitationForm.allCases.map(\.mediaType)).sorted(), leadsOn: true,
    canBeMissing: true)

  @Sendable private static func isPlace(_ name: String) -> Bool {
    TurnSelection.isName(name) || name.wholeMatch(of: /p\d.*/) != nil
  }
}
