import OnRecordPeople

/// An entry of a BibTeX database, which BibLaTeX reads as well.
enum BibTeX {
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  static func entry(_ work: CitedWork) -> String {
    var fields: [(String, String)] = []
    func add(_ name: String, _ text: String?) {
      if let text, !text.isEmpty { fields.append((name, "{\(LaTeX.escaped(text))}")) }
    }
    if !work.authors.isEmpty { fields.append(("author", "{\(names(work.authors))}")) }
    // Braces keep the capitals as printed.
    if let title = work.title { fields.append(("title", "{{\(LaTeX.escaped(title))}}")) }
    add("howpublished", work.kind)
    add("organization", work.issuer)
    add("address", work.place)
    if let day = work.day {
      fields.append(("year", "{\(day.numbers().prefix(4))}"))
      if let month = day.month { fields.append(("month", months[month - 1])) }
      if let day = day.day { fields.append(("day", "{\(day)}")) }
    }
    // An address stands as it is: packages set it without reading it as LaTeX.
    if let address = work.address { fields.append(("url", "{\(plain(address))}")) }
    add("urldate", work.accessed?.numbers())
    add("note", work.notes.joined(separator: "; "))
    let lines = fields.map { "  \($0) = \($1),\n" }.joined()
    return "@misc{\(work.key),\n\(lines)}\n"
  }

  private static func names(_ names: [CitedName]) -> String {
    names.map { name in
      guard let parts = name.parts else { return "{\(LaTeX.escaped(name.full))}" }
      // Braces keep a surname of several words together, and an “and” from parting two names.
      let words = [
        kept(parts.family, if: parts.family.contains(" ")), parts.suffix.map { kept($0) },
        kept(parts.given),
      ]
      return words.compactMap(\.self).joined(separator: ", ")
    }.joined(separator: " and ")
  }

  private static func kept(_ words: String, if isKept: Bool = false) -> String {
    let parts = words.split { $0 == " " || $0 == "," }
    let escaped = LaTeX.escaped(words)
    return isKept || words.contains(",") || parts.contains { $0.lowercased() == "and" }
      ? "{\(escaped)}" : escaped
  }

  /// Without what an address may have and a BibTeX field may not.
  private static func plain(_ address: WebAddress) -> String {
    address.description.replacing("{", with: "%7B").replacing("}", with: "%7D")
  }
}
