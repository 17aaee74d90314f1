import OnRecordModel

/// The values of a facet as links that narrow a page by them, or widen it again.
struct FacetView {
  let facet: Facet
  let parameters: Parameters
  /// The address of the page with other parameters.
  let address: (Parameters) -> String

  var view: View {
    let chosen = parameters[facet.name.rawValue]
    let values = facet.name == .year ? FilterQuery.latestFirst(facet.values) : facet.values
    return [
      "name": .text(name),
      "values": .list(
        values.map { value in
          let isChosen = value.value == chosen
          let narrowed =
            parameters.setting(facet.name.rawValue, to: isChosen ? nil : value.value)
            .setting("page", to: nil)
          return [
            "label": .text(value.label), "count": .number(value.count),
            "address": .text(address(narrowed)), "chosen": .flag(isChosen),
          ]
        }),
      "more": .text(
        facet.valueCount > facet.values.count
          ? "and \(Numerals.grouped(facet.valueCount - facet.values.count)) more" : ""),
    ]
  }

  private var name: String {
    switch facet.name {
    case .person: "Speaker"
    case .kind: "Words of"
    case .year: "Year"
    case .place: "Place"
    case .site: "Published at"
    }
  }
}
