/// Days and moments as a person reads them.
enum Days {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// `3 March 2026` of `2026-03-03`, `March 2026` of `2026-03`; anything else as it is.
  static func text(_ day: String) -> String {
    let parts = day.split(separator: "-").map { Int($0) }
    guard parts.count >= 2, let year = parts[0], let month = parts[1],
      months.indices.contains(month - 1)
    else { return day }
    let monthAndYear = "\(months[month - 1]) \(year)"
    guard parts.count > 2, let number = parts[2] else { return monthAndYear }
    return "\(number) \(monthAndYear)"
  }

  /// A release's day, or that it has none.
  static func text(orUndated day: String?) -> String { day.map { text($0) } ?? "Undated" }

  /// The day of a moment of the record, `2026-11-24T09:30:00Z`.
  static func day(of moment: String) -> String { String(moment.prefix(10)) }

  /// `24 November 2026, 09:30 UTC`.
  static func text(ofMoment moment: String) -> String {
    let time = moment.dropFirst(11).prefix(5)
    return time.count == 5 ? "\(text(day(of: moment))), \(time) UTC" : text(moment)
  }
}
