import OnRecordModel
import OnRecordText

/// Writes the leaves of a Word document's parts as text: blocks, marks, spaces.
struct WordAssembler {
  private var builder: DocumentBuilder
  private var leaves: [WordLeaf] = []
  private var looks: [WordLook] = []
  private var block: Int?
  private var look = WordLook()
  /// Spaces since the last character, not written yet: a block neither begins nor ends with any.
  private var pending: [(range: ByteRange, characters: [UInt8]?)] = []

  /// - Parameter source: The parts one after another, in UTF-8.
  init(source: [UInt8]) { builder = DocumentBuilder(source: source) }

  /// Writes one run of leaves of a part that begins at `start` of the source.
  ///
  /// Complexity: O(length).
  mutating func run(_ leaves: [WordLeaf], of part: WordCollector, at start: Int) {
    block = nil
    for leaf in leaves {
      if leaf.block != block {
        endMarks()
        builder.begin(part.blocks[leaf.block])
        block = leaf.block
        pending = []
      }
      let range = leaf.range.shifted(by: start)
      switch leaf.kind {
      case .lineBreak:
        pending = []
        builder.lineBreak(for: range)
      case .text: write(range, leaf.characters, part.looks[leaf.look])
      }
    }
    endMarks()
    builder.end()
  }

  consuming func finish(mediaType: String) -> Document { builder.finish(mediaType: mediaType) }

  private mutating func write(_ range: ByteRange, _ characters: [UInt8]?, _ new: WordLook) {
    if let characters {
      guard !characters.allSatisfy(ASCII.isSpace) else {
        return pending.append((range, characters))
      }
      begin(new)
      return builder.replace(range, with: characters)
    }
    var offset = range.lowerBound
    while offset < range.upperBound {
      let isSpace = ASCII.isSpace(builder.source[offset])
      var end = offset + 1
      while end < range.upperBound, ASCII.isSpace(builder.source[end]) == isSpace { end += 1 }
      if isSpace {
        pending.append((offset..<end, nil))
      } else {
        begin(new)
        builder.copy(offset..<end)
      }
      offset = end
    }
  }

  /// Writes the spaces that are due and sets the typography of what comes: a mark begins after the
  /// spaces before it and ends before those after it.
  private mutating func begin(_ new: WordLook) {
    let old = look
    for mark in old.marks.subtracting(new.marks).sorted(by: Self.precedes).reversed() {
      builder.closeMark { $0 == mark }
    }
    flush()
    for mark in new.marks.subtracting(old.marks).sorted(by: Self.precedes) {
      builder.openMark(mark)
    }
    look = new
  }

  private mutating func endMarks() {
    builder.closeAllMarks()
    look = WordLook()
  }

  private mutating func flush() {
    defer { pending = [] }
    guard let last = builder.lastByte, last != 0x0A else { return }
    for (range, characters) in pending {
      if let characters {
        builder.replace(range, with: characters.map { $0 == 0x0A ? 0x20 : $0 })
        continue
      }
      // A line end in the XML is a space on the page.
      for offset in range {
        let isBreak = builder.source[offset] == 0x0A || builder.source[offset] == 0x0D
        if isBreak {
          builder.layout(0x20, for: offset..<offset + 1)
        } else {
          builder.copy(offset..<offset + 1)
        }
      }
    }
  }

  /// Marks that begin at one place stand in a fixed order.
  private static func precedes(_ first: Mark.Kind, _ second: Mark.Kind) -> Bool {
    rank(first) < rank(second)
  }

  private static func rank(_ kind: Mark.Kind) -> Int {
    switch kind {
    case .link: 0
    case .strong: 1
    case .emphasis: 2
    case .underlined: 3
    case .struck: 4
    case .superscript: 5
    case .code, .quoted, .runningHead, .inset, .centred: 6
    }
  }
}
