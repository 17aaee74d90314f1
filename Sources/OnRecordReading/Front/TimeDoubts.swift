import OnRecordModel
import OnRecordText

/// Finds a time of day that cannot be right: later than the page's own publication.
enum TimeDoubts {
  /// Pages are dated by the minute for which they were planned, and events begin late: so many minutes
  /// are no contradiction.
  private static let tolerance = 60

  /// A diagnostic at the first such time; none where moments or zones are missing.
  static func diagnostics(_ items: [FrontItem]) -> [Diagnostic] {
    let published = items.filter { $0.key == .dateRelease }
      .compactMap { item in minutes(item.read).map { (item.read, $0) } }
      .max { $0.1 < $1.1 }
    guard let published,
      let item = items.first(where: { item in
        item.key == .time && minutes(item.read).map { $0 > published.1 + tolerance } ?? false
      })
    else { return [] }
    let isDated = items.contains { $0.key == .dateEvent }
    return [
      Diagnostic(
        code: .datesDisagree, source: item.source, text: item.text,
        message: "The time printed is later than the publication at \(published.0): "
          + (isDated
            ? "the event's date or the publication is wrong."
            : "the event may have been on an earlier day."))
    ]
  }

  /// Minutes, UTC, from the day that `GregorianDay` begins with, of `2026-03-14T19:45:10-08:00`; nil without time or offset.
  static func minutes(_ iso: String) -> Int? {
    let bytes = Array(iso.utf8)
    guard bytes.count >= 22, bytes[10] == 0x54,
      let year = number(bytes, 0, 4), let month = number(bytes, 5, 2),
      let day = number(bytes, 8, 2),
      let hour = number(bytes, 11, 2), let minute = number(bytes, 14, 2), month >= 1
    else { return nil }
    let zone = bytes.count - 6
    guard zone >= 16, bytes[zone] == 0x2B || bytes[zone] == 0x2D,
      let hours = number(bytes, zone + 1, 2), let rest = number(bytes, zone + 4, 2)
    else { return nil }
    let offset = (hours * 60 + rest) * (bytes[zone] == 0x2D ? -1 : 1)
    return GregorianDay.number(year: year, month: month, day: day) * 1_440 + hour * 60 + minute
      - offset
  }

  private static func number(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int? {
    DateReader.number(Array(bytes[start..<start + count]), 0, digits: count...count)?.0
  }
}
