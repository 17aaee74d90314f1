/// The Chicago Manual of Style, 17th edition, notes and bibliography.
enum ChicagoStyle {
  /// A full note, with office, question and place in the text, which bibliographies leave out.
  static func note(_ work: CitedWork) -> CitationText {
    var text = CitationText()
    text.add(authors(work.authors.map(\.withOffice)))
    if !work.askers.isEmpty {
      text.add("answering " + authors(work.askers.map(\.withOffice)), after: ", ")
    }
    // The comma stands inside the quotation marks, and none outside.
    text.add(work.title.map { CitationText.quoted($0, ending: ",") }, after: ", ")
    let kind = text.runs.isEmpty ? work.kind : CleanText.uncapitalized(work.kind)
    text.add(kind, after: work.title == nil ? ", " : " ")
    text.add(work.issuer, after: ", ")
    text.add(work.day?.american ?? "n.d.", after: ", ")
    text.add(work.locator, after: ", ")
    text.add(work.accessed.map { "accessed \($0.american)" }, after: ", ")
    text.add(work.address?.description ?? work.name, after: ", ")
    text.add(work.secondAddress.map { "(originally at \($0))" }, after: " ")
    text.end()
    return text
  }

  /// A bibliography's entry.
  static func entry(_ work: CitedWork) -> CitationText {
    var text = CitationText()
    text.add(list(work.authors))
    text.end()
    text.add(work.title.map { CitationText.quoted($0, ending: ".") }, after: " ")
    text.add(work.kind, after: " ")
    text.end()
    text.add(work.issuer, after: " ")
    text.add(work.day?.american ?? "n.d.", after: work.issuer == nil ? " " : ", ")
    text.end()
    text.add(work.accessed.map { "Accessed \($0.american)." }, after: " ")
    text.add(work.address?.description ?? work.name, after: " ")
    text.end()
    text.add(work.secondAddress.map { "Originally at \($0)." }, after: " ")
    return text
  }

  /// More than three are the first and others.
  private static func authors(_ names: [String]) -> String {
    names.count > 3 ? "\(names[0]) et al." : CitedNames.joined(names, and: "and")
  }

  /// The first one's surname first; of more than ten the first seven.
  private static func list(_ names: [CitedName]) -> String? {
    guard let first = names.first else { return nil }
    let all = [first.familyFirst] + names.dropFirst().map(\.full)
    if all.count > 10 { return all.prefix(7).joined(separator: ", ") + ", et al." }
    return CitedNames.joined(all, and: "and", commaBeforeTwo: true)
  }
}
