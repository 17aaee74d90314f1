import OnRecordText

/// Reads a page that no parser should be given: tags are taken one by one, in linear time.
///
/// It knows which elements are text and which are not, but not HTML's rules for mending what is wrongly
/// nested.
struct TagStripper {
  private let bytes: [UInt8]
  private var open: [HTMLElement?] = []
  /// Elements beyond the depth that is kept.
  private var beyond = 0
  /// Elements that have no end tag any more.
  private var endless: Set<HTMLElement> = []
  /// Tags that have no end may be looked for this often, each time to the end of the page.
  private var patience = 8

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// Collects a page.
  ///
  /// Complexity: O(length).
  mutating func collect(into collector: inout HTMLCollector) {
    var offset = 0
    var textStart = 0
    while offset < bytes.count {
      guard bytes[offset] == UInt8(ascii: "<"),
        let end = markupEnd(at: offset, &collector, textStart)
      else {
        offset += 1
        continue
      }
      offset = end
      textStart = end
    }
    collector.text(textStart..<bytes.count)
    while open.popLast() != nil { collector.leave() }
  }

  /// Takes the text before and the mark-up at `offset`; the place after it, or nil where it is text.
  private mutating func markupEnd(
    at offset: Int, _ collector: inout HTMLCollector, _ textStart: Int
  ) -> Int? {
    guard offset + 1 < bytes.count else { return nil }
    let next = bytes[offset + 1]
    if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") {
      guard let end = declarationEnd(at: offset) else { return nil }
      collector.text(textStart..<offset)
      return end
    }
    guard ASCII.isLetter(next) || next == UInt8(ascii: "/"), patience > 0 else { return nil }
    guard let tag = HTMLTag(in: bytes, at: offset, limit: bytes.count) else {
      if next != UInt8(ascii: "/") { patience -= 1 }
      return nil
    }
    collector.text(textStart..<offset)
    return read(tag, &collector)
  }

  private mutating func declarationEnd(at offset: Int) -> Int? {
    guard patience > 0 else { return nil }
    let isComment = ASCII.hasPrefix("<!--", in: bytes, at: offset)
    let end =
      isComment
      ? ASCII.find("-->", in: bytes, from: offset + 4).map { $0 + 3 }
      : ASCII.find(">", in: bytes, from: offset).map { $0 + 1 }
    if end == nil { patience -= 1 }
    return end
  }

  private mutating func read(_ tag: HTMLTag, _ collector: inout HTMLCollector) -> Int {
    if tag.isClosing {
      close(tag.element, &collector)
      return tag.end
    }
    if let element = tag.element, element.closesItself, open.last == element {
      _ = open.popLast()
      collector.leave()
    }
    guard open.count < HTMLGuard.maximumDepth else {
      if tag.element?.isVoid != true { beyond += 1 }
      return tag.end
    }
    guard collector.enter(tag) else { return skip(tag) }
    open.append(tag.element)
    guard let element = tag.element, element.isRaw else { return tag.end }
    let end = RawText.end(of: element, in: bytes, from: tag.end)
    collector.text(tag.end..<end)
    return end
  }

  private mutating func close(_ element: HTMLElement?, _ collector: inout HTMLCollector) {
    if beyond > 0 {
      beyond -= 1
      return
    }
    // The nearest ones only, so that many wrong end tags cost no more than they are.
    guard let place = open.suffix(16).lastIndex(of: element) else { return }
    while open.count > place {
      _ = open.popLast()
      collector.leave()
    }
  }

  /// Past an element that holds no text.
  private mutating func skip(_ tag: HTMLTag) -> Int {
    guard let element = tag.element, !element.isVoid, !endless.contains(element) else {
      return tag.end
    }
    let end = RawText.end(of: element, in: bytes, from: tag.end)
    // Without an end tag it cannot be known what it holds: text is kept.
    guard end < bytes.count || element.isRaw else {
      endless.insert(element)
      return tag.end
    }
    return end
  }
}
