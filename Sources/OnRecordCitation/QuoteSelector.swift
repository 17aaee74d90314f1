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
  private static func isOnce(_ needle: ArraySlice<UInt8>, in bytes: [UInt8]) -> Bool {
    guard let first = needle.first else { return false }
    var found = 0
    var at = 0
    while at + needle.count <= bytes.count {
      if bytes[at] == first, bytes[at..<at + needle.count].elementsEqual(needle) {
        found += 1
        if found > 1 { return false }
      }
      at += 1
    }
    return found == 1
  }
}
