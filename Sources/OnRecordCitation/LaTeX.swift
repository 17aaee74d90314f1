import Foundation

/// Text as LaTeX sets it, in ASCII as far as LaTeX has a name for a character.
///
/// BibTeX counts braces whatever stands before them, and classic BibTeX knows no characters beyond
/// ASCII: accents become commands, quotation marks and dashes their names. Scripts for which LaTeX has
/// no commands stay in UTF-8.
enum LaTeX {
  /// Complexity: O(length).
  static func escaped(_ text: String) -> String {
    var result = ""
    var before: Character = " "
    // Canonically composed: an accented letter is one character, with its accent at hand.
    for character in text.precomposedStringWithCanonicalMapping {
      // Two of these in a row would be set as a dash or a quotation mark.
      if character == before, character == "-" || character == "'" || character == "," {
        result += "{}"
      }
      result += command(character)
      before = character
    }
    return result
  }

  private static func command(_ character: Character) -> String {
    if let name = names[character] { return "{\\\(name)}" }
    if let sign = signs[character] { return sign }
    if character.isASCII { return String(character) }
    return accented(character) ?? String(character)
  }

  /// `{\'e}` for é; nil for what is no letter with one accent that LaTeX knows.
  private static func accented(_ character: Character) -> String? {
    let scalars = Array(String(character).decomposedStringWithCanonicalMapping.unicodeScalars)
    guard scalars.count == 2, scalars[0].isASCII, let accent = accents[scalars[1].value] else {
      return nil
    }
    // A letter as the accent's name is parted from what it stands on.
    let letter = String(scalars[0])
    return accent.first?.isLetter == true ? "{\\\(accent){\(letter)}}" : "{\\\(accent)\(letter)}"
  }

  /// What is a command or a limit in LaTeX or BibTeX.
  private static let signs: [Character: String] = [
    "$": "\\$", "&": "\\&", "#": "\\#", "_": "\\_", "%": "\\%", "\u{A0}": "~",
  ]

  private static let names: [Character: String] = [
    "\\": "textbackslash", "{": "textbraceleft", "}": "textbraceright", "~": "textasciitilde",
    "^": "textasciicircum", "`": "textasciigrave", "<": "textless", ">": "textgreater",
    "|": "textbar", "\"": "textquotedbl", "“": "textquotedblleft", "”": "textquotedblright",
    "‘": "textquoteleft", "’": "textquoteright", "–": "textendash", "—": "textemdash",
    "…": "textellipsis", "•": "textbullet", "§": "S", "ß": "ss", "æ": "ae", "Æ": "AE", "œ": "oe",
    "Œ": "OE", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "ı": "i", "đ": "dj", "Đ": "DJ", "ð": "dh",
    "Ð": "DH", "þ": "th", "Þ": "TH",
  ]

  /// Combining marks and the commands that set them.
  private static let accents: [UInt32: String] = [
    0x300: "`", 0x301: "'", 0x302: "^", 0x303: "~", 0x304: "=", 0x306: "u", 0x307: ".",
    0x308: "\"", 0x30A: "r", 0x30B: "H", 0x30C: "v", 0x323: "d", 0x327: "c", 0x328: "k",
    0x331: "b",
  ]
}
