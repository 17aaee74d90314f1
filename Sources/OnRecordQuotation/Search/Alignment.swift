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

/// Aligns a quotation with a window of the record, word by word.
///
/// Edit distance in which the quotation is used up and the window's ends are free. Words of the record
/// may be skipped for almost nothing where the quotation shows an ellipsis, and cheaply where it shows
/// a bracket. Complexity: O(words × words of the window).
struct Aligner {
  let words: [UInt32]
  /// First bytes of the folded words.
  private let initials: [UInt8]
  /// Cost of skipping a word of the record after `k` words of the quotation.
  private let skip: [Int32]

  static let edit: Int32 = 1000
  /// A little cheaper, so that `I am` is matched with `I'm` and not with a stranger beside it.
  static let likeSubstitution: Int32 = 999
  /// Of ways that are equally dear, the one with more words of the record.
  static let match: Int32 = -1
  static let ellipsisSkip: Int32 = 1
  static let bracketSkip: Int32 = 40

  /// An aligner; `free[k]` says how the words between word `k - 1` and word `k` may be skipped.
  init(
    words: [UInt32], initials: [UInt8], ellipsisBefore: [Bool], bracketBefore: [Bool]
  ) {
    self.words = words
    self.initials = initials
    var skip = [Int32](repeating: Self.edit, count: words.count + 1)
    if words.count > 1 {
      for index in 1..<words.count {
        if index < bracketBefore.count, bracketBefore[index] { skip[index] = Self.bracketSkip }
        if index < ellipsisBefore.count, ellipsisBefore[index] { skip[index] = Self.ellipsisSkip }
      }
    }
    self.skip = skip
  }

  func align(_ window: [UInt32], initials windowInitials: [UInt8]) -> Alignment {
    let width = window.count + 1
    var moves = [UInt8](repeating: 0, count: (words.count + 1) * width)
    var row = [Int32](repeating: 0, count: width)
    var previous = row
    for index in 1..<words.count + 1 {
      swap(&row, &previous)
      row[0] = previous[0] + Self.edit
      moves[index * width] = Self.up
      let word = words[index - 1]
      let skipCost = skip[index]
      let base = index * width
      for column in 1..<width {
        let isSame = word == window[column - 1] && word != 0
        let isLike = initials[index - 1] == windowInitials[column - 1]
        let change = isSame ? Self.match : isLike ? Self.likeSubstitution : Self.edit
        var cost = previous[column - 1] + change
        var move = Self.diagonal
        let added = previous[column] + Self.edit
        if added < cost { (cost, move) = (added, Self.up) }
        let skipped = row[column - 1] + skipCost
        if skipped < cost { (cost, move) = (skipped, Self.left) }
        row[column] = cost
        moves[base + column] = move
      }
    }
    var end = 0
    for column in 1..<width where row[column] < row[end] { end = column }
    return trace(moves, window, end)
  }

  private static let diagonal: UInt8 = 1
  private static let up: UInt8 = 2
  private static let left: UInt8 = 3

  private func trace(_ moves: [UInt8], _ window: [UInt32], _ end: Int) -> Alignment {
    let width = window.count + 1
    var partner = [Int](repeating: -1, count: words.count)
    var isEqual = [Bool](repeating: false, count: words.count)
    var edits = 0
    var marked: [(before: Int, words: Range<Int>)] = []
    var index = words.count
    var column = end
    while index > 0 {
      switch moves[index * width + column] {
      case Self.diagonal:
        index -= 1
        column -= 1
        partner[index] = column
        isEqual[index] = words[index] == window[column] && words[index] != 0
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
