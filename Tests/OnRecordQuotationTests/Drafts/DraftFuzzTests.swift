import OnRecordModel
import OnRecordQuotation
import OnRecordTestSupport
import OnRecordText
import Testing

/// Damaged and hostile drafts: every range stays inside the text, nothing crashes, nothing is quadratic.
@Suite struct DraftFuzzTests {
  private static let pieces = [
    "“", "”", "\"", "'", "‘", "’", "„", "«", "»", "‹", "›", "``", "''", "「", "」", "\n\n", "\n\n> ",
    " said ", " Kim ", ", ", ". ", "— ", ": ", "? ", " and ", "\u{A0}", "…", "[", "]", "¦", "é",
    "1",
    " according to ", " the minister ", " who ", " asked ", "\u{301}", "🚢",
  ]

  private func check(_ document: Document) {
    let reading = DraftReader.quotations(in: document)
    let text = document.text
    var last = 0
    for (number, quotation) in reading.quotations.enumerated() {
      #expect(!quotation.pieces.isEmpty)
      var end = 0
      for piece in quotation.pieces {
        #expect(text.range.covers(piece) && piece.lowerBound >= end)
        #expect(Array(text[piece].utf8) == Array(text.bytes[piece]))
        end = piece.upperBound
      }
      let joined = quotation.pieces.map { text[$0] }.joined(separator: " ")
      #expect(Array(quotation.words.utf8) == Array(joined.utf8))
      #expect(quotation.range.lowerBound >= last)
      last = quotation.range.lowerBound
      if case .nested(let outer) = quotation.kind { #expect(outer < number) }
      if let attribution = quotation.attribution {
        #expect(text.range.covers(attribution.range))
        #expect(Array(attribution.printed.utf8) == Array(text.bytes[attribution.range]))
      }
    }
    for diagnostic in reading.diagnostics {
      #expect(diagnostic.text.map { text.range.covers($0) } ?? true)
    }
  }

  @Test(arguments: [
    "wire-american", "british-single", "german-marks", "french-guillemets", "wire-british",
    "feature",
  ])
  func survivesMutations(_ name: String) throws {
    var random = SplitMix64(seed: UInt64(name.utf8.count) &* 0x51_7CC1)
    let original = try Array(fixture(name).unicodeScalars)
    for _ in 0..<150 {
      var scalars = original
      for _ in 0..<Int.random(in: 1...12, using: &random) {
        let place = Int.random(in: 0..<scalars.count, using: &random)
        if Bool.random(using: &random) {
          let piece = Self.pieces.randomElement(using: &random) ?? "“"
          scalars.insert(contentsOf: piece.unicodeScalars, at: place)
        } else {
          let end = min(scalars.count, place + Int.random(in: 1...30, using: &random))
          scalars.removeSubrange(place..<end)
        }
      }
      var string = ""
      string.unicodeScalars.append(contentsOf: scalars)
      check(draft(string))
    }
  }

  @Test func survivesNoise() {
    var random = SplitMix64(seed: 7)
    for _ in 0..<600 {
      let count = Int.random(in: 1...120, using: &random)
      let noise = (0..<count).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
      check(draft("x" + noise))
    }
  }

  @Test func survivesBytesThatAreNoText() {
    var random = SplitMix64(seed: 11)
    for _ in 0..<200 {
      let bytes = (0..<200).map { _ in
        [0xE2, 0x80, 0x9C, 0x9D, 0x22, 0x27, 0xC2, 0xAB, 0x20, 0x61, 0xF0, 0xE3].randomElement(
          using: &random) ?? UInt8(0x20)
      }
      let document = Document(
        text: ReadingText(bytes: bytes), map: .identity(length: bytes.count),
        mediaType: "text/plain", blocks: [Block(kind: .paragraph, range: 0..<bytes.count)])
      let reading = DraftReader.quotations(in: document)
      #expect(
        reading.quotations.allSatisfy { quotation in
          quotation.pieces.allSatisfy { document.text.range.covers($0) }
        })
    }
  }

  /// A quarter of a megabyte each: a reader whose time grew with its square would not come back from these.
  @Test(arguments: [
    "“", "”", "\"", "'", "‘", "’", "«", "»", "\"a b c\" ", "“a b c ", "‘a b c ", "“a ”",
    "Kim said ",
    "“a b c,” Kim said, ", "'s ", "s' ", "¦\"", "“a b c”\n\n", "\"a b c\n\n", "> “a b c\n\n",
    "“A B C.” ", "Sung Kim met Dana Kim. “We go home,” Kim said. ", "Kim, the envoy, ", "of the ",
    "Ministry of ", "a", " a", "— Kim\n\n", "`` '' ",
  ])
  func takesNoiseWithoutEnd(_ unit: String) {
    let count = 250_000 / unit.utf8.count
    let reading = DraftReader.quotations(in: draft(String(repeating: unit, count: count)))
    #expect(reading.quotations.count <= count)
  }
}
