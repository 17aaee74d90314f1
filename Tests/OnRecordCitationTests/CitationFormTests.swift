import Foundation
import OnRecordCitation
import OnRecordModel
import OnRecordTestSupport
import OnRecordText
import Testing

@Suite("Citations for programs, read by other programs")
struct CitationFormTests {
  /// Titles and names that break out of a format that does not escape them.
  static let hostile = [
    "Ferries & 100% {Tariffs} #1_a $5 ~x^2 \\newcommand", "}} @comment{x,", "“Łódź” – naïve Čapek…",
    "a -- b --- c ''d'' ,,e ``f \"g\"", "<script>alert(1)</script> | x", "東京 Москва Ἀθῆναι",
    "TY  - BOOK\r\nER  - \r\nAU  - Evil", "a\u{2028}ER  - \u{85}b\u{B}c\u{0}d", "{", "}", "\\", "%",
    "and and and", "Ø å ß æ þ İ ǅ ő ş ą ḥ ﬁ",
  ]

  /// On one line, as every form has it.
  private static func line(_ text: String) -> String {
    text.filter { $0 != "\0" }.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func objects(_ opinion: Judge.Opinion) throws -> [[String: Any]] {
    try #require(
      try JSONSerialization.jsonObject(with: Data(opinion.text.utf8)) as? [[String: Any]],
      "\(opinion.text)")
  }

  @Test("A parser of BibTeX reads the very characters", arguments: hostile)
  func bibtex(text: String) throws {
    let place = CitedSample.place(
      CitedSample.reading(title: text, name: "\(text) Morava", front: CitedSample.front),
      address: "https://a.example/{x}?\(text)")
    let entry = place.file(.bibtex)
    #expect(entry.filter { $0 == "{" }.count == entry.filter { $0 == "}" }.count)
    guard
      let opinion = try Judge("citations.py").opinion(of: Data(entry.utf8), arguments: ["bibtex"])
    else { return }
    let entries = try objects(opinion)
    #expect(entries.count == 1)
    let fields = try #require(entries.first?["fields"] as? [String: String])
    let wanted = Self.line(text).precomposedStringWithCanonicalMapping
    #expect(fields["title"] == wanted)
    #expect(fields["year"] == "2031" && fields["day"] == "3" && fields["month"] == "March")
    let authors = try #require(entries.first?["authors"] as? [[String: String]])
    #expect(authors.count == 1, "\(authors)")
    // The label tells the surname, so that the rest is given.
    #expect(authors.first?["last"]?.hasSuffix("Morava") == true)
  }

  @Test("A parser of RIS reads one record with every character", arguments: hostile)
  func ris(text: String) throws {
    let place = CitedSample.place(
      CitedSample.reading(title: text, front: CitedSample.front), accessed: "2031-04-01")
    let record = place.file(.ris)
    #expect(record.hasSuffix("\r\nER  - \r\n"))
    guard
      let opinion = try Judge("citations.py").opinion(of: Data(record.utf8), arguments: ["ris"])
    else { return }
    let records = try objects(opinion)
    #expect(records.count == 1)
    #expect(records.first?["title"] as? String == Self.line(text))
    #expect(records.first?["authors"] as? [String] == ["Morava, Ada"])
    #expect(records.first?["urls"] as? [String] == [place.work.permalink?.description ?? ""])
  }

  @Test("A name is parted only where a label tells the surname")
  func names() throws {
    func csl(_ name: String, _ label: String) -> String {
      CitedSample.place(CitedSample.reading(name: name, label: label)).file(.cslJSON)
        .replacing(/\s+/, with: " ")
    }
    #expect(
      csl("Ada Morava", "MS. MORAVA").contains("{ \"family\": \"Morava\", \"given\": \"Ada\" }"))
    #expect(csl("Ada Morava", "ADA MORAVA").contains("{ \"literal\": \"Ada Morava\" }"))
    #expect(csl("Yoon Suk Yeol", "PRESIDENT YOON").contains("{ \"literal\": \"Yoon Suk Yeol\" }"))
    let whole = CitedSample.place(CitedSample.reading(name: "Lakes, Seas", label: "LS"))
    #expect(whole.file(.ris).contains("AU  - Lakes; Seas\r\n"))
    #expect(whole.file(.bibtex).contains("author = {{Lakes, Seas}}"))
  }

  @Test("Only addresses of the web become links, and none breaks out")
  func addresses() {
    for bad in [
      "javascript:alert(1)", "data:text/html,x", "https:", "https://", "http:///x", "//a.example",
      "folder/a.txt", "https:\u{2F}\u{20}a", "", "ftp://a.example/",
    ] {
      #expect(WebAddress(bad) == nil, "\(bad)")
      #expect(CitedSample.place(address: bad).work.original == nil)
    }
    #expect(
      WebAddress("HTTPS://a.example/x y\"<>\r\nX: 1#a#b%zz%41")?.description
        == "https://a.example/x%20y%22%3C%3E%0D%0AX:%201#a%23b%25zz%41")
    let address = WebAddress("https://a.example/#x")
    #expect(address?.directed(to: "text=a").description == "https://a.example/#x:~:text=a")
    #expect(
      WebAddress("https://a.example/#:~:text=old")?.directed(to: "text=a").description
        == "https://a.example/#:~:text=a")
  }

  @Test("Selections are named as addresses name them, in runs")
  func selections() {
    func selection(_ names: String...) -> PlaceSelection? {
      PlaceSelection(names, turnCount: 12, paragraphCount: 40)
    }
    #expect(selection("t3-t5", "t9", "t4") == .turns([2, 3, 4, 8]))
    #expect(selection("t5-3")?.name == "t3-t5")
    #expect(selection("p40")?.words == "paragraph 40")
    #expect(selection("t3-t5", "t9", "t12")?.words == "turns 3–5, 9 and 12")
    #expect(selection() == .whole)
    for bad in ["t0", "t13", "p41", "t3-p5", "x1", "t", "t-1", "3", "t99999999"] {
      #expect(selection(bad) == nil, "\(bad)")
    }
    #expect(selection("t1", "p1") == nil)
  }

  @Test("Tags of a page give what is known, and a surname only where it is told")
  func tags() {
    let tags = CitedSample.place().work.tags
    #expect(
      tags.map(\.name) == [
        "z:itemType", "citation_title", "citation_author", "citation_publication_date",
        "citation_publisher", "citation_public_url",
      ])
    #expect(tags.map(\.content)[2] == "Morava, Ada")
    #expect(tags.map(\.content)[3] == "2031/03/03")
  }
}
