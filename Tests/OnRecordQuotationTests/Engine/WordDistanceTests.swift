import OnRecordTestSupport
import Testing

@testable import OnRecordQuotation

@Suite("Fewest words that differ")
struct WordDistanceTests {
  /// The fewest edits of a piece to any part of a window, by a whole table (Sellers 1980).
  private func distance(_ piece: ArraySlice<UInt32>, _ window: [UInt32]) -> Int {
    var row = [Int](repeating: 0, count: window.count + 1)
    for (index, word) in piece.enumerated() {
      var next = [index + 1]
      for (column, other) in window.enumerated() {
        let change = row[column] + (word != 0 && word == other ? 0 : 1)
        next.append(min(change, row[column + 1] + 1, next[column] + 1))
      }
      row = next
    }
    return row.min() ?? piece.count
  }

  @Test("It is the distance of a whole table, in one block and in many")
  func distances() {
    var random = SplitMix64(seed: 3)
    for _ in 0..<400 {
      let count = Int.random(in: 1...150, using: &random)
      let kinds = UInt32.random(in: 2...60, using: &random)
      let words = (0..<count).map { _ in UInt32.random(in: 0...kinds, using: &random) }
      var isMarked = (0...count).map { _ in Int.random(in: 0..<40, using: &random) == 0 }
      isMarked[0] = false
      var window = words.map { $0 == 0 ? 1 : $0 }
      for _ in 0..<count / 2 {
        window[Int.random(in: 0..<count, using: &random)] = UInt32.random(
          in: 1...kinds, using: &random)
      }
      window.removeSubrange(0..<Int.random(in: 0..<count, using: &random))
      let starts = (0..<count).filter { $0 == 0 || isMarked[$0] } + [count]
      let pieces = zip(starts, starts.dropFirst()).map { distance(words[$0..<$1], window) }
      let found = WordDistance(words: words, isMarked: isMarked).fewestEdits(window)
      #expect(found == pieces.reduce(0, +))
    }
  }

  @Test("The ends of numbers of the stream are told for eight bytes as for each")
  func widths() {
    var random = SplitMix64(seed: 5)
    for _ in 0..<2_000 {
      let leads = (0..<8).map { _ in
        Bool.random(using: &random) ? UInt8.random(in: 190...255, using: &random) : 7
      }
      let eight = leads.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      let widths = SegmentFormat.widths(leads: eight)
      for (index, lead) in leads.enumerated() {
        #expect(Int(widths >> UInt64(8 * index) & 0xFF) == 8 * SegmentFormat.width(lead: lead))
      }
    }
  }
}
