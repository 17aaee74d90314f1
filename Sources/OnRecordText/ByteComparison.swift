extension [UInt8] {
  /// Whether the bytes of a range are those of another text from an offset on; false where either text
  /// ends before.
  ///
  /// Complexity: O(length of the range), eight bytes a step.
  public func isSame(_ range: ByteRange, as other: [UInt8], from offset: Int) -> Bool {
    let length = range.count
    guard range.lowerBound >= 0, range.upperBound <= count, offset >= 0,
      offset <= other.count - length
    else { return false }
    return unsafe withUnsafeBytes { left in
      unsafe other.withUnsafeBytes { right in
        var at = 0
        while at + 8 <= length {
          let one = unsafe left.loadUnaligned(
            fromByteOffset: range.lowerBound + at, as: UInt64.self)
          let two = unsafe right.loadUnaligned(fromByteOffset: offset + at, as: UInt64.self)
          if one != two { return false }
          at += 8
        }
        while at < length {
          if unsafe left[range.lowerBound + at] != right[offset + at] { return false }
          at += 1
        }
        return true
      }
    }
  }
}
