/// What one check has found out about its words in one segment, so that nothing is looked up twice.
///
/// A class, since the tries of the check share it.
final class SegmentMemory {
  private enum Known {
    case nothing
    case all(Range<Int>)
    case more(than: Int)
  }

  private let segment: QuotationSegment
  /// The quotation's words, numbered as in the segment.
  let words: [UInt32]
  /// Whether an editor's mark stands before word `k`.
  private let isMarked: [Bool]
  /// By the row's first word, where the row of two words and that of three stand.
  private var known: [Known]
  private var distance: WordDistance?
  private var window: [UInt32] = []

  init(_ segment: QuotationSegment, words: [UInt32], isMarked: [Bool]) {
    self.segment = segment
    self.words = words
    self.isMarked = isMarked
    known = [Known](repeating: .nothing, count: 2 * words.count)
  }

  /// The entries of the row of `count` words, 2 or 3, that begins with a word of the quotation; nil where
  /// there are more than `limit`.
  func entries(_ index: Int, words count: Int, limit: Int) -> Range<Int>? {
    let row = 2 * index + count - 2
    switch known[row] {
    case .all(let entries): return entries.count <= limit ? entries : nil
    case .more(let least) where least >= limit: return nil
    case .more, .nothing: break
    }
    let third = count == 3 ? words[index + 2] : nil
    let found = segment.entries(words[index], words[index + 1], third, limit: limit)
    known[row] = found.map { .all($0) } ?? .more(than: limit)
    return found
  }

  /// Whether the words at places surely have more edits than a bound.
  ///
  /// Most windows have, and only the others are worth a table. Complexity: O(places × blocks of 64 words).
  func isBeyond(_ bound: Int, _ places: Range<Int>) -> Bool {
    let distance = self.distance ?? WordDistance(words: words, isMarked: isMarked)
    self.distance = distance
    window.removeAll(keepingCapacity: true)
    segment.read(from: places.lowerBound, count: places.count, into: &window)
    return distance.fewestEdits(window) > bound
  }
}
