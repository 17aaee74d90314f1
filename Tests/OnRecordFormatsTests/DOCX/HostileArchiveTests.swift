import OnRecordFormats
import OnRecordModel
import OnRecordTestSupport
import OnRecordText
import Testing

/// Archives and documents that are broken, or made to cost memory or time out of proportion.
@Suite struct HostileArchiveTests {
  private func refusal(of bytes: [UInt8]) -> FormatError? {
    do {
      _ = try FormatReader.documents(of: bytes)
      return nil
    } catch { return error }
  }

  private func archive(_ change: (inout ZIPWriter.Member) -> Void) -> [UInt8] {
    var members = WordFile(paragraphs: ["We will not go home."]).members()
    for index in members.indices where members[index].name == "word/document.xml" {
      change(&members[index])
    }
    return ZIPWriter(members).archive()
  }

  private func document(_ xml: String) -> [UInt8] { archive { $0.bytes = Array(xml.utf8) } }

  @Test func readsWhatStreamingWritersWrite() {
    #expect(refusal(of: archive { $0.hasDescriptor = true }) == nil)
    #expect(refusal(of: archive { $0.isEnlarged = true }) == nil)
    #expect(refusal(of: archive { $0.isPacked = false }) == nil)
    #expect(refusal(of: archive { $0.name = "/Word/Document.XML" }) == nil)
    var writer = ZIPWriter(WordFile(paragraphs: ["Words."]).members())
    writer.comment = Array("a comment PK\u{5}\u{6}".utf8)
    #expect(refusal(of: writer.archive()) == nil)
  }

  @Test func refusesWhatIsNotWhatItSays() {
    let changes: [(inout ZIPWriter.Member) -> Void] = [
      { $0.statedChecksum = 1 }, { $0.statedSize = 10 }, { $0.statedSize = 100_000 },
      { $0.localName = "word/other.xml" }, { $0.method = 0 },
    ]
    for change in changes { #expect(refusal(of: archive(change))?.kind == .damaged) }
    let twice = WordFile(paragraphs: ["Words."]).members()
    #expect(refusal(of: ZIPWriter(twice + twice).archive())?.kind == .damaged)
  }

  @Test func refusesALockedDocument() {
    #expect(refusal(of: archive { $0.flags = 1 })?.kind == .encrypted)
    var compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0] + [UInt8](repeating: 0, count: 508)
    for unit in "EncryptedPackage".utf16 { compound += [UInt8(unit), 0] }
    #expect(refusal(of: compound + [0, 0])?.kind == .encrypted)
  }

