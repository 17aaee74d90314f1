/// How a word number is written in the stream: frequent words, which have small numbers, in one byte.
enum StreamCoding {
  @inline(__always)
  static func append(_ word: UInt32, to stream: inout [UInt8]) {
    if word < SegmentFormat.oneByte {
      stream.append(UInt8(word))
    } else if word < SegmentFormat.twoByteLimit {
      let rest = word - SegmentFormat.oneByte
      stream.append(UInt8(SegmentFormat.oneByte + rest >> 8))
      stream.append(UInt8(truncatingIfNeeded: rest))
    } else if word < SegmentFormat.threeByteLimit {
      let rest = word - SegmentFormat.twoByteLimit
      stream.append(UInt8(SegmentFormat.oneByte + SegmentFormat.twoByteLeads + rest >> 16))
      stream.append(UInt8(truncatingIfNeeded: rest >> 8))
      stream.append(UInt8(truncatingIfNeeded: rest))
    } else {
      stream.append(0xFF)
      SegmentWriter.append(word, to: &stream)
    }
  }

  /// Bytes of a word number in the stream.
  static func width(_ word: UInt32) -> Int {
    if word < SegmentFormat.oneByte { return 1 }
    if word < SegmentFormat.twoByteLimit { return 2 }
    return word < SegmentFormat.threeByteLimit ? 3 : 5
  }
}
