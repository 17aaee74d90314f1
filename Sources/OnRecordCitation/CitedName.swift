public import OnRecordModel
public import OnRecordPeople

/// One whose words are cited, as a citation names them.
public struct CitedName: Hashable, Sendable {
  /// The name in its usual order, or the words that stand for one: `Unnamed reporter`.
  public let full: String
  /// What of it is given and what the family's; nil where the record does not say.
  public let parts: NameParts?
  /// The office as printed, or a reporter's outlet; nil where none is printed.
  public let office: String?
  /// Whether it is the name of a person who answers or makes a statement.
  public let isPerson: Bool
  /// Whether the words ask, and are never to be taken for an answerer's.
  public let isAsker: Bool
  /// Whether the words are an interpreter's.
  public let isInterpreter: Bool

  /// The name of a speaker.
  ///
  /// - Parameters:
  ///   - label: The label as printed; nil where none is.
  ///   - office: The office that the release prints for the person.
  ///   - labels: Labels by which the record calls the person.
  public init(
    _ speaker: Speaker, label: String?, office: String? = nil, labels: some Sequence<String>
  ) {
    var parts: NameParts?
    var place = office
    switch speaker {
    case .person(let name):
      full = CleanText.line(name)
      parts = NameParts(full, calledBy: labels)
    case .body(let name): full = CleanText.line(name)
    case .reporter(let name, let outlet):
      full = name.map(CleanText.line) ?? "Unnamed reporter"
      place = outlet
    case .unnamed(let role): full = CleanText.capitalized(CleanText.line(role))
    case .audience: full = "Audience"
    case .unknown: full = label.map(CleanText.line) ?? "Unidentified speaker"
    }
    self.parts = parts
    self.office = place.map(CleanText.line)
    isPerson = if case .person = speaker { true } else { false }
    isAsker = speaker.isReporter
    isInterpreter = speaker == .unnamed("interpreter")
  }

  /// A body that issues a release, as the author of what nobody is named for.
  init(issuer: String) {
    full = issuer
    parts = nil
    office = nil
    isPerson = false
    isAsker = false
    isInterpreter = false
  }

  /// `Sorvald, Henrik`; the whole name where the record does not say which word is the surname.
  public var familyFirst: String {
    guard let parts else { return full }
    return [parts.family, parts.given, parts.suffix].compactMap(\.self).joined(separator: ", ")
  }

  /// `Sorvald, H.`; the whole name where the record does not say which word is the surname.
  var familyAndInitials: String {
    guard let parts else { return full }
    let initials = parts.given.split(separator: " ").map { word in
      word.split(separator: "-").compactMap { $0.first.map { "\($0)." } }.joined(separator: "-")
    }.joined(separator: " ")
    return [parts.family, initials, parts.suffix].compactMap(\.self).joined(separator: ", ")
  }

  /// `Henrik Sorvald (Special Envoy for the Lakes Forum)`.
  var withOffice: String { full + (office.map { " (\($0))" } ?? "") }
}
