import OnRecordText

/// Reads a time of day with its zone: `7:06 P.M. EST`, `2:08 p.m.`, `14:30 CET`, `1830 GMT`.
enum TimeReader {
  /// A time as found in a string.
  struct Found: Equatable {
    /// The characters that print it, as a range of the string's UTF-8.
    var range: ByteRange
    /// Hours and minutes, 24-hour.
    var hour: Int
    var minute: Int
    /// The zone as an ISO 8601 offset; nil where none is printed or it is not known.
    var offset: String?

    /// `T16:18+09:00`, to follow a day.
    var iso: String {
      "T\(DateReader.padded(hour)):\(DateReader.padded(minute))\(offset ?? "")"
    }
  }

  /// Offsets of the zone names that releases print (tz database abbreviations; where a name is used
  /// for several zones, the one usual in English-language releases).
  private static let zones: [String: String] = [
    "EST": "-05:00", "EDT": "-04:00", "CST": "-06:00", "CDT": "-05:00", "MST": "-07:00",
    "MDT": "-06:00", "PST": "-08:00", "PDT": "-07:00", "AKST": "-09:00", "AKDT": "-08:00",
    "HST": "-10:00", "GMT": "+00:00", "UTC": "+00:00", "Z": "+00:00", "WET": "+00:00",
    "WEST": "+01:00", "BST": "+01:00", "CET": "+01:00", "CEST": "+02:00", "EET": "+02:00",
    "EEST": "+03:00", "MSK": "+03:00", "TRT": "+03:00", "AST": "-04:00", "ADT": "-03:00",
    "IDT": "+03:00", "SAST": "+02:00", "EAT": "+03:00", "WAT": "+01:00", "CAT": "+02:00",
    "GST": "+04:00", "PKT": "+05:00", "ICT": "+07:00", "WIB": "+07:00", "SGT": "+08:00",
    "HKT": "+08:00", "PHT": "+08:00", "AWST": "+08:00", "KST": "+09:00", "JST": "+09:00",
    "AEST": "+10:00", "AEDT": "+11:00", "NZST": "+12:00", "NZDT": "+13:00", "BRT": "-03:00",
    "ART": "-03:00", "CLT": "-04:00", "COT": "-05:00", "PET": "-05:00",
  ]

  /// The first time in a string; nil where there is none.
  static func first(in string: String) -> Found? {
    let bytes = Array(string.utf8)
    for start in bytes.indices where Bytes.isDigit(bytes[start]) {
      if start > 0, Bytes.isDigit(bytes[start - 1]) || bytes[start - 1] == 0x3A { continue }
      if let found = time(bytes, at: start) { return found }
    }
    return nil
  }

  private static func time(_ bytes: [UInt8], at start: Int) -> Found? {
    guard var (hour, place) = DateReader.number(bytes, start, digits: 1...2) else { return nil }
    var minute = 0
    let hasMinutes = place < bytes.count && (bytes[place] == 0x3A || bytes[place] == 0x2E)
    if hasMinutes {
      guard let (value, end) = DateReader.number(bytes, place + 1, digits: 2...2) else {
        return nil
      }
      minute = value
      place = end
    }
    let afterHalf = half(bytes, DateReader.spaces(bytes, place))
    if let (isAfternoon, end) = afterHalf {
      guard hour <= 12 else { return nil }
      hour = hour % 12 + (isAfternoon ? 12 : 0)
      place = end
    } else if !hasMinutes {
      return nil
    }
    guard hour < 24, minute < 60 else { return nil }
    let zone = zone(bytes, DateReader.spaces(bytes, place))
    if afterHalf == nil, zone == nil, bytes.count > place + 12 { return nil }
    return Found(
      range: start..<(zone?.end ?? place), hour: hour, minute: minute, offset: zone?.offset)
  }

  /// `a.m.`, `P.M.`, `pm`.
  private static func half(_ bytes: [UInt8], _ start: Int) -> (isAfternoon: Bool, end: Int)? {
    guard start < bytes.count else { return nil }
    let letter = bytes[start] | 0x20
    guard letter == 0x61 || letter == 0x70 else { return nil }
    var place = start + 1
    if place < bytes.count, bytes[place] == 0x2E { place += 1 }
    if place < bytes.count, bytes[place] == 0x20 { place += 1 }
    guard place < bytes.count, bytes[place] | 0x20 == 0x6D else { return nil }
    place += 1
    if place < bytes.count, bytes[place] == 0x2E { place += 1 }
    if place < bytes.count, Bytes.isLetter(bytes[place]) { return nil }
    return (letter == 0x70, place)
  }

  private static func zone(_ bytes: [UInt8], _ start: Int) -> (offset: String?, end: Int)? {
    var end = start
    while end < bytes.count, Bytes.isUpper(bytes[end]), end - start < 5 { end += 1 }
    guard end > start else { return nil }
    let name = String(decoding: bytes[start..<end], as: UTF8.self)
    guard let offset = zones[name] else { return nil }
    return (offset, end)
  }
}
