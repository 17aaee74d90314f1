import Foundation
import OnRecord
import OnRecordModel
import Testing
import OnRecordText

@testable import OnRecordWeb

@Suite("The page of citations")
struct CitePageTests {
  private static let path =
    "/r/2026-03-03-remarks-at-the-secretariat-of-the-lakes-compact-in-brennholm"

  @Test("Every form is on the page, ready to copy, and leads to the revision")
  func page() async throws {
    try await TestRoom.open(prefix: "/room", address: "https://records.example.org/room") {
      client in
      let page = try await client.get(Self.path + "/cite?t9")
      #expect(page.status == 200)
      #expect(TestHTML.dangers(page.text) == [])
      let text = TestHTML.text(page.text)
      let permalink = "https://records.example.org/room\(Self.path)@1?t9"
      #expect(text.components(separatedBy: permalink).count > 8)
      for words in [
        "Henrik Sorvald (Special Envoy for the Lakes Forum), “Remarks",
        "Sorvald, H. (2026, March 3).",
        "3 Mar. 2026", "@misc{", "TY  - ELEC", "\"type\": \"webpage\"", "TextPositionSelector",
        "#:~:text=", "Turn 9, Henrik Sorvald",
      ] {
        #expect(text.contains(words), "\(words)")
      }
      #expect(page.text.contains("<cite>Remarks at the Secretariat"))
      // The permalink leads to the words.
      let words = try await client.get("\(Self.path)@1?t9")
      #expect(words.status == 200 && words.text.contains("There is no secret agreement"))
    }
  }

  @Test("Files come with their media types and names")
  func files() async throws {
    try await TestRoom.open { client in
      for (form, type, name) in [
        ("bibtex", "application/x-bibtex; charset=utf-8", "-t8-t9.bib"),
        ("ris", "application/x-research-info-systems; charset=utf-8", "-t8-t9.ris"),
        ("csl-json", "application/vnd.citationstyles.csl+json", "-t8-t9.json"),
        (
          "annotation", "application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"",
          "-t8-t9.jsonld"
        ),
        ("apa", "text/plain; charset=utf-8", "-t8-t9.txt"),
      ] {
        let file = try await client.get(Self.path + "@1/cite/\(form)?t8-t9")
        #expect(file.status == 200, "\(form)")
        #expect(file.headers["content-type"] == type)
        #expect(file.headers["content-disposition"]?.hasSuffix(name + "\"") == true)
        #expect(file.text.contains("Sorvald"), "\(form)")
      }
      let unknown = try await client.get(Self.path + "/cite/endnote")
      #expect(unknown.status == 404)
    }
  }

  @Test("Paragraphs, days of access and wrong places")
  func requests() async throws {
    try await TestRoom.open { client in
      let paragraph = try await client.get(Self.path + "/cite?p=3")
      #expect(paragraph.status == 200 && paragraph.text.contains("@1#p3"))
      #expect(try await client.get(Self.path + "/cite?p3").text == paragraph.text)
      let whole = try await client.get(Self.path + "/cite")
      #expect(whole.status == 200 && whole.text.contains("The whole release, Henrik Sorvald"))
      let accessed = try await client.get(Self.path + "/cite?t9&accessed=2026-04-01")
      #expect(accessed.text.contains("Accessed April 1, 2026."))
      #expect(accessed.text.contains("/cite/ris?t9&amp;accessed=2026-04-01"))
      for (query, status) in [
        ("?t99", 404), ("?p99", 404), ("?p0", 404), ("?t1&p1", 400), ("?accessed=yesterday", 400),
        ("?accessed=2026-04", 400), ("?accessed=2026-02-30", 400), ("?accessed=2100-02-29", 400),
        ("?accessed=2024-02-29", 200), ("?t=x", 404),
      ] {
        #expect(try await client.get(Self.path + "/cite" + query).status == status, "\(query)")
      }
    }
  }

  @Test("Pages tell reference managers what they are, and where citations are to be had")
  func head() async throws {
    try await TestRoom.open { client in
      for (query, place) in [("", ""), ("?t9", "?t9")] {
        let page = try await client.get(Self.path + query).text
        #expect(page.contains("<meta name=citation_author content=\"Sorvald, Henrik\">"))
        #expect(page.contains("<meta name=citation_publication_date content=\"2026/03/03\">"))
        #expect(
          page.contains(
            "<link rel=alternate type=application/x-bibtex title=\"BibTeX\""
              + " href=\"\(Self.path)@1/cite/bibtex\(place)\">"), "\(query)")
        #expect(page.contains("href=\"\(Self.path)@1/cite\(place)\""))
      }
      let statement = try await client.get(Self.path + "?t9").text
      #expect(statement.contains("Sorvald, H. (2026, March 3)."))
    }
  }

  @Test("A superseded revision is cited as such")
  func superseded() async throws {
    try await TestRoom.open { client in
      let page = try await client.get(
        "/r/2026-03-06-ministry-press-briefing-march-6-2026@1/cite?t3")
      #expect(page.text.contains("revision 1 of 2, since superseded"))
      #expect(page.text.contains("class=\"notice\""))
    }
  }

  @Test("Nothing of a transcript runs on a page of citations, or becomes a link or a header")
  func hostile() async throws {
    let workshop = try WebWorkshop()
    for (number, hostile) in HostileTextTests.corpus.enumerated() {
      _ = try workshop.add(
        "Remarks \(hostile)\n\nMarch 3, 2031\n\nMS. \(hostile): Good morning. \(hostile)\n\n"
          + "Q: \(hostile)?\n\nMS. MORAVA: No. \(hostile)\n",
        url: "\(number % 2 == 0 ? "javascript:alert" : "https://a.example/")(\(number))//\(hostile)"
      )
    }
    let releases = try workshop.record.releases()
    try await TestRoom.open(over: workshop.record) { client in
      for release in releases {
        let path = "/r/\(PercentCoding.encoded(release.slug))"
        for page in ["\(path)/cite", "\(path)/cite?t1", "\(path)?t1"] {
          let answer = try await client.get(page)
          #expect(answer.status == 200, "\(page)")
          #expect(TestHTML.dangers(answer.text) == [], "\(page)")
        }
        let file = try await client.get("\(path)/cite/bibtex?t1")
        #expect(file.headers["content-disposition"]?.contains("attachment") == true)
        #expect(!file.text.contains("javascript:alert(0)//"))
      }
    }
  }
}
