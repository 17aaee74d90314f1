import OnRecordFormats
import OnRecordModel
import OnRecordTestSupport
import OnRecordText
import Testing

/// What of a Word document becomes text, and where it stood.
@Suite struct DOCXTests {
  private func read(_ file: WordFile) throws -> Document {
    let document = try #require(try FormatReader.documents(of: file.bytes()).first)
    let parts = (document.part ?? "").split(separator: ", ").map(String.init)
    let source = parts.flatMap { file.part($0) }
    let violations = DocumentInvariants.violations(in: document, source: source)
    #expect(violations.isEmpty, "\(violations)")
    return document
  }

  private func blocks(_ body: String) throws -> [String] {
    let document = try read(WordFile(body))
    return document.blocks.map { document.text[$0.range] }
  }

  private func paragraph(_ content: String) -> String { "<w:p>\(content)</w:p>" }
  private func run(_ words: String) -> String { WordFile.run(words) }

  // MARK: - Words

  @Test func joinsRunsAndPartsParagraphs() throws {
    let body = paragraph(run("We will ") + run("not") + run(" go home & stay.")) + paragraph("")
    #expect(
      try blocks(body + paragraph(run("Later."))) == ["We will not go home & stay.", "Later."])
  }

  @Test func readsWhatStandsForACharacter() throws {
    let content =
      run("Q") + "<w:r><w:tab/></w:r>" + run("re") + "<w:r><w:noBreakHyphen/></w:r>" + run("sign")
      + "<w:r><w:br/></w:r>" + run("dele") + "<w:r><w:softHyphen/></w:r>" + run("gate ")
      + "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0E0\"/></w:r>"
      + "<w:r><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/></w:r>"
      + "<w:r><w:sym w:font=\"Times\" w:char=\"2014\"/></w:r>"
    #expect(try blocks(paragraph(content)) == ["Q\tre\u{2011}sign\ndele\u{AD}gate →≥—"])
  }

  @Test func aTabStopIsNoTab() throws {
    let stops = "<w:pPr><w:tabs><w:tab w:val=\"left\" w:pos=\"720\"/></w:tabs></w:pPr>"
    #expect(try blocks(paragraph(stops + run("Words."))) == ["Words."])
  }

  @Test func whiteSpaceCountsOnlyWhereItIsSaidTo() throws {
    let content = "<w:r><w:t> One </w:t></w:r><w:r><w:t xml:space=\"preserve\"> two</w:t></w:r>"
    #expect(try blocks(paragraph(content)) == ["One two"])
    #expect(try blocks(paragraph("<w:r><w:t>One\r\n  two</w:t></w:r>")) == ["One   two"])
  }

  @Test func readsReferencesAndCDATA() throws {
    let content =
      "<w:r><w:t>&#8220;A &lt;b&gt; &amp;amp; <!-- c --><![CDATA[<c> & d]]>&#x201D;</w:t></w:r>"
    let document = try read(WordFile(paragraph(content)))
    #expect(document.text[document.text.range] == "“A <b> &amp; <c> & d”")
    let file = WordFile(paragraph(content)).part("word/document.xml")
    let place = document.map.source(of: 0..<3)
    #expect(String(decoding: file[place], as: UTF8.self) == "&#8220;")
  }

  @Test func unknownSymbolsAreSaid() throws {
    let document = try read(
      WordFile(paragraph(run("A") + "<w:r><w:sym w:font=\"Odd\" w:char=\"F041\"/></w:r>")))
    #expect(document.text[document.text.range] == "A\u{FFFD}")
    #expect(document.diagnostics.map(\.code) == [.symbolUnknown])
  }

  // MARK: - Blocks and marks

  @Test func tellsBlocksByTheirStyles() throws {
    var file = WordFile(
      WordFile.paragraph("Title", style: "berschrift1")
        + WordFile.paragraph("Section", style: "Crosshead")
        + WordFile.paragraph("Words.") + WordFile.paragraph("Quoted.", style: "Quote")
        + WordFile.paragraph("Item", style: "ListBullet")
        + "<w:p><w:pPr><w:outlineLvl w:val=\"2\"/></w:pPr>\(run("Outlined"))</w:p>"
        + "<w:p><w:pPr><w:ind w:left=\"720\" w:right=\"720\"/></w:pPr>\(run("Drawn in."))</w:p>"
        + "<w:p><w:pPr><w:pStyle w:val=\"ListBullet\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>"
        + "</w:pPr>\(run("No item."))</w:p>")
    file.styles = WordFile.commonStyles
    let document = try read(file)
    #expect(
      document.blocks.map(\.kind) == [
        .heading(1), .heading(2), .paragraph, .quotation, .listItem, .heading(3), .quotation,
        .paragraph,
      ])
    #expect(document.marks.map(\.kind) == [.emphasis])
  }

  @Test func marksWhatIsBold() throws {
    var file = WordFile(
      paragraph(
        WordFile.run("MS. HALVANE: ", "<w:b/>") + WordFile.run("Not ", "<w:b w:val=\"0\"/>")
          + WordFile.run("so", "<w:rStyle w:val=\"Strong\"/><w:i/>") + WordFile.run("4")
          + WordFile.run("th", "<w:vertAlign w:val=\"superscript\"/>")
          + WordFile.run(" out", "<w:strike/>") + WordFile.run(" in", "<w:u w:val=\"single\"/>")))
    file.styles = WordFile.commonStyles
    let document = try read(file)
    #expect(
      document.marks.map { "\($0.kind) \(document.text[$0.range])" } == [
        "strong MS. HALVANE:", "emphasis so", "strong so", "superscript th", "struck out",
        "underlined in",
      ])
  }

  @Test func readsTables() throws {
    let cells = ["One", "Two"].map { "<w:tc><w:tcPr/>\(paragraph(run($0)))</w:tc>" }.joined()
    let long = String(repeating: "A long answer. ", count: 20)
    let body =
      "<w:tbl><w:tblPr/><w:tr>\(cells)</w:tr><w:tr><w:tc>\(paragraph(run(long)))</w:tc></w:tr></w:tbl>"
    let document = try read(WordFile(body))
    #expect(document.blocks.map(\.kind) == [.cell, .cell, .paragraph])
  }

  // MARK: - What is not read as it stands

  @Test func acceptsTrackedChanges() throws {
    let body =
      paragraph(
        run("We will ") + "<w:del w:id=\"1\"><w:r><w:delText>never </w:delText></w:r></w:del>"
          + "<w:ins w:id=\"2\">\(run("soon "))</w:ins>"
          + "<w:moveFrom w:id=\"3\">\(run("moved "))</w:moveFrom>" + run("go."))
      + "<w:p><w:pPr><w:pPrChange w:id=\"9\"><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:pPrChange>"
      + "</w:pPr><w:moveTo w:id=\"4\">\(run("moved "))</w:moveTo>\(run("here"))</w:p>"
    let document = try read(WordFile(body))
    #expect(document.blocks.map { document.text[$0.range] } == ["We will soon go.", "moved here"])
    #expect(document.blocks.map(\.kind) == [.paragraph, .paragraph])
    #expect(document.diagnostics.map(\.code) == [.trackedChanges])
    #expect(document.diagnostics.first?.message.contains("2 insertions") == true)
  }

  @Test func joinsParagraphsWhoseMarkIsDeleted() throws {
    let mark = "<w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>"
    #expect(
      try blocks(paragraph(mark + run("We will not ")) + paragraph(run("go home.")))
        == ["We will not go home."])
  }

  @Test func leavesHiddenTextOut() throws {
    var file = WordFile(
      paragraph(
        run("We will ") + WordFile.run("not ", "<w:vanish/>")
          + WordFile.run("check this ", "<w:rStyle w:val=\"Note\"/>")
          + WordFile.run("go.", "<w:vanish w:val=\"false\"/>")))
    file.styles = WordFile.commonStyles
    let document = try read(file)
    #expect(document.text[document.text.range] == "We will go.")
    #expect(document.diagnostics.map(\.code) == [.hiddenText])
  }

  @Test func readsTheResultsOfFields() throws {
    func field(_ kind: String) -> String { "<w:r><w:fldChar w:fldCharType=\"\(kind)\"/></w:r>" }
    let content =
      run("On ") + field("begin") + "<w:r><w:instrText> DATE </w:instrText></w:r>"
      + field("begin") + run("inner") + field("separate") + run("hidden") + field("end")
      + field("separate") + run("3 March") + field("end")
      + "<w:fldSimple w:instr=\" PAGE \">\(run(" at noon"))</w:fldSimple>"
    #expect(try blocks(paragraph(content)) == ["On 3 March at noon"])
    #expect(
      try blocks(paragraph(field("begin") + run("lost?")) + paragraph(run("kept"))) == ["kept"])
  }

  @Test func readsWhatWrapsRuns() throws {
    let content =
      "<w:smartTag>\(run("Sella"))</w:smartTag><w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr>"
      + "<w:sdtContent>\(run(" and"))</w:sdtContent></w:sdt>"
      + "<w:hyperlink r:id=\"rId9\">\(run(" Kesh"))</w:hyperlink>"
      + "<w:r><w:ruby><w:rt>\(run("x"))</w:rt><w:rubyBase>\(run(" 東"))</w:rubyBase></w:ruby></w:r>"
      + "<m:oMath><m:r><m:t>+1</m:t></m:r></m:oMath>"
    var file = WordFile(paragraph(content))
    file.relations = """
      <Relationship Id="rId9" TargetMode="External" Target="https://example.org/?a=1&amp;b=2" \
      Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"/>
      """
    let document = try read(file)
    #expect(document.text[document.text.range] == "Sella and Kesh 東+1")
    #expect(document.marks.map(\.kind) == [.link("https://example.org/?a=1&b=2")])
  }

  @Test func readsATextBoxOnce() throws {
    func box(_ words: String) -> String {
      let content = "<w:txbxContent>\(paragraph(run(words)))</w:txbxContent>"
      return "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><wps:txbx>\(content)</wps:txbx>"
        + "</mc:Choice><mc:Fallback><w:pict><v:textbox>\(content)</v:textbox></w:pict>"
        + "</mc:Fallback></mc:AlternateContent></w:r>"
    }
    #expect(
      try blocks(paragraph(box("A box.") + run("We will not go."))) == [
        "A box.", "We will not go.",
      ])
    // In the middle of a sentence it would part it: it goes behind everything.
    let file = WordFile(
      paragraph(run("We will ") + box("A box.") + run("not go.")) + paragraph(run("Later.")))
    let document = try read(file)
    #expect(
      document.blocks.map { document.text[$0.range] } == ["We will not go.", "Later.", "A box."])
    #expect(document.part == "word/document.xml, word/document.xml")
    let twice = file.part("word/document.xml") + file.part("word/document.xml")
    let place = document.map.source(of: document.blocks[2].range)
    #expect(String(decoding: twice[place], as: UTF8.self) == "A box.")
  }

  @Test func saysThatThereAreCommentsAndOtherFiles() throws {
    let body =
      paragraph(run("Words.") + "<w:r><w:commentReference w:id=\"1\"/></w:r>")
      + "<w:altChunk r:id=\"rId7\"/>"
    let document = try read(WordFile(body))
    #expect(document.diagnostics.map(\.code) == [.commentsUnread, .embeddedUnread])
  }

  // MARK: - Parts

  @Test func readsNotesAfterTheText() throws {
    var file = WordFile(
      paragraph(
        run("“We will not go.”") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>" + run(" He left.")
          + "<w:del><w:r><w:footnoteReference w:id=\"3\"/></w:r></w:del>"
          + "<w:r><w:endnoteReference w:id=\"2\"/></w:r>"))
    func note(_ element: String, _ id: Int, _ words: String, _ type: String = "") -> String {
      "<w:\(element) w:id=\"\(id)\"\(type)>\(WordFile.paragraph(words))</w:\(element)>"
    }
    file.footnotes =
      note("footnote", 0, "-----", " w:type=\"separator\"") + note("footnote", 2, " Remarks, p. 4.")
      + note("footnote", 3, "Deleted.")
    file.endnotes = note("endnote", 2, "See chapter 2.")
    let document = try read(file)
    #expect(
      document.blocks.map { document.text[$0.range] } == [
        "“We will not go.” He left.", "Remarks, p. 4.", "See chapter 2.",
      ])
    #expect(document.blocks.map(\.kind) == [.paragraph, .footnote, .footnote])
    #expect(document.part == "word/document.xml, word/footnotes.xml, word/endnotes.xml")
    let source = ["document", "footnotes", "endnotes"].flatMap { file.part("word/\($0).xml") }
    let place = document.map.source(of: document.blocks[2].range)
    #expect(String(decoding: source[place], as: UTF8.self) == "See chapter 2.")
  }

  @Test func takesTheTitleFromTheProperties() throws {
    var file = WordFile(paragraphs: ["Words."])
    file.title = "Remarks &amp; Answers"
    let document = try #require(try FormatReader.documents(of: file.bytes()).first)
    #expect(
      document.metadata.map { "\($0.key)=\($0.value)" } == [
        "title=Remarks & Answers", "created=2026-03-01T08:00:00Z",
        "modified_time=2026-03-02T09:30:00Z",
      ])
    let place = try #require(document.metadata.first?.source)
    #expect(Array(file.bytes()[place]) == ZIPWriter.deflated(file.part("docProps/core.xml")))
  }

  @Test func readsTheStrictKind() throws {
    var file = WordFile(paragraphs: ["Words."])
    file.namespace = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    #expect(try read(file).blocks.count == 1)
  }

  @Test func readsPartsInUTF16() throws {
    var members = WordFile(paragraphs: ["Öster — “Да”"]).members()
    let index = try #require(members.firstIndex { $0.name == "word/document.xml" })
    let text = String(decoding: members[index].bytes, as: UTF8.self)
      .replacing("encoding=\"UTF-8\"", with: "encoding=\"UTF-16\"")
    members[index].bytes = [0xFF, 0xFE]
    for unit in text.utf16 { members[index].bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let bytes = ZIPWriter(members).archive()
    let document = try #require(try FormatReader.documents(of: bytes).first)
    #expect(document.text[document.text.range] == "Öster — “Да”")
    let place = document.map.source(of: 0..<2)
    #expect(Array(members[index].bytes[place]) == [0xD6, 0x00])
  }
}
