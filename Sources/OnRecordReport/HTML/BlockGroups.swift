import OnRecordModel
import OnRecordText

/// The blocks of a document with neighbours of one kind together, as a page needs lists.
struct BlockGroups {
  /// Blocks that follow one another and are of one kind.
  struct Group {
    let kind: Block.Kind
    private(set) var ranges: [ByteRange]
    mutating func append(_ range: ByteRange) { ranges.append(range) }
  }

  private(set) var groups: [Group] = []

  /// The groups of a document; text that no block holds becomes paragraphs, so that none is lost.
  ///
  /// Complexity: O(length).
  init(_ document: Document) {
    var offset = 0
    for block in document.blocks {
      appendParagraphs(offset..<max(offset, block.range.lowerBound), of: document.text)
      append(block.kind, block.range)
      offset = max(offset, block.range.upperBound)
    }
    appendParagraphs(offset..<document.text.count, of: document.text)
  }

  private mutating func append(_ kind: Block.Kind, _ range: ByteRange) {
    if groups.last?.kind == kind {
      groups[groups.count - 1].append(range)
    } else {
      groups.append(Group(kind: kind, ranges: [range]))
    }
  }

  private mutating func appendParagraphs(_ range: ByteRange, of text: ReadingText) {
    var start = range.lowerBound
    var offset = start
    while offset < range.upperBound {
      let isBreak =
        text.bytes[offset] == 0x0A && offset + 1 < range.upperBound
        && text.bytes[offset + 1] == 0x0A
      if isBreak {
        appendVisible(start..<offset, of: text)
        start = offset + 2
        offset = start
      } else {
        offset += 1
      }
    }
    appendVisible(min(start, range.upperBound)..<range.upperBound, of: text)
  }

  private mutating func appendVisible(_ range: ByteRange, of text: ReadingText) {
    let visible = text.trimmed(range)
    if !visible.isEmpty { append(.paragraph, visible) }
  }
}
