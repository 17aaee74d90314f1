import OnRecordModel
import OnRecordTestSupport
import Testing

@testable import OnRecordQuotation

@Suite("Joining segments")
struct SegmentJoinTests {
  private let record = SmallRecord.veldania

  private func joined(_ parts: [[UInt8]], keysAtOnce: Int = 1_000) throws -> [UInt8] {
    let joiner = try SegmentJoiner(
      parts.map { try QuotationSegment(bytes: $0) }, keysAtOnce: keysAtOnce)
    var file: [UInt8] = []
    try joiner.write { bytes, offset in
      if file.count < offset + bytes.count {
        file += [UInt8](repeating: 0, count: offset + bytes.count - file.count)
      }
      file.replaceSubrange(offset..<offset + bytes.count, with: bytes)
    }
    return file
  }

  @Test("Several segments answer as one, joined ones as the documents themselves")
  func answers() throws {
    let whole = try record.engine()
    let parts = try record.engine(size: 1)
    let bytes = try joined(record.order.map { try record.segment([$0]) })
    let joined = QuotationEngine(
      segments: [try QuotationSegment(bytes: bytes)], documents: record)
    for words in [
      "We ask for no concession", "Thank you very much", "Orsk is eager to return to the Forum",
      "the mills need power and we have paid the pilots three million marks",
      "Isn’t it true that the harbour was closed",
    ] {
      let expected = try whole.check(Quotation(words: words))
      #expect(try parts.check(Quotation(words: words)) == expected)
      #expect(try joined.check(Quotation(words: words)) == expected)
    }
  }

  @Test("Joining gives the same file whatever is sorted at once, and joined files join again")
  func parts() throws {
    let single = try record.order.map { try record.segment([$0]) }
    let expected = try joined(single)
    for keys in [1, 7, 50] { #expect(try joined(single, keysAtOnce: keys) == expected) }
    let again = try QuotationSegment(bytes: joined([joined(Array(single[..<2]))] + single[2...]))
    let once = try QuotationSegment(bytes: expected)
    #expect(again.documentStamps.map(\.stamp) == once.documentStamps.map(\.stamp))
    #expect(again.wordCount == once.wordCount)
    #expect(again.byteCount == once.byteCount)
  }

  @Test("One segment of whole blocks joins to itself; nothing joins to an empty segment")
  func alone() throws {
    let once = try joined([record.segment(record.order)])
    #expect(try joined([once]) == once)
    #expect(try QuotationSegment(bytes: joined([])).wordCount == 0)
    #expect(try joined([]) == SegmentBuilder().finish())
  }

  @Test("Every place is sorted by the words that follow it, as a builder would sort it")
  func order() throws {
    let segment = try QuotationSegment(
      bytes: joined(record.order.map { try record.segment([$0]) }, keysAtOnce: 20))
    var words: [UInt32] = []
    segment.read(from: 0, count: segment.wordCount, into: &words)
    func key(_ place: Int) -> [UInt32] {
      (0..<3).map { place + $0 < words.count ? words[place + $0] : 0 } + [UInt32(place)]
    }
    let places = (0..<segment.length(.entries) / segment.placeWidth).map { segment.place($0) }
    let expected = words.indices.filter { segment.hasEntries(words[$0]) }
      .sorted { key($0).lexicographicallyPrecedes(key($1)) }
    #expect(places == expected)
  }

  @Test("A place has three bytes as long as they suffice, then four")
  func width() {
    #expect(SegmentFormat.placeWidth(words: 1 << 24) == 3)
    #expect(SegmentFormat.placeWidth(words: 1 << 24 + 1) == 4)
    #expect(SegmentFormat.fits(words: 1 << 28, vocabulary: 1 << 17 - 1))
    #expect(!SegmentFormat.fits(words: 1 << 28, vocabulary: 1 << 18))
    #expect(!SegmentFormat.fits(words: 1 << 28 + 1, vocabulary: 1))
  }

  @Test("Keys sort by second word, third word, place, however many bits they need")
  func packing() {
    var random = SplitMix64(seed: 3)
    for vocabulary in [1, 900, 70_000, 1 << 20 - 1] {
      let packing = EntryPacking(vocabulary: vocabulary)
      let most = UInt64(vocabulary)
      var keys = (0..<500).map { place in
        packing.key(
          UInt32(random.next() % (most + 1)), UInt32(random.next() % (most + 1)), place: place)
      }
      let expected = keys.sorted()
      var sorter = KeySorter(packing)
      sorter.sort(&keys, in: keys.indices)
      #expect(keys == expected)
      let key = packing.key(UInt32(most), 0, place: 1 << 24 - 1)
      #expect(packing.second(key) == UInt32(most) && packing.third(key) == 0)
      #expect(packing.place(key) == 1 << 24 - 1)
    }
  }

  @Test("Small segments are joined with what is not much larger, and a large one stays as it is")
  func plan() {
    #expect(JoinPlan.smallest(of: [], added: 0) == 0)
    #expect(JoinPlan.smallest(of: [500], added: 500) == 0)
    #expect(JoinPlan.smallest(of: [500, 500], added: 500) == 2)
    #expect(JoinPlan.smallest(of: [5_000_000, 500, 400, 300], added: 300) == 3)
    #expect(JoinPlan.smallest(of: [12_000_000, 12_000_000, 12_000_000, 500], added: 500) == 0)
    // All of them at once are worth the work.
    #expect(
      JoinPlan.smallest(of: [12_000_000, 12_000_000, 12_000_000, 500], added: 36_000_500) == 4)
    // Too many are joined even where each is larger than all behind it.
    let powers = (0..<9).map { 300_000_000 >> (2 * $0) }
    #expect(JoinPlan.smallest(of: powers, added: 10) == 2)
  }

  @Test("A record that grows by single releases has few segments and writes each word few times")
  func growth() {
    var sizes: [Int] = []
    var written = 0
    for _ in 0..<20_000 {
      sizes.append(5_000)
      while true {
        let count = JoinPlan.smallest(of: sizes, added: 5_000)
        guard count > 0 else { break }
        let sum = sizes.suffix(count).reduce(0, +)
        written += sum
        sizes.removeLast(count)
        sizes.append(sum)
        sizes.sort(by: >)
      }
      #expect(sizes.count <= JoinPlan.mostSegments)
    }
    #expect(written < 30 * 100_000_000)
  }
}
