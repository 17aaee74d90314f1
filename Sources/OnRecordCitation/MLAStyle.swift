/// The MLA Handbook, 9th edition.
enum MLAStyle {
  /// An entry of a list of works cited.
  static func entry(_ work: CitedWork) -> CitationText {
    var text = CitationText()
    text.add(list(work.authors))
    text.end()
    text.add(work.title.map { CitationText.quoted($0, ending: ".") }, after: " ")
    text.add(work.kind, after: " ")
    text.end()
    text.add(work.issuer, after: " ", italic: true)
    text.add(work.day?.short ?? "n.d.", after: work.issuer == nil ? " " : ", ")
    text.add(work.address?.description ?? work.name, after: ", ")
    text.end()
    text.add(work.accessed.map { "Accessed \($0.short)." }, after: " ")
    text.add(work.secondAddress.map { "Originally at \($0)." }, after: " ")
    return text
  }

  /// Two by name; of more the first and others.
  private static func list(_ names: [CitedName]) -> String? {
    guard let first = names.first else { return nil }
    switch names.count {
    case 1: return first.familyFirst
    case 2: return "\(first.familyFirst), and \(names[1].full)"
    default: return "\(first.familyFirst), et al."
    }
  }
}
