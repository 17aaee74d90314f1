import Testing

@testable import OnRecordWeb

/// Forms as browsers and programs send them, and as nobody should.
@Suite("Multipart forms")
struct MultipartFormTests {
  private func form(_ body: String, boundary: String = "x", most: Int = 8) throws -> [FormField] {
    try MultipartForm(Array(body.utf8), boundary: boundary, most: most).fields
  }

  private func named(_ disposition: String) throws -> FormField? {
    try form("--x\r\nContent-Disposition: \(disposition)\r\n\r\na\r\n--x--\r\n").first
  }

  @Test("Parts are taken byte for byte")
  func parts() throws {
    let fields = try form(
      "preamble\r\n--x\r\ncontent-disposition: form-data; name=draft\r\n\r\na\r\n\r\n b\r\n\r\n--x \t\r\n"
        + "Content-Disposition: form-data; name=\"f\"; filename=\"a.md\"\r\n"
        + "Content-Type: text/markdown; charset=\"latin1\"\r\n\r\n\r\n--x--\r\nepilogue\r\n--x\r\n")
    #expect(fields.map(\.name) == ["draft", "f"])
    #expect(fields[0].bytes == Array("a\r\n\r\n b\r\n".utf8) && fields[0].fileName == nil)
    #expect(fields[1].bytes == [] && fields[1].fileName == "a.md" && fields[1].charset == "latin1")
  }

  @Test("A boundary inside a text parts nothing")
  func boundaryInText() throws {
    let text = "--xy\r\n --x\r\na--x--\r\n\n--x\n--x-\r\n--xx--"
    let fields = try form(
      "--x\r\nContent-Disposition: form-data; name=\"draft\"\r\n\r\n\(text)\r\n--x--")
    #expect(fields.count == 1)
    // A delimiter begins a line of CRLF; `\n--x\n` does not end as one.
    #expect(fields[0].bytes == Array(text.utf8))
  }

  @Test("Names of files are what their senders mean")
  func fileNames() throws {
    let cases: [(String, String?)] = [
      ("form-data; name=\"f\"; filename=\"a;b \\\"c\\\".md\"", "a;b \"c\".md"),
      ("form-data; name=\"f\"; filename=\"a%22b%0D%0A.md\"", "a\"b  .md"),
      ("form-data; name=\"f\"; filename=\"100% ü; 記録.docx\"", "100% ü; 記録.docx"),
      ("form-data; filename=plain.txt; name=f", "plain.txt"),
      ("form-data; name=\"f\"; filename=\"C:\\Users\\me\\draft.md\"", "draft.md"),
      ("form-data; name=\"f\"; filename=\"../../etc/passwd\"", "passwd"),
      ("form-data; name=f; filename=\"b.md\"; filename*=UTF-8'en'%c3%a4%20b.md", "ä b.md"),
      ("form-data; name=f; filename=\"b.md\"; filename*=UTF-8''%zz", "b.md"),
      ("form-data; name=\"f\"; filename=\"\"", ""), ("Form-Data; name=\"f\";", nil),
    ]
    for (disposition, name) in cases {
      let field = try #require(try named(disposition), "\(disposition)")
      #expect(field.name == "f" && field.fileName == name, "\(disposition)")
    }
  }

  @Test("What is malformed is refused")
  func malformed() {
    for disposition in [
      "attachment; name=\"f\"", "form-data", "form-data; name=\"f", "form-data; name=\"f\" g",
      "form-data; name=f; name=g", "form-data; name", "form-data; =f; name=f", "form-data; name=",
    ] {
      #expect(throws: WebFailure.self, "\(disposition)") { try named(disposition) }
    }
    let head = "Content-Disposition: form-data; name=\"f\"\r\n"
    for body in [
      "", "--x", "--x-", "--x\r\n", "--x\r\n--x--", "--x\r\n\(head)",
      "--x\r\n\(head)\r\na",
      "--x\r\n\(head)\r\na\r\n--x", "--x\r\n\(head)\r\n--x--", "--x\r\n\r\na\r\n--x--",
      "--x\n\(head)\r\na\r\n--x--",
      "--x\r\nA: \(String(repeating: "b", count: 9000))\r\n\(head)\r\na\r\n--x--",
      String(repeating: "--x\r\n\(head)\r\na\r\n", count: 9) + "--x--",
    ] {
      #expect(throws: WebFailure.self, "\(body.prefix(80))") { try form(body) }
    }
    for boundary in ["", " ", "a ", String(repeating: "a", count: 71), "a\u{0}", "ä"] {
      #expect(throws: WebFailure.self, "\(boundary)") {
        try form("--\(boundary)\r\n", boundary: boundary)
      }
    }
  }

  @Test("A form of many lines is read in one go")
  func manyLines() throws {
    let text = String(repeating: "\r\n--", count: 100_000)
    let fields = try form("--x\r\nContent-Disposition: form-data; name=d\r\n\r\n\(text)\r\n--x--")
    #expect(fields[0].bytes.count == text.utf8.count)
  }
}
