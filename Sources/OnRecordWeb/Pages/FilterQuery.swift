import HTTPTypes
import OnRecordModel

/// The filters of a search or a list as parameters of an address, and in words.
struct FilterQuery {
  let filter: SearchFilter
  private let parameters: Parameters

  /// Names of the parameters that filter, in the order in which they are shown.
  static let names = ["person", "speaker", "kind", "year", "from", "to", "place", "site", "source"]

  /// - Throws: `WebFailure` where one cannot be.
  init(_ parameters: Parameters) throws {
    self.parameters = parameters
    var kind: Turn.Kind?
    if let name = parameters["kind"] {
      guard let known = Turn.Kind(rawValue: name) else {
        let names = Turn.Kind.allCases.map(\.rawValue).joined(separator: ", ")
        throw WebFailure(.badRequest, "A kind of turn is one of \(names).", code: "bad-parameter")
      }
      kind = known
    }
    filter = SearchFilter(
      speaker: parameters["speaker"], kind: kind, from: parameters["from"], to: parameters["to"],
      source: parameters["source"], year: parameters["year"], place: parameters["place"],
      site: parameters["site"], person: parameters["person"])
  }

  /// Whether nothing is filtered.
  var isEmpty: Bool { filter == SearchFilter() }

  /// Each filter in words, with the address of the same page without it.
  func chips(_ address: (Parameters) -> String) -> [View] {
    Self.names.compactMap { name in
      guard let value = parameters[name] else { return nil }
      let without = parameters.setting(name, to: nil).setting("page", to: nil)
      return [
        "name": .text(Self.words(name)), "value": .text(Self.shown(value, of: name)),
        "address": .text(address(without)),
      ]
    }
  }

  /// The filters in one phrase, to say where was searched; empty where there are none.
  var phrase: String {
    Self.names.compactMap { name in
      parameters[name].map { "\(Self.words(name)) \(Self.shown($0, of: name))" }
    }.joined(separator: ", ")
  }

  /// Years with the last first, and what has none at the end.
  static func latestFirst(_ years: [FacetValue]) -> [FacetValue] {
    years.filter { $0.value != SearchFilter.undated }.reversed()
      + years.filter { $0.value == SearchFilter.undated }
  }

  private static func words(_ name: String) -> String {
    switch name {
    case "from": "from"
    case "to": "until"
    case "site": "published at"
    case "source": "address with"
    default: name
    }
  }

  private static func shown(_ value: String, of name: String) -> String {
    ["from", "to"].contains(name) ? Days.text(value) : value
  }
}
