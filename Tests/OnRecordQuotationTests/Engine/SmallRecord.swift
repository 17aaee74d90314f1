import OnRecordModel
import OnRecordQuotation
import OnRecordText

/// A record of our own writing, small enough to be read in a test.
struct SmallRecord: DocumentProvider {
  /// A turn to be: label, speaker, kind and words.
  struct Line {
    var label: String?
    var speaker: Speaker
    var kind: Turn.Kind
    var words: String

    static func question(_ words: String) -> Line {
      Line(label: "Q", speaker: .reporter(name: nil, outlet: nil), kind: .question, words: words)
    }
    static func answer(_ label: String, _ name: String, _ words: String) -> Line {
      Line(label: label, speaker: .person(name), kind: .answer, words: words)
    }
  }

  private(set) var documents: [Int64: IndexedDocument] = [:]
  var order: [Int64] = []

  /// Adds a document; incidents are what stands in parentheses and ends in a stop.
  mutating func add(
    _ id: Int64, day: String, people: [Person] = [], _ lines: [Line]
  ) {
    var text: [UInt8] = []
    var turns: [IndexedTurn] = []
    for line in lines {
      let start = text.count
      var labelRange: ByteRange?
      if let label = line.label {
        text += Array("\(label):".utf8)
        labelRange = start..<text.count
        text.append(0x20)
      }
      text += Array("\(line.words)\n\n".utf8)
      turns.append(
        IndexedTurn(
          range: start..<text.count, labelRange: labelRange, label: line.label,
          speaker: line.speaker, kind: line.kind))
    }
    documents[id] = IndexedDocument(
      id: id, stamp: "\(id)", day: day, text: ReadingText(bytes: text), turns: turns,
      incidents: Self.incidents(text), people: people)
    order.append(id)
  }

  private static func incidents(_ text: [UInt8]) -> [ByteRange] {
    var found: [ByteRange] = []
    var open: Int?
    for (index, byte) in text.enumerated() {
      if byte == 0x28 { open = index }
      if byte == 0x29, let start = open, text[index - 1] == 0x2E {
        found.append(start..<index + 1)
        open = nil
      }
    }
    return found
  }

  func document(_ id: Int64) throws -> IndexedDocument? { documents[id] }

  /// A segment of some documents.
  func segment(_ ids: [Int64]) throws -> [UInt8] {
    var builder = SegmentBuilder()
    for id in ids { if let document = documents[id] { try builder.add(document) } }
    return builder.finish()
  }

  /// An engine over all documents, spread over segments of `size` documents.
  func engine(size: Int = .max, superseded: Set<Int64> = []) throws -> QuotationEngine {
    var segments: [QuotationSegment] = []
    var rest = order[...]
    while !rest.isEmpty {
      segments.append(try QuotationSegment(bytes: segment(Array(rest.prefix(size)))))
      rest = rest.dropFirst(min(size, rest.count))
    }
    return QuotationEngine(segments: segments, documents: self, superseded: superseded)
  }

  /// The characters of a piece.
  func words(_ piece: Piece) -> String { documents[piece.document]?.text[piece.range] ?? "" }
}

extension SmallRecord {
  /// The record that most tests use: a briefing, a speech and a later press conference.
  static let veldania: SmallRecord = {
    var record = SmallRecord()
    record.add(
      1, day: "2026-03-05",
      people: [
        Person(name: "Dorte Halvane", office: "Press Secretary"),
        Person(name: "Astrid Kolveg", office: "President"),
      ],
      [
        .answer(
          "MS. HALVANE", "Dorte Halvane",
          """
          Good afternoon, everybody. The ministers’ council met this morning, and it will not reopen \
          the Varna Strait to naval traffic this year. (Laughter.) I’m not going to go beyond that, \
          and I don’t think anybody in Toren expected us to. We will lift the grain embargo, if the \
          conditions of the Lakes Compact are met.
          """),
        .question(
          """
          Isn’t it true that the harbour at Brennholm was closed because the government failed to pay \
          its own pilots for eleven weeks?
          """),
        .answer(
          "MS. HALVANE", "Dorte Halvane",
          """
          That’s not a fair description, Tomas. We have — we have paid the pilots three million marks \
          since January. As the old ferry captain used to say, “a slow boat still crosses the lake,” \
          and we’re going to keep crossing it. Thank you very much.
          """),
      ])
    record.add(
      2, day: "2026-02-11", people: [Person(name: "Yevran Dosk", office: "Chancellor")],
      [
        .answer(
          "CHANCELLOR DOSK", "Yevran Dosk",
          """
          Members of the Assembly, Orsk is ready to return to the Lakes Forum without conditions and \
          without delay. We ask for no concession. The twelve inspectors will leave the port at Kesh \
          before the end of October. Thank you very much.
          """)
      ])
    record.add(
      3, day: "2026-04-20",
      people: [Person(name: "Astrid Kolveg", office: "President")],
      [
        .question("Madam President, will you meet the Chancellor in Tessara next month?"),
        .answer(
          "THE PRESIDENT", "Astrid Kolveg",
          """
          I may meet him when the surveyors are home with their families, and not one day earlier. Our \
          farmers need seed, the mills need power, and nobody wins a quarrel over water. Thank you \
          very much.
          """),
      ])
    return record
  }()
}
