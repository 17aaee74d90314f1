public import OnRecordText

/// Where words stand in a text, said twice over: by the words with what is round them, and by number.
public struct QuoteSelector: Hashable, Sendable {
  /// The words, verbatim.
  public let exact: String
  /// What stands before them: with `suffix` enough that there is one such place.
  public let prefix: String
  /// What stands behind them.
  public let suffix: String
  /// Their place in Unicode code points of the text, half open.
  public let codePoints: Range<Int>

  private static let shortest = 32

  /// The selector of a byte range of a text.
  ///
  /// Complexity: O(length of the text × log its length).
  public init(_ range: ByteRange, in text: ReadingText) {
    let bytes = text.bytes
    exact = text[range]
    let start = Self.codePoints(bytes[..<range.lowerBound])
    codePoints = start..<start + Self.codePoints(bytes[range])
    var width = Self.shortest
    while true {
      let lower = Self.boundary(bytes, max(0, range.lowerBound - width))
      let upper = Self.boundary(bytes, min(bytes.count, range.upperBound + width))
      let isWhole = lower == 0 && upper == bytes.count
      if isWhole || Self.isOnce(bytes[lower..<upper], in: bytes) {
        prefix = text[lower..<range.lowerBound]
        suffix = text[range.upperBound..<upper]
        return
      }
      width *= 2
    }
  }

  private static func codePoints(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.count { $0 & 0xC0 != 0x80 }
  }

  /// The start of the character in which an offset stands.
  private static func boundary(_ bytes: [UInt8], _ offset: Int) -> Int {
    var offset = offset
    while offset > 0, offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }

  /// Whether bytes stand in a text once only; overlapping places count.
  ///
  /// By the algorithm of Knuth, Morris and Pratt: a text of one letter over and over must not cost
  /// more than any other. Complexity: O(length of both).
  private static func isOnce(_ needle: ArraySlice<UInt8>, in bytes: [UInt8]) -> Bool {
    let needle = Array(needle)
    guard !needle.isEmpty else { return false }
    // Of each beginning of the needle, how long the longest end is that begins the needle as well.
    var borders = [Int](repeating: 0, count: needle.count)
    var length = 0
    for index in needle.indices.dropFirst() {
      while length > 0, needle[length] != needle[index] { length = borders[length - 1] }
      if needle[length] == needle[index] { length += 1 }
      borders[index] = length
    }
    var found = 0
    length = 0
    for byte in bytes {
      while length > 0, length == needle.count || needle[length] != byte {
        length = borders[length - 1]
      }
      if needle[length] == byte { length += 1 }
      if length == needle.count { found += 1 }
      if found > 1 { return false }
    }
    return found == 1
  }
}
