public import OnRecordText

/// The directive of an address that makes a browser find words on a page (WICG, URL Fragment Text
/// Directives): `text=prefix-,first words,last words,-suffix`.
///
/// A browser takes the first place that fits, so the directive is made such that, in the reading text,
/// the first place is the right one. Each term stays inside a line, since no match goes over the end
/// of an element.
public struct TextFragment: Hashable, Sendable, CustomStringConvertible {
  /// Terms in the order of the directive; `end` is nil where `start` has all the words.
  public let prefix: String?
  /// The first words, or all of them.
  public let start: String
  /// The last words.
  public let end: String?
  /// What stands behind.
  public let suffix: String?

  /// The directive, percent-encoded: `text=…`.
  public var description: String {
    var terms: [String] = []
    if let prefix { terms.append(Self.encoded(prefix) + "-") }
    terms.append(Self.encoded(start))
    if let end { terms.append(Self.encoded(end)) }
    if let suffix { terms.append("-" + Self.encoded(suffix)) }
    return "text=" + terms.joined(separator: ",")
  }

  /// The directive for a byte range of a text; nil where it has no word, or no directive can tell it
  /// from an earlier place.
  ///
  /// Complexity: O(length of the text), times the words that are needed to tell places apart.
  public init?(_ range: ByteRange, in text: ReadingText) {
    let words = FragmentWords(text)
    guard let place = words.indexes(in: range),
      let terms = FragmentTerms(place, in: words)
    else { return nil }
    prefix = terms.prefix.map(words.text)
    start = words.text(terms.start)
    end = terms.end.map(words.text)
    suffix = terms.suffix.map(words.text)
  }

  /// `-`, `,` and `&` part the terms of a directive; they are written out like all that is not plain.
  private static func encoded(_ text: String) -> String {
    PercentCoding.encoded(text).replacing("-", with: "%2D")
  }
}

/// A text as the words that a browser's search goes by.
struct FragmentWords {
  /// Words in order: folded, where they stand, and the number of their line.
  private(set) var folded: [String] = []
  private(set) var ranges: [ByteRange] = []
  private(set) var lines: [Int] = []
  private let source: ReadingText

  /// Only letters, digits and what joins them count, so that two places that a browser could take for each other are
  /// never held to be different.
  init(_ text: ReadingText) {
    source = text
    var line = 0
    var offset = 0
    var open: (start: Int, end: Int, folded: String)?
    let scalars = Array(String(decoding: text.bytes, as: UTF8.self).unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let width = UTF8.width(scalar)
      let next = index + 1 < scalars.count ? scalars[index + 1] : " "
      if Self.isPart(scalar) {
        var word = open ?? (offset, offset, "")
        word.folded += scalar.properties.lowercaseMapping
        word.end = offset + width
        open = word
      } else if open != nil, Self.isPart(next),
        let sign = Self.joint(scalar, scalars[index - 1], next)
      {
        open?.folded += sign
      } else {
        if let open { append(open.folded, open.start..<open.end, line) }
        open = nil
        if scalar == "\n" { line += 1 }
      }
      offset += width
    }
    if let open { append(open.folded, open.start..<open.end, line) }
  }

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || scalar.properties.generalCategory == .nonspacingMark
  }

  /// What joins letters or digits to one word (Unicode, Annex 29), inside which no match begins.
  private static func joint(
    _ scalar: Unicode.Scalar, _ before: Unicode.Scalar, _ after: Unicode.Scalar
  ) -> String? {
    let digits = [before, after].count { $0.properties.numericType != nil }
    switch scalar {
    case "'", "’": return digits != 1 ? "'" : nil
    case ".": return digits != 1 ? "." : nil
    case ",": return digits == 2 ? "," : nil
    case "_": return "_"
    default: return nil
    }
  }

  private mutating func append(_ word: String, _ range: ByteRange, _ line: Int) {
    folded.append(word)
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
    return zip(words, index...).allSatisfy { folded[$0] == folded[$1] }
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
