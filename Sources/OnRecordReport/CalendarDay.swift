/// A day as a person reads it.
enum CalendarDay {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// `3 March 2026` for `2026-03-03`; what is no day stays as it is.
  static func words(_ day: String) -> String {
    let parts = day.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, let month = Int(parts[1]), let day = Int(parts[2]),
      months.indices.contains(month - 1), (1...31).contains(day)
    else { return day }
    return "\(day) \(months[month - 1]) \(parts[0])"
  }
}
