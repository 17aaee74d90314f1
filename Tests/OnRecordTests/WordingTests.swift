import Foundation
import OnRecord
import OnRecordModel
import OnRecordText
import Testing

@Suite("A wording's timeline")
struct WordingTests {
  private let workshop: RecordWorkshop
  private let record: Record

  init() throws {
    workshop = try RecordWorkshop()
    record = try Record(at: workshop.place, access: .create)
  }

  /// Takes a briefing in, as if it had come from an address of a name.
  private func add(
    _ name: String, day: String? = nil, statement: String = "Good morning.",
    question: String = "Will the tariffs fall?", answer: String = "Ask the pilots."
  ) throws {
    let text =
      [
        "Harbour Ministry Briefing \(name)", day, "MS. MORAVA: \(statement)", "Q: \(question)",
        "MS. MORAVA: \(answer)", "Q: And the winter timetable?", "MS. MORAVA: It stands.",
      ]
      .compactMap(\.self).joined(separator: "\n\n") + "\n"
    let file = workshop.folder.appendingPathComponent("\(UUID().uuidString).txt")
    try Data(text.utf8).write(to: file)
    _ = try record.add([file.path], url: "https://harbour.example/\(name)")
  }

  private func addAll() throws {
    try add(
      "b", day: "May 4, 2031", answer: "Open, “first-come” and fair! (Laughter.) Don’t worry.")
    try add(
      "a", day: "March 2, 2031", statement: "It will be open; first come and fair. Open first: no.",
      question: "Is it open, first come, and fair?")
    try add("c", answer: "OPEN FIRST COME AND FAIR is the rule.")
  }

  @Test("Every use is counted, earliest first, questions apart, in several segments")
  func uses() throws {
    try addAll()
    let segments = try FileManager.default.contentsOfDirectory(atPath: record.quotationsFolder)
    #expect(segments.count > 1)
    let timeline = try record.wording(of: "“open, first-come”")
    #expect(timeline.words == ["open", "first", "come"])
    #expect(timeline.count.said == 3)
    #expect(timeline.count.asked == 1)
    let days = timeline.uses.map(\.place.release.day)
    #expect(days == ["2031-03-02", "2031-03-02", "2031-05-04", nil])
    #expect(timeline.uses.map(\.role) == [.said, .asked, .said, .said])
    #expect(timeline.uses.map(\.place.turn) == [1, 2, 3, 3])
    #expect(timeline.first == timeline.uses[0])
    #expect(timeline.last == timeline.uses[2])
    #expect(timeline.undated.total == 1)
    #expect(timeline.months.map(\.name) == ["2031-03", "2031-05"])
    #expect(timeline.months.map(\.count.said) == [1, 1])
    #expect(timeline.months.map(\.count.asked) == [1, 0])
    #expect(timeline.years.map(\.name) == ["2031"])
    for use in timeline.uses {
      let reading = try record.reading(ofRelease: use.place.release.id).reading
      #expect(reading.text[use.range] == use.printed)
      let turn = reading.turns[use.place.turn - 1]
      #expect(turn.range.lowerBound <= use.range.lowerBound)
      #expect(use.range.upperBound <= turn.range.upperBound)
      let mark = try #require(use.passage.matches.first)
      #expect(ReadingText(use.passage.text)[mark] == use.printed)
    }
    let asking = try #require(timeline.speakers.first { $0.role == .asked })
    #expect(asking.name == "reporter" && asking.count == 1)
    let said = try #require(timeline.speakers.first)
    #expect(said.role == .said && said.count == 3)
    #expect(said.first.release.day == "2031-03-02" && said.last.release.day == "2031-05-04")
    #expect(timeline.speakerCount == 2)
  }

