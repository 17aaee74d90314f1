import OnRecordModel
import OnRecordReport

/// Persons, for programs.
enum PeopleAPI {
  private static let shape = JSONShape<ListPage<PersonEntry>>(
    "PersonList", "A page of the persons who speak in the record.",
    ListJSON.fields("people", "The persons, in the order asked for.", PeopleJSON.entry))

  static let operation = Operation(
    id: "people", summary: "The persons who speak in the record",
    query: [
      QueryParameter(
        name: "q", about: "Words that the name must have, or beginnings of them.", schema: .string),
      .order(PeopleList.Order.self, usual: .name), .page,
    ],
    json: shape.schema,
    follows: [.init(operation: "person", parameter: "person", pointer: "/people/0/slug")])

  static func answer(_ asked: PeopleRequest, _ list: PeopleList, in room: Room) -> Answer {
    .json(shape(ListPage(items: list.people, pages: asked.pages(of: list, in: room))))
  }
}

/// A person, for programs.
enum PersonAPI {
  private struct Shown {
    let person: PersonDetails
    let links: Links
    var only: Parameters { Parameters([("person", person.entry.slug)]) }
  }

  private static let links = JSONShape<Shown>(
    "PersonLinks", "Paths in this room.",
    [
      .text("self", "This answer.") { $0.links.person($0.person.entry.slug) },
      .text("releases", "The releases in which the person speaks.") {
        $0.links.page("/r", $0.only)
      },
      .text("feed", "The same as an Atom feed.") { $0.links.page("/feed.atom", $0.only) },
    ])

  private static let shape = JSONShape<Shown>(
    "PersonAnswer", "All that the record says of a person's names.",
    PeopleJSON.details.fields.map { $0.of(\.person) }
      + [.one("links", "Where to go from here.", links) { $0 }])

  static let operation = Operation(
    id: "person", summary: "A person: names, offices, years",
    path: [
      .init(
        name: "person", about: "The person's slug, or one that the person had.", example: .person)
    ],
    json: shape.schema, leadsOn: true, canBeMissing: true)

  static func answer(_ person: PersonDetails, in room: Room) -> Answer {
    .json(shape(Shown(person: person, links: room.links)))
  }
}
