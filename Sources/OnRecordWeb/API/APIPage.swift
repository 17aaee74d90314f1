import HTTPTypes

/// The room for programs, as a page for those who write them.
enum APIPage {
  static func answer(_ request: WebRequest, _ room: Room) throws -> Answer {
    let links = room.links
    let examples = try Examples(in: room)
    let search = examples.word.map { Parameters([("q", $0)]) } ?? Parameters()
    return try room.page(
      "api",
      [
        "title": .text("For programs"),
        "description": .text(links.page("/api/openapi.json")),
        "isEmpty": .flag(examples.release == nil),
        "listExample": .text(links.absolute(links.page("/r"))),
        "releaseExample": .text(examples.release.map { links.absolute(links.release($0)) } ?? ""),
        "statementExample": .text(
          examples.release.map { links.absolute(links.statement($0, turn: 1)) } ?? ""),
        "searchExample": .text(links.absolute(links.page("/search", search))),
        "addresses": .list(Routes.all.filter { $0.operation?.json != nil }.map(address)),
        "files": .list(
          Routes.all.filter { $0.operation?.json == nil && $0.formats != [.html] }.map(address)),
      ])
  }

  private static func address(_ route: Route) -> View {
    let parameters = (route.operation?.query ?? []).map(\.name).joined(separator: ", ")
    return [
      "path": .text(OpenAPIDocument.path(of: route)),
      "summary": .optional(route.operation?.summary), "parameters": .text(parameters),
    ]
  }
}
