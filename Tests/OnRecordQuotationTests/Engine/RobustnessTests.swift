import OnRecordModel
import OnRecordQuotation
import OnRecordTestSupport
import Testing

@Suite("Bad input to the quotation engine")
struct RobustnessTests {
  private let record = SmallRecord.veldania
  private let quotation = Quotation(words: "Orsk is ready to return to the Lakes Forum")

  @Test("Every flipped byte of a segment is found")
  func flippedBytes() throws {
    let sound = try record.segment([2])
    var random = SplitMix64(seed: 7)
    for index in sound.indices {
      var bytes = sound
      bytes[index] ^= UInt8(truncatingIfNeeded: random.next() % 255 + 1)
      #expect(throws: SegmentError.self, "byte \(index)") { try QuotationSegment(bytes: bytes) }
    }
  }

  @Test("Every cut length of a segment is found, and a longer one too")
  func cutLengths() throws {
    let sound = try record.segment([2])
    for length in 0..<sound.count {
      #expect(throws: SegmentError.self, "length \(length)") {
        try QuotationSegment(bytes: Array(sound[..<length]))
      }
    }
    #expect(throws: SegmentError.self) { try QuotationSegment(bytes: sound + [0]) }
  }

  @Test("A damaged segment that is not verified gives some answer or an error, and no crash")
  func unverified() throws {
    let sound = try record.segment([1, 2, 3])
    var random = SplitMix64(seed: 11)
    for _ in 0..<400 {
      var bytes = sound
      // Beyond header and table, whose checksum is always compared.
      for _ in 0..<8 {
        let index = 40 + 24 * 14 + Int(random.next() % UInt64(bytes.count - 40 - 24 * 14))
        bytes[index] = UInt8(truncatingIfNeeded: random.next())
      }
      let segment = try QuotationSegment(bytes: bytes, verification: .header)
      let engine = QuotationEngine(segments: [segment], documents: record)
      for words in [quotation.words, "Thank you very much", "the mills … seed and power of Orsk"] {
        _ = try? engine.check(Quotation(words: words, attributedTo: "Dosk"))
      }
    }
  }

  @Test("A document that is not as it was indexed is an error, not an answer")
  func outOfDate() throws {
    var other = SmallRecord()
    other.add(2, day: "2026-02-11", [.answer("CHANCELLOR DOSK", "Yevran Dosk", "We said less.")])
    let engine = QuotationEngine(
      segments: [try QuotationSegment(bytes: record.segment([2]))], documents: other)
    #expect(throws: SegmentError.self) { try engine.check(quotation) }
  }

  @Test("An engine without segments finds nothing")
  func noSegments() throws {
    let engine = QuotationEngine(segments: [], documents: record)
    #expect(try engine.check(quotation).verdict == .notFound)
    let empty = QuotationEngine(
      segments: [try QuotationSegment(bytes: SegmentBuilder().finish())], documents: record)
    #expect(try empty.check(quotation).verdict == .notFound)
  }

  @Test("Quotations beyond all measure end with an answer")
  func huge() throws {
    let engine = try record.engine()
    let hostile = [
      String(repeating: "word ", count: 200_000),
      String(repeating: "very ", count: 200_000),
      String(repeating: "we ask … ", count: 10_000),
      String(repeating: "… ", count: 10_000) + "We ask for no concession",
      String(repeating: "[a] ", count: 10_000) + "We ask for no concession",
      "e" + String(repeating: "\u{301}", count: 500_000),
      String(repeating: "\u{200F}\u{202E}Orsk ", count: 20_000),
      String(repeating: "(", count: 100_000) + String(repeating: "[", count: 100_000),
    ]
    for words in hostile { _ = try engine.check(Quotation(words: words)) }
    let long = try engine.check(Quotation(words: String(repeating: "very ", count: 200_000)))
    #expect(long.notes.contains { $0.kind == .tooLong })
  }
}
