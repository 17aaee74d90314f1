/// A part of a page that is perhaps not its content, or perhaps all of it.
struct HTMLRegion {
  enum Kind {
    /// The page itself.
    case page
    /// What the page says is its content: `<main>`, `<article>`, an article's body.
    case content
    /// What the page says is not: navigation, a footer, something hidden.
    case chrome(most: Double)
    /// A form, which is none without something to fill in.
    case form
    /// What a class or an identifier says is not, which is worth less.
    case suspect(isSmallPrint: Bool)
  }
  let kind: Kind
  let parent: Int
  /// Bytes of text other than white space, regions inside included once the page is read.
  var text = 0
  /// Of these, bytes in links.
  var linked = 0
  /// Of these, bytes in blocks of running text: at least `longBlock` bytes outside links.
  var running = 0

  /// Fields and buttons.
  var controls = 0

  /// How much text a block has to have to be sentences and no label of a button.
  static let longBlock = 80
}

/// Reads from a tag what kind of region it begins.
enum RegionStyle {
  /// The kind of region; nil where a tag begins none.
  static func kind(
    of tag: HTMLTag, _ element: HTMLElement, isInContent: Bool, _ bytes: [UInt8]
  ) -> HTMLRegion.Kind? {
    if tag.value(of: "hidden", in: bytes) != nil || hasValue(tag, "aria-hidden", ["true"], bytes)
      || declares(tag, "display", ["none"], bytes)
    {
      return .chrome(most: 0.1)
    }
    if let kind = kind(ofRole: tag, bytes) { return kind }
    switch element {
    case .main, .article: return .content
    case .nav, .menu: return .chrome(most: 0.25)
    case .aside: return .chrome(most: 0.25)
    case .footer: return .chrome(most: 0.25)
    case .header where !isInContent: return .chrome(most: 0.1)
    case .form: return .form
    case .div, .section, .ul, .ol, .a, .table, .td: return suspect(tag, bytes)
    default: return nil
    }
  }

  private static func kind(ofRole tag: HTMLTag, _ bytes: [UInt8]) -> HTMLRegion.Kind? {
    if hasValue(tag, "role", ["main", "article"], bytes)
      || hasValue(tag, "itemprop", ["articlebody"], bytes)
    {
      return .content
    }
    let chrome = ["navigation", "banner", "contentinfo", "complementary", "search", "menu"]
    return hasValue(tag, "role", chrome, bytes) ? .chrome(most: 0.25) : nil
  }

  private static let chromeWords: Set<String> = [
    "nav", "navbar", "navigation", "menu", "submenu", "sidebar", "pagination", "pager",
    "newsletter", "subscribe", "related", "footer", "header", "masthead", "toolbar", "tags",
  ]
  private static let smallPrintWords: Set<String> = [
    "share", "sharing", "sharedaddy", "social", "addthis", "addtoany", "cookie", "cookies", "skip",
    "breadcrumb", "breadcrumbs", "sr", "screen", "visually",
  ]

  private static func suspect(_ tag: HTMLTag, _ bytes: [UInt8]) -> HTMLRegion.Kind? {
    var isChrome = false
    for range in [tag.value(of: "class", in: bytes), tag.value(of: "id", in: bytes)] {
      guard let range else { continue }
      for word in bytes[range].split(whereSeparator: { !ASCII.isAlphanumeric($0) }) {
        let word = String(decoding: ASCII.lowered(word), as: UTF8.self)
        if smallPrintWords.contains(word) { return .suspect(isSmallPrint: true) }
        if chromeWords.contains(word) { isChrome = true }
      }
    }
    return isChrome ? .suspect(isSmallPrint: false) : nil
  }

  private static func hasValue(
    _ tag: HTMLTag, _ name: StaticString, _ values: [String], _ bytes: [UInt8]
  ) -> Bool {
    guard let range = tag.value(of: name, in: bytes) else { return false }
    let value = String(decoding: ASCII.lowered(bytes[range]), as: UTF8.self)
    return values.contains(value.trimmingASCIISpace())
  }

  /// Whether a `style` attribute gives a property one of these values.
  static func declares(
    _ tag: HTMLTag, _ property: String, _ values: [String], _ bytes: [UInt8]
  ) -> Bool {
    guard let range = tag.value(of: "style", in: bytes) else { return false }
    for declaration in bytes[range].split(separator: UInt8(ascii: ";")) {
      let parts = declaration.split(separator: UInt8(ascii: ":"), maxSplits: 1)
      guard parts.count == 2 else { continue }
      let name = String(decoding: ASCII.lowered(parts[0]), as: UTF8.self).trimmingASCIISpace()
      let value = String(decoding: ASCII.lowered(parts[1]), as: UTF8.self).trimmingASCIISpace()
      if name == property, values.contains(where: { value.hasPrefix($0) }) { return true }
    }
    return false
  }
}
