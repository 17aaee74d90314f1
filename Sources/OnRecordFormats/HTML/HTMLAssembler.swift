import OnRecordModel
import OnRecordText

/// Writes a page's leaves as text: references decoded, white space as CSS has it, marks and blocks set.
struct HTMLAssembler {
  private let bytes: [UInt8]
  private let styles: [HTMLStyle]
  private var builder: DocumentBuilder
  private var block = -1
  private var style = 0
  /// The first white space since the last character, not written yet.
  private var pendingSpace: ByteRange?
  private var finder = TagFinder()

  init(bytes: [UInt8], styles: [HTMLStyle]) {
    self.bytes = bytes
    self.styles = styles
    builder = DocumentBuilder(source: bytes)
  }

  /// Writes the leaves, which are in order of the source.
  ///
  /// Complexity: O(length).
  mutating func run(_ leaves: [HTMLLeaf]) {
    var index = 0
    while index < leaves.count {
      let leaf = leaves[index]
      enterBlock(of: leaf)
      switch leaf.kind {
      case .text: text(leaf)
      case .preformatted:
        let end =
          leaves[index...].firstIndex {
            $0.block != leaf.block || $0.kind != .preformatted && $0.kind != .lineBreak
          } ?? leaves.count
        preformatted(leaves[index..<end])
        index = end
        continue
      case .lineBreak: lineBreak(leaf)
      case .rule:
        endMarks()
        builder.replace(leaf.range, with: Array("---".utf8))
      case .alternativeText:
        endMarks()
        ImageText.emitAttribute(leaf.range, bytes, into: &builder)
      }
      index += 1
    }
  }

  /// The document.
  consuming func finish(metadata: [MetadataItem], diagnostics: [Diagnostic]) -> Document {
    builder.metadata = metadata
    builder.diagnostics = diagnostics
    return builder.finish(mediaType: "text/html")
  }

  private mutating func enterBlock(of leaf: HTMLLeaf) {
    guard leaf.block != block else { return }
    builder.begin(leaf.blockKind)
    block = leaf.block
    pendingSpace = nil
  }

  /// A line end; a second one with nothing to be seen between ends the block.
  private mutating func lineBreak(_ leaf: HTMLLeaf) {
    pendingSpace = nil
    if builder.isAtEmptyLine {
      builder.begin(leaf.blockKind)
    } else {
      builder.lineBreak(for: leaf.range)
    }
  }

  private mutating func text(_ leaf: HTMLLeaf) {
    var offset = leaf.range.lowerBound
    let end = leaf.range.upperBound
    while offset < end {
      let byte = bytes[offset]
      if ASCII.isSpace(byte) {
        if pendingSpace == nil { pendingSpace = offset..<offset + 1 }
        offset += 1
        while offset < end, ASCII.isSpace(bytes[offset]) { offset += 1 }
        continue
      }
      let piece = HTMLTextPiece(in: bytes, at: offset, limit: end, &finder)
      if piece.characters?.isEmpty != true {
        beginCharacters(style: leaf.style)
        if let characters = piece.characters {
          builder.replace(offset..<piece.end, with: characters)
        } else {
          builder.copy(offset..<piece.end)
        }
      }
      offset = piece.end
    }
  }

  /// Writes the white space that is due and sets the typography of what comes: a mark begins after
  /// the space before it and ends before the space after it.
  private mutating func beginCharacters(style new: Int) {
    let common = closeMarks(to: new)
    if let space = pendingSpace {
      pendingSpace = nil
      if let last = builder.lastByte, last != 0x20 { builder.layout(0x20, for: space) }
    }
    guard new != style else { return }
    var opened: [Mark.Kind] = []
    var place = new
    while place != common {
      if let mark = styles[place].mark { opened.append(mark) }
      place = styles[place].parent
    }
    for mark in opened.reversed() { builder.openMark(mark) }
    style = new
  }

