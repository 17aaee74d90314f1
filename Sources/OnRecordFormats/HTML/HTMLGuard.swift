/// Looks over a page's tags before they reach the parser, whose time and stack grow with the square
/// of what is nested.
struct HTMLGuard {
  /// The deepest nesting that is parsed: browsers stop at it too.
  static let maximumDepth = 512
  /// The longest page that is parsed, in bytes: its tree takes eight times as much, and the whole
  /// reading of twice this page took more than a gigabyte.
  static let maximumLength = 32 << 20

  /// Why the page is read without parser; nil where it can be parsed.
  private(set) var refusal: String?
  private let bytes: [UInt8]
  private var depth = 0
  private var openCounts: [HTMLElement?: Int] = [:]
  private var openFormatting = 0
  private var reconstructions = 0

  /// Looks over a page.
  ///
  /// Complexity: O(length).
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.count > Self.maximumLength {
      refusal = "The page is too long to be parsed"
      return
    }
    var offset = 0
    while offset < bytes.count, refusal == nil {
      guard bytes[offset] == UInt8(ascii: "<") else {
        offset += 1
        continue
      }
      offset = look(at: offset)
    }
  }

  private mutating func look(at offset: Int) -> Int {
    let limit = min(bytes.count, offset + HTMLTag.maximumLength)
    guard let tag = HTMLTag(in: bytes, at: offset, limit: limit) else {
      if limit < bytes.count, offset + 1 < bytes.count, ASCII.isLetter(bytes[offset + 1]) {
        refusal = "A tag is too long"
      }
      return offset + 1
    }
    if tag.attributeCount > HTMLTag.maximumAttributes { refusal = "A tag has too many attributes" }
    count(tag)
    guard let element = tag.element, element.isRaw, !tag.isClosing else { return tag.end }
    return RawText.end(of: element, in: bytes, from: tag.end)
  }

  private mutating func count(_ tag: HTMLTag) {
    if tag.element?.isBlock == true { countReconstruction() }
    guard tag.element?.isVoid != true, tag.element?.closesItself != true else { return }
    let isFormatting = tag.element?.isFormatting == true
    if tag.isClosing {
      // An end tag of nothing open closes nothing.
      guard let open = openCounts[tag.element], open > 0 else { return }
      openCounts[tag.element] = open - 1
      depth -= 1
      if isFormatting { openFormatting -= 1 }
      return
    }
    openCounts[tag.element, default: 0] += 1
    depth += 1
    if isFormatting { openFormatting += 1 }
    if depth > Self.maximumDepth { refusal = "Elements are nested too deep" }
  }

  /// Formatting that is left open is made anew in each block: their product must not run away.
  private mutating func countReconstruction() {
    reconstructions += openFormatting
    if reconstructions > max(20_000, bytes.count) {
      refusal = "Formatting is left open too often"
    }
  }
}

extension HTMLElement {
  /// Whether its end tag may be left out, so that many in a row need not be nested.
  var closesItself: Bool {
    switch self {
    case .p, .li, .dt, .dd, .tr, .td, .th, .thead, .tbody, .tfoot, .colgroup, .option, .optgroup,
      .rp, .rt, .html, .head, .body:
      true
    default: false
    }
  }

  /// Whether the parser makes it anew in the next block where it is left open.
  var isFormatting: Bool {
    switch self {
    case .a, .b, .big, .code, .em, .font, .i, .nobr, .s, .small, .strike, .strong, .tt, .u: true
    default: false
    }
  }
}

/// Finds the end of an element whose content is raw.
enum RawText {
  /// Where the end tag of `element` begins, from `start` on; the end of the bytes where there is none.
  ///
  /// Complexity: O(length searched).
  static func end(of element: HTMLElement, in bytes: [UInt8], from start: Int) -> Int {
    let name = Array(element.rawValue.utf8)
    var offset = start
    while offset + 2 + name.count <= bytes.count {
      if bytes[offset] == UInt8(ascii: "<"), bytes[offset + 1] == UInt8(ascii: "/"),
        zip(name, bytes[(offset + 2)...]).allSatisfy({ $0 == ASCII.lower($1) })
      {
        return offset
      }
      offset += 1
    }
    return bytes.count
  }
}
