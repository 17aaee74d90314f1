import OnRecordModel
import OnRecordText

/// Persons as `people --json` prints them; keys are only ever added.
enum PeopleJSON {
  static func entry(_ person: PersonEntry) -> [(String, JSONValue)] {
    [
      ("slug", .string(person.slug)), ("name", .string(person.name)),
      ("full", .bool(person.isFull)), ("qualifier", .optional(person.qualifier)),
      ("releases", .number(person.releaseCount)), ("turns", .number(person.turnCount)),
      ("first_day", .optional(person.firstDay)), ("last_day", .optional(person.lastDay)),
    ]
  }

  static func details(_ person: PersonDetails) -> JSONValue {
    .object(
      entry(person.entry) + [
        ("forms", .array(person.forms.map(form))), ("offices", .array(person.offices.map(office))),
        ("years", .array(person.years.map(RecordJSON.value))),
        ("namesakes", .array(person.namesakes.map { .object(entry($0)) })),
      ])
  }

  private static func form(_ form: PersonForm) -> JSONValue {
    .object([
      ("name", .string(form.name)), ("label", .optional(form.label)),
      ("basis", .string(form.basis.rawValue)), ("releases", .number(form.releaseCount)),
      ("turns", .number(form.turnCount)), ("first_day", .optional(form.firstDay)),
      ("last_day", .optional(form.lastDay)),
    ])
  }

  private static func office(_ office: PersonOffice) -> JSONValue {
    .object([
      ("office", .string(office.office)), ("releases", .number(office.releaseCount)),
      ("first_day", .optional(office.firstDay)), ("last_day", .optional(office.lastDay)),
    ])
  }
}