  @Test func namesWhatIsNoWordDocument() {
    var compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0] + [UInt8](repeating: 0, count: 636)
    for unit in "WordDocument".utf16 { compound += [UInt8(unit), 0] }
    #expect(refusal(of: compound + [0, 0])?.formatName == "Word document of the old kind (DOC)")
    func named(_ names: [String], _ bytes: String = "x") -> String? {
      let error = refusal(
        of: ZIPWriter(names.map { .init($0, Array(bytes.utf8)) }).archive())
      #expect(error?.kind == .notReadYet)
      return error?.formatName
    }
    #expect(named(["picture.png", "../../escape.txt"]) == "ZIP archive")
    #expect(named(["[Content_Types].xml", "xl/workbook.xml"]) == "Excel workbook")
    #expect(named(["ppt/presentation.xml"]) == "PowerPoint presentation")
    let text = "application/vnd.oasis.opendocument.text"
    #expect(named(["mimetype", "content.xml"], text) == "OpenDocument file")
    #expect(named(["mimetype"], "application/epub+zip") == "EPUB book")
    #expect(refusal(of: archive { $0.method = 9 })?.kind == .notReadYet)
    #expect(refusal(of: ZIPWriter([.init("[Content_Types].xml", [])]).archive())?.kind == .damaged)
  }

  @Test func refusesBombs() {
    #expect(refusal(of: archive { $0.statedSize = 2 << 30 })?.kind == .tooLarge)
    let zeros = [UInt8](repeating: 0x20, count: 20 << 20)
    #expect(refusal(of: archive { $0.bytes = zeros })?.kind == .tooLarge)
    // Promises less than comes out: unpacking ends at the promise.
    let lie = archive {
      $0.bytes = zeros
      $0.statedSize = 4096
    }
    #expect(refusal(of: lie)?.kind == .damaged)
    let many = (0..<20_000).map { ZIPWriter.Member("\($0)", []) }
    #expect(refusal(of: ZIPWriter(many).archive())?.kind == .tooLarge)
  }

  @Test func refusesEntities() {
    var laughs = "<!DOCTYPE w [<!ENTITY a \"ha\">"
    for (name, other) in zip("bcdefghij", "abcdefghi") {
      let ten = String(repeating: "&\(other);", count: 10)
      laughs += "<!ENTITY \(name) \"\(ten)\">"
    }
    #expect(refusal(of: document(laughs + "]><w>&j;</w>"))?.kind == .damaged)
    let file = "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><w>&x;</w>"
    #expect(refusal(of: document(file))?.kind == .damaged)
    #expect(refusal(of: document("<!DOCTYPE w SYSTEM \"http://127.0.0.1:9/x.dtd\"><w/>")) != nil)
  }

  @Test func endsOnDeepAndEndlessXML() {
    let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    let open = "<w:document xmlns:w=\"\(word)\"><w:body>"
    let deep = String(repeating: "<w:p><w:r>", count: 100_000)
    #expect(refusal(of: document(open + deep))?.kind == .damaged)
    #expect(refusal(of: document(open))?.kind == .damaged)
    #expect(refusal(of: document("<html>no Word</html>"))?.kind == .damaged)
    #expect(refusal(of: document(""))?.kind == .damaged)
    let closed = open + "<w:p/></w:body></w:document>"
    #expect(refusal(of: document(closed))?.kind == .empty)
    let attributes = (0..<20_000).map { " a\($0)=\"x\"" }.joined()
    #expect(refusal(of: document(open + "<w:p\(attributes)/></w:body></w:document>")) != nil)
  }

  @Test func aRelationLeadsNowhereOutside() {
    var members = WordFile(paragraphs: ["Words."]).members()
    for index in members.indices where members[index].name == "_rels/.rels" {
      let text = String(decoding: members[index].bytes, as: UTF8.self)
      members[index].bytes = Array(
        text.replacing("word/document.xml", with: "../../../etc/passwd").utf8)
    }
    // What leads out of the archive is no relation; the usual place still holds the text.
    #expect(refusal(of: ZIPWriter(members).archive()) == nil)
  }

  /// Every length of the file and, seeded, bytes of it changed: an error or a sound document.
  @Test func survivesCutsAndFlips() throws {
    var file = WordFile(
      WordFile.paragraph("“We will not go home,” he said.", style: "Quote")
        + "<w:p><w:r><w:t>More</w:t><w:footnoteReference w:id=\"2\"/></w:r></w:p>")
    file.styles = WordFile.commonStyles
    file.footnotes = "<w:footnote w:id=\"2\">\(WordFile.paragraph("Note."))</w:footnote>"
    let original = file.bytes()
    #expect(refusal(of: original) == nil)
    // Shorter ones are a word of plain text.
    for length in 4..<original.count { #expect(refusal(of: Array(original[..<length])) != nil) }
    var random = SplitMix64(seed: 0xD0C)
    for place in original.indices {
      var bytes = original
      bytes[place] ^= UInt8.random(in: 1...255, using: &random)
      guard let documents = try? FormatReader.documents(of: bytes) else { continue }
      for document in documents {
        #expect(DocumentInvariants.violations(in: document, source: nil).isEmpty, "byte \(place)")
        #expect(document.text[document.text.range].contains("We will not go home"))
      }
    }
  }
}
