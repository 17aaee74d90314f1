import OnRecordText

/// A tag as it stands in the source, read by the rules of HTML's tokenizer.
struct HTMLTag {
  /// One attribute: where its name and its value stand, without quotation marks.
  struct Attribute {
    let name: ByteRange
    let value: ByteRange
  }

  /// The element; nil where HTML has none of that name.
  let element: HTMLElement?
  let name: ByteRange
  let isClosing: Bool
  let start: Int
  /// Past the closing bracket.
  let end: Int
  private(set) var attributes: [Attribute] = []
  private(set) var attributeCount = 0

  /// The longest tag that is read as one, in bytes.
  static let maximumLength = 65_536
  /// The most attributes of a tag that are kept: the parser compares each with each.
  static let maximumAttributes = 256

  /// The tag that begins with `<` at `start`; nil where none does, or none that ends before `limit`.
  ///
  /// Complexity: O(length of the tag).
  init?(in bytes: [UInt8], at start: Int, limit: Int) {
    var offset = start + 1
    guard offset < bytes.count else { return nil }
    let isClosing = bytes[offset] == UInt8(ascii: "/")
    if isClosing { offset += 1 }
    guard offset < bytes.count, ASCII.isLetter(bytes[offset]) else { return nil }
    let nameStart = offset
    while offset < limit, !ASCII.isSpace(bytes[offset]), bytes[offset] != UInt8(ascii: ">"),
      bytes[offset] != UInt8(ascii: "/")
    {
      offset += 1
    }
    name = nameStart..<offset
    element = HTMLElement(name: bytes[nameStart..<offset])
    self.isClosing = isClosing
    self.start = start
    var scanner = AttributeScanner(bytes: bytes, offset: offset, limit: limit)
    while let attribute = scanner.next() {
      attributeCount += 1
      if attributeCount <= Self.maximumAttributes { attributes.append(attribute) }
    }
    guard let end = scanner.end else { return nil }
    self.end = end
  }

  /// The value of an attribute, named in lower case, as it stands; nil where it has none.
  func value(of name: StaticString, in bytes: [UInt8]) -> ByteRange? {
    attributes.first {
      $0.name.count == name.utf8CodeUnitCount
        && ASCII.hasPrefix(name, in: bytes, at: $0.name.lowerBound)
    }?.value
  }
}

/// Finds tags in bytes that may hold many a `<` and no `>`, in time that grows with their length.
struct TagFinder {
  /// No tag that begins before this place ends within its limit.
  private var barren = 0

  /// The tag at `start`, no longer than `HTMLTag.maximumLength` and ending before `limit`.
  ///
  /// Complexity: O(length) for all tags of a text together.
  mutating func tag(in bytes: [UInt8], at start: Int, limit: Int) -> HTMLTag? {
    guard start >= barren else { return nil }
    let limit = min(limit, start + HTMLTag.maximumLength)
    if let tag = HTMLTag(in: bytes, at: start, limit: limit) { return tag }
    var name = start + 1
    if name < limit, bytes[name] == UInt8(ascii: "/") { name += 1 }
    if name < limit, ASCII.isLetter(bytes[name]) { barren = limit }
    return nil
  }
}

/// Steps through the attributes of a tag.
private struct AttributeScanner {
  let bytes: [UInt8]
  var offset: Int
  let limit: Int
  /// Past the tag's closing bracket, once that is reached.
  var end: Int?

  mutating func next() -> HTMLTag.Attribute? {
    while offset < limit, ASCII.isSpace(bytes[offset]) || bytes[offset] == UInt8(ascii: "/") {
      offset += 1
    }
    guard offset < limit else { return nil }
    if bytes[offset] == UInt8(ascii: ">") {
      end = offset + 1
      return nil
    }
    let start = offset
    offset += 1
    while offset < limit, !ASCII.isSpace(bytes[offset]), bytes[offset] != UInt8(ascii: "="),
      bytes[offset] != UInt8(ascii: ">"), bytes[offset] != UInt8(ascii: "/")
    {
      offset += 1
    }
    let name = start..<offset
    var value = offset
    while value < limit, ASCII.isSpace(bytes[value]) { value += 1 }
    guard value < limit, bytes[value] == UInt8(ascii: "=") else {
      return .init(name: name, value: offset..<offset)
    }
    value += 1
    while value < limit, ASCII.isSpace(bytes[value]) { value += 1 }
    return .init(name: name, value: scanValue(at: value))
  }

  private mutating func scanValue(at start: Int) -> ByteRange {
    guard start < limit else {
      offset = limit
      return limit..<limit
    }
    let quote = bytes[start]
    var last = start
    if quote == 0x22 || quote == 0x27 {
      last += 1
      while last < limit, bytes[last] != quote { last += 1 }
      offset = min(last + 1, limit)
      return start + 1..<last
    }
    while last < limit, !ASCII.isSpace(bytes[last]), bytes[last] != UInt8(ascii: ">") { last += 1 }
    offset = last
    return start..<last
  }
}
