import OnRecordCitation
import OnRecordModel
import OnRecordText
import Testing

@Suite("Names of places inside a revision")
struct AnchorsTests {
  /// A heading, a turn of two paragraphs, a note, a turn whose paragraphs nobody has told, an end.
  private static let reading: Reading = {
    let text = "Remarks\n\nMR. A: One.\n\nTwo.\n\n(Break.)\n\nQ: Why?\n\nWhen?\n\n# # #"
    return Reading(
      text: ReadingText(text), map: .identity(length: text.utf8.count), mediaType: "text/plain",
      turns: [
        Turn(range: 9..<28, labelRange: 9..<16, label: "MR. A", paragraphs: [16..<20, 22..<26]),
        Turn(range: 38..<54, labelRange: 38..<41, label: "Q"),
      ], trivia: [0..<9, 28..<38, 54..<59])
  }()

  @Test("Paragraphs are numbered through the whole text, labels apart")
  func paragraphs() {
    let anchors = Anchors(Self.reading)
    let words = anchors.paragraphs.map { "\($0.name) \(Self.reading.text[$0.range])" }
    #expect(
      words == [
        "p1 Remarks", "p2 One.", "p3 Two.", "p4 (Break.)", "p5 Why?", "p6 When?", "p7 # # #",
      ])
    #expect(anchors.paragraphs.map(\.turn) == [nil, 0, 0, nil, 1, 1, nil])
    #expect(Anchors.name(ofTurn: 0) == "t1")
  }

  @Test("A name leads to its place, and nothing else does")
  func places() {
    let anchors = Anchors(Self.reading)
    #expect(anchors.place(named: "#t2") == .turn(1))
    #expect(anchors.place(named: "p3") == .paragraph(anchors.paragraphs[2]))
    for name in [
      "t0", "t3", "p8", "t-1", "t+1", "t01", "p", "", "#", "##t1", "x1", "t99999999999999999999",
    ] {
      #expect(anchors.place(named: name) == nil, "\(name)")
    }
  }

  @Test("A byte's paragraph is the one round it, or the next")
  func offsets() {
    let anchors = Anchors(Self.reading)
    #expect(anchors.paragraph(at: 0)?.number == 1)
    #expect(anchors.paragraph(at: 10)?.number == 2, "a label leads to its words")
    #expect(anchors.paragraph(at: 19)?.number == 2)
    #expect(anchors.paragraph(at: 20)?.number == 3)
    #expect(anchors.paragraph(at: 58)?.number == 7)
    #expect(anchors.paragraph(at: 59) == nil)
  }
}
