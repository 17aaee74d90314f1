/// The words of several segments in one row, with the numbers of a common vocabulary.
///
/// After each segment the row is filled up to the next block with separators, so that samples of place
/// in the text stay true wherever a segment comes to stand.
struct JoinedWords: Sequence {
  let segments: [QuotationSegment]
  /// Per segment and word number: the number in the common vocabulary.
  let numbers: [[UInt32]]

  /// The place of the first word of each segment, and of the end.
  var starts: [Int] { Self.starts(segments) }

  static func starts(_ segments: [QuotationSegment]) -> [Int] {
    var starts = [0]
    for segment in segments {
      let block = SegmentFormat.blockLength
      starts.append((starts[starts.count - 1] + segment.wordCount + block - 1) / block * block)
    }
    return starts
  }

  func makeIterator() -> Iterator { Iterator(words: self, starts: starts) }

  struct Iterator: IteratorProtocol {
    private let words: JoinedWords
    private let starts: [Int]
    private var index = -1
    private var cursor = QuotationSegment.Cursor.nowhere
    private var numbers: [UInt32] = []
    /// Words and fillings that are left of the segment.
    private var left = 0

    init(words: JoinedWords, starts: [Int]) {
      self.words = words
      self.starts = starts
    }

    @inline(__always)
    mutating func next() -> UInt32? {
      if left == 0 {
        guard begin() else { return nil }
      }
      left -= 1
      // Behind the last word the cursor gives separators.
      let number = Int(words.segments[index].next(&cursor))
      return number < numbers.count ? numbers[number] : 0
    }

    private mutating func begin() -> Bool {
      while index + 1 < words.segments.count {
        index += 1
        left = starts[index + 1] - starts[index]
        cursor = words.segments[index].cursor(at: 0)
        numbers = words.numbers[index]
        if left > 0 { return true }
      }
      return false
    }
  }
}
