/// The reading text of a revision: valid UTF-8, mark-up gone, hard-wrapped lines joined.
///
/// Paragraphs are parted by one blank line (`\n\n`), a line break that the publisher meant is one
/// `\n`. Runs of spaces, no-break spaces and zero-width characters stand as they were printed. Every
/// position in OnRecord is a half-open byte range of such a text. Compared and hashed by its bytes,
/// never by canonical equivalence as `String` is.
public struct ReadingText: Hashable, Sendable {
  /// The UTF-8 bytes.
  public let bytes: [UInt8]

  /// A text of bytes that are known to be valid UTF-8; anything else is repaired when sliced.
  public init(bytes: [UInt8]) { self.bytes = bytes }

  /// A text of a string's UTF-8.
  public init(_ string: String) { bytes = Array(string.utf8) }

  /// The length in bytes.
  public var count: Int { bytes.count }

  /// The whole text as a range.
  public var range: ByteRange { 0..<bytes.count }

  /// The characters at a byte range, copied.
  ///
  /// Complexity: O(length of the range).
  public subscript(range: ByteRange) -> String {
    String(decoding: bytes[range.clamped(to: self.range)], as: UTF8.self)
  }

  /// The range without the white space, no-break and zero-width characters at its ends.
  public func trimmed(_ range: ByteRange) -> ByteRange {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper {
      let width = Whitespace.width(in: bytes, at: lower)
      if width == 0 { break }
      lower += width
    }
    while upper > lower {
      let width = Whitespace.width(in: bytes, before: upper)
      if width == 0 { break }
      upper -= width
    }
    return lower..<max(lower, upper)
  }
}
