/// Makes text of a source safe to print on a terminal.
///
/// A transcript is hostile input: a control character moves the cursor or sends a command, a
/// bidirectional mark turns words round, a character of no width hides what is there. Each such
/// character is shown by its number, `⟨U+202E⟩`; everything else stands as it is. For display only:
/// a pipe gets the bytes.
public enum DisplayEscaping {
  /// What to do with the line ends of the text.
  public enum LineBreaks: Sendable {
    /// Line feeds stay; carriage returns before them go.
    case kept
    /// Each becomes a space, for text that must stay on its line.
    case joined
  }

  /// The text with every unsafe character shown by its number.
  ///
  /// Tabs become a space and no-break spaces stay. Complexity: O(length).
  public static func escaped(_ text: String, lineBreaks: LineBreaks = .kept) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 >= 0x7F }) else { return text }
    var result = ""
    result.reserveCapacity(text.utf8.count)
    var previousWasReturn = false
    for scalar in text.unicodeScalars {
      if scalar == "\n" {
        result.append(lineBreaks == .kept ? "\n" : " ")
      } else if previousWasReturn {
        result.append(number(of: "\r"))
      }
      previousWasReturn = scalar == "\r"
      if scalar == "\n" || scalar == "\r" { continue }
      if scalar == "\t" {
        result.append(" ")
      } else if isUnsafe(scalar) {
        result.append(number(of: scalar))
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    if previousWasReturn { result.append(number(of: "\r")) }
    return result
  }

  /// Whether a terminal must not get this character from a source.
  ///
  /// True of control characters other than tab and line feed, of bidirectional controls, and of
  /// characters without width or glyph (Unicode's `Default_Ignorable_Code_Point`, the interlinear
  /// marks and the line and paragraph separators).
  public static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F..<0xA0: true
    case 0x20..<0x7F, 0xA0..<0xAD: false
    case 0x2028, 0x2029, 0xFFF9...0xFFFB: true
    default:
      scalar.properties.isDefaultIgnorableCodePoint || scalar.properties.isBidiControl
    }
  }

  /// A character by its number, as it stands in for the character itself: `⟨U+202E⟩`.
  public static func number(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let padding = String(repeating: "0", count: max(0, 4 - digits.count))
    return "⟨U+\(padding)\(digits)⟩"
  }
}
