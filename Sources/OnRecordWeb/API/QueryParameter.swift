import HTTPTypes
import OnRecordModel
import OnRecordReport

/// A parameter of an address, as a program is told of it and as it is held to it.
struct QueryParameter: Sendable {
  let name: String
  let about: String
  let schema: JSONSchema
  var isRequired = false
  /// Whether it may be given several times.
  var isRepeated = false
  var example: Example?

  /// Whether a value is one that the schema allows.
  func accepts(_ value: String) -> Bool {
    switch schema {
    case .choice(let words): words.contains(value)
    case .integer(let range):
      value.utf8.allSatisfy { (0x30...0x39).contains($0) }
        && Int(value).map(range.contains) ?? false
    case .pattern(let pattern): (try? Regex(pattern).wholeMatch(in: value)) != nil
    default: true
    }
  }

  /// What a value must be, in words.
  fileprivate var rule: String {
    switch schema {
    case .choice(let words): "is one of \(words.joined(separator: ", "))"
    case .integer(let range): "is a number from \(range.lowerBound) to \(range.upperBound)"
    default:
      "is not in the form in which it is taken: \(about.prefix(1).lowercased())"
        + about.dropFirst().trimmedPoint
    }
  }

  // MARK: - The parameters that several addresses share

  /// Which page of a list.
  static let page = QueryParameter(
    name: "page", about: "Which page of the list, from 1.", schema: .integer(1...PageLinks.most))

  /// In which order a list comes.
  static func order<Order: RawRepresentable & CaseIterable>(
    _ type: Order.Type, usual: Order
  ) -> QueryParameter where Order.RawValue == String {
    QueryParameter(
      name: "order", about: "In which order; \(usual.rawValue) unless it is given.",
      schema: .choice(Order.allCases.map(\.rawValue)))
  }

  /// The filters of searches and lists, one for each name of `FilterQuery`.
  static let filters: [QueryParameter] = FilterQuery.names.compactMap { filter(named: $0) }

  private static func filter(named name: String) -> QueryParameter? {
    let day = #"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"#
    let (about, schema): (String, JSONSchema) =
      switch name {
      case "person": ("Who speaks: the slug of a person.", .string)
      case "speaker": ("Words of the speaker's name, or the label as printed.", .string)
      case "kind": ("What the turn does.", .choice(Turn.Kind.allCases.map(\.rawValue)))
      case "year": ("The year, or undated.", .pattern("[0-9]{4}|undated"))
      case "from": ("The first day: 2021, 2021-03 or 2021-03-05.", .pattern(day))
      case "to": ("The last day: 2021, 2021-03 or 2021-03-05.", .pattern(day))
      case "place": ("The place, whole; case and points do not matter.", .string)
      case "site": ("Where it was published: a host, or the first folder of its path.", .string)
      default: ("A part of the release's name, address or path.", .string)
      }
    return QueryParameter(name: name, about: about, schema: schema)
  }
}

extension Substring {
  fileprivate var trimmedPoint: Substring { hasSuffix(".") ? dropLast() : self }
}

extension Operation {
  /// Holds the parameters of an address to what a program was told of them.
  ///
  /// - Throws: `WebFailure` where one is unknown, given twice, missing, or not what it must be.
  /// - Complexity: O(parameters²), of which there are few.
  func check(_ asked: Parameters) throws {
    var seen: Set<String> = []
    for (name, value) in asked.items where !isOtherName(name) {
      guard let parameter = query.first(where: { $0.name == name }) else {
        throw WebFailure(.badRequest, unknown, code: "unknown-parameter")
      }
      guard seen.insert(name).inserted || parameter.isRepeated else {
        throw WebFailure(
          .badRequest, "The parameter “\(parameter.name)” is given more than once.",
          code: "repeated-parameter")
      }
      guard parameter.accepts(value) else {
        throw WebFailure(
          .badRequest, "The parameter “\(parameter.name)” \(parameter.rule).",
          code: "bad-parameter")
      }
    }
    for parameter in query where parameter.isRequired && asked[parameter.name] == nil {
      throw WebFailure(
        .badRequest, "The parameter “\(parameter.name)” is missing.", code: "missing-parameter")
    }
  }

  private var unknown: String {
    query.isEmpty
      ? "This address takes no parameters."
      : "This address takes no parameters but \(query.map(\.name).joined(separator: ", "))."
  }
}
