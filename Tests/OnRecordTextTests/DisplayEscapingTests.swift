import OnRecordText
import Testing

@Suite("Text made safe for a terminal")
struct DisplayEscapingTests {
  @Test(
    "Characters that move, hide or turn are shown by their number",
    arguments: [
      ("\u{1B}[2J", "⟨U+001B⟩[2J"), ("a\u{202E}b", "a⟨U+202E⟩b"), ("a\u{200B}b", "a⟨U+200B⟩b"),
      ("\u{9B}31m", "⟨U+009B⟩31m"), ("\u{7}", "⟨U+0007⟩"), ("\0", "⟨U+0000⟩"),
      ("\u{AD}", "⟨U+00AD⟩"), ("\u{2067}x\u{2069}", "⟨U+2067⟩x⟨U+2069⟩"),
      ("\u{FEFF}", "⟨U+FEFF⟩"), ("\u{E0041}", "⟨U+E0041⟩"), ("\u{2028}", "⟨U+2028⟩"),
      ("x\ry", "x⟨U+000D⟩y"), ("x\r", "x⟨U+000D⟩"), ("\u{7F}", "⟨U+007F⟩"),
      ("\u{61C}", "⟨U+061C⟩"), ("\u{FE0F}", "⟨U+FE0F⟩"),
    ])
  func shown(text: String, expected: String) {
    #expect(Array(DisplayEscaping.escaped(text).utf8) == Array(expected.utf8))
  }

  @Test("Words of any script, accents and line ends stay as they are")
  func kept() {
    let text = "Élan — “вместе”, 会談, שלום, cafe\u{301}\nnext\u{A0}line 😀"
    #expect(Array(DisplayEscaping.escaped(text).utf8) == Array(text.utf8))
    #expect(DisplayEscaping.escaped("a\r\nb\tc") == "a\nb c")
    #expect(DisplayEscaping.escaped("a\nb", lineBreaks: .joined) == "a b")
  }
}
