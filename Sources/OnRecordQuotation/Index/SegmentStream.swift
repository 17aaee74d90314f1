/// Reading the words of a segment in their order.
extension QuotationSegment {
  /// A place in the stream, from which words are read forward.
  struct Cursor {
    fileprivate var offset: Int
    fileprivate let end: Int

    /// A cursor behind everything.
    static let nowhere = Cursor(offset: 0, end: 0)
  }

  /// A cursor at a word.
  @inline(__always)
  func cursor(at place: Int) -> Cursor {
    let block = place / SegmentFormat.blockLength
    let start = offset(.stream) + Int(number(.blocks, block * 2))
    let end = offset(.stream) + length(.stream)
    let first = block * SegmentFormat.blockLength
    return Cursor(
      offset: bytes.skip(max(0, place - first), numbersFrom: start, to: end), end: end)
  }

  /// The next word's number; 0 at the end.
  @inline(__always)
  func next(_ cursor: inout Cursor) -> UInt32 {
    guard cursor.offset < cursor.end else { return 0 }
    let lead = UInt32(bytes.byte(cursor.offset))
    if lead < SegmentFormat.oneByte {
      cursor.offset += 1
      return lead
    }
    if lead < SegmentFormat.oneByte + SegmentFormat.twoByteLeads {
      let low = UInt32(bytes.byte(cursor.offset + 1))
      cursor.offset += 2
      return SegmentFormat.oneByte + ((lead - SegmentFormat.oneByte) << 8 | low)
    }
    if lead < 0xFF {
      let high = (lead - SegmentFormat.oneByte - SegmentFormat.twoByteLeads) << 16
      let middle = UInt32(bytes.byte(cursor.offset + 1)) << 8
      let low = UInt32(bytes.byte(cursor.offset + 2))
      cursor.offset += 3
      return SegmentFormat.twoByteLimit + (high | middle | low)
    }
    let word = bytes.word32(cursor.offset + 1)
    cursor.offset += 5
    return word
  }

  /// Appends `count` words from a place; as many as there are.
  func read(from place: Int, count: Int, into words: inout [UInt32]) {
    let start = max(0, place)
    let end = min(wordCount, place + count)
    guard start < end else { return }
    var cursor = cursor(at: start)
    for _ in start..<end { words.append(next(&cursor)) }
  }

  /// Whether the given words stand at a place.
  func matches(_ words: [UInt32], at place: Int) -> Bool {
    guard place >= 0, place + words.count <= wordCount else { return false }
    var cursor = cursor(at: place)
    for word in words where next(&cursor) != word { return false }
    return true
  }
}
