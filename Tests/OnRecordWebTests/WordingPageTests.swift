import Foundation
import OnRecord
import OnRecordModel
import OnRecordTestSupport
import Testing
import OnRecordText

@testable import OnRecordWeb

/// A formula's timeline as a page.
@Suite("Wordings")
struct WordingPageTests {
  private static func workshop() throws -> WebWorkshop {
    let workshop = try WebWorkshop()
    let answers = ["We will not lower them.", "We will NOT lower them; ask.", "Ask."]
    for (index, answer) in answers.enumerated() {
      let text = WebWorkshop.briefing(answer: answer)
        .replacing("March 3, 2031", with: "\(["March", "May", "July"][index]) 3, 2031")
        .replacing(
          "And the winter timetable?",
          with: index == 2 ? "You said you will not lower them?" : "And the winter timetable?")
      _ = try workshop.add(text, url: "https://harbour.example/\(index)")
    }
    return workshop
  }

  @Test("The timeline has a picture with a table behind it, who, which forms, and every use marked")
  func timeline() async throws {
    let workshop = try Self.workshop()
    try await TestRoom.open(over: workshop.record) { client in
      let answer = try await client.get("/wording?q=will+not+lower")
      #expect(answer.status == 200)
      let page = answer.text
      #expect(TestHTML.dangers(page) == [])
      #expect(page.contains("<b>3 uses</b>: 2 said, 1 in questions"))
      let picture = try #require(TestHTML.between("<svg class=\"timeline\"", "</svg>", in: page))
      #expect(picture.contains("role=\"img\""))
      #expect(
        picture.contains("March 2031 to July 2031: used in 3 of 5 months."))
      #expect(picture.matches(of: /<rect x/).count == 2)
      #expect(picture.matches(of: /<rect class="asked"/).count == 1)
      let table = TestHTML.text(
        try #require(TestHTML.between("<caption", "</table>", in: page)))
      #expect(table.contains("March 2031") && table.contains("July 2031"))
      #expect(page.contains("<q>will not lower</q> <small>2 uses,"))
      #expect(page.contains("<q>will NOT lower</q> <small>1 use,"))
      #expect(page.contains("We <mark>will not lower</mark> them."))
      #expect(page.contains("You said you <mark>will not lower</mark> them?"))
      let uses = try #require(TestHTML.between("<ol class=\"matches\">", "</ol>", in: page))
      #expect(uses.matches(of: /<div class="q">/).count == 1)
      for link in page.matches(of: /<a href="(\/(?:wording|r)[^"#]*)/) {
        let target = try await client.get(String(link.1).replacing("&amp;", with: "&"))
        #expect(target.status == 200, "\(link.1)")
      }
    }
  }

