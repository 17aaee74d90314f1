import HTTPTypes
import OnRecord
import OnRecordModel

/// The persons who speak in the record.
enum PeopleListPage {
  static let size = 100

  static func answer(_ request: WebRequest, _ room: Room) throws -> Answer {
    let asked = try PeopleRequest(request.query)
    let list = try asked.list(in: room)
    if request.format == .json { return PeopleAPI.answer(asked, list, in: room) }
    let view: View = [
      "title": .text(
        PageTitle.list(
          "People", filters: asked.words ?? "",
          order: asked.order == .name ? nil : asked.order.rawValue, page: asked.page)),
      "query": .optional(asked.words),
      "count": .text(Numerals.count(list.total, "person", "people")),
      "isEmpty": .flag(list.total == 0), "people": .list(list.people.map { row($0, room.links) }),
      "orders": .list(orders(asked, room.links)),
    ]
    return try room.page("people", view.merging(asked.pages(of: list, in: room).view))
  }

  private static func orders(_ asked: PeopleRequest, _ links: Links) -> [View] {
    PeopleList.Order.allCases.map { order in
      let name =
        switch order {
        case .name: "By name"
        case .turns: "Most turns"
        case .latest: "Latest"
        }
      let parameters = asked.parameters.setting("page", to: nil)
        .setting("order", to: order == .name ? nil : order.rawValue)
      return [
        "name": .text(name), "address": .text(links.page("/people", parameters)),
        "chosen": .flag(order == asked.order),
      ]
    }
  }

  /// One person in a list.
  static func row(_ person: PersonEntry, _ links: Links) -> View {
    [
      "name": .text(person.name), "address": .text(links.person(person.slug)),
      "bare": .flag(!person.isFull), "qualifier": .optional(person.qualifier),
      "turns": .text(Numerals.count(person.turnCount, "turn")),
      "releases": .text(Numerals.count(person.releaseCount, "release")),
      "span": .text(Days.span(person.firstDay, person.lastDay)),
    ]
  }
}

/// A list of persons as its address asks for it.
struct PeopleRequest {
  let parameters: Parameters
  let words: String?
  let order: PeopleList.Order
  let page: Int

  /// - Throws: `WebFailure` where a parameter cannot be.
  init(_ parameters: Parameters) throws {
    self.parameters = Parameters(
      parameters.items.filter { ["q", "order", "page"].contains($0.name) })
    words = parameters["q"]
    page = try parameters.number("page", in: 1...PageLinks.most) ?? 1
    guard let order = PeopleList.Order(rawValue: parameters["order"] ?? "name") else {
      throw WebFailure(
        .badRequest, "An order is one of name, turns, latest.", code: "bad-parameter")
    }
    self.order = order
  }

  func pages(of list: PeopleList, in room: Room) -> PageLinks {
    PageLinks(page: page, size: PeopleListPage.size, total: list.total) { [parameters] number in
      room.links.page(
        "/people", parameters.setting("page", to: number == 1 ? nil : String(number)))
    }
  }

  func list(in room: Room) throws -> PeopleList {
    try room.record.people(
      matching: words, order: order, offset: (page - 1) * PeopleListPage.size,
      limit: PeopleListPage.size)
  }
}
