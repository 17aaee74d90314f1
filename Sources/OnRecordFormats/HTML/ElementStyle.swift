import OnRecordModel
import OnRecordText

/// Reads from an element's tag which block and which typography it stands for.
enum ElementStyle {
  /// The kind of block; inside a quotation, a list item, a footnote or a caption that of these.
  static func blockKind(
    of tag: HTMLTag, _ element: HTMLElement, in parent: Block.Kind, _ bytes: [UInt8]
  ) -> Block.Kind {
    switch element {
    case .html, .body, .main, .article: return .paragraph
    default: break
    }
    if parent == .footnote || isFootnote(tag, bytes) { return .footnote }
    if let kind = BlockStyle.kind(of: element) { return kind }
    if isCaption(tag, bytes) { return .caption }
    switch parent {
    case .cell, .heading, .rule, .alternativeText: return .paragraph
    default: return parent
    }
  }

  private static func isFootnote(_ tag: HTMLTag, _ bytes: [UInt8]) -> Bool {
    let names = [
      tag.value(of: "id", in: bytes), tag.value(of: "class", in: bytes),
      tag.value(of: "role", in: bytes),
    ]
    for case let range? in names {
      for word in ["footnote", "endnote"] where contains(word, range, bytes) { return true }
    }
    return false
  }

  private static func contains(_ word: String, _ range: ByteRange, _ bytes: [UInt8]) -> Bool {
    guard range.count >= word.utf8.count, range.count <= 512 else { return false }
    let value = ASCII.lowered(bytes[range])
    let word = Array(word.utf8)
    for start in 0...(value.count - word.count)
    where value[start..<start + word.count].elementsEqual(word) { return true }
    return false
  }

  /// Whether a class is `caption` or ends in it (`wp-caption-text` counts).
  private static func isCaption(_ tag: HTMLTag, _ bytes: [UInt8]) -> Bool {
    guard let range = tag.value(of: "class", in: bytes) else { return false }
    return bytes[range].split(whereSeparator: ASCII.isSpace).contains { word in
      let name = String(decoding: ASCII.lowered(word), as: UTF8.self)
      return name == "caption" || name.hasSuffix("-caption") || name.hasSuffix("_caption")
        || name.hasSuffix("caption-text")
    }
  }

  /// The marks that an element puts on what is in it, outermost first.
  static func marks(of tag: HTMLTag, _ element: HTMLElement, _ bytes: [UInt8]) -> [Mark.Kind] {
    var marks: [Mark.Kind] = []
    if element == .a, let range = tag.value(of: "href", in: bytes) {
      let address = CharacterReference.string(of: range, in: bytes, isAttribute: true)
      marks.append(.link(address.trimmingASCIISpace()))
    }
    if let mark = MarkStyle.mark(of: element) { marks.append(mark) }
    guard tag.value(of: "style", in: bytes) != nil else { return marks }
    let declared: [(Mark.Kind, property: String, values: [String])] = [
      (.strong, "font-weight", ["bold", "600", "700", "800", "900"]),
      (.emphasis, "font-style", ["italic", "oblique"]),
      (.struck, "text-decoration", ["line-through"]),
      (.underlined, "text-decoration", ["underline"]),
      (.superscript, "vertical-align", ["super"]),
    ]
    for (mark, property, values) in declared
    where !marks.contains(mark) && RegionStyle.declares(tag, property, values, bytes) {
      marks.append(mark)
    }
    return marks
  }
}
