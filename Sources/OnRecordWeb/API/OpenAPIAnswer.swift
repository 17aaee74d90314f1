import OnRecordReport

/// The description of the room, for programs that read descriptions.
enum OpenAPIAnswer {
  static func answer(_ request: WebRequest, _ room: Room) throws -> Answer {
    .json(
      OpenAPIDocument(
        routes: Routes.all, prefix: room.links.prefix, examples: try Examples(in: room)
      ).json)
  }
}
