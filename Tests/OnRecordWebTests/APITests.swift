import Foundation
import OnRecord
import OnRecordModel
import OnRecordReport
import OnRecordTestSupport
import OnRecordText
import Testing

@testable import OnRecordWeb

/// The room for programs: the same addresses as JSON.
@Suite("The room as JSON")
struct APITests {
  private static let json = ["Accept": "application/json"]

  private static func object(_ answer: WebResponse) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any])
  }

  private static func text(_ value: JSONValue) -> String {
    String(decoding: value.encoded(), as: UTF8.self)
  }

  @Test("What comes has the bytes that the command prints, for every release and person")
  func sameAsCommand() async throws {
    let record = try Record(at: try SampleRecord.folder.get(), access: .read)
    try await TestRoom.open(over: record) { client in
      let list = try await client.get("/r", Self.json)
      #expect(list.headers["content-type"] == "application/json")
      for release in try record.releases() {
        #expect(list.text.contains(Self.text(ReleaseJSON.release(release))), "\(release.id)")
        let shown = try await client.get("/r/\(release.slug)", Self.json).text
        let recorded = try record.reading(ofRelease: release.id)
        let whole = Self.text(ReadingJSON.recorded(RecordedExcerpt(recorded)))
        #expect(shown.hasPrefix(whole.dropLast() + ","), "\(release.id)")
        guard recorded.reading.turns.count > 1 else { continue }
        let turn = try await client.get("/r/\(release.slug)?t2", Self.json).text
        let excerpt = Self.text(ReadingJSON.recorded(RecordedExcerpt(recorded, turns: [1])))
        #expect(turn.hasPrefix(excerpt.dropLast() + ","), "\(release.id)")
      }
      let people = try await client.get("/people", Self.json).text
      for person in try record.people(limit: 100).people {
        #expect(people.contains(Self.text(PeopleJSON.entry(person))))
        let page = try await client.get("/people/\(person.slug)", Self.json).text
        let details = try #require(try record.person(person.slug))
        #expect(page.hasPrefix(Self.text(PeopleJSON.details(details)).dropLast() + ","))
      }
      let found = try await client.get("/search?q=ferry&kind=answer", Self.json)
      let filter = SearchFilter(kind: .answer)
      let answer = try record.search(
        "ferry", filter: filter, order: .relevance, limit: 20, facetLimit: 20)
      #expect(answer.total > 0)
      for match in answer.matches {
        #expect(found.text.contains(Self.text(SearchJSON.match(match))))
      }
      #expect(found.text.contains(Self.text(SearchJSON.facets(answer))))
    }
  }

  @Test("Revisions, old addresses and the questions of a statement are there")
  func revisions() async throws {
    let workshop = try WebWorkshop()
    let url = "https://harbour.example/1"
    let first = try workshop.add(WebWorkshop.briefing(), url: url)
    _ = try workshop.add(
      WebWorkshop.briefing().replacing("March 3, 2031", with: "March 4, 2031"), url: url)
    try await TestRoom.open(over: workshop.record) { client in
      let moved = try await client.get("/r/\(first.slug)?t3", Self.json)
      #expect(moved.status == 301)
      let target = try #require(moved.headers["location"])
      #expect(target.hasSuffix("?t3=") || target.hasSuffix("?t3"))
      let answer = try Self.object(try await client.get(target, Self.json))
      #expect(answer["formerly"] as? [String] == [first.slug])
      #expect((answer["history"] as? [[String: Any]])?.count == 2)
      let turns = try #require(answer["turns"] as? [[String: Any]])
      #expect(turns.map { $0["turn"] as? Int } == [3])
      let asked = try #require(answer["asked"] as? [[String: Any]])
      #expect(asked.map { $0["turn"] as? Int } == [2])
      #expect(asked.first.map { ($0["text"] as? String ?? "").contains("tariffs") } == true)
      let links = try #require(answer["links"] as? [String: Any])
      let own = try #require(links["self"] as? String)
      #expect(try await client.get(own, Self.json).status == 200)
      let old = try await client.get("/r/\(first.slug)@1", Self.json)
      let current = try await client.get(try #require(old.headers["location"]), Self.json)
      let revision = try #require(try Self.object(current)["revision"] as? [String: Any])
      #expect(revision["revision"] as? Int == 1 && revision["current"] as? Bool == false)
    }
  }

  @Test("A list is leafed through by its links, and every thing is on one page")
  func paging() async throws {
    let workshop = try WebWorkshop()
    for number in 1...45 {
      let text = WebWorkshop.briefing().replacing("March 3", with: "March \(number % 28 + 1)")
      _ = try workshop.add(text, url: "https://harbour.example/\(number)")
    }
    try await TestRoom.open(over: workshop.record) { client in
      var path: String? = "/search?q=tariffs&order=latest"
      var names: [String] = []
      var before: String?
      while let next = path {
        let page = try Self.object(try await client.get(next, Self.json))
        #expect(page["total"] as? Int == 45 && page["pages"] as? Int == 3)
        names += (page["exchanges"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
        let links = try #require(page["links"] as? [String: Any])
        #expect(links["previous"] as? String == before)
        before = links["self"] as? String
        path = links["next"] as? String
      }
      #expect(names.count == 45 && Set(names).count == 45)
    }
  }

  @Test("Forms are told apart, kept apart, and not sent twice")
  func forms() async throws {
    try await TestRoom.open { client in
      for path in ["/", "/r", "/people/tomas-reyle", "/api/openapi.json"] {
        let whole = try await client.get(path, Self.json)
        #expect(whole.status == 200, "\(path)")
        #expect(whole.headers["vary"] == "Accept, Accept-Encoding")
        #expect(whole.headers["access-control-allow-origin"] == "*")
        let tag = try #require(whole.headers["etag"])
        let moment = try #require(whole.headers["last-modified"])
        for condition in [["If-None-Match": tag], ["If-Modified-Since": moment]] {
          let again = try await client.get(path, Self.json.merging(condition) { $1 })
          #expect(again.status == 304 && again.body.isEmpty)
        }
        let head = try await client.send("HEAD", path, Self.json)
        #expect(head.body.isEmpty && head.headers["content-length"] == String(whole.body.count))
        let zipped = try await client.get(
          path, Self.json.merging(["Accept-Encoding": "gzip"]) { $1 })
        let isLong = whole.body.count >= 860
        #expect((zipped.headers["content-encoding"] == "gzip") == isLong, "\(path)")
        #expect((zipped.body.count < whole.body.count) == isLong, "\(path)")
        let page = try await client.get(path)
        #expect(path.hasPrefix("/api") || page.headers["etag"] != tag)
      }
      let flight = try await client.send(
        "OPTIONS", "/r", ["Origin": "https://a.example", "Access-Control-Request-Method": "GET"])
      #expect(flight.status == 204 && flight.headers["access-control-allow-methods"] == "GET, HEAD")
    }
  }

  @Test("A parameter that is unknown, repeated or malformed is refused, and the reason is given")
  func parameters() async throws {
    try await TestRoom.open { client in
      for (path, code) in [
        ("/r?speeker=Kim", "unknown-parameter"), ("/?a=1", "unknown-parameter"),
        ("/r?page=1&page=2", "repeated-parameter"), ("/r?page=", "bad-parameter"),
        ("/r?page=501", "bad-parameter"), ("/r?page=+1", "bad-parameter"),
        ("/r?kind=speech", "bad-parameter"), ("/r?from=2021-3", "bad-parameter"),
        ("/r?order=loudest", "bad-parameter"), ("/search", "missing-parameter"),
        ("/search?q=+", "missing-parameter"), ("/search?q=***", "bad-query"),
        ("/r?person=nobody", "bad-query"), ("/r/x?t=a", "bad-parameter"),
      ] {
        let answer = try await client.get(path, Self.json)
        #expect(answer.status == 400, "\(path)")
        #expect(answer.headers["content-type"] == "application/problem+json")
        let problem = try Self.object(answer)
        #expect(problem["code"] as? String == code, "\(path)")
        #expect(problem["type"] as? String == "tag:onrecord,2026:problem/\(code)")
        #expect(problem["status"] as? Int == 400)
        #expect((problem["detail"] as? String)?.hasSuffix(".") == true, "\(path)")
      }
      // A feed is read by a program; the feed of a search that a form asked for has no blank fields.
      #expect(try await client.get("/feed.atom?year=").status == 400)
      let page = try await client.get("/search?q=ferry&speaker=&kind=answer&order=latest&x=1")
      let feed = try #require(page.text.firstMatch(of: /href="(\/search\.atom[^"]*)"/))
      #expect(TestHTML.text(feed.1) == "/search.atom?q=ferry&kind=answer")
      // Pages bear with what mailers and counters hang on an address.
      #expect(try await client.get("/r?utm_source=a").status == 200)
    }
  }

  @Test("Whatever is asked badly as JSON is refused as JSON, with nothing of it in the fields")
  func hostile() async throws {
    try await TestRoom.open { client in
      let many = (0..<10_000).map { "a\($0)=1" }.joined(separator: "&")
      let long = String(repeating: "a", count: 9000)
      let injected = "%0d%0aSet-Cookie:%20a=b"
      var cases: [(String, String, Int)] = [
        ("GET", "/no/such/page", 404), ("GET", "/../../etc/passwd", 404),
        ("GET", "/%2e%2e/%2e%2e/etc/passwd", 404), ("GET", "/r/..%2f..%2fetc%2fpasswd", 404),
        ("GET", "/assets/..%2froom.css", 404), ("GET", "/r/%zz", 400), ("GET", "/r/%ff%fe", 400),
        ("GET", "/people/%00", 400), ("GET", "/r?q=%", 400), ("GET", "/r?q=%e2%82", 400),
        ("GET", "/r?" + many, 414), ("GET", "/r/" + long, 414),
        ("GET", "/r?" + many.prefix(700), 400), ("GET", "/r/a\(injected)", 404),
        ("GET", "/people/a\(injected)", 404), ("GET", "/r?site=a&page=\(injected)", 400),
        ("GET", "/help", 406), ("GET", "/feed.atom", 406), ("PROPFIND", "/r", 405),
      ]
      cases += ["POST", "PUT", "DELETE", "PATCH", "TRACE"].map { ($0, "/r", 405) }
      for (method, path, status) in cases {
        let answer = try await client.send(method, path, Self.json)
        #expect(answer.status == status, "\(method) \(path.prefix(40))")
        #expect(answer.headers["content-type"] == "application/problem+json", "\(path.prefix(40))")
        #expect(answer.headers["set-cookie"] == nil)
        #expect(answer.headers["cache-control"] == "no-store")
        #expect(try Self.object(answer)["status"] as? Int == status)
        if status == 405 { #expect(answer.headers["allow"] == "GET, HEAD, OPTIONS") }
      }
      let shortened = try await client.get("/r/2026-03-05?t=1&x=\(injected)", Self.json)
      #expect(shortened.headers["set-cookie"] == nil)
    }
  }

  @Test("A damaged record is said to be damaged in JSON too")
  func damage() async throws {
    let workshop = try WebWorkshop()
    let release = try workshop.add(WebWorkshop.briefing(), url: "https://harbour.example/1")
    try workshop.damageTexts()
    try await TestRoom.open(over: workshop.record) { client in
      let answer = try await client.get("/r/\(release.slug)", Self.json)
      #expect(answer.status == 503 && answer.headers["retry-after"] == "60")
      #expect(try Self.object(answer)["code"] as? String == "record-unusable")
    }
  }
}
