import CGumbo
import OnRecordText

/// Parses a page with gumbo and walks its tree into a collector.
///
/// The page must have passed `HTMLGuard`. Only places are taken from the tree: tags are read again where
/// they stand, and text is decoded from the page's own bytes.
enum HTMLParser {
  /// Collects a page.
  ///
  /// Complexity: O(length), by the guard's bounds.
  static func collect(_ bytes: [UInt8], into collector: inout HTMLCollector) {
    unsafe bytes.withUnsafeBytes { buffer in
      guard let base = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self) else {
        return
      }
      unsafe withUnsafeTemporaryAllocation(of: GumboOptions.self, capacity: 1) { options in
        unsafe options.initialize(repeating: kGumboDefaultOptions)
        unsafe options[0].max_errors = 0
        guard let output = unsafe gumbo_parse_with_options(&options[0], base, bytes.count) else {
          return
        }
        var walk = unsafe TreeWalk(base: base, bytes: bytes)
        unsafe walk.run(from: output.pointee.root, into: &collector)
        unsafe gumbo_destroy_output(&options[0], output)
      }
    }
  }
}

/// A walk over a parsed page, without recursion.
@unsafe private struct TreeWalk {
  let base: UnsafePointer<CChar>
  let bytes: [UInt8]

  mutating func run(from root: UnsafeMutablePointer<GumboNode>, into collector: inout HTMLCollector)
  {
    // Nodes to be visited; nil closes the element entered last.
    var stack: [UnsafeMutablePointer<GumboNode>?] = unsafe [root]
    while let top = unsafe stack.popLast() {
      guard let node = unsafe top else {
        collector.leave()
        continue
      }
      switch unsafe node.pointee.type {
      case GUMBO_NODE_ELEMENT:
        if unsafe enter(node, &collector) {
          unsafe stack.append(nil)
          unsafe pushChildren(of: node, onto: &stack)
        }
      case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE:
        collector.text(unsafe range(of: node.pointee.v.text.original_text))
      default: break
      }
    }
  }

  private func pushChildren(
    of node: UnsafeMutablePointer<GumboNode>, onto stack: inout [UnsafeMutablePointer<GumboNode>?]
  ) {
    let children = unsafe node.pointee.v.element.children
    for index in unsafe (0..<Int(children.length)).reversed() {
      guard let child = unsafe children.data[index] else { continue }
      unsafe stack.append(child.assumingMemoryBound(to: GumboNode.self))
    }
  }

  /// Opens an element that has a tag; one that the parser implied gives its children as they are.
  private func enter(
    _ node: UnsafeMutablePointer<GumboNode>, _ collector: inout HTMLCollector
  ) -> Bool {
    let range = unsafe self.range(of: node.pointee.v.element.original_tag)
    guard !range.isEmpty,
      let tag = unsafe HTMLTag(in: bytes, at: range.lowerBound, limit: range.upperBound)
    else {
      return collector.enterImplied(
        HTMLElement(gumboTag: unsafe node.pointee.v.element.tag.rawValue))
    }
    return collector.enter(tag)
  }

  private func range(of piece: GumboStringPiece) -> ByteRange {
    guard let data = unsafe piece.data else { return 0..<0 }
    let start = unsafe data - base
    guard start >= 0, unsafe start <= bytes.count else { return 0..<0 }
    return unsafe start..<min(bytes.count, start + Int(piece.length))
  }
}

extension HTMLElement {
  /// The element of one of gumbo's numbers; nil where HTML has none such.
  fileprivate init?(gumboTag: UInt32) {
    guard let name = unsafe gumbo_normalized_tagname(GumboTag(rawValue: gumboTag)) else {
      return nil
    }
    self.init(rawValue: unsafe String(cString: name))
  }
}
