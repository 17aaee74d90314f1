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

  /// `3 Mar 2026` of `2026-03-03`, for columns; anything else as it is.
  static func short(orUndated day: String?) -> String {
    let words = text(orUndated: day).split(separator: " ")
    return words.count == 3 ? "\(words[0]) \(words[1].prefix(3)) \(words[2])" : text(orUndated: day)
  }

  /// A release's day, or that it has none.
  static func text(orUndated day: String?) -> String { day.map { text($0) } ?? "Undated" }

  /// `1 March 2026 to 13 March 2026`; empty where there is no day.
  static func longSpan(_ first: String?, _ last: String?) -> String {
    guard let first, let last else { return "" }
    return first == last ? text(first) : "\(text(first)) to \(text(last))"
  }

  /// `March 2021 to June 2024`; empty where there is no day.
  static func span(_ first: String?, _ last: String?) -> String {
    guard let first, let last else { return "" }
    let months = [first, last].map { text(String($0.prefix(7))) }
    return months[0] == months[1] ? months[0] : "\(months[0]) to \(months[1])"
  }

  /// The day of a moment of the record, `2026-11-24T09:30:00Z`.
  static func day(of moment: String) -> String { String(moment.prefix(10)) }

  /// `24 November 2026, 09:30 UTC`.
  static func text(ofMoment moment: String) -> String {
    let time = moment.dropFirst(11).prefix(5)
    return time.count == 5 ? "\(text(day(of: moment))), \(time) UTC" : text(moment)
  }
}
