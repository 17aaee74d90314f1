/// The tagged form of reference managers.
enum RIS {
  /// One record; lines end with CR LF, as the format's specification has it.
  static func record(_ work: CitedWork) -> String {
    var lines = ["TY  - ELEC", "ID  - \(work.key)"]
    func add(_ tag: String, _ value: String?) {
      if let value, !value.isEmpty { lines.append("\(tag)  - \(CleanText.line(value))") }
    }
    for author in work.authors { add("AU", name(author)) }
    for asker in work.askers { add("A2", name(asker)) }
    add("TI", work.title)
    add("T2", work.issuer)
    add("PB", work.issuer)
    add("CY", work.place)
    if let day = work.day {
      add("PY", day.numbers().prefix(4).description)
      add("DA", date(day))
    }
    add("M3", work.kind)
    add("UR", work.address?.description)
    add("Y2", work.accessed.map(date))
    for note in work.notes { add("N1", note) }
    lines.append("ER  - ")
    return lines.map { $0 + "\r\n" }.joined()
  }

  /// A comma would part a name into surname and given names: in a name that is whole, a semicolon
  /// stands for it.
  private static func name(_ name: CitedName) -> String {
    name.parts == nil ? name.full.replacing(",", with: ";") : name.familyFirst
  }

  /// `2026/03/03/`, with the places of what is not known left empty.
  private static func date(_ day: CitedDay) -> String {
    day.numbers(separator: "/") + String(repeating: "/", count: 4 - day.parts.count)
  }
}
