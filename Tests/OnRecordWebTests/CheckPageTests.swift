import Foundation
import OnRecord
import OnRecordModel
import OnRecordReport
import OnRecordTestSupport
import OnRecordText
import Testing

@testable import OnRecordWeb

/// Drafts that are checked in the room, against the sample record.
@Suite("The check page")
struct CheckPageTests {
  static let sample = Checkout.folder.appendingPathComponent("Samples/drafts/ferry-deal.md")

  private static func sampleBytes() throws -> [UInt8] { Array(try Data(contentsOf: sample)) }

  /// What the command prints for `check --json` of a draft of this name.
  private static func json(
    _ bytes: [UInt8], name: String, speaker: String? = nil
  ) throws -> [UInt8] {
    let record = try Record(at: try SampleRecord.folder.get(), access: .read)
    let draft = try #require(try Draft.drafts(of: bytes, name: name).first)
    return CheckJSON.draft(try record.check(draft, attributedTo: speaker)).encoded() + [0x0A]
  }

  @Test("The form is complete without a script, and a program is told what is taken")
  func form() async throws {
    try await TestRoom.open { client in
      let page = try await client.get("/check")
      #expect(page.status == 200)
      #expect(page.text.contains("enctype=\"multipart/form-data\""))
      #expect(page.text.contains("2 MiB and 1,000 quotations"))
      #expect(TestHTML.dangers(page.text) == [])
      let styles = try #require(
        page.text.firstMatch(of: /href="(\/assets\/check-[0-9a-f]{12}\.css)"/)?.1)
      let sheet = try await client.get(String(styles))
      #expect(
        sheet.status == 200 && sheet.text.contains(".report") && sheet.text.contains(".gloss"))
      #expect(!(try await client.get("/")).text.contains("/assets/check-"))
      let limits = try await client.get("/check", ["Accept": "application/json"])
      let object = try #require(
        JSONSerialization.jsonObject(with: Data(limits.body)) as? [String: Any])
      #expect(object["draft_bytes"] as? Int == 2 << 20 && object["quotations"] as? Int == 1000)
      #expect((object["media_types"] as? [String])?.contains("text/markdown") == true)
    }
  }

  @Test(
    "The sample draft comes back with its summary first, marked, noted and linked into the room")
  func sampleDraft() async throws {
    let bytes = try Self.sampleBytes()
    try await TestRoom.open { client in
      let page = try await client.check(.init("file", bytes, file: "ferry-deal.md"))
      #expect(page.status == 200)
      #expect(page.headers["cache-control"] == "no-store")
      #expect(page.headers["access-control-allow-origin"] == nil && page.headers["etag"] == nil)
      #expect(TestHTML.dangers(page.text) == [])
      let html = page.text
      let summary = try #require(TestHTML.between("<p class=\"sum\">", "</p>", in: html))
      #expect(
        TestHTML.text(summary)
          == "28 quotations: 11 exact, 4 the same words, 1 shortened, 1 with an insertion, 6 altered"
          + " (4 in meaning), 2 spliced, 1 the reporter’s words, 1 somebody else’s words, 1 not found."
      )
      let summaryPlace = try #require(html.range(of: "class=\"sum\""))
      let draftPlace = try #require(html.range(of: "id=\"text\""))
      #expect(summaryPlace.lowerBound < draftPlace.lowerBound)
      #expect(html.matches(of: /<article class="note [a-z]/).count == 28)
      // The record's words in their place, and how to cite them; each link leads there.
      let note = try #require(TestHTML.between("id=\"n6\"", "</article>", in: html))
      let places = note.matches(of: /<a href="(\/r\/[^"]*)">([a-z ]*)</).map {
        (String($0.1), String($0.2))
      }
      #expect(places.map(\.1) == ["in its context", "cite"])
      for (address, _) in places {
        let parts = address.split(separator: "#")
        let there = try await client.get(String(parts[0]))
        #expect(there.status == 200, "\(address)")
        if parts.count == 2 { #expect(there.text.contains("id=\(parts[1])"), "\(address)") }
      }
      let meaning = try #require(
        html.firstMatch(of: /(?s)<article class="note meaning".*?<\/article>/)?.0)
      #expect(
        meaning.contains("<del>") && meaning.contains("Left out") || meaning.contains("left out"))
    }
  }

  @Test("However a draft is sent, the answer is the same; in JSON that of the command")
  func ways() async throws {
    let bytes = try Self.sampleBytes()
    try await TestRoom.open { client in
      let json = ["Accept": "application/json"]
      let expected = try Self.json(bytes, name: "my draft.md")
      let file = try await client.check(.init("file", bytes, file: "my draft.md"), json)
      #expect(file.body == expected)
      #expect(file.headers["content-type"] == "application/json")
      let text = String(decoding: bytes, as: UTF8.self)
      let pasted = Array(text.replacing("\n", with: "\r\n").utf8)
      let multipart = try await client.check(
        [.init("draft", pasted), .init("file", [], file: ""), .init("name", "my draft.md")], json)
      #expect(multipart.body == expected, "a browser's line ends are undone")
      let coded =
        "draft=\(PercentCoding.encoded(text))&name=\(PercentCoding.encoded("my draft.md"))"
      let urlEncoded = try await client.send(
        "POST", "/check",
        json.merging(["Content-Type": "application/x-www-form-urlencoded"]) { $1 },
        body: Array(coded.utf8))
      #expect(urlEncoded.body == expected)
      for type in ["text/plain", "text/markdown; charset=utf-8", "TEXT/HTML"] {
        let raw = try await client.send(
          "POST", "/check?name=my+draft.md", json.merging(["Content-Type": type]) { $1 },
          body: bytes)
        #expect(raw.body == expected, "\(type)")
      }
      let base64 = Array(Data(bytes).base64EncodedData())
      let again = try await client.check(
        [.init("source", base64), .init("name", "my draft.md")], json)
      #expect(again.body == expected)
    }
  }

  @Test("Words that a draft gives to nobody are held against the one who is named beside it")
  func attribution() async throws {
    let draft = "“It is a good proposal. It has nothing to do with fuel,” he said.\n"
    try await TestRoom.open { client in
      for (name, verdict) in [("Henrik Sorvald", "exact"), ("Yevran Dosk", "misattributed")] {
        let answer = try await client.check(
          [.init("draft", draft), .init("name", "d"), .init("attribute", " \(name) ")],
          ["Accept": "application/json"])
        #expect(answer.body == (try Self.json(Array(draft.utf8), name: "d", speaker: name)))
        #expect(answer.text.contains("\"verdict\":\"\(verdict)\""), "\(answer.text)")
        let raw = try await client.send(
          "POST", "/check?name=d&attribute=\(PercentCoding.encoded(name))",
          ["Content-Type": "text/plain", "Accept": "application/json"], body: Array(draft.utf8))
        #expect(raw.body == answer.body)
        let page = try await client.check([.init("draft", draft), .init("attribute", name)])
        #expect(page.text.contains("name=\"attribute\" maxlength=\"200\" value=\"\(name)\""))
      }
    }
  }

  @Test("A Word document is checked as it came, and comes back with the page")
  func wordDocument() async throws {
    let bytes = WordFile(paragraphs: [
      "The ferry",
      "“There is no secret agreement, and there is no exchange,” Ambassador Henrik Sorvald said.",
    ]).bytes()
    try await TestRoom.open { client in
      let page = try await client.check(.init("file", bytes, file: "Entwurf, \"neu\"; ä.docx"))
      #expect(page.status == 200)
      #expect(page.text.contains("Entwurf, &quot;neu&quot;; ä.docx"))
      #expect(page.text.contains("1 quotation: 1 exact."))
      #expect(page.text.contains("Paragraph 2<"))
      let source = try #require(
        page.text.firstMatch(of: /name="source" value="([A-Za-z0-9+\/=]+)"/)?.1)
      #expect(Data(base64Encoded: String(source)) == Data(bytes))
      let raw = try await client.send(
        "POST", "/check?name=x",
        [
          "Content-Type":
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "Accept": "application/json",
        ], body: bytes)
      #expect(raw.body == (try Self.json(bytes, name: "x")))
    }
  }

  @Test("The page can be kept as a file that needs nothing else, and as JSON")
  func downloads() async throws {
    let bytes = try Self.sampleBytes()
    try await TestRoom.open(address: "https://records.example.org/room") { client in
      let fields: [WebClient.Field] = [
        .init("draft", bytes), .init("name", "articles/The ferry: “déal”.md"),
      ]
      let html = try await client.check(fields + [.init("download", "html")])
      #expect(html.status == 200 && html.headers["cache-control"] == "no-store")
      #expect(
        html.headers["content-disposition"]
          == "attachment; filename=\"The-ferry-d-al-checked.html\"")
      #expect(html.text.contains("<style>") && !html.text.contains("<link"))
      #expect(!html.text.contains("<form") && !html.text.contains("href=\"/"))
      #expect(
        html.text.contains("href=\"https://records.example.org/room/r/2026-03-03-remarks-at-the"))
      #expect(html.text.contains("28 quotations: 11 exact"))
      let json = try await client.check(fields + [.init("download", "json")])
      #expect(
        json.headers["content-disposition"]
          == "attachment; filename=\"The-ferry-d-al-checked.json\"")
      #expect(json.body == (try Self.json(bytes, name: "articles/The ferry: “déal”.md")))
    }
  }

  @Test("What the page's own form holds is the draft, to the byte")
  func roundTrip() async throws {
    let drafts = [
      "\n\nFirst “the words of nobody at all here” \n last\t\n", "a <b> & \"c\" 'd' </textarea>\n",
    ]
    try await TestRoom.open { client in
      for draft in drafts {
        let page = try await client.check(.init("draft", draft))
        let field = try #require(
          TestHTML.between("spellcheck=\"false\">", "</textarea>", in: page.text))
        // A browser drops the line end right after the tag.
        #expect(TestHTML.text(field) == "\n" + draft)
      }
      // What a field would not give back as it was is kept whole instead.
      for bytes in [
        Array("a\r\nb".utf8), [0x66, 0xFC, 0x72], Array("a\u{202E}b".utf8), Array("\u{FEFF}a".utf8),
      ] {
        let page = try await client.check(.init("file", bytes, file: "a.txt"))
        #expect(page.status == 200)
        #expect(!page.text.contains("<textarea"))
        #expect(page.text.contains("value=\"\(Data(bytes).base64EncodedString())\""))
      }
    }
  }

  @Test("That there is nothing to check, or nothing was found to check, is said")
  func nothing() async throws {
    try await TestRoom.open { client in
      let none: [[WebClient.Field]] = [
        [], [.init("draft", ""), .init("file", [], file: "")], [.init("draft", " \r\n\t")],
        [.init("file", "\n\n", file: "a.md")],
      ]
      for fields in none {
        let answer = try await client.check(fields)
        #expect(answer.status == 422)
        #expect(answer.text.contains("There is nothing to check"))
      }
      let empty = try await client.send("POST", "/check", ["Content-Type": "text/plain"], body: [])
      #expect(empty.status == 422)
      let quiet = try await client.check(.init("draft", "Nobody is quoted here, not “once”.\n"))
      #expect(quiet.status == 200)
      #expect(quiet.text.contains("No quotations found."))
      #expect(quiet.text.contains("Nobody is quoted here"))
      let plain = try await client.check(.init("draft", "Nobody is quoted here.\n"))
      #expect(plain.text.contains("A quotation is what stands between"))
    }
  }
}
