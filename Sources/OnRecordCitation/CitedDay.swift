/// A day as far as it is known: a year, a month of it, or a day of that.
public struct CitedDay: Hashable, Sendable {
  /// The year, of four digits.
  public let year: Int
  /// The month from 1; nil where only the year is known.
  public let month: Int?
  /// The day of the month from 1; nil where only the month is known.
  public let day: Int?

  /// A day in ISO 8601: `2026`, `2026-03`, `2026-03-03`, with or without a time behind it; nil for
  /// anything else, and where the Gregorian calendar has no such day.
  public init?(_ text: String) {
    guard let match = text.wholeMatch(of: /(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T.*)?)?)?/),
      let year = Int(match.1)
    else { return nil }
    let month = match.2.flatMap { Int($0) }
    let day = match.3.flatMap { Int($0) }
    if let month {
      guard (1...12).contains(month) else { return nil }
      if let day { guard 1...Self.dayCount(ofMonth: month, in: year) ~= day else { return nil } }
    }
    self.year = year
    self.month = month
    self.day = day
  }

  private static func dayCount(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2:
      year.isMultiple(of: 4) && !year.isMultiple(of: 100) || year.isMultiple(of: 400) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Year, month and day, as many as are known.
  public var parts: [Int] { [year] + [month, day].compactMap(\.self) }

  /// `2026-03-03`, `2026-03` or `2026`, or with another separator.
  public func numbers(separator: String = "-") -> String {
    parts.enumerated().map { Self.padded($1, to: $0 == 0 ? 4 : 2) }.joined(separator: separator)
  }

  /// `March 3, 2026`, `March 2026` or `2026`.
  var american: String {
    guard let month else { return Self.padded(year, to: 4) }
    return Self.months[month - 1] + (day.map { " \($0)," } ?? "") + " " + Self.padded(year, to: 4)
  }

  /// `2026, March 3`.
  var yearFirst: String {
    guard let month else { return Self.padded(year, to: 4) }
    return Self.padded(year, to: 4) + ", " + Self.months[month - 1] + (day.map { " \($0)" } ?? "")
  }

  /// `3 Mar. 2026`.
  var short: String {
    guard let month else { return Self.padded(year, to: 4) }
    return (day.map { "\($0) " } ?? "") + Self.shortMonths[month - 1] + " "
      + Self.padded(year, to: 4)
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  private static let shortMonths = [
    "Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.",
  ]
}
