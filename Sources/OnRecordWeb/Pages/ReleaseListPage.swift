import HTTPTypes
import OnRecord
import OnRecordModel

/// All releases, by month, with the filters of a search.
enum ReleaseListPage {
  static let size = 100

  static func answer(_ request: WebRequest, _ room: Room) throws -> Answer {
    let wanted = try ReleaseListRequest(request.query)
    let list = try wanted.list(in: room)
    if request.format == .json { return ReleaseListAPI.answer(wanted, list, in: room) }
    let asked = wanted.parameters
    func address(_ parameters: Parameters) -> String { room.links.page("/r", parameters) }
    let overview = try room.record.overview()
    let view: View = [
      "title": .text(
        PageTitle.list(
          "Releases", filters: wanted.filters.phrase,
          order: wanted.order == .latest ? nil : wanted.order.rawValue,
          page: wanted.page)),
      "count": .text(Numerals.count(list.total, "release")),
      "chips": .list(wanted.filters.chips(address)),
      "months": .list(months(list.releases, room)),
      "facets": .list([
        facet("Year", "year", FilterQuery.latestFirst(overview.years), asked, address),
        facet("Published at", "site", Array(overview.sites.prefix(24)), asked, address),
      ]),
      "isEmpty": .flag(list.total == 0),
      "orders": .list(orders(wanted, address)),
    ]
    return try room.page("releases", view.merging(wanted.pages(of: list, in: room).view))
  }

  private static func orders(
    _ wanted: ReleaseListRequest, _ address: (Parameters) -> String
  ) -> [View] {
    ReleaseList.Order.allCases.filter { $0 != .updated }.map { each in
      let value = each == .latest ? nil : each.rawValue
      let parameters = wanted.parameters.setting("order", to: value).setting("page", to: nil)
      return [
        "name": .text(each == .latest ? "Latest" : "Earliest"),
        "chosen": .flag(each == wanted.order), "address": .text(address(parameters)),
      ]
    }
  }

  /// One release in a list.
  static func row(_ release: Release, _ links: Links) -> View {
    [
      "day": .text(Days.text(orUndated: release.day)), "machineDay": .optional(release.day),
      "name": .text(release.title ?? release.id), "place": .optional(release.place),
      "site": .text(release.site), "address": .text(links.release(release.slug)),
      "revised": .text(
        release.revisionCount > 1 ? Numerals.count(release.revisionCount, "revision") : ""),
    ]
  }

  private static func months(_ releases: [Release], _ room: Room) -> [View] {
    var groups: [(name: String, rows: [View])] = []
    for release in releases {
      let name = release.day.map { Days.text(String($0.prefix(7))) } ?? "Undated"
      if groups.last?.name != name { groups.append((name, [])) }
      groups[groups.count - 1].rows.append(row(release, room.links))
    }
    return groups.map { ["month": .text($0.name), "releases": .list($0.rows)] }
  }

  private static func facet(
    _ title: String, _ name: String, _ values: [FacetValue], _ asked: Parameters,
    _ address: (Parameters) -> String
  ) -> View {
    [
      "name": .text(title), "more": .text(""),
      "values": .list(
        values.filter { !$0.value.isEmpty }.map { value in
          let isChosen = asked[name] == value.value
          let parameters = asked.setting(name, to: isChosen ? nil : value.value)
            .setting("page", to: nil)
          return [
            "label": .text(value.label), "count": .number(value.count),
            "address": .text(address(parameters)), "chosen": .flag(isChosen),
          ]
        }),
    ]
  }
}

/// A list of releases as its address asks for it.
struct ReleaseListRequest {
  let parameters: Parameters
  let filters: FilterQuery
  let order: ReleaseList.Order
  let page: Int

  /// - Throws: `WebFailure` where a parameter cannot be.
  init(_ parameters: Parameters) throws {
    self.parameters = Parameters(
      parameters.items.filter { (["order", "page"] + FilterQuery.names).contains($0.name) })
    filters = try FilterQuery(parameters)
    page = try parameters.number("page", in: 1...PageLinks.most) ?? 1
    guard let order = ReleaseList.Order(rawValue: parameters["order"] ?? "latest") else {
      throw WebFailure(
        .badRequest, "An order is one of latest, earliest, updated.", code: "bad-parameter")
    }
    self.order = order
  }

  func list(in room: Room) throws -> ReleaseList {
    try room.record.releases(
      matching: filters.filter, order: order, offset: (page - 1) * ReleaseListPage.size,
      limit: ReleaseListPage.size)
  }

  func pages(of list: ReleaseList, in room: Room) -> PageLinks {
    PageLinks(page: page, size: ReleaseListPage.size, total: list.total) { [parameters] number in
      room.links.page("/r", parameters.setting("page", to: number == 1 ? nil : String(number)))
    }
  }
}
