import Foundation

/// The time that a report gives for itself.
enum ReportTime {
  /// Now in UTC, `2031-03-02T09:30:00Z`; or the second that `SOURCE_DATE_EPOCH` names.
  ///
  /// That variable is how reproducible builds fix the time of what they make
  /// (https://reproducible-builds.org/specs/source-date-epoch/).
  static var now: String {
    let fixed = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap(Double.init)
    let date = fixed.map { Date(timeIntervalSince1970: $0) } ?? Date()
    return date.formatted(.iso8601)
  }
}
