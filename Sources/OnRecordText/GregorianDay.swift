/// Days of the Gregorian calendar, also before it was in use, as numbers.
public enum GregorianDay {
  /// The number of a day: 0 for 1 March of the year 0, 719468 for 1 January 1970.
  ///
  /// - Parameter month: From 1 to 12.
  public static func number(year: Int, month: Int, day: Int) -> Int {
    // Years begin in March here, so that the leap day is a year's last.
    let shifted = month > 2 ? year : year - 1
    let monthFromMarch = (month + 9) % 12
    let leapDays = shifted / 4 - shifted / 100 + shifted / 400
    return 365 * shifted + leapDays + (153 * monthFromMarch + 2) / 5 + day - 1
  }
}
