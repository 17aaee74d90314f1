/// Where rows of two and three words of a quotation stand in one segment, none looked up twice.
///
/// A class, since the tries of one check share it; used by one check alone.
final class RowMemory {
  private enum Known {
    case nothing
    case all(Range<Int>)
    case more(than: Int)
  }

  private let segment: QuotationSegment
  /// The quotation's words, numbered as in the segment.
  let words: [UInt32]
  /// By the row's first word, of two words and of three.
  private var known: [Known]

  init(_ segment: QuotationSegment, words: [UInt32]) {
    self.segment = segment
    self.words = words
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
}
