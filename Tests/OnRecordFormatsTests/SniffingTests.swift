import OnRecordFormats
import OnRecordModel
import OnRecordText
import Testing

@Suite struct SniffingTests {
  private func refusal(of bytes: [UInt8]) -> FormatError? {
    do {
      _ = try FormatReader.documents(of: bytes)
      return nil
    } catch { return error }
  }

  @Test(arguments: [
    ("%PDF-1.6\n%âãÏÓ", "PDF"),
    ("WARC/1.0\r\nWARC-Type: response\r\n", "web archive (WARC)"),
    ("filedesc://sample.arc 0.0.0.0 20310304", "web archive (ARC)"),
    ("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel/></rss>", "RSS or Atom feed"),
    ("<feed xmlns=\"http://www.w3.org/2005/Atom\"></feed>", "RSS or Atom feed"),
    (
      "<?xml version=\"1.0\"?>\n<!-- <html> -->\n<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"></TEI>",
      "TEI document"
    ),
    ("<akomaNtoso xmlns=\"x\"><debate/></akomaNtoso>", "Akoma Ntoso document"),
    ("<an:akomaNtoso xmlns:an=\"x\"/>", "Akoma Ntoso document"),
    (
      "<?xml version=\"1.0\"?><!DOCTYPE publicwhip [<!ENTITY pound \"&#163;\">]><publicwhip></publicwhip>",
      "parlparse (publicwhip) debate"
    ),
    ("<?xml version=\"1.0\"?><minutes><item/></minutes>", "XML document"),
    ("{\n  \"title\": \"A\",\n  \"body\": \"B\"\n}", "JSON document"),
    ("[{\"text\": \"A\"}]", "JSON document"),
    ("{\\rtf1\\ansi Words}", "RTF document"),
  ])
  func namesWhatIsNotReadYet(source: String, name: String) throws {
    let error = try #require(refusal(of: Array(source.utf8)))
    #expect(error.kind == .notReadYet)
    #expect(error.formatName == name)
    #expect(error.message.contains("does not read yet"))
  }

  @Test func namesGzip() {
    #expect(refusal(of: [0x1F, 0x8B, 8, 0, 1, 2, 3])?.formatName == "gzip file")
  }

  @Test func refusesBinary() {
    #expect(refusal(of: [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10])?.kind == .binary)
    #expect(refusal(of: (0..<4000).map { UInt8($0 * 7 % 32) })?.kind == .binary)
    // Compressed data has all bytes alike; a page padded with NULs is a page.
    #expect(refusal(of: (0..<4000).map { UInt8($0 * 7 % 256) })?.kind == .binary)
    let padded = Array("The ferry sails at nine. ".utf8) + [UInt8](repeating: 0, count: 2)
    #expect(refusal(of: Array([[UInt8]](repeating: padded, count: 90).joined())) == nil)
  }

  @Test(arguments: ["", " \n\t\r\n", "\u{A0}\u{200B}\n\u{FEFF}"])
  func refusesTheEmpty(source: String) {
    #expect(refusal(of: Array(source.utf8))?.kind == .empty)
  }

  @Test(arguments: [
    ("<p>One</p><p>Two</p>", "text/html"),
    ("<h1>Title</h1>\n<div>Words</div>", "text/html"),
    ("<!doctype html><title>T</title><p>One", "text/html"),
    ("<?xml version=\"1.0\"?><!DOCTYPE html><html xmlns=\"x\"><p>One</p></html>", "text/html"),
    ("<!-- saved --><html><p>One</p></html>", "text/html"),
    ("Words first <p>One</p>\n<p>Two</p>", "text/html"),
    ("---\ntitle: A\n---\nWords", "text/markdown"),
    ("# Remarks\n\nWords", "text/markdown"),
    ("# Forms\n\n`<p>A</p>` and `<p>B</p>`", "text/markdown"),
    ("MS. OSK: \\[sic\\] and \\*more\\*", "text/markdown"),
    ("MS. OSK: 5 * 3 * 2 and snake_case and a \\ b", "text/plain"),
    ("MS. OSK: 2**3 and 3**2 and x**y**z, and 2**3", "text/plain"),
    ("*Footnote: a * b\nC:\\dir\\[x", "text/plain"),
    ("A < B and C > D; <inaudible>", "text/plain"),
    ("----\nWords\n----\nMore: words\n", "text/plain"),
    ("{time} 1945\n\nMr. OSK. Words.", "text/plain"),
    ("{\"text\":\"Words\"}\n{\"html\":\"<p>x</p>\"}", "application/x-ndjson"),
  ])
  func tellsFormats(source: String, mediaType: String) throws {
    let documents = try FormatReader.documents(of: Array(source.utf8))
    #expect(documents.first?.mediaType == mediaType)
  }

  @Test func plainTextLosesNothing() throws {
    let source = "MS. OSK: 5 * 3 * 2, _so_ \\ said & more <b>"
    let document = try #require(try FormatReader.documents(of: Array(source.utf8)).first)
    #expect(document.text.bytes == Array(source.utf8))
  }

  @Test func refusesTheTooLong() {
    let bytes = [UInt8](repeating: 0x61, count: FormatReader.maximumLength + 1)
    #expect(refusal(of: bytes)?.kind == .tooLarge)
  }
}
