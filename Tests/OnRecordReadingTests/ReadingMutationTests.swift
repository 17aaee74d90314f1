import Foundation
import OnRecordFormats
import OnRecordReading
import OnRecordTestSupport
import Testing

/// Changes transcripts at random, the same way in every run: every reading keeps its invariants.
@Suite struct ReadingMutationTests {
  /// What transcripts are made of, to be put where it surprises.
  private static let pieces: [[UInt8]] = [
    "Q    ", "Q: ", "MS. HALVANE:  ", "QUESTION: ", "A: ", "(Laughter.)", "(", ")", "[", "]", "[[",
    "(As interpreted.)", "<s>", "</s>", "\n\n", "\n", "  \n", "?", " — ", "…", "END", "# # #",
    "7:06 P.M. CET", "March 3, 2026", "The SPEAKER pro tempore. ", "**", "\u{A0}", "\u{200B}", "’",
    "“", "”", "{time}", "É", "МИНИСТР: ", "：", "Begin text:", "INTERPRETER: ", "I’m ", " from ",
    ", ",
  ].map { Array($0.utf8) }

  @Test(arguments: ReadingGoldenTests.caseNames + ReadingGoldenTests.sampleNames)
  func survivesMutation(_ name: String) throws {
    let isCase = ReadingGoldenTests.caseNames.contains(name)
    let folder = isCase ? ReadingGoldenTests.cases : ReadingGoldenTests.samples
    let original = [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
    var random = SplitMix64(seed: UInt64(original.count) &* 0x9E37_79B9)
    for _ in 0..<120 {
      let source = mutated(original, &random)
      guard let documents = try? FormatReader.documents(of: source) else { continue }
      for document in documents { ReadingInvariants.check(TranscriptReader.reading(of: document)) }
    }
  }

  @Test func endsInTimeOnHostileText() throws {
    let hostile = [
      String(repeating: "(", count: 200_000), String(repeating: "Q    ?\n\n", count: 20_000),
      String(repeating: "A. B. C. ", count: 20_000), String(repeating: "MR. X: ", count: 30_000),
      String(repeating: "[x", count: 100_000), String(repeating: "a", count: 1_000_000),
      "Title\n\n" + (0..<4_000).map { "MR. N\($0): Yes.\n\n" }.joined(),
      "Title\n\n"
        + (0..<3_000).map { "MS. \(String(repeating: "AB", count: $0 % 40 + 1)): No?\n\n" }
        .joined(),
    ]
    for text in hostile {
      for document in try FormatReader.documents(of: Array(text.utf8)) {
        ReadingInvariants.check(TranscriptReader.reading(of: document))
      }
    }
  }

  private func mutated(_ original: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
    var bytes = original
    for _ in 0..<Int.random(in: 1...6, using: &random) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<5, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1:
        bytes.removeSubrange(
          place..<min(bytes.count, place + Int.random(in: 1...60, using: &random)))
      case 2...3:
        let piece = Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)]
        bytes.insert(contentsOf: piece, at: place)
      default:
        if Int.random(in: 0..<6, using: &random) == 0 { bytes.removeSubrange(place...) }
      }
    }
    return bytes
  }
}