  @Test("The number beside a facet is what following it gives, and a month's link gives the month")
  func narrowing() async throws {
    try await TestRoom.open { client in
      let page = try await client.get("/wording?q=ferry").text
      let facets = page.matches(
        of: /<li><a href="(\/wording[^"]*)">(.*?)<\/a> <small>([\d,]+)<\/small>/)
      #expect(facets.count > 4)
      let months = page.matches(
        of: /<a href="(\/wording[^"]*)">([^<]*)<\/a><\/th>(?:<td>\d+<\/td>){2}<td>(\d+)<\/td>/)
      #expect(!months.isEmpty)
      for link in (facets + months) {
        let narrowed = try await client.get(String(link.1).replacing("&amp;", with: "&"))
        let count = link.3 == "1" ? "<b>1 use</b>" : "<b>\(link.3) uses</b>"
        #expect(narrowed.text.contains(count), "\(link.1)")
        #expect(narrowed.text.contains("<ul class=\"chips\"><li>"))
      }
    }
  }

  @Test("A release is named once, a turn is shown once, and every use is marked")
  func grouping() async throws {
    try await TestRoom.open { client in
      for (phrase, count) in [("ferry", 19), ("the", 20)] {
        let page = try await client.get("/wording?q=\(phrase)").text
        let uses = try #require(
          TestHTML.between("<ol class=\"matches\">", "</ol>", in: page))
        #expect(uses.matches(of: /<mark>/).count == count)
        let titles = uses.matches(of: /<h3 class="title"><a href="([^"?#]*)/).map { $0.1 }
        #expect(titles.count > 1 && Set(titles).count == titles.count)
        let turns = uses.matches(of: /<a class="cite" href="([^"]*)"/).map { $0.1 }
        #expect(turns.count < count && Set(turns).count == turns.count)
      }
    }
  }

  @Test("Where nobody says it, the page says where it looked and what would find something")
  func nothing() async throws {
    try await TestRoom.open { client in
      let page = try await client.get("/wording?q=ferry+unicorn&year=2026").text
      #expect(page.contains("<b>Nobody says this</b> word for word: “ferry unicorn” stands"))
      #expect(page.contains("in no turn of 10 releases, only year 2026"))
      #expect(page.contains("Without the filters: nowhere"))
      #expect(page.contains("Without the first word: nowhere"))
      let attempt = try #require(
        page.firstMatch(of: /<a href="([^"]*)">Without the last word: (\d+ uses)</))
      let found = try await client.get(String(attempt.1).replacing("&amp;", with: "&")).text
      #expect(found.contains("<b>\(attempt.2)</b>"))
    }
  }

  @Test("Without words there is the form; what cannot be is refused")
  func refusals() async throws {
    try await TestRoom.open { client in
      for query in ["", "?q=", "?unknown=1"] {
        let page = try await client.get("/wording" + query)
        #expect(page.status == 200 && page.text.contains("One to 30 words in a row"))
      }
      for query in [
        "q=***", "q=ferry&kind=speech", "q=ferry&page=0", "q=ferry&from=yesterday",
        "q=" + String(repeating: "a+", count: 31), "q=ferry&person=nobody-at-all",
      ] {
        let page = try await client.get("/wording?" + query)
        #expect(page.status == 400, "\(query.prefix(40))")
      }
      let json = ["Accept": "application/json"]
      #expect(try await client.get("/wording", json).status == 400)
      #expect(try await client.get("/wording?q=ferry&order=latest", json).status == 400)
    }
  }

  @Test("A program gets the same numbers, page by page")
  func json() async throws {
    try await TestRoom.open { client in
      var path: String? = "/wording?q=the"
      var places: [String] = []
      var total = 0
      while let next = path {
        let answer = try await client.get(next, ["Accept": "application/json"])
        #expect(answer.status == 200)
        let object = try #require(
          try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any])
        total = try #require(object["total"] as? Int)
        let uses = try #require(object["uses"] as? [[String: Any]])
        places += uses.compactMap { use in
          (use["id"] as? String).map { "\($0) \(use["text_start"] ?? "")" }
        }
        let months = try #require(object["months"] as? [[String: Any]])
        let undated = try #require(object["undated"] as? [String: Int])
        let counted = months.compactMap { $0["total"] as? Int }.reduce(0, +)
        #expect(counted + (undated["total"] ?? 0) == total)
        path = (object["links"] as? [String: Any])?["next"] as? String
      }
      #expect(total > 40 && places.count == total && Set(places).count == total)
    }
  }

  @Test("Nothing of a wording, and nothing of a transcript, becomes a part of the page")
  func hostile() async throws {
    let workshop = try WebWorkshop()
    for (index, hostile) in HostileTextTests.corpus.enumerated() {
      _ = try workshop.add(
        WebWorkshop.briefing(answer: "Open \(hostile.replacing("\n", with: " ")) gate.")
          .replacing("MS. MORAVA", with: "MS. <B>MORAVA"),
        url: "https://harbour.example/\(index)")
    }
    try await TestRoom.open(over: workshop.record) { client in
      for hostile in HostileTextTests.corpus + ["open", "gate", "a' OR 1=1 --", "\u{202E}gate"] {
        let answer = try await client.get("/wording?q=\(PercentCoding.encoded(hostile))")
        #expect([200, 400].contains(answer.status))
        #expect(TestHTML.dangers(answer.text) == [])
      }
    }
  }
}
