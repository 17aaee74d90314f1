import OnRecordText

/// A speaker of one revision under one label: what there is to tell people apart by.
public struct Appearance: Hashable, Sendable {
  /// The revision's key in the record.
  public var revision: Int64
  /// The key of the speaker's name and label in the record.
  public var speaker: Int64
  /// The fullest name that the document gives.
  public var name: String
  /// The surname, where it is known which word it is; nil to go by the name and label.
  public var surname: String?
  /// The label as printed; empty where there is none.
  public var label: String
  /// The office as the document prints it; nil where it prints none.
  public var office: String?
  /// The day of the release as a number of days; nil where it has none.
  public var day: Int?
  /// Where the release was published.
  public var site: String

  /// An appearance of all its parts.
  public init(
    revision: Int64, speaker: Int64, name: String, surname: String? = nil, label: String,
    office: String?, day: Int?, site: String
  ) {
    self.revision = revision
    self.speaker = speaker
    self.name = name
    self.surname = surname
    self.label = label
    self.office = office
    self.day = day
    self.site = site
  }

  /// The number of a day `2021-03-05` in days (`GregorianDay`); nil for anything else.
  public static func number(ofDay day: String?) -> Int? {
    guard let parts = day?.split(separator: "-"), parts.count == 3, let year = Int(parts[0]),
      let month = Int(parts[1]), let dayOfMonth = Int(parts[2]), (1...12).contains(month)
    else { return nil }
    return GregorianDay.number(year: year, month: month, day: dayOfMonth)
  }
}

/// Appearances that are one person's, as far as the record tells.
public struct PersonCluster: Sendable {
  /// The name in the form that most of the releases give.
  public var name: String
  /// Whether it says more than a surname.
  public var isFull: Bool
  /// What tells a bare surname from others like it: the office as printed, or else the site.
  public var qualifier: String?
  /// Which appearances, as indices of those that were given, in their order, with what they rest on.
  public var members: [(index: Int, basis: Basis)]

  /// Why an appearance is taken for this person's.
  public enum Basis: String, Hashable, Sendable, CaseIterable {
    /// The document gives this full name.
    case name
    /// The document gives the surname and an office that this person held about that day.
    case office
    /// The document gives the surname, under a label by which the same site meant this person, and
    /// nobody else of the surname, at that time.
    case label
    /// The document gives no more than a surname, and the record does not tell whose.
    case surname
  }
}
