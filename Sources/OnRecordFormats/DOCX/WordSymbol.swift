/// Characters that are inserted by their place in a symbol font.
enum WordSymbol {
  /// The character; nil where the font is none whose places are known here.
  ///
  /// - Parameters:
  ///   - code: Four hexadecimal digits; symbol fonts are shifted by F000.
  static func character(_ code: String?, font: String?) -> String? {
    guard let code, let value = UInt32(code, radix: 16) else { return nil }
    if !(0xF000...0xF0FF).contains(value) {
      guard let scalar = Unicode.Scalar(value), !isPrivate(value),
        !scalar.properties.isNoncharacterCodePoint, value >= 0x20
      else { return nil }
      return String(Character(scalar))
    }
    let place = UInt8(value & 0xFF)
    switch font?.lowercased() {
    case "symbol": return symbol[place]
    case "wingdings": return wingdings[place]
    default: return nil
    }
  }

  private static func isPrivate(_ value: UInt32) -> Bool { (0xE000...0xF8FF).contains(value) }

  /// Adobe's Symbol encoding from 0x20 on, as Unicode's mapping file SYMBOL.TXT gives it; `·` at 0xD7
  /// is itself, a space stands for no character.
  private static let symbol = table(
    from: 0x20,
    " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_ αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"
      .map(String.init),
    "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈… ―↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑         〉∫⌠ ⌡"
      .map(String.init), second: 0xA0)

  /// Of Wingdings what Word itself puts in for `-->`, `:)` and the like, and the common bullets.
  private static let wingdings: [UInt8: String] = [
    0x4A: "☺", 0x4B: "😐", 0x4C: "☹", 0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x75: "◆",
    0x76: "❖", 0x9F: "•", 0xA7: "▪", 0xA8: "◻", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE1: "↑",
    0xE2: "↓", 0xE7: "⇐", 0xE8: "⇒", 0xF0: "⇨", 0xF3: "⇔", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒",
    0xFE: "☑",
  ]

  private static func table(
    from start: UInt8, _ first: [String], _ rest: [String], second: UInt8
  ) -> [UInt8: String] {
    var table: [UInt8: String] = [:]
    for (start, characters) in [(start, first), (second, rest)] {
      for (place, character) in characters.enumerated() where character != " " || place == 0 {
        guard let code = UInt8(exactly: Int(start) + place) else { break }
        table[code] = character
      }
    }
    return table
  }
}
