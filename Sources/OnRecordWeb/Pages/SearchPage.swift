import HTTPTypes
import OnRecord
import OnRecordModel
import OnRecordText
import OnRecordWording

/// A search: exchanges, the question above the answer, and by what they can be narrowed.
enum SearchPage {
  static let size = 20

  static func answer(_ request: WebRequest, _ room: Room) throws -> Answer {
    let asked = try SearchRequest(request.query)
    if request.format == .json { return try SearchAPI.answer(asked, in: room) }
    var view = form(asked, in: room)
    guard let query = asked.query else {
      view["title"] = .text("Search")
      view["isAsked"] = .flag(false)
      return try room.page("search", view)
    }
    let found = try asked.search(query, in: room)
    view = view.merging(answered(query, asked, found, in: room))
    if found.total == 0 {
      view = view.merging(try EmptySearch(asked: asked, query: query, room: room).view())
    }
    let pages = PageLinks(page: asked.page, size: size, total: found.total) {
      room.links.page(
        "/search", request.query.setting("page", to: $0 == 1 ? nil : String($0)))
    }
    return try room.page("search", view.merging(pages.view))
  }

  /// What was found, and by what it can be narrowed and ordered.
  private static func answered(
    _ query: String, _ asked: SearchRequest, _ found: SearchAnswer, in room: Room
  ) -> View {
    func address(_ parameters: Parameters) -> String { room.links.page("/search", parameters) }
    let title = PageTitle.list(
      "Search: \(query)", filters: asked.filters.phrase,
      order: asked.order == .relevance ? nil : asked.order.rawValue, page: asked.page)
    let facets = found.facets.map {
      FacetView(facet: $0, parameters: asked.parameters, address: address).view
    }
    return [
      "title": .text(title), "isAsked": .flag(true), "isFound": .flag(found.total > 0),
      "count": .text(Numerals.count(found.total, "exchange")),
      "chips": .list(asked.filters.chips(address)), "orders": .list(orders(asked, address)),
      "facets": .list(facets),
      "matches": .list(found.matches.map { MatchView(match: $0, links: room.links).view }),
      "feed": .text(room.links.page("/search.atom", asked.feedParameters)),
      "hasFeed": .flag(true),
    ]
  }

  /// The form with what was asked.
  private static func form(_ asked: SearchRequest, in room: Room) -> View {
    let parameters = asked.parameters
    let kinds = Turn.Kind.allCases.map { kind -> View in
      [
        "value": .text(kind.rawValue), "label": .text(kind.rawValue),
        "selected": .flag(asked.filters.filter.kind == kind),
      ]
    }
    return [
      "query": .optional(asked.query), "speaker": .optional(parameters["speaker"]),
      "from": .optional(parameters["from"]), "to": .optional(parameters["to"]),
      "kinds": .list(kinds), "isFiltered": .flag(!asked.filters.isEmpty),
      "kept": .list(
        ["person", "year", "place", "site", "source", "order"].compactMap { name in
          parameters[name].map { ["name": .text(name), "value": .text($0)] }
        }),
    ]
  }

  private static func orders(
    _ asked: SearchRequest, _ address: (Parameters) -> String
  ) -> [View] {
    SearchAnswer.Order.allCases.map { order in
      let name =
        switch order {
        case .relevance: "Best"
        case .latest: "Latest"
        case .earliest: "Earliest"
        }
      let parameters = asked.parameters
        .setting("order", to: order == .relevance ? nil : order.rawValue).setting("page", to: nil)
      return [
        "name": .text(name), "address": .text(address(parameters)),
        "chosen": .flag(order == asked.order),
      ]
    }
  }
}

/// A search as its address asks for it.
struct SearchRequest {
  let parameters: Parameters
  /// The words; nil where none are given.
  let query: String?
  let filters: FilterQuery
  let order: SearchAnswer.Order
  let page: Int

  /// - Throws: `WebFailure` where a parameter cannot be.
  init(_ parameters: Parameters) throws {
    self.parameters = Parameters(
      parameters.items.filter { (["q", "order", "page"] + FilterQuery.names).contains($0.name) })
    query = parameters["q"]
    filters = try FilterQuery(parameters)
    page = try parameters.number("page", in: 1...PageLinks.most) ?? 1
    guard let order = SearchAnswer.Order(rawValue: parameters["order"] ?? "relevance") else {
      throw WebFailure(
        .badRequest, "An order is one of relevance, latest, earliest.", code: "bad-parameter")
    }
    self.order = order
  }

  /// What the feed of this search takes: the words, and the filters that are not blank.
  var feedParameters: Parameters {
    Parameters(
      (["q"] + FilterQuery.names).compactMap { name in parameters[name].map { (name, $0) } })
  }

  func search(_ query: String, in room: Room, facetLimit: Int = 8) throws -> SearchAnswer {
    try room.record.search(
      query, filter: filters.filter, order: order, offset: (page - 1) * SearchPage.size,
      limit: SearchPage.size, facetLimit: facetLimit)
  }
}
