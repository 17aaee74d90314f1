/// How the words of a quotation answer to words of a window of the record.
struct Alignment {
  /// For each word of the quotation, the word of the window that it answers to; -1 where none does.
  var partner: [Int]
  /// For each word of the quotation, whether it is the same word.
  var isEqual: [Bool]
  /// Words that differ, as the quotation set counts them: changed, added, or left out unmarked.
  var edits: Int
  /// The part of the window that the quotation covers.
  var covered: Range<Int>
  /// Words left out at marks of the editor: before word `k`, which words of the window.
  var marked: [(before: Int, words: Range<Int>)]
}

/// Room for alignments, used again and again.
struct AlignmentScratch {
  fileprivate var words: [UInt32] = []
  fileprivate var initials: [UInt8] = []
  fileprivate var costs: [Int32] = []
  fileprivate var moves: [UInt8] = []
}

/// Aligns a part of a quotation with a window of the record, word by word.
///
/// Edit distance in which the quotation is used up and the window's ends are free. Words of the record
/// may be skipped for almost nothing where the quotation shows an ellipsis, and cheaply where it shows
/// a bracket. Complexity: O(words × words of the window).
struct Aligner {
  /// The quotation's words, numbered as in the whole quotation.
  private let words: ArraySlice<UInt32>
  /// First bytes of the folded words.
  private let initials: ArraySlice<UInt8>
  /// Cost of skipping a word of the record after `k` words of the part.
  private let skip: [Int32]

  static let edit: Int32 = 1000
  /// A little cheaper, so that `I am` is matched with `I'm` and not with a stranger beside it.
  static let likeSubstitution: Int32 = 999
  /// Of ways that are equally dear, the one with more words of the record.
  static let match: Int32 = -1
  static let ellipsisSkip: Int32 = 1
  static let bracketSkip: Int32 = 40

  /// An aligner of a part; the marks are those before each word of the whole quotation.
  init(
    words: ArraySlice<UInt32>, initials: ArraySlice<UInt8>, ellipsisBefore: [Bool],
    bracketBefore: [Bool]
  ) {
    self.words = words
    self.initials = initials
    var skip = [Int32](repeating: Self.edit, count: words.count + 1)
    for (index, word) in words.indices.enumerated().dropFirst() {
      if bracketBefore[word] { skip[index] = Self.bracketSkip }
      if ellipsisBefore[word] { skip[index] = Self.ellipsisSkip }
    }
    self.skip = skip
  }

  /// Aligns the part with the words at places of a segment.
  func align(
    _ segment: QuotationSegment, _ places: Range<Int>, scratch: inout AlignmentScratch
  ) -> Alignment {
    scratch.words.removeAll(keepingCapacity: true)
    segment.read(from: places.lowerBound, count: places.count, into: &scratch.words)
    scratch.initials.removeAll(keepingCapacity: true)
    for word in scratch.words { scratch.initials.append(segment.initial(word)) }
    let width = scratch.words.count + 1
    scratch.reserve(rows: words.count + 1, width: width)
    for index in 1..<words.count + 1 { fillRow(index, width: width, &scratch) }
    // The cheapest end; of equal ones the first.
    var end = 0
    for column in 1..<width where scratch.costs[column] < scratch.costs[end] { end = column }
    return trace(scratch, width, end)
  }

  /// Fills one row of the table over the one before it.
  private func fillRow(_ index: Int, width: Int, _ scratch: inout AlignmentScratch) {
    let word = words[words.startIndex + index - 1]
    let initial = initials[initials.startIndex + index - 1]
    let skipCost = skip[index]
    let same = word == 0 ? UInt32.max : word
    let base = index * width
    let count = width - 1
    unsafe scratch.costs.withUnsafeMutableBufferPointer { costs in
      unsafe scratch.moves.withUnsafeMutableBufferPointer { moves in
        unsafe scratch.words.withUnsafeBufferPointer { window in
          unsafe scratch.initials.withUnsafeBufferPointer { letters in
            var corner = unsafe costs[0]
            var left = corner + Self.edit
            unsafe costs[0] = left
            unsafe moves[base] = Self.up
            for column in 0..<count {
              let above = unsafe costs[column + 1]
              let isLike = unsafe letters[column] == initial
              let isSame = unsafe window[column] == same
              let change = isSame ? Self.match : isLike ? Self.likeSubstitution : Self.edit
              var cost = corner + change
              var move = Self.diagonal
              let added = above + Self.edit
              if added < cost { (cost, move) = (added, Self.up) }
              let skipped = left + skipCost
              if skipped < cost { (cost, move) = (skipped, Self.left) }
              corner = above
              left = cost
              unsafe costs[column + 1] = cost
              unsafe moves[base + column + 1] = move
            }
          }
        }
      }
    }
  }

  private static let diagonal: UInt8 = 1
  private static let up: UInt8 = 2
  private static let left: UInt8 = 3

  private func trace(_ scratch: AlignmentScratch, _ width: Int, _ end: Int) -> Alignment {
    let first = words.startIndex
    var partner = [Int](repeating: -1, count: words.count)
    var isEqual = [Bool](repeating: false, count: words.count)
    var edits = 0
    var marked: [(before: Int, words: Range<Int>)] = []
    var index = words.count
    var column = end
    while index > 0 {
      switch scratch.moves[index * width + column] {
      case Self.diagonal:
        index -= 1
        column -= 1
        partner[index] = column
        isEqual[index] =
          words[first + index] == scratch.words[column] && words[first + index] != 0
        if !isEqual[index] { edits += 1 }
      case Self.up:
        index -= 1
        edits += 1
      default:
        column -= 1
        if skip[index] == Self.edit {
          edits += 1
        } else if let last = marked.last, last.before == index, last.words.lowerBound == column + 1
        {
          marked[marked.count - 1].words = column..<last.words.upperBound
        } else {
          marked.append((index, column..<column + 1))
        }
      }
    }
    return Alignment(
      partner: partner, isEqual: isEqual, edits: edits, covered: column..<end,
      marked: marked.reversed())
  }
}

extension AlignmentScratch {
  /// Makes room for a table of rows, and sets the first one to nothing spent.
  fileprivate mutating func reserve(rows: Int, width: Int) {
    costs.removeAll(keepingCapacity: true)
    costs.append(contentsOf: repeatElement(0, count: width))
    let cells = rows * width
    if moves.count < cells { moves = [UInt8](repeating: 0, count: max(cells, 2 * moves.count)) }
  }
}
