import OnRecordReport

/// A page of a list, with the way to its neighbours.
struct ListPage<Item> {
  let items: [Item]
  let pages: PageLinks
}

/// What every list of the room has in JSON.
enum ListJSON {
  /// Where the pages beside one are.
  static let links = JSONShape<PageLinks>(
    "PageLinks", "Paths in this room.",
    [
      .text("self", "This page.") { $0.address($0.page) },
      .textOrNull("next", "The page after it.") {
        $0.page < $0.last ? $0.address($0.page + 1) : nil
      },
      .textOrNull("previous", "The page before it.") {
        $0.page > 1 ? $0.address($0.page - 1) : nil
      },
    ])

  /// The keys of a page of a list; the things themselves stand under a key of their own name.
  static func fields<Item>(
    _ key: String, _ about: String, _ shape: JSONShape<Item>
  ) -> [JSONField<ListPage<Item>>] {
    [
      .count("total", "How many there are, on this page or not.") { $0.pages.total },
      .count("page", "Which page this is, from 1.") { $0.pages.page },
      .count("pages", "How many pages can be asked for.") { $0.pages.last },
      .list(key, about, shape) { $0.items },
      .one("links", "The pages beside this one.", links) { $0.pages },
    ]
  }
}
