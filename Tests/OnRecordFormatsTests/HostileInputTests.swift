import OnRecordFormats
import OnRecordModel
import OnRecordTestSupport
import OnRecordText
import Testing

/// Inputs that were made, or happen, to cost time, stack or memory out of proportion.
///
/// No time is asserted: what is quadratic here does not come back within the test runner's patience.
@Suite struct HostileInputTests {
  private func read(_ source: String) throws -> Document {
    let bytes = Array(source.utf8)
    let document = try #require(try FormatReader.documents(of: bytes).first)
    #expect(DocumentInvariants.violations(in: document, source: bytes).isEmpty)
    return document
  }

  private func repeated(_ piece: String, _ count: Int) -> String {
    String(repeating: piece, count: count)
  }

  @Test(arguments: [
    "<div>", "<b>", "<div><p>", "<object>", "<table><tr><td>", "<blockquote><ul><li>", "<x-y>",
    "<div></x>", "<svg><g>",
  ])
  func nesting(tag: String) throws {
    let document = try read(
      "<p>First words.</p><p>More.</p>" + repeated(tag, 100_000) + "Last words.")
    #expect(document.diagnostics.map(\.code) == [.markupUnreadable])
    #expect(document.text[document.text.range].hasPrefix("First words.\n\nMore."))
    if !tag.contains("svg") && !tag.contains("object") {
      #expect(document.text[document.text.range].hasSuffix("Last words."))
    }
  }

  @Test func attributes() throws {
    let attributes = (0..<20_000).map { " a\($0)=\"x\"" }.joined()
    let document = try read("<p>One.</p><p\(attributes)>Two.</p><p>Three.</p>")
    #expect(document.diagnostics.map(\.code) == [.markupUnreadable])
    #expect(document.text[document.text.range] == "One.\n\nTwo.\n\nThree.")
  }

  @Test func formattingLeftOpen() throws {
    let opened = (0..<400).map { "<font size=\"\($0)\">" }.joined()
    let document = try read("<p>\(opened)One.</p>" + repeated("<p>x</p>", 20_000))
    #expect(document.diagnostics.map(\.code) == [.markupUnreadable])
    #expect(document.blocks.count == 20_001)
  }

  @Test func aMegabyteWithoutASpace() throws {
    let run = repeated("a", 1_000_000)
    #expect(try read("<p>\(run)</p><p>b</p>").blocks.count == 2)
    #expect(try read("---\ntitle: T\n---\n\(run)").text.count == 1_000_000)
    #expect(try read(run).text.count == 1_000_000)
  }

  @Test(arguments: [
    "*a ", "**a", "_a", "*a _b ", "[", "[](", "![", "<a ", "<!-- ", "&amp", "&", "<", "\\", "`",
    "a**b_c", "> ", "- ", "<b>", "[x](y", "<x@",
  ])
  func markdown(piece: String) throws {
    _ = try read("---\ntitle: T\n---\nWords " + repeated(piece, 40_000))
    _ = try read("---\ntitle: T\n---\nWords " + repeated(piece + "\n", 10_000))
  }

  @Test(arguments: [
    "<a ", "<!-- ", "<!", "</", "&", "<p ", "<p>", "<br>", "<a href=\"", "&nbsp;", "<b></p>",
    "</br>", "<tr>", "<li>", "<?", "<![CDATA[", "<script>", "<title>", "<plaintext>",
    "<pre>\n", "<select>", "<button>", "<math>", "<template>",
  ])
  func html(piece: String) throws {
    _ = try read("<p>Words.</p><p>More.</p>" + repeated(piece, 30_000))
  }

  @Test func headers() throws {
    _ = try read("---\na: \"" + repeated("x\n ", 20_000) + "\n---\nWords.")
    _ = try read("---\na: b\n" + repeated("- ", 20_000) + "\n---\nWords.")
    _ = try read("---\na: &a [x]\n" + repeated("b: *a\n", 5_000) + "---\nWords.")
  }

  @Test func plainText() throws {
    #expect(try read("Words." + repeated("\n", 100_000) + "Words.").blocks.count == 2)
    _ = try read(repeated(" ", 1_000_000) + "Words.")
    _ = try read(repeated("\t\u{A0}\n", 100_000) + "Words.")
    _ = try read(repeated("words and\n\n[[Page 3]]\n\nwords and\n", 20_000))
  }

  @Test func jsonLines() throws {
    let line = "{\"text\":\"Words\",\"x\":" + repeated("[", 200_000) + "}"
    let documents = try FormatReader.documents(of: Array(("{\"text\":\"A\"}\n" + line).utf8))
    #expect(documents.count == 2)
    #expect(documents[1].diagnostics.map(\.code) == [.lineUnreadable])
  }
}
