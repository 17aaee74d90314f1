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
            "label": .markup(label(value.label)), "count": .number(value.count),
            "address": .text(address(narrowed)), "chosen": .flag(isChosen),
          ]
        }),
      "more": .text(
        facet.valueCount > facet.values.count
          ? "and \(Numerals.grouped(facet.valueCount - facet.values.count)) more" : ""),
    ]
  }

  /// A value as it is shown; the address of a site breaks at its dots.
  private func label(_ value: String) -> Markup {
    guard facet.name == .site else { return Markup.attribute(value) }
    let parts = value.split(separator: ".", omittingEmptySubsequences: false)
    return parts.dropFirst().reduce(Markup.attribute(parts.first ?? "")) {
      $0 + "<wbr>." + Markup.attribute($1)
    }
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
