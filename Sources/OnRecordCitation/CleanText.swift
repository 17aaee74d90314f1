/// Words of a transcript as one line of a citation.
enum CleanText {
  /// White space of any kind as single spaces, without control characters.
  ///
  /// Marks that turn the direction of what follows are left out as well. What a citation quotes of the
  /// record itself is never treated so.
  ///
  /// Complexity: O(length).
  static func line(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var space = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace || scalar == "\u{200B}" || scalar == "\u{FEFF}" {
        space = !result.isEmpty
      } else if !isUnwanted(scalar) {
        if space { result.append(" ") }
        space = false
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// White space of any kind as single spaces, and nothing else changed.
  static func spaced(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// A text that is nothing but white space is none.
  static func line(orNil text: String?) -> String? {
    text.map(line).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// With its first letter as a capital.
  static func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  /// With its first letter small.
  static func uncapitalized(_ text: String) -> String {
    text.prefix(1).lowercased() + text.dropFirst()
  }

  private static func isUnwanted(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFFF9...0xFFFB,
      0xFDD0...0xFDEF, 0xE0000...0xE007F:
      true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }
}
