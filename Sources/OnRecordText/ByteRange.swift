/// A half-open range of UTF-8 byte offsets, of a text or of a source as its owner says.
public typealias ByteRange = Range<Int>

extension Range where Bound == Int {
  /// Whether `other` lies wholly inside this range; an empty range lies inside where its place does.
  public func covers(_ other: ByteRange) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }

  /// This range moved by `distance` bytes.
  public func shifted(by distance: Int) -> ByteRange {
    lowerBound + distance..<upperBound + distance
  }
}
