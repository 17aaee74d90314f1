import OnRecordModel
import OnRecordText

/// Collects a page's leaves from its elements, whoever found these: the parser or the tag stripper.
struct HTMLCollector {
  let bytes: [UInt8]
  private(set) var leaves: [HTMLLeaf] = []
  private(set) var styles = [HTMLStyle(parent: 0, mark: nil, depth: 0)]
  private(set) var regions = [HTMLRegion(kind: .page, parent: 0)]
  private(set) var metadata = HTMLMetadata()
  private var frames: [Frame]
  private var lastBlock = 0
  /// Bytes of text so far, other than white space.
  private var textCount = 0
  /// Text outside links of the block being read.
  private var blockText: (block: Int, region: Int, count: Int) = (0, 0, 0)

  /// What an open element gives to what is in it.
  private struct Frame {
    var block = 0
    var kind = Block.Kind.paragraph
    var style = 0
    var region = 0
    var isPreformatted = false
    var isInvisible = false
    var isTitle = false
    var isLink = false
    var isInContent = false
    var isBlock = true
    var isCell = false
    /// The leaves and the text before it, for a cell.
    var firstLeaf = 0
    var textStart = 0
  }

  /// The longest text of a cell, in bytes other than white space: what is longer is a table used to
  /// lay out a page.
  private static let longestCell = 240

  init(bytes: [UInt8]) {
    self.bytes = bytes
    frames = [Frame()]
  }

  /// Opens an element by its tag; false where nothing in it is text.
  ///
  /// Every call that gives true is followed by one of `leave`.
  mutating func enter(_ tag: HTMLTag) -> Bool {
    guard let element = tag.element else {
      frames.append(inline(frames[frames.count - 1]))
      return true
    }
    metadata.read(tag, element, bytes)
    switch element {
    case .head: return enterInvisible(isTitle: false)
    case .title where frames[frames.count - 1].isInvisible: return enterInvisible(isTitle: true)
    case .br: addLeaf(.lineBreak, tag.start..<tag.end)
    case .hr: addAlone(.rule, tag.start..<tag.end, .rule)
    case .img:
      if let range = ImageText.range(of: tag, bytes) {
        addAlone(.alternativeText, range, .alternativeText)
      }
    default:
      if element.isControl { regions[frames[frames.count - 1].region].controls += 1 }
      guard !element.isDropped, !element.isVoid else { return false }
      push(tag, element)
      return true
    }
    return false
  }

  /// Opens an element that has no tag in the page; false where nothing in it is text.
  mutating func enterImplied(_ element: HTMLElement?) -> Bool {
    if element == .head { return enterInvisible(isTitle: false) }
    guard element?.isDropped != true else { return false }
    var frame = inline(frames[frames.count - 1])
    if element?.isBlock == true {
      frame.isBlock = true
      frame.block = nextBlock()
    }
    frames.append(frame)
    return true
  }

  private mutating func enterInvisible(isTitle: Bool) -> Bool {
    var frame = frames[frames.count - 1]
    frame.isInvisible = true
    frame.isTitle = isTitle
    frames.append(frame)
    return true
  }

  private func inline(_ frame: Frame) -> Frame {
    var frame = frame
    frame.isBlock = false
    frame.isCell = false
    return frame
  }

  private mutating func push(_ tag: HTMLTag, _ element: HTMLElement) {
    let parent = frames[frames.count - 1]
    var frame = inline(parent)
    if element.isBlock {
      frame.isBlock = true
      frame.block = nextBlock()
      frame.kind = ElementStyle.blockKind(of: tag, element, in: parent.kind, bytes)
      if frame.kind == .cell {
        (frame.isCell, frame.firstLeaf, frame.textStart) = (true, leaves.count, textCount)
      }
      if element == .pre || element == .listing { frame.isPreformatted = true }
    }
    for mark in ElementStyle.marks(of: tag, element, bytes) {
      styles.append(
        HTMLStyle(parent: frame.style, mark: mark, depth: styles[frame.style].depth + 1))
      frame.style = styles.count - 1
      if case .link = mark { frame.isLink = true }
    }
    // The foot of a block quotation is no foot of the page: it says whose words they are.
    if parent.kind != .quotation || element != .footer,
      let kind = RegionStyle.kind(of: tag, element, isInContent: parent.isInContent, bytes)
    {
      regions.append(HTMLRegion(kind: kind, parent: frame.region))
      frame.region = regions.count - 1
      if case .content = kind { frame.isInContent = true }
    }
    frames.append(frame)
  }

  /// Closes the innermost open element.
  mutating func leave() {
    guard frames.count > 1, let frame = frames.popLast() else { return }
    if frame.isCell, textCount - frame.textStart > Self.longestCell {
      for index in leaves[frame.firstLeaf...].indices where leaves[index].blockKind == .cell {
        leaves[index].blockKind = .paragraph
      }
    }
    // The frame of an inline element may have moved on to a new block.
    frames[frames.count - 1].block = frame.isBlock ? nextBlock() : frame.block
  }

  /// Takes text between tags.
  mutating func text(_ range: ByteRange) {
    let frame = frames[frames.count - 1]
    if frame.isTitle { metadata.title(range, bytes) }
    guard !frame.isInvisible, !range.isEmpty else { return }
    count(range, frame)
    addLeaf(frame.isPreformatted ? .preformatted : .text, range)
  }

  private mutating func count(_ range: ByteRange, _ frame: Frame) {
    var count = 0
    for index in range where bytes[index] > 0x20 { count += 1 }
    textCount += count
    regions[frame.region].text += count
    if frame.isLink { regions[frame.region].linked += count }
    if blockText.block != frame.block || blockText.region != frame.region {
      flushBlock()
      blockText = (frame.block, frame.region, 0)
    }
    if !frame.isLink { blockText.count += count }
  }

  private mutating func flushBlock() {
    if blockText.count >= HTMLRegion.longBlock {
      regions[blockText.region].running += blockText.count
    }
  }

  private mutating func addLeaf(_ kind: HTMLLeaf.Kind, _ range: ByteRange) {
    let frame = frames[frames.count - 1]
    guard !frame.isInvisible else { return }
    leaves.append(
      HTMLLeaf(
        kind: kind, range: range, block: frame.block, blockKind: frame.kind, style: frame.style,
        region: frame.region))
  }

  /// Adds a leaf that is a block of its own.
  private mutating func addAlone(
    _ kind: HTMLLeaf.Kind, _ range: ByteRange, _ blockKind: Block.Kind
  ) {
    let frame = frames[frames.count - 1]
    guard !frame.isInvisible else { return }
    leaves.append(
      HTMLLeaf(
        kind: kind, range: range, block: nextBlock(), blockKind: blockKind, style: 0,
        region: frame.region))
    frames[frames.count - 1].block = nextBlock()
  }

  private mutating func nextBlock() -> Int {
    lastBlock += 1
    return lastBlock
  }

  /// Ends the page: sums up the regions.
  mutating func finish() {
    flushBlock()
    blockText = (0, 0, 0)
    for index in regions.indices.dropFirst().reversed() {
      let parent = regions[index].parent
      regions[parent].text += regions[index].text
      regions[parent].linked += regions[index].linked
      regions[parent].running += regions[index].running
      regions[parent].controls += regions[index].controls
    }
  }
}
