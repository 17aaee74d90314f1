import HTTPTypes
import OnRecord
import OnRecordModel
import OnRecordReport

/// A search, for programs.
enum SearchAPI {
  private struct Found {
    let query: String
    let answer: SearchAnswer
    let page: ListPage<ExchangeMatch>
  }

  private static let shape = JSONShape<Found>(
    "SearchAnswer", "The exchanges in which all words of a search stand.",
    [.text("query", "The words as they were given.") { $0.query }]
      + ListJSON.fields("exchanges", "The exchanges, in the order asked for.", SearchJSON.match)
      .map { $0.of(\.page) }
      + [
        .one("facets", "By what the search can be narrowed.", SearchJSON.facets) { $0.answer }
      ])

  static let operation = Operation(
    id: "search", summary: "Exchanges in which all words of a query stand",
    about: "Each comes whole: the question above the answer. Filters apply to the turn that has the"
      + " words, so a reporter's words are never the speaker's.",
    query: [
      QueryParameter(
        name: "q",
        about: "Words that must all be there; “in quotation marks” for words in a row. At most"
          + " 4096 bytes and 32 words or phrases.",
        schema: .string, isRequired: true, example: .word)
    ] + QueryParameter.filters
      + [.order(SearchAnswer.Order.self, usual: .relevance), .page],
    json: shape.schema,
    follows: [.init(operation: "release", parameter: "release", pointer: "/exchanges/0/id")])

  static func answer(_ asked: SearchRequest, in room: Room) throws -> Answer {
    guard let query = asked.query else {
      throw WebFailure(
        .badRequest, "A search needs its words, as the parameter “q”.", code: "missing-parameter")
    }
    let found = try asked.search(query, in: room, facetLimit: 20)
    let pages = PageLinks(page: asked.page, size: SearchPage.size, total: found.total) { number in
      room.links.page(
        "/search", asked.parameters.setting("page", to: number == 1 ? nil : String(number)))
    }
    return .json(
      shape(
        Found(
          query: query, answer: found, page: ListPage(items: found.matches, pages: pages))))
  }
}
