/// A person who speaks in the record, or a bare surname that its releases do not name more fully.
public struct PersonEntry: Hashable, Sendable {
  /// The name in the entry's address; it leads here for ever, also when the entry gets another.
  public var slug: String
  /// The name in the form that most releases give.
  public var name: String
  /// Whether the name says more than a surname; else its releases may be about several persons.
  public var isFull: Bool
  /// What tells a bare surname from others like it: an office as printed, or a site.
  public var qualifier: String?
  /// Releases with turns of this person.
  public var releaseCount: Int
  /// Turns in the current revisions of these.
  public var turnCount: Int
  /// Day of the first of them that has one.
  public var firstDay: String?
  /// Day of the last of them that has one.
  public var lastDay: String?

  /// An entry of all its parts.
  public init(
    slug: String, name: String, isFull: Bool, qualifier: String?, releaseCount: Int,
    turnCount: Int, firstDay: String?, lastDay: String?
  ) {
    self.slug = slug
    self.name = name
    self.isFull = isFull
    self.qualifier = qualifier
    self.releaseCount = releaseCount
    self.turnCount = turnCount
    self.firstDay = firstDay
    self.lastDay = lastDay
  }
}

/// A page of a list of persons.
public struct PeopleList: Hashable, Sendable {
  /// In which order persons are listed.
  public enum Order: String, Hashable, Sendable, CaseIterable {
    /// By surname, then by given names.
    case name
    /// By their number of turns, the most first.
    case turns
    /// By the day of their last release, the latest first.
    case latest
  }
  /// How many there are, on this page or not.
  public var total: Int
  /// How many stand before this page.
  public var offset: Int
  /// Those of this page.
  public var people: [PersonEntry]

  /// A page of all its parts.
  public init(total: Int, offset: Int, people: [PersonEntry]) {
    self.total = total
    self.offset = offset
    self.people = people
  }
}

/// All that a record says of a person's names.
public struct PersonDetails: Hashable, Sendable {
  /// The entry.
  public var entry: PersonEntry
  /// The name and label forms, those with the most turns first.
  public var forms: [PersonForm]
  /// The offices as printed, in the order of their first days; those without a day last.
  public var offices: [PersonOffice]
  /// Releases by year, rising; those without a day last, with the value `undated`.
  public var years: [FacetValue]
  /// Other entries of the surname, of which a bare one may be this person.
  public var namesakes: [PersonEntry]

  /// Details of all their parts.
  public init(
    entry: PersonEntry, forms: [PersonForm], offices: [PersonOffice], years: [FacetValue],
    namesakes: [PersonEntry]
  ) {
    self.entry = entry
    self.forms = forms
    self.offices = offices
    self.years = years
    self.namesakes = namesakes
  }
}

/// One form in which releases name a person.
public struct PersonForm: Hashable, Sendable {
  /// Why appearances in this form are taken for this person's; the raw value is the word in exchange
  /// files.
  public enum Basis: String, Hashable, Sendable, CaseIterable {
    /// The release gives this full name.
    case name
    /// The release gives the surname, and an office that this person held about that day.
    case office
    /// The release gives the surname under a label by which its site meant this person at that time.
    case label
    /// The release gives a surname and no more.
    case surname
  }
  /// The fullest name that the releases give.
  public var name: String
  /// The label as printed; nil where none is.
  public var label: String?
  /// Why it is taken for this person's.
  public var basis: Basis
  /// Releases with this form.
  public var releaseCount: Int
  /// Turns under it.
  public var turnCount: Int
  /// Day of the first release with it; nil where none has a day.
  public var firstDay: String?
  /// Day of the last release with it; nil where none has a day.
  public var lastDay: String?

  /// A form of all its parts.
  public init(
    name: String, label: String?, basis: Basis, releaseCount: Int, turnCount: Int,
    firstDay: String?, lastDay: String?
  ) {
    self.name = name
    self.label = label
    self.basis = basis
    self.releaseCount = releaseCount
    self.turnCount = turnCount
    self.firstDay = firstDay
    self.lastDay = lastDay
  }
}

/// An office that releases print for a person.
public struct PersonOffice: Hashable, Sendable {
  /// The office as printed.
  public var office: String
  /// Releases that print it.
  public var releaseCount: Int
  /// Day of the first of them; nil where none has a day.
  public var firstDay: String?
  /// Day of the last of them; nil where none has a day.
  public var lastDay: String?

  /// An office of all its parts.
  public init(office: String, releaseCount: Int, firstDay: String?, lastDay: String?) {
    self.office = office
    self.releaseCount = releaseCount
    self.firstDay = firstDay
    self.lastDay = lastDay
  }
}
