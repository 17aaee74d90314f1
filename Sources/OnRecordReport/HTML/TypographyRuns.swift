import OnRecordModel
import OnRecordText

/// A block cut where its typography changes.
enum TypographyRuns {
  /// A stretch of text in one typography.
  struct Run {
    let range: ByteRange
    /// What the draft does to the words, the outermost first.
    let marks: [Mark.Kind]
  }

  /// The runs of a block, which tile it; cut at `cuts` too.
  ///
  /// Complexity: O(n log n) in the marks and cuts of the block.
  static func runs(of document: Document, in block: ByteRange, cuts: [Int]) -> [Run] {
    // Marks are ordered by their start and lie inside one block.
    let first = document.marks.partitioningIndex { $0.range.lowerBound >= block.lowerBound }
    let marks = document.marks[first...].prefix { $0.range.lowerBound < block.upperBound }
    let bounds = marks.flatMap { [$0.range.lowerBound, $0.range.upperBound] } + cuts
    let all = Set(bounds + [block.lowerBound, block.upperBound])
    let places = all.filter { $0 >= block.lowerBound && $0 <= block.upperBound }.sorted()
    var runs: [Run] = []
    var active: [Mark] = []
    var next = marks.startIndex
    for (low, high) in zip(places, places.dropFirst()) {
      while next < marks.endIndex, marks[next].range.lowerBound <= low {
        active.append(marks[next])
        next += 1
      }
      active.removeAll { $0.range.upperBound <= low }
      runs.append(Run(range: low..<high, marks: active.map(\.kind)))
    }
    return runs
  }
}
