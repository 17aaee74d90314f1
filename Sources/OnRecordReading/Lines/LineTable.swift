import OnRecordModel
import OnRecordText

/// One printed line of a block: the places where a label may begin.
struct Line {
  /// The line without layout at its ends, as a range of the text.
  var range: ByteRange
  /// Index of its block.
  var block: Int
  /// Whether it is the block's first line.
  var startsBlock: Bool
}

/// The lines of a document in order, without those that hold only layout.
struct LineTable {
  var lines: [Line] = []

  init(_ document: Document) {
    lines.reserveCapacity(document.blocks.count + 8)
    for (index, block) in document.blocks.enumerated() {
      add(block, index, document.text)
    }
  }

  private mutating func add(_ block: Block, _ index: Int, _ text: ReadingText) {
    var start = block.range.lowerBound
    var isFirst = true
    while start < block.range.upperBound {
      let end =
        Bytes.first(0x0A, in: text.bytes, start..<block.range.upperBound) ?? block.range.upperBound
      let range = text.trimmed(start..<end)
      if !range.isEmpty {
        lines.append(Line(range: range, block: index, startsBlock: isFirst))
        isFirst = false
      }
      start = end + 1
    }
  }
}
