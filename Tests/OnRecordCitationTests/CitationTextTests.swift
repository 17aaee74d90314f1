import OnRecordCitation
import OnRecordModel
import Testing

@Suite("Citations as text")
struct CitationTextTests {
  private func plain(_ place: CitedPlace, _ form: CitationForm) -> [String] {
    place.texts(form).map(\.plain)
  }

  @Test("An answer is cited with who, in what, when, where and the address that holds")
  func answer() {
    let place = CitedSample.place(accessed: "2031-04-01")
    #expect(
      plain(place, .chicago) == [
        "Ada Morava (Minister of Harbours), “Remarks in Aldersund,” transcript, Aldersund, Harbour"
          + " Ministry, March 3, 2031, turn 2, accessed April 1, 2031,"
          + " https://room.example/r/2031-03-03-remarks@1?t2 (originally at"
          + " https://harbour.example/3).",
        "Morava, Ada. “Remarks in Aldersund.” Transcript, Aldersund. Harbour Ministry, March 3,"
          + " 2031. Accessed April 1, 2031. https://room.example/r/2031-03-03-remarks@1?t2."
          + " Originally at https://harbour.example/3.",
      ])
    #expect(
      plain(place, .apa) == [
        "Morava, A. (2031, March 3). Remarks in Aldersund [Transcript, Aldersund]. Harbour Ministry."
          + " Retrieved April 1, 2031, from https://room.example/r/2031-03-03-remarks@1?t2"
          + " (originally at https://harbour.example/3)"
      ])
    #expect(
      plain(place, .mla) == [
        "Morava, Ada. “Remarks in Aldersund.” Transcript, Aldersund. Harbour Ministry, 3 Mar. 2031,"
          + " https://room.example/r/2031-03-03-remarks@1?t2. Accessed 1 Apr. 2031."
          + " Originally at https://harbour.example/3."
      ])
    let italic = place.texts(.apa)[0].runs.filter(\.isItalic).map(\.words)
    #expect(italic == ["Remarks in Aldersund"])
    #expect(place.texts(.mla)[0].runs.filter(\.isItalic).map(\.words) == ["Harbour Ministry"])
  }

  @Test("A reporter's words are a reporter's in every form")
  func reporters() {
    let asked = CitedSample.place(CitedSample.reading(front: CitedSample.front), .turns([0]))
    #expect(asked.work.authors.map(\.full) == ["Rolf Anders"])
    #expect(asked.work.kind == "Reporter’s question, transcript, Aldersund")
    for form in CitationForm.allCases where form != .link {
      #expect(asked.file(form).contains("Rolf Anders"), "\(form)")
      #expect(!asked.file(form).contains("Morava"), "\(form)")
    }
    let both = CitedSample.place(CitedSample.reading(front: CitedSample.front), .turns([0, 1]))
    #expect(both.work.authors.map(\.full) == ["Ada Morava"])
    #expect(both.work.askers.map(\.full) == ["Rolf Anders"])
    #expect(plain(both, .chicago)[0].contains(", answering Rolf Anders (Lakes Wire), “Remarks"))
    #expect(both.file(.cslJSON).contains("Asked by Rolf Anders"))
    let unnamed = CitedSample.place(CitedSample.reading(), .turns([4]))
    #expect(unnamed.work.authors.map(\.full) == ["Unnamed reporter"])
  }

  @Test("Interpreters and those whom nobody names are cited as such")
  func unnamed() {
    let reading = CitedSample.reading()
    let interpreter = CitedSample.place(reading, .turns([2]))
    #expect(interpreter.work.authors.map(\.full) == ["Interpreter"])
    #expect(interpreter.work.kind.contains("in an interpreter’s words"))
    // Where the one who is interpreted is cited as well, the words are that one's.
    let with = CitedSample.place(reading, .turns([1, 2]))
    #expect(with.work.authors.map(\.full) == ["Ada Morava"])
    #expect(with.work.kind.contains("in an interpreter’s words"))
    #expect(
      CitedSample.place(reading, .turns([3])).work.authors.map(\.full) == ["Unidentified speaker"])
  }

  @Test("A day is given as far as it is known, and none is n.d.")
  func days() {
    func cited(_ day: String?) -> CitedPlace {
      let front = day.map { FrontItem(key: .dateEvent, printed: $0, read: $0, source: 0..<0) }
      return CitedSample.place(CitedSample.reading(front: [front].compactMap(\.self)))
    }
    #expect(plain(cited("2031-03"), .apa)[0].contains("(2031, March)."))
    #expect(plain(cited("2031-03"), .mla)[0].contains(", Mar. 2031,"))
    #expect(plain(cited("2031"), .chicago)[1].contains(", 2031."))
    #expect(cited("2031-03").file(.ris).contains("\r\nDA  - 2031/03//\r\n"))
    #expect(cited("2031").file(.bibtex).contains("year = {2031},\n  url"))
    for form in [CitationForm.chicago, .apa, .mla] {
      #expect(plain(cited(nil), form).allSatisfy { $0.contains("n.d.") }, "\(form)")
    }
    #expect(!cited(nil).file(.cslJSON).contains("issued"))
    #expect(CitedDay("2031-13") == nil && CitedDay("3 March") == nil && CitedDay("2031-1") == nil)
  }

  @Test(
    "A day is one that the Gregorian calendar has",
    arguments: [
      ("2024-02-29", true), ("2000-02-29", true), ("2100-02-29", false), ("2026-02-29", false),
      ("2026-02-28", true), ("2026-02-30", false), ("2026-04-30", true), ("2026-04-31", false),
      ("2026-12-31", true), ("2026-12-32", false), ("2026-01-00", false), ("2026-00-01", false),
      ("2026-02-30T10:00:00Z", false), ("2026-02-28T10:00:00Z", true), ("2026-02", true),
    ])
  func calendar(day: String, exists: Bool) {
    #expect((CitedDay(day) != nil) == exists)
  }

  @Test("A superseded revision, and words that were only prepared, are cited as such")
  func states() {
    let old = CitedSample.place(CitedSample.reading(), isCurrent: false)
    #expect(plain(old, .apa)[0].contains("[Transcript, revision 1 of 2, since superseded]"))
    #expect(old.originalLink?.description == "https://harbour.example/3")
    let prepared = CitedSample.place(CitedSample.reading(fidelity: .asPrepared))
    #expect(plain(prepared, .mla)[0].contains("Text as prepared for delivery."))
  }

  @Test("Without a room the original address stands, and without that the name in the record")
  func addresses() {
    let original = CitedSample.place(room: nil)
    #expect(plain(original, .apa)[0].hasSuffix("Harbour Ministry. https://harbour.example/3"))
    let neither = CitedSample.place(address: "folder/a.txt", room: nil)
    #expect(plain(neither, .apa)[0].hasSuffix(" 2031-03-03-remarks@1#t2"))
    #expect(neither.links.isEmpty)
    #expect(neither.textAddress == "ni:///sha-256;Dw8PDw8PDw8PDw8PDw8PDw8PDw8PDw8PDw8PDw8PDw8")
  }

  @Test("Marks at the end of a title, and quotations in one, stand as each style has them")
  func titles() {
    func note(_ title: String) -> String {
      plain(CitedSample.place(CitedSample.reading(title: title)), .chicago)[1]
    }
    #expect(note("Will it fall?").contains("“Will it fall?” Transcript"))
    #expect(note("On “the ferry deal”").contains("“On ‘the ferry deal.’”") == false)
    #expect(note("On “the ferry deal”").contains("“On ‘the ferry deal’.”"))
    let untitled = CitedSample.place(CitedSample.reading(title: nil))
    #expect(plain(untitled, .apa)[0].hasPrefix("Morava, A. (n.d.). [Transcript]."))
  }
}
