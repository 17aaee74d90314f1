/// The way through a list that is longer than a page.
struct PageLinks {
  /// Pages beyond this are refused: narrowing is quicker than leafing.
  static let most = 500

  let page: Int
  let size: Int
  let total: Int
  /// The address of a page by its number.
  let address: (Int) -> String

  /// How many pages there are that can be asked for.
  var last: Int { min(Self.most, max(1, (total + size - 1) / size)) }

  var view: View {
    [
      "hasPages": .flag(last > 1), "page": .number(page), "pageCount": .number(last),
      "previous": .text(page > 1 ? address(page - 1) : ""),
      "next": .text(page < last ? address(page + 1) : ""),
    ]
  }
}
