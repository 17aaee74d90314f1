/// The Publication Manual of the American Psychological Association, 7th edition.
enum APAStyle {
  /// An entry of a reference list.
  static func entry(_ work: CitedWork) -> CitationText {
    var text = CitationText()
    let day = "(\(work.day?.yearFirst ?? "n.d."))."
    // Without an author the title stands first, and the day behind all of it.
    if !work.authors.isEmpty {
      text.add(list(work.authors))
      text.end()
      text.add(day, after: " ")
    }
    text.add(work.title, after: " ", italic: true)
    text.add("[\(work.kind)]", after: " ")
    text.end()
    if work.authors.isEmpty { text.add(day, after: " ") }
    text.add(work.issuer, after: " ")
    text.end()
    let address = work.address?.description ?? work.name
    text.add(
      work.accessed.map { "Retrieved \($0.american), from \(address)" } ?? address, after: " ")
    text.add(work.secondAddress.map { "(originally at \($0))" }, after: " ")
    return text
  }

  /// Up to twenty; of more the first nineteen and the last.
  private static func list(_ names: [CitedName]) -> String? {
    let all = names.map(\.familyAndInitials)
    if all.count > 20, let last = all.last {
      return all.prefix(19).joined(separator: ", ") + ", . . . " + last
    }
    return CitedNames.joined(all, and: "&", commaBeforeTwo: true)
  }
}
