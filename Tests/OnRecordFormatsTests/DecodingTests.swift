import OnRecordFormats
import OnRecordModel
import OnRecordTestSupport
import OnRecordText
import Testing

@Suite struct DecodingTests {
  private func read(_ bytes: [UInt8], charset: String? = nil) throws -> Document {
    let documents = try FormatReader.documents(of: bytes, hints: SourceHints(charset: charset))
    let document = try #require(documents.first)
    #expect(DocumentInvariants.violations(in: document, source: nil).isEmpty)
    return document
  }

  /// The source bytes of some words of the text.
  private func source(of words: String, in document: Document, _ bytes: [UInt8]) throws -> [UInt8] {
    let needle = Array(words.utf8)
    let text = document.text.bytes
    let start = try #require(
      (0...(text.count - needle.count)).first { text[$0..<$0 + needle.count].elementsEqual(needle) }
    )
    return Array(bytes[document.map.source(of: start..<start + needle.count)])
  }

  private func codes(_ document: Document) -> [String] { document.diagnostics.map(\.code.rawValue) }

  @Test func stripsAByteOrderMark() throws {
    let bytes = [0xEF, 0xBB, 0xBF] + Array("MS. OSK: “Yes.”".utf8)
    let document = try read(bytes)
    #expect(document.text[document.text.range] == "MS. OSK: “Yes.”")
    #expect(document.map.source(of: 0..<2) == 3..<5)
    #expect(document.diagnostics.isEmpty)
  }

  @Test func readsWindows1252ByEvidence() throws {
    let bytes = Array("MS. OSK: ".utf8) + [0x93] + Array("caf".utf8) + [0xE9, 0x94, 0x80, 0x81]
    let document = try read(bytes)
    #expect(document.text[document.text.range] == "MS. OSK: “café”€\u{81}")
    #expect(try source(of: "fé”", in: document, bytes) == [0x66, 0xE9, 0x94])
    #expect(codes(document) == ["charset-guessed", "control-characters"])
  }

  @Test(arguments: [
    ("windows-1251", [0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2] as [UInt8], "Привет"),
    ("koi8-r", [0xF0, 0xD2, 0xC9, 0xD7, 0xC5, 0xD4], "Привет"),
    ("windows-1250", [0xE8, 0x20, 0x9A, 0x9E], "č šž"),
    ("iso-8859-2", [0xE8, 0x20, 0xB9, 0xBE], "č šž"),
    ("iso-8859-15", [0xA4, 0xA6], "€Š"),
    ("ISO-8859-1", [0x93, 0xE9, 0x94], "“é”"),
    ("windows-1254", [0xF0, 0xFD, 0xFE], "ğış"),
    ("shift_jis", [0x93, 0xFA, 0x96, 0x7B], "日本"),
    ("euc-kr", [0xC7, 0xD1, 0xB1, 0xB9], "한국"),
    ("gb18030", [0xD6, 0xD0, 0xB9, 0xFA], "中国"),
    ("gb2312", [0xD6, 0xD0, 0xB9, 0xFA], "中国"),
    ("big5", [0xA4, 0xA4, 0xB0, 0xEA], "中國"),
    ("euc-jp", [0xC6, 0xFC, 0xCB, 0xDC], "日本"),
  ])
  func readsDeclaredCharsets(label: String, word: [UInt8], expected: String) throws {
    let page =
      Array("<html><head><meta charset=\"\(label)\"></head><body><p>MS. OSK: ".utf8) + word
      + Array("!</p></body></html>".utf8)
    let document = try read(page)
    #expect(document.text[document.text.range] == "MS. OSK: \(expected)!")
    #expect(try source(of: expected, in: document, page) == word)
    #expect(document.diagnostics.isEmpty)
    let hinted = try read(Array("MS. OSK: ".utf8) + word, charset: label)
    #expect(hinted.text[hinted.text.range] == "MS. OSK: \(expected)")
  }

  @Test func readsADeclarationInHTTPEquiv() throws {
    let head = "<meta http-equiv='Content-Type' content='text/html; charset=windows-1251'>"
    let document = try read(Array("<html>\(head)<p>".utf8) + [0xCF] + Array("</p>".utf8))
    #expect(document.text[document.text.range] == "П")
  }

  @Test(arguments: [false, true])
  func readsUTF16(isBigEndian: Bool) throws {
    let words = "MS. OSK: 😀 Да."
    var bytes: [UInt8] = isBigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
    for unit in words.utf16 {
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      bytes += isBigEndian ? pair : pair.reversed()
    }
    let document = try read(bytes)
    #expect(document.text[document.text.range] == words)
    #expect(try source(of: "😀", in: document, bytes).count == 4)
    let unmarked = try read(Array(bytes.dropFirst(2)))
    #expect(unmarked.text[unmarked.text.range] == words)
    #expect(codes(unmarked) == ["charset-guessed"])
  }

  @Test func replacesWhatIsNoCharacter() throws {
    let bytes = Array("Öster — ".utf8) + [0xE2, 0x82] + Array(" x".utf8) + [0xFF] + Array("y".utf8)
    let document = try read(bytes)
    #expect(document.text[document.text.range] == "Öster — \u{FFFD} x\u{FFFD}y")
    #expect(codes(document) == ["undecodable-bytes", "undecodable-bytes"])
    #expect(document.diagnostics.map(\.source) == [11..<13, 15..<16])
    let text = try #require(document.diagnostics[0].text)
    #expect(document.text[text] == "\u{FFFD}")
  }

  @Test func summarizesManyRunsOfBadBytes() throws {
    var bytes = Array(String(repeating: "é", count: 100).utf8)
    for _ in 0..<50 { bytes += [0xFF, 0x61] }
    let document = try read(bytes)
    #expect(document.diagnostics.count == 21)
    #expect(document.diagnostics[20].message.hasPrefix("30 further"))
  }

  @Test func saysWhereADeclarationIsWrong() throws {
    let html = "<html><meta charset=iso-8859-1><p>“Да”</p></html>"
    let document = try read(Array(html.utf8))
    #expect(document.text[document.text.range] == "“Да”")
    #expect(codes(document) == ["charset-contradicted"])
    let ranges = document.diagnostics.map(\.source)
    #expect(ranges == [20..<30])
    let latin = Array("<html><meta charset=utf-8><p>caf".utf8) + [0xE9] + Array("</p></html>".utf8)
    let other = try read(latin)
    #expect(other.text[other.text.range] == "café")
    #expect(codes(other) == ["charset-contradicted"])
  }

  @Test func keepsAndTellsOfControlCharacters() throws {
    let bytes = Array("MS. OSK: We\0\0 do.".utf8)
    let document = try read(bytes)
    #expect(document.text.bytes == bytes)
    #expect(codes(document) == ["control-characters"])
    #expect(document.diagnostics.first?.source == 11..<13)
  }

  @Test func placesMetadataInTheSource() throws {
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in "---\ntitle: Über\n---\nWords.".utf16 {
      bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    }
    let document = try read(bytes)
    #expect(document.metadata.map(\.value) == ["Über"])
    #expect(document.metadata.first?.source == 24..<32)
  }
}
