/// Tells HTML, and the XML formats of parliaments and feeds, by their tags.
enum MarkupSniffer {
  /// A kind of XML that is not read yet.
  struct XMLKind {
    let name: String
    let article: String

    var error: FormatError {
      .notReadYet(name, article: article, instead: "add the HTML page of the same text instead")
    }
  }

  /// The kind of XML that begins at `start`; nil where it is HTML or no XML.
  static func xmlKind(of bytes: [UInt8], at start: Int) -> XMLKind? {
    let declared = ASCII.hasPrefix("<?xml", in: bytes, at: start)
    guard let (name, offset) = rootElement(of: bytes, from: start) else { return nil }
    let local = name.split(separator: UInt8(ascii: ":")).last.map(Array.init) ?? name
    switch String(decoding: local, as: UTF8.self) {
    case "html", "body", "head": return nil
    case "rss", "feed", "rdf": return XMLKind(name: "RSS or Atom feed", article: "an")
    case "tei", "teicorpus": return XMLKind(name: "TEI document", article: "a")
    case "akomantoso": return XMLKind(name: "Akoma Ntoso document", article: "an")
    case "publicwhip": return XMLKind(name: "parlparse (publicwhip) debate", article: "a")
    case "debate",
      "u" where declared:
      return XMLKind(name: "XML debate", article: "an")
    default:
      if !declared, HTMLElement(name: name[...]) != nil { return nil }
      return declared || hasNamespace(bytes, root: offset)
        ? XMLKind(name: "XML document", article: "an") : nil
    }
  }

  /// The name in lower case and the place of the first element, past declarations and comments.
  private static func rootElement(of bytes: [UInt8], from start: Int) -> ([UInt8], Int)? {
    var offset = start
    while offset < bytes.count {
      while offset < bytes.count, ASCII.isSpace(bytes[offset]) { offset += 1 }
      guard offset + 1 < bytes.count, bytes[offset] == UInt8(ascii: "<") else { return nil }
      let next = bytes[offset + 1]
      if next == UInt8(ascii: "?") {
        guard let end = ASCII.find("?>", in: bytes, from: offset) else { return nil }
        offset = end + 2
      } else if next == UInt8(ascii: "!") {
        guard let end = declarationEnd(in: bytes, at: offset) else { return nil }
        offset = end
      } else if ASCII.isLetter(next) {
        var end = offset + 1
        while end < bytes.count, !ASCII.isSpace(bytes[end]), bytes[end] != UInt8(ascii: ">"),
          bytes[end] != UInt8(ascii: "/")
        {
          end += 1
        }
        return (ASCII.lowered(bytes[offset + 1..<min(end, offset + 64)]), offset)
      } else {
        return nil
      }
    }
    return nil
  }

  /// The end of a comment or of a document type with its internal subset.
  private static func declarationEnd(in bytes: [UInt8], at start: Int) -> Int? {
    if ASCII.hasPrefix("<!--", in: bytes, at: start) {
      return ASCII.find("-->", in: bytes, from: start + 4).map { $0 + 3 }
    }
    var offset = start
    var isInSubset = false
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "["): isInSubset = true
      case UInt8(ascii: "]"): isInSubset = false
      case UInt8(ascii: ">") where !isInSubset: return offset + 1
      default: break
      }
      offset += 1
    }
    return nil
  }

  /// Whether the tag at `root` declares a namespace.
  private static func hasNamespace(_ bytes: [UInt8], root: Int) -> Bool {
    var end = root
    while end < bytes.count, bytes[end] != UInt8(ascii: ">") { end += 1 }
    let tag = Array(bytes[root..<end])
    return ASCII.find("xmlns", in: tag, from: 0) != nil
  }

  /// Whether HTML begins at `start`: a document type, a comment before one, or an element of HTML.
  static func startsHTML(_ bytes: [UInt8], at start: Int) -> Bool {
    if ASCII.hasPrefix("<!doctype", in: bytes, at: start) { return true }
    guard let (name, _) = rootElement(of: bytes, from: start) else { return false }
    return HTMLElement(name: name[...]) != nil
  }

  /// Whether text that begins without a tag is a fragment of HTML: it holds tags of blocks in pairs.
  static func holdsHTML(_ bytes: [UInt8]) -> Bool {
    var opened = 0
    var closed = 0
    var offset = 0
    var finder = TagFinder()
    while offset + 2 < bytes.count {
      guard bytes[offset] == UInt8(ascii: "<") else {
        offset += 1
        continue
      }
      if let tag = finder.tag(in: bytes, at: offset, limit: bytes.count) {
        if tag.element?.isParagraph == true {
          if tag.isClosing { closed += 1 } else { opened += 1 }
          if opened >= 2, closed >= 2 { return true }
        }
        offset = tag.end
      } else {
        offset += 1
      }
    }
    return opened >= 1 && closed >= 1 && bytes.count < 4096
  }
}
