import Foundation
import OnRecord
import OnRecordCitation
import OnRecordModel
import OnRecordTestSupport
import OnRecordText
import Testing

@testable import OnRecordWeb

/// The page of a release: every word of it, in its place, under its name.
@Suite("The page of a release")
struct ReleasePageTests {
  @Test("Every paragraph of every release stands on its page, verbatim, in order, under its name")
  func verbatim() async throws {
    let record = try Record(at: try SampleRecord.folder.get(), access: .read)
    try await TestRoom.open(over: record) { client in
      for release in try record.releases() {
        let page = try await client.get("/r/\(release.slug)").text
        let reading = try record.reading(ofRelease: release.id).reading
        var rest = page[...]
        let anchors = Anchors(reading)
        #expect(!anchors.paragraphs.isEmpty)
        // Captions stand beside the title, before the rest of what is above the text.
        let above = anchors.paragraphs.prefix { $0.turn == nil && !reading.turns.isEmpty }
        for paragraph in anchors.paragraphs {
          let isAbove = above.contains(paragraph)
          let start = try #require(
            (isAbove ? page[...] : rest).range(of: "id=p\(paragraph.number)"),
            "\(release.id) \(paragraph.name)")
          let open = try #require(page[start.upperBound...].firstIndex(of: ">"))
          let html =
            page[page.index(after: open)...].prefix(4000)
            .split(separator: /<p id|<li\n|<\/ol>|<\/p>\n|<h2/, maxSplits: 1).first ?? ""
          let own = String(html).replacing(/<(sup|small)>.*?<\/(sup|small)>/, with: "")
            .replacing(/<a [^>]*>\d+<\/a>/, with: "")
          let words = TestHTML.text(own).trimmingCharacters(in: .whitespaces)
          let expected = reading.text[paragraph.range]
          #expect(Array(words.utf8) == Array(expected.utf8), "\(release.id) \(paragraph.name)")
          if !isAbove { rest = page[start.upperBound...] }
        }
        for index in reading.turns.indices {
          #expect(page.contains("<li\nid=t\(index + 1)"), "\(release.id) t\(index + 1)")
          #expect(page.contains("<a href=?t\(index + 1)>"))
          // A question is marked, or begins an exchange; nothing else does both or either.
          let looksAsked =
            page.contains("<li\nid=t\(index + 1) class=q><h3")
            || page.contains("<li\nid=t\(index + 1)><h2")
          #expect(looksAsked == TurnViews.isAsked(reading.turns[index]), "t\(index + 1)")
        }
        for exchange in Set(reading.turns.compactMap(\.exchange)) {
          #expect(page.components(separatedBy: "<h2 id=x\(exchange)>").count == 2)
        }
      }
    }
  }

  @Test("The head says the title, the day, the offices, and every date as printed")
  func front() async throws {
    try await TestRoom.open { client in
      let page = try await client.get(
        "/r/2026-03-03-remarks-at-the-secretariat-of-the-lakes-compact-in-brennholm"
      ).text
      #expect(
        page.contains("<h1>Remarks at the Secretariat of the Lakes Compact in Brennholm</h1>"))
      #expect(page.contains("<time datetime=\"2026-03-03\">3 March 2026</time> · Brennholm"))
      #expect(page.contains("<b>Henrik Sorvald</b>, Special Envoy for the Lakes Forum"))
      for printed in ["March 3, 2026", "2026-03-03T22:41:07+01:00", "03/02/2026", "March 2, 2026"] {
        #expect(page.contains(">\(printed)</time>"), "\(printed)")
      }
      // The doubt is marked where it is, and said at the foot.
      #expect(page.contains("<sup><a href=\"#d1\">1</a></sup>"))
      #expect(
        page.contains("<li id=d1>The caption&#39;s date 2026-03-02 differs from the event&#39;s"))
      #expect(page.contains("<i>(Laughter)</i>") || page.contains("<i>(Laughter.)</i>"))
    }
  }

  @Test("Struck words and their repair are seen")
  func emendations() async throws {
    try await TestRoom.open { client in
      let page = try await client.get(
        "/r/2026-03-05-press-briefing-by-press-secretary-dorte-halvane-and-deputy"
      ).text
      #expect(page.contains("They flew <del>410</del> [310] kilometers"))
    }
  }

  @Test("A page that was changed says so, and keeps what it said before")
  func revisions() async throws {
    try await TestRoom.open { client in
      let path = "/r/2026-03-06-ministry-press-briefing-march-6-2026"
      let now = try await client.get(path)
      #expect(now.text.contains("This page was changed."))
      #expect(now.text.contains("Revision 1</a>") && now.text.contains("<b>Revision 2</b>"))
      #expect(now.text.contains("2 words added, 1 word taken out. The first place:<dl"))
      #expect(now.text.contains("Veldania does <ins>not</ins> recognize the inspection"))
      #expect(now.text.contains("does not recognize"))
      let before = try await client.get(path + "@1")
      #expect(before.status == 200)
      #expect(before.text.contains("<b>Superseded.</b> This is revision 1 of 2"))
      #expect(!before.text.contains("This page was changed."))
      #expect(before.text.contains("does recognize"))
      let none = try await client.get(path + "@3")
      #expect(none.status == 404)
      #expect(none.text.contains("2 revisions, and none of this number"))
      #expect(none.text.contains("href=\"\(path)\""))
    }
  }

  @Test(
    "Of a change, the words that differ are set off, and nothing of them is markup",
    arguments: [
      ("a b c", "a c", "a <del>b</del> c"), ("a c", "a b c", "a c"), ("a b", "a b", "a b"),
      ("a b", "c d e", "<del>a b</del>"), ("a a", "a", "a <del>a</del>"), ("", "a", ""),
      ("<b> x", "<b> & x", "&lt;b&gt; x"), ("é", "e\u{301}", "<del>é</del>"),
    ])
  func changedWords(words: String, other: String, markup: String) {
    #expect(RevisionWords.marked(words, against: other, as: ("<del>", "</del>")).html == markup)
  }

  @Test("Known words lead to a release, unknown ones to what is near")
  func addresses() async throws {
    try await TestRoom.open(prefix: "/room") { client in
      let slug = "2026-03-03-remarks-at-the-secretariat-of-the-lakes-compact-in-brennholm"
      let short = try await client.get("/r/2026-03-03?q=a")
      #expect(short.status == 302)
      #expect(short.headers["location"] == "/room/r/\(slug)?q=a")
      let source = try await client.get("/r/2026-03-03/source")
      #expect(source.headers["location"] == "/room/r/\(slug)/source")
      let unknown = try await client.get("/r/2026-03-03-grain-corridor")
      #expect(unknown.status == 404)
      #expect(unknown.text.contains("No release of this record has this address."))
      #expect(unknown.text.contains("href=\"/room/r/\(slug)\""))
      #expect(unknown.text.contains("href=\"/room/search?q=grain+corridor\""))
      for bad in ["%3Cscript%3E", "..", "@", "@1", "a@99999999999999999999", "%20"] {
        let answer = try await client.get("/r/\(bad)")
        #expect(answer.status == 404, "\(bad)")
        #expect(!answer.text.contains("<script>"))
      }
    }
  }

  @Test("A corrected day or title leaves the old address leading to the new, with the reason")
  func oldAddresses() async throws {
    let workshop = try WebWorkshop()
    let url = "https://harbour.example/1"
    func add(_ title: String) throws -> Release {
      try workshop.add(
        "\(title)\n\nAldersund\n\nMarch 3, 2031\n\nMS. MORAVA: Good morning.\n", url: url)
    }
    let first = try add("Remarks on the Ferry")
    let second = try add("Remarks on the Ferry and the Lamp")
    #expect(first.slug != second.slug)
    try await TestRoom.open(over: workshop.record) { client in
      let old = try await client.get("/r/\(first.slug)")
      #expect(old.status == 301)
      #expect(old.headers["location"] == "/r/\(second.slug)")
      #expect(old.text.contains("corrected the title"))
      let page = try await client.get("/r/\(second.slug)")
      #expect(page.status == 200)
      #expect(page.text.contains("<dt>Formerly at<dd>\(first.slug)"))
    }
  }

  @Test("The source is handed out byte for byte, to be kept and not to be run")
  func source() async throws {
    let record = try Record(at: try SampleRecord.folder.get(), access: .read)
    try await TestRoom.open(over: record) { client in
      for release in try record.releases() {
        let revision = try record.reading(ofRelease: release.id).revision
        let source = try await client.get("/r/\(release.slug)/source")
        #expect(SourceReader.hash(of: source.body) == revision.sourceHash)
        #expect(source.headers["content-disposition"]?.hasPrefix("attachment; filename=") == true)
        #expect(source.headers["content-security-policy"]?.hasPrefix("sandbox") == true)
        let text = try await client.get("/r/\(release.slug)/text")
        #expect(SourceReader.hash(of: text.body) == revision.textHash)
        #expect(text.headers["content-type"] == "text/plain; charset=utf-8")
      }
    }
  }

  @Test("What has not changed since a day is not sent again; what is added is seen at once")
  func freshness() async throws {
    let workshop = try WebWorkshop()
    let release = try workshop.add(WebWorkshop.briefing(), url: "https://harbour.example/1")
    try await TestRoom.open(over: workshop.record) { client in
      let page = try await client.get("/r/\(release.slug)")
      let modified = try #require(page.headers["last-modified"])
      let same = try await client.get("/r/\(release.slug)", ["If-Modified-Since": modified])
      #expect(same.status == 304)
      let old = ["If-Modified-Since": "Thu, 01 Jan 1970 00:00:00 GMT"]
      #expect(try await client.get("/r/\(release.slug)", old).status == 200)
      let changed = WebWorkshop.briefing(answer: "We will lower them.")
      _ = try workshop.add(changed, url: "https://harbour.example/1")
      let after = try await client.get("/r/\(release.slug)")
      #expect(after.text.contains("We will lower them.") && after.text.contains("was changed"))
      #expect(after.headers["etag"] != page.headers["etag"])
    }
  }

  @Test("A damaged record is said to be damaged, and half a page is not sent")
  func damage() async throws {
    let workshop = try WebWorkshop()
    let release = try workshop.add(WebWorkshop.briefing(), url: "https://harbour.example/1")
    try workshop.damageTexts()
    try await TestRoom.open(over: workshop.record) { client in
      let page = try await client.get("/r/\(release.slug)")
      #expect(page.status == 503)
      #expect(page.headers["retry-after"] != nil)
      #expect(page.text.contains("damaged") && page.text.hasSuffix("</html>\n"))
      #expect(try await client.get("/robots.txt").status == 200)
    }
  }
}
