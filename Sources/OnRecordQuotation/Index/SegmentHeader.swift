/// The beginning of a segment file: where its sections are, and their checksums.
struct SegmentHeader {
  let words: Int
  let lengths: [Int]
  /// Where each section begins: at the next multiple of eight after the one before.
  let offsets: [Int]
  let fileLength: Int
  /// Per section, zero until it is known.
  var checksums: [UInt64]

  /// - Parameter lengths: Bytes of each section, in the order of `SegmentSection`.
  init(words: Int, lengths: [Int]) {
    self.words = words
    self.lengths = lengths
    checksums = [UInt64](repeating: 0, count: lengths.count)
    var end = SegmentFormat.headerLength + lengths.count * SegmentFormat.sectionLength
    var offsets: [Int] = []
    for length in lengths {
      let start = (end + 7) / 8 * 8
      offsets.append(start)
      end = start + length
    }
    self.offsets = offsets
    fileLength = end
  }

  /// The header and the table of sections, with their own checksum.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    SegmentWriter.append(SegmentFormat.magic, to: &bytes)
    SegmentWriter.append(SegmentFormat.version, to: &bytes)
    SegmentWriter.append(UInt32(lengths.count), to: &bytes)
    SegmentWriter.append(UInt64(fileLength), to: &bytes)
    SegmentWriter.append(UInt64(words), to: &bytes)
    SegmentWriter.append(UInt64(0), to: &bytes)
    for index in lengths.indices {
      SegmentWriter.append(UInt64(offsets[index]), to: &bytes)
      SegmentWriter.append(UInt64(lengths[index]), to: &bytes)
      SegmentWriter.append(checksums[index], to: &bytes)
    }
    let sum = unsafe bytes.withUnsafeBytes { unsafe Checksum.of($0) }
    for index in 0..<8 { bytes[32 + index] = UInt8(truncatingIfNeeded: sum >> UInt64(8 * index)) }
    return bytes
  }
}
