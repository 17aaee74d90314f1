public import OnRecordText

/// A text as the words that a browser's search goes by.
public struct FragmentWords: Sendable {
  /// Words in order: hashes of their folded forms, where they stand, and the number of their line.
  private(set) var folded: [UInt64] = []
  private(set) var ranges: [ByteRange] = []
  private(set) var lines: [Int] = []
  private let source: ReadingText

  /// The words of a text.
  ///
  /// Only letters, digits and what joins them count, so that two places that a browser could take for
  /// each other are never held to be different. Complexity: O(length).
  public init(_ text: ReadingText) {
    source = text
    let bytes = text.bytes
    var line = 0
    var open: (start: Int, end: Int, hash: UInt64)?
    var before: UInt32 = 0
    var offset = 0
    while offset < bytes.count {
      let (scalar, width) = Self.scalar(bytes, at: offset)
      if Self.isPart(scalar) {
        var word = open ?? (offset, offset, Self.emptyHash)
        word.hash = Self.hash(word.hash, folding: scalar)
        word.end = offset + width
        open = word
      } else if let word = open, word.end == offset,
        let sign = Self.joint(before, scalar, bytes, behind: offset + width)
      {
        open?.hash = Self.hash(word.hash, sign)
        open?.end = offset + width
      } else {
        if let open { append(open.hash, open.start..<open.end, line) }
        open = nil
        if scalar == 0x0A { line += 1 }
      }
      before = scalar
      offset += width
    }
    if let open { append(open.hash, open.start..<open.end, line) }
  }

  private mutating func append(_ hash: UInt64, _ range: ByteRange, _ line: Int) {
    folded.append(hash)
    ranges.append(range)
    lines.append(line)
  }

  /// The words of a byte range; nil where there are none.
  func indexes(in range: ByteRange) -> Range<Int>? {
    guard let first = ranges.firstIndex(where: { $0.lowerBound >= range.lowerBound }),
      let last = ranges.lastIndex(where: { $0.upperBound <= range.upperBound }), first <= last
    else { return nil }
    return first..<last + 1
  }

  /// Words as they stand, white space as single spaces.
  func text(_ indexes: Range<Int>) -> String {
    let range = ranges[indexes.lowerBound].lowerBound..<ranges[indexes.upperBound - 1].upperBound
    return CleanText.spaced(source[range])
  }

  /// Whether words stand at a place.
  func matches(_ words: Range<Int>, at index: Int) -> Bool {
    guard index >= 0, index + words.count <= folded.count else { return false }
    for offset in 0..<words.count
    where folded[words.lowerBound + offset] != folded[index + offset] { return false }
    return true
  }

  /// How many words from one on stand in its line.
  func lineEnd(from index: Int) -> Int {
    var end = index
    while end < folded.count, lines[end] == lines[index] { end += 1 }
    return end
  }

  /// The first word of the line of one.
  func lineStart(to index: Int) -> Int {
    var start = index
    while start > 0, lines[start - 1] == lines[index] { start -= 1 }
    return start
  }
}

extension FragmentWords {
  private static let emptyHash: UInt64 = 0xCBF2_9CE4_8422_2325

  /// FNV-1a, 64 bits (Fowler, Noll and Vo 1991).
  private static func hash(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  private static func hash(_ hash: UInt64, folding scalar: UInt32) -> UInt64 {
    if scalar < 0x80 {
      return Self.hash(hash, UInt8(scalar) | (scalar &- 0x41 < 26 ? 0x20 : 0))
    }
    guard let scalar = Unicode.Scalar(scalar) else { return hash }
    return scalar.properties.lowercaseMapping.utf8.reduce(hash) { Self.hash($0, $1) }
  }

  /// The code point at an offset; U+FFFD where there is none.
  private static func scalar(_ bytes: [UInt8], at offset: Int) -> (value: UInt32, width: Int) {
    if bytes[offset] < 0x80 { return (UInt32(bytes[offset]), 1) }
    var iterator = bytes[offset...].prefix(4).makeIterator()
    var decoder = UTF8()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return (0xFFFD, 1) }
    return (scalar.value, UTF8.width(scalar))
  }

  /// Whether a code point is a part of a word.
  private static func isPart(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return isDigit(scalar) || (scalar | 0x20) &- 0x61 < 26 }
    guard let properties = Unicode.Scalar(scalar)?.properties else { return false }
    return properties.isAlphabetic || properties.numericType != nil
      || properties.generalCategory == .nonspacingMark
  }

  private static func isDigit(_ scalar: UInt32) -> Bool {
    scalar < 0x80
      ? scalar &- 0x30 < 10 : Unicode.Scalar(scalar)?.properties.numericType != nil
  }

  /// What joins letters or digits to one word (Unicode, Annex 29), inside which no match begins; nil for
  /// what does not.
  private static func joint(
    _ before: UInt32, _ scalar: UInt32, _ bytes: [UInt8], behind offset: Int
  ) -> UInt8? {
    guard [0x27, 0x2019, 0x2E, 0x2C, 0x5F].contains(scalar), offset < bytes.count else {
      return nil
    }
    let after = Self.scalar(bytes, at: offset).value
    guard isPart(after) else { return nil }
    let digits = [before, after].count(where: isDigit)
    switch scalar {
    case 0x2C: return digits == 2 ? 0x2C : nil
    case 0x5F: return 0x5F
    case 0x2E: return digits != 1 ? 0x2E : nil
    default: return digits != 1 ? 0x27 : nil
    }
  }
}

extension UTF8 {
  fileprivate static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0..<0x80: 1
    case 0x80..<0x800: 2
    case 0x800..<0x10000: 3
    default: 4
    }
  }
}