  /// Closes the marks that do not go on in a style; the innermost style that goes on.
  private mutating func closeMarks(to new: Int) -> Int {
    var common = new
    var old = style
    while common != old {
      if styles[common].depth > styles[old].depth {
        common = styles[common].parent
      } else {
        if let mark = styles[old].mark { builder.closeMark { $0 == mark } }
        old = styles[old].parent
      }
    }
    return common
  }

  /// Closes all marks, before something that has none.
  private mutating func endMarks() {
    _ = closeMarks(to: 0)
    style = 0
  }

  /// Reads `<pre>` as plain text is read, with the places of the page.
  private mutating func preformatted(_ leaves: ArraySlice<HTMLLeaf>) {
    endMarks()
    var inner = SourceMapBuilder()
    var styled: [(range: ByteRange, style: Int)] = []
    for leaf in leaves {
      let start = inner.count
      append(leaf, to: &inner)
      if leaf.style != 0 { styled.append((start..<inner.count, leaf.style)) }
    }
    let (text, map) = inner.finish()
    var document = PlainTextReader.document(of: text.bytes)
    for (range, style) in styled { mark(document.map.text(of: range), style, in: &document) }
    builder.append(document, map: document.map.composed(with: map))
    block = -1
  }

  private mutating func append(_ leaf: HTMLLeaf, to inner: inout SourceMapBuilder) {
    guard leaf.kind != .lineBreak else { return inner.replace(leaf.range, with: 0x0A) }
    var offset = leaf.range.lowerBound
    while offset < leaf.range.upperBound {
      let piece = HTMLTextPiece(
        in: bytes, at: offset, limit: leaf.range.upperBound, &finder, keepsSpace: true)
      if let characters = piece.characters {
        inner.replace(offset..<piece.end, with: characters)
      } else {
        inner.copy(offset..<piece.end, of: bytes)
      }
      offset = piece.end
    }
  }

  /// Puts a style's marks on a range, block by block.
  private func mark(_ range: ByteRange, _ style: Int, in document: inout Document) {
    let first = document.blocks.firstIndexAfter(range.lowerBound)
    for block in document.blocks[first...] {
      guard block.range.lowerBound < range.upperBound else { break }
      let part = range.clamped(to: block.range)
      var place = style
      while place != 0, !part.isEmpty {
        if let kind = styles[place].mark { document.marks.append(Mark(kind: kind, range: part)) }
        place = styles[place].parent
      }
    }
  }
}

extension [Block] {
  /// The first block that ends after a place.
  fileprivate func firstIndexAfter(_ offset: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].range.upperBound > offset { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

/// The next piece of text between tags that is decoded as one.
struct HTMLTextPiece {
  /// What it decodes to; nil where that is what stands there.
  let characters: [UInt8]?
  let end: Int

  /// Characters up to the next reference, ignored tag or, unless it is kept, white space.
  init(
    in bytes: [UInt8], at start: Int, limit: Int, _ finder: inout TagFinder,
    keepsSpace: Bool = false
  ) {
    switch bytes[start] {
    case UInt8(ascii: "&"):
      if let found = CharacterReference.decode(in: bytes, at: start, limit: limit) {
        characters = found.bytes
        end = found.end
        return
      }
    case UInt8(ascii: "<"):
      if let tag = finder.tag(in: bytes, at: start, limit: limit) {
        characters = []
        end = tag.end
        return
      }
      if start + 2 < limit, bytes[start + 1] == UInt8(ascii: "/"),
        bytes[start + 2] == UInt8(ascii: ">")
      {
        characters = []
        end = start + 3
        return
      }
    default: break
    }
    var offset = start + 1
    while offset < limit, bytes[offset] != UInt8(ascii: "&"), bytes[offset] != UInt8(ascii: "<"),
      keepsSpace || !ASCII.isSpace(bytes[offset])
    {
      offset += 1
    }
    characters = nil
    end = offset
  }
}
