import OnRecordText

/// XML 1.0 elements round escaped text.
struct XML {
  private(set) var source: String

  /// An element with its attributes in order and what is in it.
  static func element(
    _ name: String, _ attributes: [(String, String)], _ content: [XML] = []
  ) -> XML {
    var source = "<\(name)"
    for (key, value) in attributes { source += " \(key)=\"\(escaped(value, inAttribute: true))\"" }
    guard !content.isEmpty else { return XML(source: source + "/>\n") }
    source += ">" + content.map(\.source).joined() + "</\(name)>\n"
    return XML(source: source)
  }

  /// Text of anybody's.
  static func text(_ text: String) -> XML { XML(source: escaped(text, inAttribute: false)) }

  /// Characters that XML does not know, and that hide or turn words, are shown by their number.
  private static func escaped(_ text: String, inAttribute: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      // An attribute's line ends would be read as spaces.
      case "\n" where inAttribute: result += "&#10;"
      case "\t" where inAttribute: result += "&#9;"
      case "\n", "\t": result.unicodeScalars.append(scalar)
      default:
        if DisplayEscaping.isUnsafe(scalar) || scalar.value & 0xFFFE == 0xFFFE {
          result += DisplayEscaping.number(of: scalar)
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result
  }
}
