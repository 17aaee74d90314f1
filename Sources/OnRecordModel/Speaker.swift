/// Whose words a turn holds, as far as the document itself tells it.
public enum Speaker: Hashable, Sendable {
  /// A person by the fullest name that the document gives: `Jen Psaki`, or only `Jean-Pierre`.
  case person(String)
  /// One who asks; name and outlet where the document gives them.
  case reporter(name: String?, outlet: String?)
  /// A person whose name is withheld, by the role that is printed, in lower case.
  case unnamed(String)
  /// Those present, together or one of them.
  case audience
  /// An office or a group that speaks as one: `The White House`, `Quad Leaders`.
  case body(String)
  /// Not told.
  case unknown

  /// The form used in exchange files: `Jen Psaki`, `reporter: Kevin Corke, NBC News`,
  /// `unnamed: senior administration official`, `audience`, `unknown`.
  public var description: String {
    switch self {
    case .person(let name), .body(let name): name
    case .reporter(let name, let outlet):
      switch (name, outlet) {
      case (let name?, let outlet?): "reporter: \(name), \(outlet)"
      case (let name?, nil): "reporter: \(name)"
      case (nil, let outlet?): "reporter: \(outlet)"
      case (nil, nil): "reporter"
      }
    case .unnamed(let role): "unnamed: \(role)"
    case .audience: "audience"
    case .unknown: "unknown"
    }
  }

  /// The name in such a form, without what its bearer is: `Kevin Corke, NBC News`.
  public static func plainName(_ form: String) -> String {
    for kind in ["reporter: ", "unnamed: "] where form.hasPrefix(kind) {
      return String(form.dropFirst(kind.count))
    }
    return form
  }

  /// Whether the words are an asker's, never to be offered as an answerer's.
  public var isReporter: Bool { if case .reporter = self { true } else { false } }
}
