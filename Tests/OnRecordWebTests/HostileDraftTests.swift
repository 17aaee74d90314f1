import Foundation
import OnRecord
import Testing

@testable import OnRecordWeb

/// Every draft is hostile, and so is its name, and the name of the one it is given to.
@Suite("Hostile drafts")
struct HostileDraftTests {
  private static func draft(_ hostile: String) -> String {
    """
    # \(hostile)

    “There is no secret \(hostile) agreement, and there is no exchange,” \(hostile) said.

    “We will not pay \(hostile) for the same chairs twice,” Sorvald \(hostile) said. [\(hostile)](\(hostile))

    > \(hostile) There is a proposal to reopen the ferry

    - “\(hostile)”

    <p onclick="\(hostile)">“It is a good proposal” \(hostile)</p>

    """
  }

  @Test("Nothing of a draft or a name runs, loads or sends anything, nor becomes a header")
  func corpus() async throws {
    try await TestRoom.open { client in
      for hostile in HostileTextTests.corpus + ["a\r\nSet-Cookie: b=c", "a\"; filename=\"b.exe"] {
        let name = hostile.replacing("\r\n", with: "%0D%0A").replacing("\"", with: "%22")
        let draft = Self.draft(hostile)
        let pages = [
          try await client.check([
            .init("draft", draft), .init("name", hostile), .init("attribute", hostile),
          ]),
          try await client.check(.init("file", draft, file: name)),
          try await client.check(
            .init("file", "<!doctype html><title>\(hostile)</title><p>\(draft)", file: "a.html")),
        ]
        for page in pages {
          #expect(page.status == 200, "\(hostile)")
          #expect(TestHTML.dangers(page.text) == [], "\(hostile)")
          #expect(page.headers["set-cookie"] == nil)
          #expect(page.text.contains("</body>\n</html>\n"))
        }
        for form in ["html", "json"] {
          let file = try await client.check([
            .init("draft", draft), .init("name", hostile), .init("download", form),
          ])
          let disposition = try #require(file.headers["content-disposition"])
          #expect(
            disposition.wholeMatch(of: /attachment; filename="[A-Za-z0-9_-]+-checked\.(html|json)"/)
              != nil, "\(disposition)")
          #expect(file.headers["set-cookie"] == nil)
        }
      }
    }
  }

  @Test("Bytes that are no text at all are answered, whatever they are")
  func noise() async throws {
    try await TestRoom.open { client in
      var seed: UInt64 = 7
      for size in [1, 2, 3, 64, 1000, 30_000] {
        let bytes = (0..<size).map { _ -> UInt8 in
          seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          return UInt8(seed >> 56)
        }
        for field in [
          WebClient.Field("file", bytes, file: "a.txt"), .init("draft", bytes),
          .init("source", Array(Data(bytes).base64EncodedData())),
        ] {
          let answer = try await client.check(field)
          #expect([200, 422].contains(answer.status), "\(size)")
          #expect(TestHTML.dangers(answer.text) == [], "\(size)")
        }
        let form = try await client.send(
          "POST", "/check", ["Content-Type": "multipart/form-data; boundary=x"], body: bytes)
        #expect(form.status == 400)
      }
    }
  }

  @Test(
    "A log has nothing of what was checked, and what is wrong with it is said without its words")
  func silence() async throws {
    let secret = "unspeakableword"
    try await TestRoom.open { client in
      let answers = [
        try await client.check([
          .init("draft", "“\(secret)”"), .init("file", "“\(secret)”", file: secret),
        ]),
        try await client.send(
          "POST", "/check", ["Content-Type": "application/x-www-form-urlencoded"],
          body: Array("draft=\(secret)&x=%".utf8)),
        try await client.send(
          "POST", "/check?name=\(secret)", ["Content-Type": "text/\(secret)"], body: []),
      ]
      for answer in answers {
        #expect((400..<500).contains(answer.status))
        #expect(!answer.text.contains(secret))
      }
    }
  }
}
