import Foundation
import OnRecordTestSupport
import Testing

@Suite("Lists, people and facets of the sample record on the command line")
struct PagesTests {
  let workshop: Workshop

  init() throws {
    workshop = try Workshop()
    let samples = Checkout.folder.appendingPathComponent("Samples/record").path
    #expect(try Program.run("add", samples, record: workshop.record).status == 0)
  }

  private func run(_ arguments: String...) throws -> Program.Run {
    try Program.run(arguments: arguments, record: workshop.record)
  }

  private func objects(_ run: Program.Run) throws -> [[String: Any]] {
    try run.lines.map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  @Test("People are listed by surname, with turns, releases, days, slug and name")
  func people() throws {
    let lines = try run("people").lines
    let slugs = lines.compactMap { line in
      line.split(separator: " ").first { $0.contains("-") && $0.first?.isLetter == true }
    }
    #expect(
      slugs == [
        "yevran-dosk", "dorte-halvane", "astrid-kolveg", "oda-lieven", "stanis-orlo",
        "karel-ostrand", "tomas-reyle", "amira-solenne", "henrik-sorvald",
      ])
    #expect(lines.contains { $0.contains(" 9 turns     3 releases  2026-03-03 – 2026-03-10") })
    let most = try objects(run("people", "--order", "turns", "--limit", "1", "--json"))
    #expect(most.map { $0["slug"] as? String } == ["dorte-halvane"])
    #expect(most.first?["full"] as? Bool == true)
    #expect(try objects(run("people", "--json", "kolv")).count == 1)
    let none = try run("people", "nobody")
    #expect(none.status == 0)
    #expect(none.output.isEmpty)
    #expect(none.errors.contains("nobody found"))
  }

  @Test("One person is shown with offices and forms as printed")
  func person() throws {
    let page = try run("people", "--slug", "tomas-reyle").text
    #expect(page.contains("MR REYLE — Tomas Reyle"))
    let details = try #require(
      try objects(run("people", "--slug", "tomas-reyle", "--json")).first)
    let forms = try #require(details["forms"] as? [[String: Any]])
    // The page of March 3 prints no more than his surname, under the label of the other pages.
    #expect(forms.map { $0["basis"] as? String } == ["name", "label", "name"])
    #expect(Set(details.keys).isSuperset(of: ["offices", "years", "namesakes"]))
    #expect(try run("people", "--slug", "reyle").status == 3)
    #expect(try run("people", "--slug", "tomas-reyle", "x").status == 2)
    #expect(try run("people", "--order", "size").status == 2)
    #expect(try run("list", "--person", "nobody").status == 2)
    let releases = try run("list", "--person", "tomas-reyle", "--json").lines
    #expect(releases.count == details["releases"] as? Int)
  }

  @Test("The numbers beside facets are what the narrowed search prints")
  func facets() throws {
    let all = try objects(run("search", "--json", "--facets", "--limit", "100", "ferry"))
    let last = try #require(all.last)
    #expect(last["total"] as? Int == all.count - 1)
    let facets = try #require(last["facets"] as? [String: [String: Any]])
    #expect(Set(facets.keys) == ["person", "kind", "year", "place", "site"])
    for (name, facet) in facets {
      let values = try #require(facet["values"] as? [[String: Any]])
      #expect(facet["count"] as? Int ?? 0 >= values.count)
      for value in values.prefix(3) {
        let argument = try #require(value["value"] as? String)
        let found = try run("search", "--json", "--limit", "100", "--\(name)", argument, "ferry")
        #expect(found.lines.count == value["count"] as? Int, "\(name) \(argument)")
      }
    }
  }

  @Test("Lists come in each order, by pages")
  func lists() throws {
    let latest = try objects(run("list", "--json", "--order", "latest"))
    let days = latest.compactMap { $0["day"] as? String }
    #expect(days == days.sorted(by: >))
    let page = try objects(
      run("list", "--json", "--order", "latest", "--offset", "2", "--limit", "3"))
    #expect(
      page.map { $0["id"] as? String } == latest.dropFirst(2).prefix(3).map { $0["id"] as? String })
    #expect(latest.allSatisfy { $0["slug"] as? String == $0["id"] as? String })
    #expect(try run("list", "--limit", "0").status == 2)
    #expect(try run("list", "--year", "26").status == 2)
  }

  @Test("What a page changed in silence is shown word by word")
  func compare() throws {
    let page = try run("compare", "2026-03-06").text
    #expect(page.contains("2 words added, 1 removed"))
    #expect(page.contains("Veldania does {+not+} recognize"))
    #expect(page.contains("[-ambasador-] {+ambassador+}"))
    #expect(page.contains("MR REYLE — Tomas Reyle · statement"))
    let back = try run("compare", "2026-03-06@2", "2026-03-06@1").text
    #expect(back.contains("Veldania does [-not-] recognize"))
    let object = try #require(try objects(run("compare", "--json", "2026-03-06@2")).first)
    let changes = try #require(object["changes"] as? [[String: Any]])
    #expect(changes.map { $0["new"] as? String } == ["not", "ambassador"])
    #expect(changes.map { $0["new_turn"] as? Int } == [1, 7])
    let texts = try ["2026-03-06@1", "2026-03-06@2"].map {
      Array(try run("show", "--text", $0).output)
    }
    for change in changes {
      for (side, text) in zip(["old", "new"], texts) {
        let start = try #require(change["\(side)_start"] as? Int)
        let end = try #require(change["\(side)_end"] as? Int)
        #expect(String(decoding: text[start..<end], as: UTF8.self) == change[side] as? String)
      }
    }
    #expect(try run("compare", "2026-03-06@1").status == 3)
    #expect(try run("compare", "2026-03-03").status == 3)
    #expect(try run("compare", "2026-03-06", "nothing").status == 3)
    #expect(try run("compare", "2026-03-06", "2026-03-06@3").status == 3)
    #expect(try run("compare", "2026-03-06", "2026-03-06").text.contains("the same words"))
  }

  @Test("What was changed after publication is listed, and by nobody else's filter")
  func changes() throws {
    let changes = try objects(run("changes", "--json"))
    #expect(changes.count == 1)
    let revision = try #require(changes.first?["revision"] as? [String: Any])
    #expect(revision["revision"] as? Int == 2)
    #expect(try run("changes", "--person", "tomas-reyle").lines.count > 1)
    let none = try run("changes", "--year", "2025")
    #expect(none.status == 0)
    #expect(none.output.isEmpty)
  }
}
