import OnRecordModel
import OnRecordReport

/// A list of releases, for programs.
enum ReleaseListAPI {
  private static let shape = JSONShape<ListPage<Release>>(
    "ReleaseList", "A page of the releases that pass the filters.",
    ListJSON.fields("releases", "The releases, in the order asked for.", ReleaseJSON.release))

  static let operation = Operation(
    id: "releases", summary: "The releases of the record",
    about: "The filters speaker, kind and person ask for a turn of the current revision.",
    query: QueryParameter.filters + [.order(ReleaseList.Order.self, usual: .latest), .page],
    json: shape.schema,
    follows: [.init(operation: "release", parameter: "release", pointer: "/releases/0/slug")])

  static func answer(
    _ asked: ReleaseListRequest, _ list: ReleaseList, in room: Room
  ) -> Answer {
    .json(shape(ListPage(items: list.releases, pages: asked.pages(of: list, in: room))))
  }
}
