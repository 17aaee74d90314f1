import OnRecordText

/// Recognises thematic breaks and the hashes that end a release.
enum MarkdownRule {
  /// Three or more of one of `-`, `_`, `*`, spaces between them or not.
  static func matches(_ range: ByteRange, in bytes: [UInt8]) -> Bool {
    guard range.count >= 3 else { return false }
    let first = bytes[range.lowerBound]
    guard first == UInt8(ascii: "-") || first == UInt8(ascii: "_") || first == UInt8(ascii: "*")
    else { return false }
    return repeats(first, range, in: bytes)
  }

  /// Three or more `#`, spaces between them or not.
  static func isHashes(_ range: ByteRange, in bytes: [UInt8]) -> Bool {
    repeats(UInt8(ascii: "#"), range, in: bytes)
  }

  private static func repeats(_ byte: UInt8, _ range: ByteRange, in bytes: [UInt8]) -> Bool {
    var count = 0
    for index in range {
      if bytes[index] == byte {
        count += 1
      } else if !DocumentBuilder.isSpace(bytes[index]) {
        return false
      }
    }
    return count >= 3
  }
}
