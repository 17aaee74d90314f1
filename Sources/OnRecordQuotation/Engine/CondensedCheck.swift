import OnRecordModel

/// Quotations that were made shorter without a mark: their words stand in one passage in their order,
/// with others between them.
///
/// As an edit distance counts, a passage from which half the words were left out is as far off as
/// another one. A reader sees where it comes from, and what is missing.
extension QuotationSearch {
  /// Fewer words may stand in any passage in their order.
  private static let fewestWords = 8
  /// Words left out, for each of the quotation's.
  private static let mostLeftOut = 2.0
  /// Words of the quotation for each place at which some were left out.
  private static let wordsPerCut = 3
  /// Words of the quotation of which one may be another one.
  private static let wordsPerEdit = 10

  /// The check by a passage in which the words stand with others between them; nil where they do not, or
  /// where that explains the quotation no better.
  ///
  /// - Parameter near: A passage round which it is looked for.
  mutating func checkCondensed(
    _ text: QuotationText, near: Candidate
  ) throws -> QuotationCheck? {
    let count = text.words.count
    guard count >= Self.fewestWords, near.place.attribution != .mismatch else { return nil }
    let free = [Bool](repeating: true, count: count + 1)
    let condensed = candidate(
      text, 0..<count, widened(near.window, by: 2 * count), ellipsisBefore: free)
    guard isSound(condensed, count: count), condensed.edits < near.edits else { return nil }
    // A passage that is near enough explains another word better: `141` is no word too many.
    let isFound = Double(near.edits) <= Double(count) * engine.options.alteredShare
    guard condensed.edits == 0 || !isFound else { return nil }
    let cuts = condensed.alignment.marked.map(\.before).filter { !text.ellipsisBefore[$0] }
    return try check(text, condensed, others: [], cuts: Set(cuts))
  }

  private func widened(_ window: Window, by count: Int) -> Window {
    var window = window
    window.places =
      max(
        window.stretch.firstWord, window.places.lowerBound - count)..<min(
        window.stretch.end, window.places.upperBound + count)
    return window
  }

  /// Whether the passage is the quotation's by more than chance: few words differ, few were left out, in few
  /// places, and some stand in a row.
  private func isSound(_ candidate: Candidate, count: Int) -> Bool {
    let alignment = candidate.alignment
    let leftOut = alignment.marked.reduce(0) { $0 + $1.words.count }
    guard !alignment.marked.isEmpty, candidate.edits * Self.wordsPerEdit <= count,
      alignment.marked.count * Self.wordsPerCut <= count,
      Double(leftOut) <= Self.mostLeftOut * Double(count),
      alignment.marked.allSatisfy({ $0.words.count <= Chainer.longestEllipsis })
    else { return false }
    return longestRow(alignment) >= Chainer.shortestPiece
  }

  /// The most words of the quotation that stand in a row in the passage.
  private func longestRow(_ alignment: Alignment) -> Int {
    var longest = 0
    var row = 0
    for index in alignment.partner.indices {
      let goesOn =
        row > 0 && alignment.partner[index] == alignment.partner[index - 1] + 1
      row = !alignment.isEqual[index] ? 0 : goesOn ? row + 1 : 1
      longest = max(longest, row)
    }
    return longest
  }
}
