import OnRecordText

/// Reads days and moments as English-language releases print them.
enum DateReader {
  /// A date as found in a string.
  struct Found: Equatable {
    /// The characters that print it, as a range of the string's UTF-8.
    var range: ByteRange
    /// `YYYY-MM-DD`.
    var day: String
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  /// The first three letters of each.
  private static let monthKeys = WordSet(months.map { WordKey($0.prefix(3)) })

  /// Every date in a string, in order: `December 9, 2014`, `9 December 2014`, `12/08/2014`,
  /// `6-8-09`, `2014-12-09`.
  static func dates(in string: String) -> [Found] {
    let bytes = Array(string.utf8)
    var found: [Found] = []
    var place = 0
    while place < bytes.count {
      let isStart =
        place == 0 || !Bytes.isLetter(bytes[place - 1]) && !Bytes.isDigit(bytes[place - 1])
      if isStart, let date = date(bytes, at: place) {
        found.append(date)
        place = date.range.upperBound
      } else {
        place += 1
      }
    }
    return found
  }

  private static func date(_ bytes: [UInt8], at start: Int) -> Found? {
    if Bytes.isDigit(bytes[start]) { return numeric(bytes, start) ?? dayFirst(bytes, start) }
    return monthFirst(bytes, start)
  }

  private static func monthFirst(_ bytes: [UInt8], _ start: Int) -> Found? {
    guard let (month, afterMonth) = month(bytes, start) else { return nil }
    var place = spaces(bytes, afterMonth)
    guard let (day, afterDay) = number(bytes, place, digits: 1...2) else { return nil }
    place = ordinal(bytes, afterDay)
    if place < bytes.count, bytes[place] == 0x2C { place += 1 }
    place = spaces(bytes, place)
    guard let (year, end) = number(bytes, place, digits: 4...4) else { return nil }
    return make(start..<end, year, month, day)
  }

  private static func dayFirst(_ bytes: [UInt8], _ start: Int) -> Found? {
    guard let (day, afterDay) = number(bytes, start, digits: 1...2) else { return nil }
    var place = spaces(bytes, ordinal(bytes, afterDay))
    guard place > afterDay || place < bytes.count else { return nil }
    if Bytes.matches(bytes, at: place, "of ") { place += 3 }
    guard place < bytes.count, let (month, afterMonth) = month(bytes, place) else { return nil }
    place = afterMonth
    if place < bytes.count, bytes[place] == 0x2C { place += 1 }
    place = spaces(bytes, place)
    guard let (year, end) = number(bytes, place, digits: 4...4) else { return nil }
    return make(start..<end, year, month, day)
  }

  /// `2014-12-09`; `12/08/2014`, `12-8-09`, `12.8.2014` are month, day, year unless the first number
  /// cannot be a month.
  private static func numeric(_ bytes: [UInt8], _ start: Int) -> Found? {
    guard let (first, afterFirst) = number(bytes, start, digits: 1...4), afterFirst < bytes.count,
      bytes[afterFirst] == 0x2F || bytes[afterFirst] == 0x2D || bytes[afterFirst] == 0x2E,
      let (second, afterSecond) = number(bytes, afterFirst + 1, digits: 1...2),
      afterSecond < bytes.count, bytes[afterSecond] == bytes[afterFirst],
      let (third, end) = number(bytes, afterSecond + 1, digits: 1...4)
    else { return nil }
    if afterFirst - start == 4 { return make(start..<end, first, second, third) }
    let width = end - afterSecond - 1
    guard width == 2 || width == 4 else { return nil }
    let year = width == 2 ? 2000 + third : third
    if first > 12 || bytes[afterFirst] == 0x2E { return make(start..<end, year, second, first) }
    return make(start..<end, year, first, second)
  }

  private static func make(_ range: ByteRange, _ year: Int, _ month: Int, _ day: Int) -> Found? {
    guard (1...12).contains(month), (1...31).contains(day), (1700...2200).contains(year) else {
      return nil
    }
    return Found(range: range, day: "\(year)-\(padded(month))-\(padded(day))")
  }

  private static func month(_ bytes: [UInt8], _ start: Int) -> (Int, Int)? {
    // Months begin with a letter of `JFMASOND`; most words fall here.
    switch bytes[start] | 0x20 {
    case 0x6A, 0x66, 0x6D, 0x61, 0x73, 0x6F, 0x6E, 0x64: break
    default: return nil
    }
    var end = start
    while end < bytes.count, end - start < 10, Bytes.isLetter(bytes[end]) { end += 1 }
    guard end - start >= 3, monthKeys.contains(WordKey(bytes, start..<start + 3)) else {
      return nil
    }
    let word = ASCIIText.lowered(bytes[start..<end])
    guard let index = months.firstIndex(where: { isMonth($0, word) }) else { return nil }
    if end < bytes.count, bytes[end] == 0x2E { end += 1 }
    return (index + 1, end)
  }

  /// Whether a word in lower case is a month's full name.
  static func isMonth(_ word: String) -> Bool { months.contains(word) }

  private static func isMonth(_ month: String, _ word: String) -> Bool {
    month == word || month.prefix(3) == word || word == "sept" && month == "september"
  }

  static func number(_ bytes: [UInt8], _ start: Int, digits: ClosedRange<Int>) -> (Int, Int)? {
    var place = start
    var value = 0
    while place < bytes.count, place - start < digits.upperBound, Bytes.isDigit(bytes[place]) {
      value = value * 10 + Int(bytes[place] - 0x30)
      place += 1
    }
    guard digits.contains(place - start) else { return nil }
    if place < bytes.count, Bytes.isDigit(bytes[place]) { return nil }
    return (value, place)
  }

  private static func ordinal(_ bytes: [UInt8], _ start: Int) -> Int {
    for ending: StaticString in ["st", "nd", "rd", "th"]
    where Bytes.matches(bytes, at: start, ending) { return start + 2 }
    return start
  }

  static func spaces(_ bytes: [UInt8], _ start: Int) -> Int {
    Bytes.skipLayout(bytes, from: start, to: bytes.count)
  }

  static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
