import Foundation
import OnRecord
import OnRecordModel
import Testing
import OnRecordText

@testable import OnRecordWeb

/// Persons, their names and where they speak.
@Suite("The pages of persons")
struct PeoplePageTests {
  @Test("Everyone who speaks has a line and a page")
  func everyone() async throws {
    let record = try Record(at: try SampleRecord.folder.get(), access: .read)
    try await TestRoom.open(over: record) { client in
      let all = try record.people(limit: 1000)
      let list = try await client.get("/people").text
      #expect(TestHTML.dangers(list) == [])
      #expect(list.contains(Numerals.count(all.total, "person", "people")))
      // The home page says the same number, and which of them it cannot tell apart for certain.
      let home = try await client.get("/").text
      #expect(home.contains("\">\(Numerals.count(all.total, "person", "people"))</a>"))
      let bare = all.people.count { !$0.isFull }
      #expect(home.contains("\(bare) of them known by surname only") == (bare > 0))
      for person in all.people {
        #expect(list.contains("href=\"/people/\(person.slug)\">\(person.name)</a>"))
        let page = try await client.get("/people/\(person.slug)")
        #expect(page.status == 200 && TestHTML.dangers(page.text) == [], "\(person.slug)")
        let releases = try record.releases(matching: SearchFilter(person: person.slug))
        #expect(releases.count == person.releaseCount)
        for release in releases.suffix(12) {
          #expect(page.text.contains("href=\"/r/\(release.slug)\""), "\(person.slug)")
        }
      }
    }
  }

  @Test("The home page says how many are known by surname only")
  func bare() async throws {
    let workshop = try WebWorkshop()
    _ = try workshop.add(WebWorkshop.briefing(), url: "https://example.org/briefing")
    try await TestRoom.open(over: workshop.record) { client in
      let home = try await client.get("/").text
      #expect(home.contains("1 person</a>, 1 of them known by surname only."))
    }
  }

  @Test("A person's words are searched, and only theirs")
  func words() async throws {
    try await TestRoom.open { client in
      let page = try await client.get("/people/henrik-sorvald").text
      #expect(page.contains("<h1>Henrik Sorvald</h1>"))
      #expect(page.contains("Special Envoy for the Lakes Forum"))
      #expect(page.contains("<input type=\"hidden\" name=\"person\" value=\"henrik-sorvald\">"))
      let search = try await client.get("/search?q=ferry&person=henrik-sorvald").text
      let marked = search.components(separatedBy: "<div").filter { $0.contains("<mark>") }
      #expect(!marked.isEmpty)
      for passage in marked { #expect(passage.contains("SORVALD")) }
    }
  }

  @Test("Nobody's address says who is near")
  func nobody() async throws {
    try await TestRoom.open { client in
      let page = try await client.get("/people/henrik-sorvalt-x")
      #expect(page.status == 404)
      #expect(page.text.contains("Nobody in this record has this address."))
      #expect(page.text.contains("href=\"/people\""))
      let near = try await client.get("/people/sorvald-9")
      #expect(near.status == 404 && near.text.contains("href=\"/people/henrik-sorvald\""))
      #expect(try await client.get("/people?order=height").status == 400)
      for hostile in HostileTextTests.corpus {
        let coded = PercentCoding.encoded(hostile)
        for path in ["/people/\(coded)", "/people?q=\(coded)", "/r?person=\(coded)"] {
          let answer = try await client.get(path)
          #expect((200..<500).contains(answer.status), "\(path)")
          #expect(TestHTML.dangers(answer.text) == [], "\(path)")
        }
      }
    }
  }
}
