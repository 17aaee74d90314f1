import OnRecord
import OnRecordModel

/// A wording as its address asks for it.
struct WordingRequest {
  static let size = 20

  let parameters: Parameters
  /// The words; nil where none are given.
  let phrase: String?
  let filters: FilterQuery
  let page: Int

  /// - Throws: `WebFailure` where a parameter cannot be.
  init(_ parameters: Parameters) throws {
    self.parameters = Parameters(
      parameters.items.filter { (["q", "page"] + FilterQuery.names).contains($0.name) })
    phrase = parameters["q"]
    filters = try FilterQuery(parameters)
    page = try parameters.number("page", in: 1...PageLinks.most) ?? 1
  }

  func timeline(of phrase: String, in room: Room, listLimit: Int) throws -> WordingTimeline {
    try room.record.wording(
      of: phrase, filter: filters.filter, offset: (page - 1) * Self.size, limit: Self.size,
      listLimit: listLimit)
  }

  func pages(of timeline: WordingTimeline, in room: Room) -> PageLinks {
    PageLinks(page: page, size: Self.size, total: timeline.count.total) { number in
      room.links.page(
        "/wording", parameters.setting("page", to: number == 1 ? nil : String(number)))
    }
  }
}
