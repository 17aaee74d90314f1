import Foundation
import OnRecordFormats
import OnRecordModel
import OnRecordReading
import OnRecordTestSupport
import OnRecordText
import Testing

/// Readings of the real transcripts beside the checkout: what must hold of every one of them.
///
/// A debug build reads every folder but `wh-briefings`, of which it takes one file in fifty;
/// `ONRECORD_FULL=1` reads everything.
@Suite struct ReadingCorporaTests {
  @Test func everyReadingTilesItsTextAndSlicesItsSource() throws {
    guard let shared = SharedCorpora.folder else {
      return SharedCorpora.announceSkip("readings of the corpora")
    }
    let files = Self.files(below: shared.appendingPathComponent("corpora"))
    #expect(files.count > 200)
    var turns = 0
    for file in files {
      let source = [UInt8](try Data(contentsOf: file))
      guard let documents = try? FormatReader.documents(of: source) else { continue }
      for document in documents {
        let reading = TranscriptReader.reading(of: document)
        turns += reading.turns.count
        let problem = Self.problem(in: reading, of: document, source: source)
        #expect(problem == nil, "\(file.lastPathComponent): \(problem ?? "")")
      }
    }
    #expect(turns > 10_000)
  }

  @Test func theSameBytesGiveTheSameReading() throws {
    guard let shared = SharedCorpora.folder else {
      return SharedCorpora.announceSkip("repeated readings of the corpora")
    }
    let files = Self.files(below: shared.appendingPathComponent("corpora"))
    for (index, file) in files.enumerated() where index % 12 == 0 {
      let source = [UInt8](try Data(contentsOf: file))
      guard let first = try? FormatReader.documents(of: source),
        let second = try? FormatReader.documents(of: source)
      else { continue }
      for (a, b) in zip(first, second) {
        let one = TranscriptReader.reading(of: a)
        let two = TranscriptReader.reading(of: b)
        #expect(one.turns == two.turns && one.front == two.front && one.people == two.people)
        #expect(one.incidents == two.incidents && one.diagnostics == two.diagnostics)
      }
    }
  }

  private static func files(below folder: URL) -> [URL] {
    let isFull = ProcessInfo.processInfo.environment["ONRECORD_FULL"] == "1"
    let names =
      FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    let readable = names.sorted().filter {
      $0.hasSuffix(".md") || $0.hasSuffix(".html") || $0.hasSuffix(".htm") || $0.hasSuffix(".txt")
    }
    return readable.enumerated().filter { index, name in
      isFull || !name.hasPrefix("wh-briefings") || index % 50 == 0
    }.map { folder.appendingPathComponent($0.element) }
  }

  /// The first thing that does not hold; nil where all does.
  private static func problem(
    in reading: Reading, of document: Document, source: [UInt8]
  ) -> String? {
    var place = 0
    let pieces = (reading.turns.map(\.range) + reading.trivia)
      .sorted { $0.lowerBound < $1.lowerBound }
    for piece in pieces {
      if piece.lowerBound != place { return "text not tiled at \(place)" }
      place = piece.upperBound
    }
    if place != reading.text.count { return "text not tiled at its end" }
    for turn in reading.turns {
      for range in turn.paragraphs + turn.questions + [turn.labelRange].compactMap({ $0 })
      where !turn.range.covers(range) {
        return "a part of the turn at \(turn.range.lowerBound) lies outside it"
      }
      let stood = reading.map.source(of: turn.range)
      if document.part == nil, stood.upperBound > source.count { return "a turn beyond the source" }
    }
    for range in reading.incidents.map(\.range) where !reading.text.range.covers(range) {
      return "an incident outside the text"
    }
    return nil
  }
}
