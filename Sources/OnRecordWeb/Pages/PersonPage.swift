import HTTPTypes
import OnRecord
import OnRecordModel

/// A person: under which names and offices the record has them, and where they speak.
enum PersonPage {
  static func answer(_ request: WebRequest, _ room: Room) throws -> Answer {
    let slug = request.component("person")
    let person = try details(slug, in: room)
    let entry = person.entry
    guard entry.slug == slug else {
      return .redirect(
        to: room.links.person(entry.slug),
        because:
          "This person has another address now, because the record has learned more of the name.")
    }
    if request.format == .json { return PersonAPI.answer(person, in: room) }
    let filter = SearchFilter(person: entry.slug)
    let latest = try room.record.releases(matching: filter, order: .latest, limit: 12)
    let releases = Parameters([("person", entry.slug)])
    let chart = YearChart(years: person.years) { year in
      room.links.page("/r", releases.setting("year", to: year))
    }
    return try room.page(
      "person",
      [
        "title": .text(entry.name), "bare": .flag(!entry.isFull),
        "qualifier": .optional(entry.qualifier), "slug": .text(entry.slug),
        "turns": .text(Numerals.count(entry.turnCount, "turn")),
        "releases": .text(Numerals.count(entry.releaseCount, "release")),
        "span": .text(Days.span(entry.firstDay, entry.lastDay)),
        "canonical": .text(room.links.absolute(room.links.person(entry.slug))),
        "all": .text(room.links.page("/r", releases)),
        "feed": .text(room.links.page("/feed.atom", releases)), "chart": .view(chart.view),
        "latest": .list(latest.releases.map { ReleaseListPage.row($0, room.links) }),
        "offices": .list(person.offices.map(office)), "hasOffices": .flag(!person.offices.isEmpty),
        "forms": .list(person.forms.map(form)),
        "namesakes": .list(person.namesakes.map { PeopleListPage.row($0, room.links) }),
        "hasNamesakes": .flag(!person.namesakes.isEmpty),
      ])
  }

  /// - Throws: `WebFailure` with what to try where there is no such person.
  static func details(_ slug: String, in room: Room) throws -> PersonDetails {
    if let person = try room.record.person(slug) { return person }
    let words = slug.split { !$0.isLetter }.joined(separator: " ")
    let near = words.isEmpty ? [] : try room.record.people(matching: words, limit: 8).people
    var suggestions = near.map { (name: $0.name, address: room.links.person($0.slug)) }
    suggestions.append(("All people", room.links.page("/people")))
    throw WebFailure(
      .notFound, "Nobody in this record has this address.", code: "unknown-person",
      suggestions: suggestions)
  }

  private static func office(_ office: PersonOffice) -> View {
    [
      "office": .text(office.office), "span": .text(Days.span(office.firstDay, office.lastDay)),
      "releases": .text(Numerals.count(office.releaseCount, "release")),
    ]
  }

  private static func form(_ form: PersonForm) -> View {
    let basis =
      switch form.basis {
      case .name: "named in full"
      case .office: "surname and office"
      case .label: "surname, and this site’s label at that time"
      case .surname: "surname alone"
      }
    return [
      "label": .text(form.label ?? form.name), "name": .text(form.name),
      "basis": .text(basis), "turns": .text(Numerals.count(form.turnCount, "turn")),
      "span": .text(Days.span(form.firstDay, form.lastDay)),
    ]
  }
}
