import Foundation
import OnRecord
import Testing

@testable import OnRecordReport

@Suite struct HTMLTests {
  @Test func textIsNeverMarkup() {
    let hostile = "</p><script>alert(1)</script>&amp;\"'>"
    let html = HTML.element(.p, .classes(hostile)) { hostile }
    let escaped =
      "&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;&quot;&#39;&gt;"
    #expect(html.source == "<p class=\"\(escaped)\">\(escaped)</p>\n")
  }

  @Test func whatHidesOrTurnsWordsIsShownByNumber() {
    #expect(
      HTML("a\u{202E}b\u{0}c\u{200B}d").source
        == "a<span class=\"sign\">⟨U+202E⟩</span>b<span class=\"sign\">⟨U+0000⟩</span>c"
        + "<span class=\"sign\">⟨U+200B⟩</span>d")
    // In an attribute there can be no element.
    #expect(
      HTML.element(.p, .label("a\u{202E}")) { "" }.source == "<p aria-label=\"a⟨U+202E⟩\"></p>\n")
    // What writing needs stays: joiners of Persian and of emoji, a soft hyphen, a right-to-left mark.
    for kept in ["می\u{200C}خواهم", "👩\u{200D}⚖\u{FE0F}", "Schiff\u{AD}fahrt", "שלום\u{200F}!"] {
      #expect(HTML(kept).source == kept)
    }
  }

  @Test func onlyPagesOfTheWebAreLinkedTo() {
    for address in [
      "javascript:alert(1)", " https://a.example", "java\tscript:alert(1)", "data:text/html,x",
      "https:/a.example", "//a.example/x", "file:///etc/passwd", "vbscript:x", "https://a\nb",
      "releases/a.html", "",
    ] {
      #expect(HTML.Address.web(address) == nil, "\(address)")
    }
    #expect(HTML.Address.web("HTTPS://a.example/?x=1&y=\"2\"")?.isOutside == true)
    let link = HTML.Address.web("https://a.example/?x=1&y=\"2\"").map {
      HTML.element(.a, .href($0)) { "there" }.source
    }
    #expect(
      link == "<a href=\"https://a.example/?x=1&amp;y=&quot;2&quot;\" rel=\"noopener noreferrer\">"
        + "there</a>")
    #expect(HTML.Address.local(path: "//a.example") == nil)
    #expect(HTML.Address.local(path: "/\\a.example") == nil)
    #expect(HTML.Address.local(path: "/r/2031-03-02#t4")?.isOutside == false)
  }

  @Test func theDigestIsOfTheSheet() throws {
    let sheet = Array("\(ReportStyle.page)\(ReportStyle.parts)".utf8)
    let hash = SourceReader.hash(of: sheet)
    var bytes: [UInt8] = []
    var rest = Substring(hash)
    while !rest.isEmpty {
      bytes.append(try #require(UInt8(rest.prefix(2), radix: 16)))
      rest = rest.dropFirst(2)
    }
    #expect(ReportStyle.digest == "sha256-" + Data(bytes).base64EncodedString())
    #expect(!sheet.contains(UInt8(ascii: "<")), "a sheet with a < could end its element")
  }

  @Test func aDayIsWrittenAsAPersonWritesIt() {
    #expect(CalendarDay.words("2026-03-03") == "3 March 2026")
    #expect(CalendarDay.words("2026-13-03") == "2026-13-03")
    #expect(CalendarDay.words("<b>") == "<b>")
  }

  @Test func apostrophesOfPrintAreForOurWords() {
    #expect(
      "the reporter's words, not O'Shea's".typographic == "the reporter’s words, not O'Shea’s")
    #expect("it's 'sail' here".typographic == "it’s 'sail' here")
  }
}
