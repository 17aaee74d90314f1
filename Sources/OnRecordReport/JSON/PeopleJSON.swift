public import OnRecordModel

/// Persons as JSON.
public enum PeopleJSON {
  /// A person in a list: a line of `people --json`.
  public static let entry = JSONShape<PersonEntry>(
    "Person", "A person who speaks in the record, or a surname that may be several persons'.",
    [
      .text("slug", "The name in the person's address; every slug that it had leads there.") {
        $0.slug
      },
      .text("name", "The name.") { $0.name },
      .flag("full", "Whether any release prints more than a surname.") { $0.isFull },
      .textOrNull("qualifier", "What tells a bare surname from others like it.") { $0.qualifier },
      .count("releases", "Releases in which the person speaks.") { $0.releaseCount },
      .count("turns", "Turns of these releases' current revisions.") { $0.turnCount },
      .textOrNull("first_day", "The day of the earliest of them.") { $0.firstDay },
      .textOrNull("last_day", "The day of the latest of them.") { $0.lastDay },
    ])

  /// A form in which releases name a person.
  public static let form = JSONShape<PersonForm>(
    "PersonForm", "A form in which releases name a person, and why it is taken for theirs.",
    [
      .text("name", "The name as the release has it.") { $0.name },
      .textOrNull("label", "The label as printed.") { $0.label },
      .choice("basis", "Why the form is taken for this person's.") { $0.basis },
      .count("releases", "Releases that have it.") { $0.releaseCount },
      .count("turns", "Turns under it.") { $0.turnCount },
      .textOrNull("first_day", "The first day on which it was used.") { $0.firstDay },
      .textOrNull("last_day", "The last day on which it was used.") { $0.lastDay },
    ])

  /// An office as printed.
  public static let office = JSONShape<PersonOffice>(
    "PersonOffice", "An office as releases print it.",
    [
      .text("office", "The office as printed.") { $0.office },
      .count("releases", "Releases that print it.") { $0.releaseCount },
      .textOrNull("first_day", "The day of the earliest of them.") { $0.firstDay },
      .textOrNull("last_day", "The day of the latest of them.") { $0.lastDay },
    ])

  /// One person: `people --slug --json`.
  public static let details = JSONShape<PersonDetails>(
    "PersonDetails", "All that the record says of a person's names.",
    entry.fields.map { $0.of(\.entry) } + [
      .list("forms", "The forms of the name.", form) { $0.forms },
      .list("offices", "The offices as printed.", office) { $0.offices },
      .list("years", "Releases by year.", SearchJSON.value) { $0.years },
      .list("namesakes", "Others of the surname.", entry) { $0.namesakes },
    ])
}
