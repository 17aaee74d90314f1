import OnRecordModel

/// Persons as a reader of a terminal sees them.
enum PeoplePage {
  /// `  20124 turns   388 releases  2021-03-19 – 2024-06-28  karine-jean-pierre  Karine Jean-Pierre`.
  static func line(_ person: PersonEntry) -> String {
    let turns = counted(person.turnCount, "turn", columns: 6).padding(to: 13)
    let releases = counted(person.releaseCount, "release", columns: 5).padding(to: 16)
    var line = Paragraph(turns + releases)
    line.append(days(person.firstDay, person.lastDay).padding(to: 25), style: .dim)
    line.append(person.slug, style: .bold)
    line.append("  \(name(person))")
    return line.singleLine
  }

  /// The name, and of a bare surname what tells it from others like it.
  static func name(_ person: PersonEntry) -> String {
    guard !person.isFull else { return person.name }
    return "“\(person.name)” and no more" + (person.qualifier.map { " (\($0))" } ?? "")
  }

  static func write(_ person: PersonDetails, asked slug: String) {
    writeHead(person.entry, asked: slug)
    section("Offices as printed", person.offices, line)
    section("Forms of the name", person.forms, line)
    section("Releases by year", [person.years]) { years in
      Paragraph(years.map { "\($0.label) \($0.count)" }.joined(separator: " · "))
    }
    section("Others of the surname", person.namesakes, namesake)
  }

  private static func writeHead(_ entry: PersonEntry, asked slug: String) {
    write(Paragraph(entry.name, style: .bold))
    if !entry.isFull {
      write(
        Paragraph(
          "These releases print no more than this surname"
            + (entry.qualifier.map { " (\($0))" } ?? "")
            + "; whose it is they do not say, and they may be about several persons.",
          style: .match))
    }
    if entry.slug != slug { write(Paragraph("now \(entry.slug)", style: .dim)) }
    write(
      Paragraph(
        "\(counted(entry.turnCount, "turn")) in \(counted(entry.releaseCount, "release")), "
          + days(entry.firstDay, entry.lastDay), style: .dim))
  }

  private static func line(_ office: PersonOffice) -> Paragraph {
    var line = Paragraph(office.office)
    line.append(
      "  \(counted(office.releaseCount, "release")), \(days(office.firstDay, office.lastDay))",
      style: .dim)
    return line
  }

  private static func line(_ form: PersonForm) -> Paragraph {
    var line = Paragraph(form.label.map { "\($0) — \(form.name)" } ?? form.name)
    line.append(
      "  \(counted(form.turnCount, "turn")), \(counted(form.releaseCount, "release")), "
        + "\(days(form.firstDay, form.lastDay)); \(words(form.basis))", style: .dim)
    return line
  }

  private static func namesake(_ other: PersonEntry) -> Paragraph {
    var line = Paragraph(name(other))
    line.append(
      "  \(other.slug), \(counted(other.turnCount, "turn")), \(days(other.firstDay, other.lastDay))",
      style: .dim)
    return line
  }

  private static func section<Item>(
    _ title: String, _ items: [Item], _ line: (Item) -> Paragraph
  ) {
    guard !items.isEmpty else { return }
    StandardOutput.write("\n")
    write(Paragraph(title, style: .bold))
    for item in items { write(line(item), prefix: "      ", first: "  ") }
  }

  private static func words(_ basis: PersonForm.Basis) -> String {
    switch basis {
    case .name: "named in full"
    case .office: "surname and office"
    case .label: "surname, and the label of this site then"
    case .surname: "surname alone"
    }
  }

  private static func days(_ first: String?, _ last: String?) -> String {
    guard let first, let last else { return "undated" }
    return first == last ? first : "\(first) – \(last)"
  }

  /// `3 turns`, with the number flush right in some columns.
  private static func counted(_ number: Int, _ word: String, columns: Int = 0) -> String {
    let digits = String(number)
    let space = String(repeating: " ", count: max(0, columns - digits.count))
    return "\(space)\(digits) \(word)\(number == 1 ? "" : "s")"
  }

  private static func write(_ paragraph: Paragraph, prefix: String = "", first: String? = nil) {
    for line in paragraph.lines(prefix: prefix, first: first) {
      StandardOutput.write(line + "\n")
    }
  }
}
