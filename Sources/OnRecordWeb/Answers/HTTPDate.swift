import OnRecordText

/// A moment to the second, as HTTP has it: `Tue, 03 Mar 2026 21:41:07 GMT`.
///
/// Read and written here, because every page has one and Foundation's formatters are made for people.
struct HTTPDate: Sendable, Hashable, Comparable {
  /// Seconds since 1970-01-01, UTC, leap seconds not counted.
  let seconds: Int

  static func < (left: HTTPDate, right: HTTPDate) -> Bool { left.seconds < right.seconds }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
  private static let weekdays = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]

  /// A moment as the record keeps it, `2026-11-24T09:30:00Z`; nil for anything else.
  init?(record text: String) {
    let parts = text.split { "-T:Z".contains($0) }
    guard parts.count == 6, text.hasSuffix("Z") else { return nil }
    self.init(parts.map { Int($0) })
  }

  /// A moment as HTTP writes it today (IMF-fixdate); nil for the forms of the past.
  init?(http text: String) {
    let parts = text.split { " :".contains($0) }
    guard parts.count == 8, parts[7] == "GMT",
      let month = Self.months.firstIndex(of: String(parts[2]))
    else { return nil }
    self.init(
      [Int(parts[3]), month + 1, Int(parts[1]), Int(parts[4]), Int(parts[5]), Int(parts[6])])
  }

  /// Year, month, day, hour, minute, second.
  private init?(_ numbers: [Int?]) {
    let numbers = numbers.compactMap(\.self)
    guard numbers.count == 6, (1...9999).contains(numbers[0]), (1...12).contains(numbers[1]),
      (1...31).contains(numbers[2]), (0...23).contains(numbers[3]), (0...59).contains(numbers[4]),
      (0...60).contains(numbers[5])
    else { return nil }
    let days = Self.days(numbers[0], numbers[1], numbers[2])
    seconds = days * 86400 + numbers[3] * 3600 + numbers[4] * 60 + numbers[5]
  }

  /// Days from 1970-01-01 to a day of the Gregorian calendar.
  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    GregorianDay.number(year: year, month: month, day: day) - 719_468
  }

  /// As HTTP has it.
  var text: String {
    let days = seconds / 86400
    var year = 1970 + days / 366
    while Self.days(year + 1, 1, 1) <= days { year += 1 }
    var month = 12
    while Self.days(year, month, 1) > days { month -= 1 }
    let day = days - Self.days(year, month, 1) + 1
    let time = [seconds % 86400 / 3600, seconds % 3600 / 60, seconds % 60].map(Self.two)
    return "\(Self.weekdays[days % 7]), \(Self.two(day)) \(Self.months[month - 1]) \(year) "
      + time.joined(separator: ":") + " GMT"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