  @Test("Each printed form is there verbatim with its count")
  func variants() throws {
    try addAll()
    let forms = try record.wording(of: "open first come and fair").variants
    #expect(
      Set(forms.map(\.text)) == [
        "open; first come and fair", "open, first come, and fair", "Open, “first-come” and fair",
        "OPEN FIRST COME AND FAIR",
      ])
    #expect(forms.allSatisfy { $0.count.total == 1 })
    // Words do not run on over an incident's own words, nor from one turn to the next.
    #expect(try record.wording(of: "laughter").count.total == 0)
    #expect(try record.wording(of: "fair don't worry").count.total == 1)
    #expect(try record.wording(of: "tariffs fall ask").count.total == 0)
    #expect(try record.wording(of: "Morava").count.total == 0)
    #expect(try record.wordingCount(of: "open first come and fair") == 4)
  }

  @Test("What was taken back is not counted")
  func superseded() throws {
    try add("a", day: "March 2, 2031", answer: "We will not lower them.")
    #expect(try record.wording(of: "not lower").count.total == 1)
    try add("a", day: "March 2, 2031", answer: "We will lower them.")
    #expect(try record.wording(of: "not lower").count.total == 0)
    let now = try record.wording(of: "will lower")
    #expect(now.uses.map(\.place.revision) == [2])
  }

  @Test("A speech that was published twice is counted twice, and said to be")
  func repeated() throws {
    let speech =
      "Friends of the harbour, the northern pier opens in May with a secure and open gate for all"
      + " of the ships that wait outside."
    try add("a", day: "March 2, 2031", statement: speech, answer: "Open gate.")
    try add("b", day: "March 2, 2031", statement: speech, answer: "Open gate.")
    try add("c", day: "March 3, 2031", statement: speech)
    let timeline = try record.wording(of: "open gate")
    #expect(timeline.count.said == 5)
    // Not on another day; and two words alone tell nothing.
    #expect(timeline.repeatedCount == 1)
    let again = try #require(timeline.uses.first { $0.repeats != nil })
    #expect(again.repeats == timeline.first?.place)
  }

  @Test("Filters leave what passes them, and facets tell how much that is")
  func filters() throws {
    try addAll()
    let phrase = "open first come"
    let all = try record.wording(of: phrase)
    for facet in all.facets {
      for value in facet.values {
        var filter = SearchFilter()
        switch facet.name {
        case .person: filter.person = value.value
        case .kind: filter.kind = Turn.Kind(rawValue: value.value)
        case .year: filter.year = value.value
        case .place: filter.place = value.value
        case .site: filter.site = value.value
        }
        let narrowed = try record.wording(of: phrase, filter: filter)
        #expect(narrowed.count.total == value.count, "\(facet.name) \(value.value)")
        #expect(try record.wordingCount(of: phrase, filter: filter) == value.count)
      }
    }
    #expect(Set(all.facets.map(\.name)).isSuperset(of: [.kind, .year, .site]))
    #expect(try record.wording(of: phrase, filter: SearchFilter(from: "2031-05")).count.total == 1)
    let named = try record.wording(of: phrase, filter: SearchFilter(speaker: "Morava"))
    #expect(named.count.asked == 0 && named.count.said == 3)
  }

  @Test("Pages hold every use once; what is counted does not depend on them")
  func pages() throws {
    let answer = String(repeating: "Very well, very well. ", count: 9)
    try add("a", day: "March 2, 2031", answer: answer)
    let all = try record.wording(of: "very well", limit: 100)
    #expect(all.count.total == 18 && all.uses.count == 18)
    var paged: [WordingUse] = []
    for offset in stride(from: 0, to: 20, by: 5) {
      let page = try record.wording(of: "very well", offset: offset, limit: 5)
      #expect(page.count == all.count && page.offset == offset)
      paged += page.uses
    }
    #expect(paged == all.uses)
    #expect(try record.wording(of: "very well", limit: 0).uses.isEmpty)
    #expect(try record.wording(of: "VERY WELL", listLimit: 1).variantCount == 2)
  }

  @Test("What cannot be a wording is refused in words that do not repeat it")
  func refusals() throws {
    try add("a")
    let tooMany = String(repeating: "word ", count: WordingLimits.words + 1)
    for phrase in ["", "  ", "…—!", tooMany, String(repeating: "a", count: 5000)] {
      let failure = #expect(throws: RecordFailure.self) { try record.wording(of: phrase) }
      #expect(failure?.kind == .badQuery)
      #expect(failure?.message.contains("word word") == false)
    }
    let most = String(repeating: "word ", count: WordingLimits.words)
    #expect(try record.wording(of: most).count.total == 0)
    #expect(throws: RecordFailure.self) {
      try record.wording(of: "a", filter: SearchFilter(person: "nobody"))
    }
  }
}
