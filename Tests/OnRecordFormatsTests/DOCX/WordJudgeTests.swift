import Foundation
import OnRecordFormats
import OnRecordModel
import OnRecordTestSupport
import OnRecordText
import Testing

/// Our reading of a Word document beside pandoc's, on documents by other programs and by our tests.
@Suite struct WordJudgeTests {
  /// Our paragraphs, runs of white space as one space.
  private func ours(_ bytes: [UInt8]) throws -> [String] {
    let document = try #require(try FormatReader.documents(of: bytes).first)
    return document.blocks.map { plain(document.text[$0.range]) }
  }

  /// What two readers need not agree on: white space, and signs for a deletion pandoc keeps in tables.
  private func plain(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Pandoc's paragraphs; nil where the judges are missing.
  private func theirs(_ bytes: [UInt8]) throws -> [String]? {
    guard let opinion = try Judge("word.py").opinion(of: Data(bytes), arguments: ["read"]) else {
      return nil
    }
    #expect(opinion.status == 0, "\(opinion.text)")
    return try opinion.text.split(separator: "\n").map { line in
      let value = try JSONSerialization.jsonObject(
        with: Data(line.utf8), options: .fragmentsAllowed)
      return plain(try #require(value as? String))
    }.filter { !$0.isEmpty }
  }

  private func written(by command: String, input: Data = Data()) throws -> [UInt8]? {
    guard let opinion = try Judge("word.py").opinion(of: input, arguments: [command]) else {
      return nil
    }
    #expect(opinion.status == 0, "\(opinion.text)")
    let data = Data(base64Encoded: opinion.text, options: .ignoreUnknownCharacters)
    return Array(try #require(data))
  }

  private func agree(on bytes: [UInt8]) throws {
    guard let theirs = try theirs(bytes) else { return }
    let ours = try ours(bytes)
    #expect(!ours.isEmpty)
    #expect(ours == theirs)
  }

  @Test func agreesOnWhatPythonDocxWrites() throws {
    guard let bytes = try written(by: "write-python-docx") else { return }
    try agree(on: bytes)
    #expect(try ours(bytes).contains("“We will not rush back,” he said. Then he left <early>."))
  }

  @Test(arguments: [
    "Samples/drafts/ferry-deal.md",
    "Samples/record/veldania-presidency/2026-03-11-background-press-call-on-the-port-sella-kesh-ferry.md",
  ])
  func agreesOnWhatPandocWrites(path: String) throws {
    let source = try Data(contentsOf: Checkout.folder.appendingPathComponent(path))
    guard let bytes = try written(by: "write-pandoc", input: source) else { return }
    try agree(on: bytes)
  }

  @Test func agreesOnMarkupOfEveryKind() throws {
    let markdown = """
      # Notes

      He said “no.”[^1] And *then* **more** H~2~O x^2^ [link](https://example.org/a?b=1&c=2).

      > A quotation.
      >
      > Of two paragraphs.[^2]

      1. first
      2. second

         with a second paragraph

      | a | b |
      |---|---|
      | “c” | d & e |

      [^1]: The note. *Set in italics*.

      [^2]: Another.

          Of two paragraphs.
      """
    guard let bytes = try written(by: "write-pandoc", input: Data(markdown.utf8)) else { return }
    try agree(on: bytes)
  }

  /// What tracked changes, fields, text boxes and the like come to.
  @Test func agreesOnChangesAndFields() throws {
    func field(_ kind: String) -> String { "<w:r><w:fldChar w:fldCharType=\"\(kind)\"/></w:r>" }
    let run = { (words: String) in WordFile.run(words) }
    let body =
      "<w:p>\(run("We will "))<w:del w:id=\"1\" w:author=\"a\" w:date=\"2026-03-01T00:00:00Z\">"
      + "<w:r><w:delText>never </w:delText></w:r></w:del>"
      + "<w:ins w:id=\"2\" w:author=\"a\" w:date=\"2026-03-01T00:00:00Z\">\(run("soon "))</w:ins>"
      + "\(run("go."))</w:p>"
      + "<w:p>\(field("begin"))<w:r><w:instrText> DATE </w:instrText></w:r>\(field("separate"))"
      + "\(run("3 March"))\(field("end"))\(run(" at noon"))</w:p>"
      + "<w:p><w:smartTag>\(run("Sella"))</w:smartTag>"
      + "<w:sdt><w:sdtContent>\(run(" and Kesh"))</w:sdtContent></w:sdt></w:p>"
      + "<w:p>\(run("re"))<w:r><w:noBreakHyphen/></w:r>\(run("sign"))<w:r><w:br/></w:r>"
      + "<w:r><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/></w:r></w:p>"
    var file = WordFile(body)
    file.styles = WordFile.commonStyles
    try agree(on: file.bytes())
  }
}
