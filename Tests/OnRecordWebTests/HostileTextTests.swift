import OnRecord
import OnRecordModel
import Testing
import OnRecordText

@testable import OnRecordWeb

/// Every transcript and every request is hostile: nothing of one becomes a part of a page.
@Suite("Hostile text on pages")
struct HostileTextTests {
  /// What breaks out of text, of attributes in either quotes or none, of comments, scripts, styles and
  /// templates.
  static let corpus = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'><svg onload=alert(1)>",
    "</title><script>alert(1)</script>", "<!--<img src=\"--><img src=x onerror=alert(1)//\">",
    "<a href=javascript:alert(1)>x</a>", "{{{title}}}{{>layout}}", "]]><script>alert(1)</script>",
    "&lt;script&gt;alert(1)&lt;/script&gt;", "\u{FF1C}script\u{FF1E}alert(1)", "<scr\u{0}ipt>",
    "\u{202E}<txt.exe\u{202C}", "</textarea><script>alert(1)</script>", "<style>*{display:none}",
    "<base href=https://evil.example/>", "<meta http-equiv=refresh content=0;url=//evil.example>",
    "` onmouseover=alert(1) `", "<iframe srcdoc='<script>alert(1)</script>'>", "%3Cscript%3E",
    "<math><mtext><option><FAKEFAKE><option></option><mglyph><svg><mtext><style><a title=\"</style>",
  ]

  static func transcript(_ hostile: String) -> String {
    """
    Remarks \(hostile)

    Aldersund \(hostile)

    March 3, 2031

    MS. MORAVA: Good morning. \(hostile)

    Q \(hostile): Will the tariffs \(hostile) fall?

    MS. MORAVA: No. (Laughter \(hostile).) [\(hostile)] It stands.

    QUESTION: (\(hostile)) And then?

    MS. MORAVA: \(hostile)

    """
  }

  @Test("Nothing of a transcript runs, loads or sends anything")
  func transcripts() async throws {
    let workshop = try WebWorkshop()
    for (number, hostile) in Self.corpus.enumerated() {
      _ = try workshop.add(
        Self.transcript(hostile), url: "https://a.example/\(number)?x=\(hostile)")
      _ = try workshop.add(
        Self.transcript(hostile), url: "javascript:alert(\(number))//\(hostile)")
    }
    let releases = try workshop.record.releases()
    #expect(releases.count > Self.corpus.count)
    try await TestRoom.open(over: workshop.record) { client in
      for release in releases {
        let page = try await client.get("/r/\(PercentCoding.encoded(release.slug))")
        #expect(page.status == 200, "\(release.slug)")
        let dangers = TestHTML.dangers(page.text)
        #expect(dangers == [], "\(release.slug)")
      }
      let home = try await client.get("/")
      #expect(TestHTML.dangers(home.text) == [])
    }
  }

  @Test("Nothing of an address runs, loads or sends anything, nor becomes a header")
  func addresses() async throws {
    try await TestRoom.open { client in
      for hostile in Self.corpus + ["a\r\nSet-Cookie: b=c", "a\nX: y\n\n<script>"] {
        let coded = PercentCoding.encoded(hostile)
        for path in ["/r/\(coded)", "/\(coded)", "/r/\(coded)/source", "/?q=\(coded)"] {
          let answer = try await client.get(path)
          #expect((200..<500).contains(answer.status), "\(path)")
          #expect(TestHTML.dangers(answer.text) == [], "\(path)")
          #expect(answer.headers["set-cookie"] == nil && answer.headers["x"] == nil, "\(path)")
        }
      }
    }
  }

  @Test("The checker of pages sees what it is there to see")
  func checker() {
    #expect(TestHTML.dangers("<p id=p1>a &lt; b <a href=\"/r/x\">x</a>") == [])
    for bad in [
      "<img src=x>", "<a href=\"javascript:x\">", "<p onclick=x>", "<script>x</script>",
      "a < b", "<a href=\"//evil.example\">", "<form action=\"data:x\">",
    ] {
      #expect(TestHTML.dangers(bad) != [], "\(bad)")
    }
  }
}
