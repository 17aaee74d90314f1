/// The words of a text by hash and by place: what stands between white space.
public struct TextTokens: Sendable {
  /// A hash of each word's bytes (FNV-1a, 64 bits).
  public private(set) var hashes: [UInt64] = []
  /// Where each word stands, in bytes of the text.
  public private(set) var ranges: [ByteRange] = []
  private let length: Int

  /// How many words there are.
  public var count: Int { hashes.count }

  /// Cuts a text into words.
  ///
  /// Complexity: O(length).
  public init(_ text: ReadingText) {
    let bytes = text.bytes
    length = bytes.count
    var offset = 0
    while offset < bytes.count {
      let width = Whitespace.width(in: bytes, at: offset)
      if width > 0 {
        offset += width
        continue
      }
      let start = offset
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      while offset < bytes.count, Whitespace.width(in: bytes, at: offset) == 0 {
        hash = (hash ^ UInt64(bytes[offset])) &* 0x100_0000_01B3
        offset += 1
      }
      hashes.append(hash)
      ranges.append(start..<offset)
    }
  }

  /// From the first to the last of some words in bytes; for none, their place before the next word.
  public func range(_ words: Range<Int>) -> ByteRange {
    guard let first = words.first, let last = words.last else {
      let place = words.lowerBound < count ? ranges[words.lowerBound].lowerBound : length
      return place..<place
    }
    return ranges[first].lowerBound..<ranges[last].upperBound
  }
}
