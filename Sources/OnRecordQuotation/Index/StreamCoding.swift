/// How a word number is written in the stream: frequent words, which have small numbers, in one byte.
enum StreamCoding {
  /// Writes a word number at an offset; where the next one goes.
  @inline(__always)
  static func put(_ word: UInt32, at offset: Int, in stream: inout MutableSpan<UInt8>) -> Int {
    if word < SegmentFormat.oneByte {
      stream[offset] = UInt8(word)
      return offset + 1
    }
    if word < SegmentFormat.twoByteLimit {
      let rest = word - SegmentFormat.oneByte
      stream[offset] = UInt8(SegmentFormat.oneByte + rest >> 8)
      stream[offset + 1] = UInt8(truncatingIfNeeded: rest)
      return offset + 2
    }
    if word < SegmentFormat.threeByteLimit {
      let rest = word - SegmentFormat.twoByteLimit
      stream[offset] = UInt8(SegmentFormat.oneByte + SegmentFormat.twoByteLeads + rest >> 16)
      stream[offset + 1] = UInt8(truncatingIfNeeded: rest >> 8)
      stream[offset + 2] = UInt8(truncatingIfNeeded: rest)
      return offset + 3
    }
    stream[offset] = 0xFF
    for byte in 0..<4 {
      stream[offset + 1 + byte] = UInt8(truncatingIfNeeded: word >> UInt32(8 * byte))
    }
    return offset + 5
  }

  /// Appends a word number.
  @inline(__always)
  static func append(_ word: UInt32, to stream: inout [UInt8]) {
    let offset = stream.count
    for _ in 0..<width(word) { stream.append(0) }
    var bytes = stream.mutableSpan
    _ = put(word, at: offset, in: &bytes)
  }

  /// Bytes of a word number in the stream.
  @inline(__always)
  static func width(_ word: UInt32) -> Int {
    if word < SegmentFormat.oneByte { return 1 }
    if word < SegmentFormat.twoByteLimit { return 2 }
    return word < SegmentFormat.threeByteLimit ? 3 : 5
  }
}
