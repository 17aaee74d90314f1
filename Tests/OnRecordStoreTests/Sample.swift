import Foundation
import OnRecordModel
import OnRecordStore
import OnRecordText

/// Readings written by hand, so that the store is tested without a reader.
enum Sample {
  /// A turn of a sample: label, speaker, kind, exchange and words.
  struct Line {
    var label: String
    var speaker: Speaker
    var kind: Turn.Kind
    var exchange: Int?
    var words: String
  }

  static let asker = Speaker.reporter(name: nil, outlet: nil)
  static let minister = Speaker.person("Ilse Morava")

  static let briefing: [Line] = [
    Line(
      label: "MS. MORAVA", speaker: minister, kind: .statement,
      words: "Good morning. Veldania will reopen the northern harbour in May."),
    Line(
      label: "Q", speaker: asker, kind: .question, exchange: 1,
      words: "Will the ferry tariffs fall before the harbour opens?"),
    Line(
      label: "MS. MORAVA", speaker: minister, kind: .answer, exchange: 1,
      words: "We will not lower them this year. Café owners have asked us, and we said no."),
    Line(
      label: "Q", speaker: asker, kind: .question, exchange: 2,
      words: "And the winter timetable?"),
    Line(
      label: "MS. MORAVA", speaker: minister, kind: .answer, exchange: 2,
      words: "It stands. (Laughter.) Ask the pilots."),
  ]

  /// A reading of lines below a headline, with one diagnostic, incident and person.
  static func reading(
    title: String = "Press Briefing by Ilse Morava", day: String? = "2031-03-04",
    lines: [Line] = briefing, part: String? = nil
  ) -> Reading {
    var text = title + "\n\n"
    var turns: [Turn] = []
    for line in lines {
      let start = text.utf8.count
      let label = line.label + ": "
      let body = line.words + "\n\n"
      text += label + body
      let words = start + label.utf8.count..<start + label.utf8.count + line.words.utf8.count
      turns.append(
        Turn(
          range: start..<text.utf8.count, labelRange: start..<words.lowerBound, label: line.label,
          speaker: line.speaker, kind: line.kind, exchange: line.exchange, paragraphs: [words],
          questions: line.kind == .question ? [words] : []))
    }
    let headline = 0..<title.utf8.count
    var front = [
      FrontItem(key: .title, printed: title, read: title, source: headline, text: headline)
    ]
    if let day {
      front.append(FrontItem(key: .dateEvent, printed: day, read: day, source: headline))
    }
    return Reading(
      text: ReadingText(text), map: .identity(length: text.utf8.count), mediaType: "text/plain",
      part: part, front: front, turns: turns, trivia: [0..<title.utf8.count + 2],
      incidents: [Incident(kind: .vocal, range: 2..<4)],
      emendations: [Emendation(struck: 1..<3, repair: nil)],
      people: [Person(name: "Ilse Morava", office: "Minister of Harbours")],
      fidelity: .verbatim,
      diagnostics: [
        Diagnostic(code: .speakerUnknown, source: 3..<5, text: 3..<5, message: "who is it?")
      ])
  }

  /// A source of one reading whose bytes are its text.
  static func source(
    _ reading: Reading, path: String, url: String? = nil, bytes: [UInt8]? = nil
  ) throws -> PreparedSource {
    guard let document = PreparedDocument(reading: reading, address: url ?? path) else {
      throw RecordFailure(kind: .damaged, message: "the sample does not tile")
    }
    return PreparedSource(path: path, bytes: bytes ?? reading.text.bytes, documents: [document])
  }
}

/// A folder of its own for each test, removed at its end.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("onrecord-test-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
