import Mustache

/// What a template is given: names with values that are safe to show.
struct View: Sendable, MustacheParent, ExpressibleByDictionaryLiteral {
  /// One value of a template.
  enum Value: Sendable {
    /// Text, which is escaped.
    case text(String)
    /// Markup as it is.
    case markup(Markup)
    /// Whether a section is shown.
    case flag(Bool)
    /// A section with names of its own.
    case view(View)
    /// A section for each.
    case list([View])

    /// Text; a section over nil, and over the empty text, is left out.
    static func optional(_ text: String?) -> Value { .text(text ?? "") }

    /// A number in the form in which a person reads it: `12,480`.
    static func number(_ number: Int) -> Value { .text(Numerals.grouped(number)) }

    /// A section over a view that may not be there.
    static func optional(_ view: View?) -> Value { view.map { .view($0) } ?? .flag(false) }
  }

  private var members: [String: Value]

  init(dictionaryLiteral elements: (String, Value)...) {
    members = Dictionary(uniqueKeysWithValues: elements)
  }

  /// The value of a name.
  subscript(name: String) -> Value? {
    get { members[name] }
    set { members[name] = newValue }
  }

  /// This view with the names of another, which go first.
  func merging(_ other: View) -> View {
    var view = self
    view.members.merge(other.members) { $1 }
    return view
  }

  func child(named name: String) -> Any? {
    switch members[name] {
    case .text(let text): Markup.attribute(text)
    case .markup(let markup): markup
    case .flag(let flag): flag
    case .view(let view): view
    case .list(let views): views
    case nil: nil
    }
  }
}

/// Numbers as a person reads them.
enum Numerals {
  /// With a comma between thousands: `1,128`.
  static func grouped(_ number: Int) -> String {
    let digits = String(number.magnitude)
    var result = number < 0 ? "−" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { result += "," }
      result.append(digit)
    }
    return result
  }

  /// A count with its noun: `1 release`, `12 releases`.
  static func count(_ number: Int, _ noun: String, _ nouns: String? = nil) -> String {
    "\(grouped(number)) \(number == 1 ? noun : nouns ?? noun + "s")"
  }
}
