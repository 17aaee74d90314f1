import Foundation
import OnRecord
import OnRecordModel
import OnRecordTestSupport
import Testing
import OnRecordText

@testable import OnRecordWeb

/// Finding: by words, by list, by feed.
@Suite("Searches and lists")
struct SearchPageTests {
  @Test("Exchanges are found with the question above the answer, the words marked")
  func exchanges() async throws {
    try await TestRoom.open { client in
      let page = try await client.get("/search?q=secret+agreement")
      #expect(page.status == 200)
      #expect(TestHTML.dangers(page.text) == [])
      let match = try #require(TestHTML.between("<ol class=\"matches\">", "</ol>", in: page.text))
      let question = try #require(match.range(of: "Is there a ferry deal?"))
      let answer = try #require(
        match.range(of: "There is no <mark>secret</mark> <mark>agreement</mark>"))
      #expect(question.lowerBound < answer.lowerBound)
      #expect(match.contains("<div class=\"q\">"))
      let slug = "2026-03-03-remarks-at-the-secretariat-of-the-lakes-compact-in-brennholm"
      #expect(match.contains("href=\"/r/\(slug)#t9\""))
      #expect(match.contains("href=\"/r/\(slug)?t9\""))
    }
  }

  @Test("Where only what was asked has the words, what was answered stands below, unmarked")
  func answered() async throws {
    let workshop = try WebWorkshop()
    _ = try workshop.add(
      """
      Harbour Ministry Briefing

      Aldersund

      March 3, 2031

      MS. MORAVA: Good morning. The northern harbour opens in May.

      QUESTION: Will the lighthouse be painted?

      MS. MORAVA: Mr. Tellin knows more about it than I do.

      MR. TELLIN: It will, as soon as the snow is gone and somebody has counted the tins.

      QUESTION: In which colour?

      MS. MORAVA: In white.
      """, url: "https://example.org/lighthouse")
    try await TestRoom.open(over: workshop.record) { client in
      let page = try await client.get("/search?q=lighthouse").text
      let match = try #require(TestHTML.between("<ol class=\"matches\">", "</ol>", in: page))
      let question = try #require(match.range(of: "Will the <mark>lighthouse</mark> be painted?"))
      let answer = try #require(match.range(of: "Mr. Tellin knows more"))
      #expect(question.lowerBound < answer.lowerBound)
      #expect(match.contains("counted the tins"))
      // The answer to another question would be taken for the answer to this one.
      #expect(!match.contains("In white"))
      // Where an answer has the words, it is shown for them, and no other.
      let own = try await client.get("/search?q=tins").text
      #expect(own.contains("the <mark>tins</mark>") && !own.contains("knows more"))
    }
  }

  @Test("The number beside a facet is what following it gives")
  func facets() async throws {
    try await TestRoom.open { client in
      let page = try await client.get("/search?q=ferry").text
      let facets = page.matches(
        of: /<li><a href="(\/search[^"]*)">(.*?)<\/a> <small>([\d,]+)<\/small>/)
      #expect(facets.count > 5)
      for facet in facets {
        let narrowed = try await client.get(String(facet.1).replacing("&amp;", with: "&"))
        let count = facet.3 == "1" ? "<b>1 exchange</b>" : "<b>\(facet.3) exchanges</b>"
        #expect(narrowed.text.contains(count), "\(facet.1) \(facet.2)")
        #expect(narrowed.text.contains("<ul class=\"chips\"><li>"))
      }
    }
  }

  @Test("A search that finds nothing says where it looked and what would find something")
  func nothing() async throws {
    try await TestRoom.open { client in
      let page = try await client.get("/search?q=ferry+unicorn&year=2026").text
      #expect(page.contains("<b>Nothing found</b> for “ferry unicorn” in 10 releases"))
      #expect(page.contains("only year 2026"))
      #expect(page.contains("unicorn alone: nowhere"))
      #expect(page.firstMatch(of: /Without unicorn: \d+ exchanges<\/a>/) != nil)
      let tries = page.matches(of: /<p><a href="(\/search[^"]*)">[^<]*: ([\d,]+ exchanges?)<\/a>/)
      #expect(!tries.isEmpty)
      for attempt in tries {
        let found = try await client.get(String(attempt.1).replacing("&amp;", with: "&"))
        #expect(found.text.contains("<b>\(attempt.2)</b>"), "\(attempt.1)")
      }
    }
  }

  @Test("Queries and filters that cannot be are refused in words")
  func refusals() async throws {
    try await TestRoom.open { client in
      for query in [
        "q=***", "q=ferry&kind=speech", "q=ferry&from=yesterday", "q=ferry&year=20",
        "q=ferry&page=0",
        "q=ferry&page=x", "q=ferry&order=best", "q=" + String(repeating: "a+", count: 2500),
        "q=a&speaker=---",
      ] {
        let page = try await client.get("/search?" + query)
        #expect(page.status == 400, "\(query.prefix(40))")
        #expect(page.text.contains("<h1>That could not be read</h1>"))
      }
      for query in ["", "?q=", "?q=++", "?unknown=1"] {
        let page = try await client.get("/search" + query)
        #expect(page.status == 200 && page.text.contains("All words must be there"))
      }
      // No operator of the full-text engine is one here.
      #expect(try await client.get("/search?q=a+AND+(NEAR(").status == 200)
    }
  }

  @Test("Nothing of a query becomes a part of the page")
  func hostileQueries() async throws {
    try await TestRoom.open { client in
      for hostile in HostileTextTests.corpus {
        let coded = PercentCoding.encoded(hostile)
        for path in [
          "/search?q=ferry&speaker=\(coded)", "/search?q=\(coded)", "/r?place=\(coded)",
          "/search?q=ferry&place=\(coded)&site=\(coded)&source=\(coded)&from=\(coded)",
          "/feed.atom?site=\(coded)", "/search.atom?q=\(coded)",
        ] {
          let answer = try await client.get(path)
          #expect((200..<500).contains(answer.status), "\(path)")
          if answer.headers["content-type"]?.hasPrefix("text/html") == true {
            #expect(TestHTML.dangers(answer.text) == [], "\(path)")
          } else {
            #expect(TestXML.isWellFormed(answer.body), "\(path)")
          }
        }
      }
    }
  }

  @Test("Releases without a day stand under a heading of their own")
  func undated() async throws {
    let workshop = try WebWorkshop()
    _ = try workshop.add(
      "Remarks at the Pier\n\nMS. OLL: The second ferry is here.", url: "https://example.org/pier")
    try await TestRoom.open(over: workshop.record) { client in
      let page = try await client.get("/r").text
      #expect(page.contains("<h2 class=\"month\">Undated</h2>"))
    }
  }

  @Test("Pages of a list hold every release once")
  func list() async throws {
    let record = try Record(at: try SampleRecord.folder.get(), access: .read)
    try await TestRoom.open(over: record) { client in
      let page = try await client.get("/r").text
      #expect(TestHTML.dangers(page) == [])
      for release in try record.releases() {
        #expect(page.components(separatedBy: "href=\"/r/\(release.slug)\"").count == 2)
      }
      #expect(page.contains("10 releases"))
      #expect(page.contains("<h2 class=\"month\">March 2026</h2>"))
      let narrowed = try await client.get("/r?site=mfa.veldania.example&order=earliest").text
      #expect(narrowed.contains("published at</span> mfa.veldania.example"))
      #expect(try await client.get("/r?order=loudest").status == 400)
    }
  }

  @Test("Feeds are well formed, name each entry for good, and lead to its page")
  func feeds() async throws {
    try await TestRoom.open(address: "https://records.example.org/room") { client in
      for (path, entries) in [
        ("/feed.atom", 10), ("/search.atom?q=ferry", 1), ("/feed.atom?year=1999", 0),
      ] {
        let feed = try await client.get(path)
        #expect(feed.status == 200)
        #expect(feed.headers["content-type"] == "application/atom+xml; charset=utf-8")
        #expect(TestXML.isWellFormed(feed.body))
        let ids = feed.text.matches(of: /<id>([^<]*)<\/id>/).map { $0.1 }
        #expect(ids.count > entries && Set(ids).count == ids.count)
        #expect(ids.allSatisfy { $0.hasPrefix("tag:onrecord,2026:") })
        for link in feed.text.matches(of: /href="([^"]*)"/) {
          #expect(link.1.hasPrefix("https://records.example.org/room/"))
        }
        let first = feed.text.matches(of: /<link rel="alternate" type="text\/html" href="([^"#]*)/)
          .last.map { String($0.1).replacing("https://records.example.org/room", with: "") }
        let page = try await client.get((first ?? "").replacing("&amp;", with: "&"))
        #expect(page.status == 200)
      }
      #expect(try await client.get("/search.atom").status == 400)
    }
  }

  @Test("The sitemap has every release with the day on which it changed last")
  func sitemap() async throws {
    let record = try Record(at: try SampleRecord.folder.get(), access: .read)
    try await TestRoom.open(over: record, address: "https://records.example.org") { client in
      let robots = try await client.get("/robots.txt").text
      #expect(robots.contains("Sitemap: https://records.example.org/sitemap.xml\n"))
      #expect(robots.contains("Disallow: /check\n"))
      let index = try await client.get("/sitemap.xml")
      #expect(TestXML.isWellFormed(index.body))
      #expect(index.text.contains("<loc>https://records.example.org/sitemap-1.xml</loc>"))
      let part = try await client.get("/sitemap-1.xml")
      #expect(TestXML.isWellFormed(part.body))
      for release in try record.releases() {
        let day = release.updated.prefix(10)
        let entry =
          "<loc>https://records.example.org/r/\(release.slug)</loc><lastmod>\(day)</lastmod>"
        #expect(part.text.contains(entry), "\(release.id)")
      }
      for bad in ["/sitemap-2.xml", "/sitemap-0.xml", "/sitemap-x.xml", "/sitemap-1"] {
        #expect(try await client.get(bad).status == 404, "\(bad)")
      }
    }
  }

  @Test("The home page says what is there, and an empty record says how to fill it")
  func home() async throws {
    try await TestRoom.open { client in
      let page = try await client.get("/").text
      #expect(page.contains(">10 releases</a>, 1 March 2026 to 13 March 2026"))
      #expect(page.contains("class=\"releases\""))
      #expect(TestHTML.dangers(page) == [])
    }
    let empty = try WebWorkshop()
    try await TestRoom.open(over: empty.record) { client in
      let page = try await client.get("/")
      #expect(page.status == 200 && page.text.contains("There is nothing in this record yet"))
      #expect(try await client.get("/search?q=ferry").status == 200)
      #expect(TestXML.isWellFormed(try await client.get("/feed.atom").body))
    }
  }

  @Test("Help knows every verdict, and the limits that there are")
  func help() async throws {
    try await TestRoom.open { client in
      let page = try await client.get("/help")
      #expect(page.status == 200 && TestHTML.dangers(page.text) == [])
      for verdict in Verdict.allCases where verdict != .exact {
        #expect(page.text.contains("<small>\(verdict.rawValue)</small>"), "\(verdict)")
      }
      #expect(page.text.contains("2 MiB and 1,000 quotations"))
    }
  }
}
