/// A header field's value with its parameters: `form-data; name="draft"`, `text/plain; charset=utf-8`.
struct ParameterizedValue: Sendable, Hashable {
  /// What stands before the first semicolon, in small letters.
  let value: String
  /// The parameters by their names in small letters.
  private(set) var parameters: [String: String] = [:]

  /// Reads a field strictly; nil where a quoted value does not end, a parameter has no value, or one is
  /// there twice.
  ///
  /// A backslash is taken for an escape only before `"` and another backslash: paths of some systems
  /// are sent as they are. Complexity: O(length).
  init?(_ text: some StringProtocol) {
    var rest = Substring(text).unicodeScalars[...]
    value = String(Self.taken(&rest) { $0 != ";" }).trimmedSpaces.lowercased()
    while rest.popFirst() != nil {
      let name = String(Self.taken(&rest) { $0 != "=" && $0 != ";" }).trimmedSpaces.lowercased()
      guard rest.popFirst() == "=" else {
        // A semicolon at the end, with nothing behind it.
        if name.isEmpty, rest.isEmpty { return }
        return nil
      }
      guard !name.isEmpty, parameters[name] == nil, let value = Self.parameter(&rest) else {
        return nil
      }
      parameters[name] = value
    }
  }

  /// A parameter's value.
  subscript(name: String) -> String? { parameters[name] }

  private static func parameter(_ rest: inout Substring.UnicodeScalarView) -> String? {
    _ = taken(&rest) { $0 == " " || $0 == "\t" }
    guard rest.first == "\"" else {
      let token = String(taken(&rest) { $0 != ";" }).trimmedSpaces
      return token.isEmpty ? nil : token
    }
    rest.removeFirst()
    var value = String.UnicodeScalarView()
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\"":
        _ = taken(&rest) { $0 == " " || $0 == "\t" }
        return rest.first == nil || rest.first == ";" ? String(value) : nil
      case "\\":
        let isEscape = rest.first == "\"" || rest.first == "\\"
        value.append(isEscape ? rest.removeFirst() : scalar)
      default: value.append(scalar)
      }
    }
    return nil
  }

  private static func taken(
    _ rest: inout Substring.UnicodeScalarView, while belongs: (Unicode.Scalar) -> Bool
  ) -> Substring {
    let part = rest.prefix(while: belongs)
    rest = rest[part.endIndex...]
    return Substring(part)
  }
}

extension String {
  /// Without spaces and tabs at its ends.
  fileprivate var trimmedSpaces: String {
    let isSpace = { (scalar: Unicode.Scalar) in scalar == " " || scalar == "\t" }
    let start = unicodeScalars.drop(while: isSpace)
    guard let end = start.lastIndex(where: { !isSpace($0) }) else { return "" }
    return String(start[...end])
  }
}
