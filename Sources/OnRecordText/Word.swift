/// One word of a text, as quotations are compared by.
public struct Word: Hashable, Sendable {
  /// What the word is made of.
  public enum Kind: UInt8, Hashable, Sendable {
    /// Letters with their accents and inner apostrophes: `don’t`, `Québec`.
    case letters
    /// Letters that each end in a point: `U.S.`, `p.m.`.
    case initials
    /// Digits with inner points and commas: `1,000`, `3.5`; also `½`.
    case number
    /// One of the signs that are read aloud: `$ % € £ ¥`.
    case sign
  }

  /// Where the word stands, in bytes.
  public var range: ByteRange
  /// What it is made of.
  public var kind: Kind
  /// Whether all its bytes are ASCII, so that folding needs no table.
  public var isASCII: Bool

  /// A word of a kind at a byte range.
  @inlinable
  public init(range: ByteRange, kind: Kind, isASCII: Bool) {
    self.range = range
    self.kind = kind
    self.isASCII = isASCII
  }

  /// The word of another text where the same bytes stand so many bytes further on.
  public func moved(by shift: Int) -> Word {
    Word(
      range: range.lowerBound + shift..<range.upperBound + shift, kind: kind, isASCII: isASCII)
  }

  /// The most bytes that a word may have; a longer run of letters is cut into several.
  ///
  /// Bounds the work that a hostile run of combining characters can cause.
  public static let maximumLength = 192
}
