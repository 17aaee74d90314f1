/// Bytes of a segment under construction, section by section.
struct SegmentWriter {
  private var sections = [[UInt8]](repeating: [], count: SegmentSection.allCases.count)
  private var stringPlaces: [String: (offset: UInt32, length: UInt32)] = [:]

  mutating func set(_ section: SegmentSection, _ bytes: [UInt8]) {
    sections[section.rawValue] = bytes
  }

  mutating func set(_ section: SegmentSection, words: [UInt32]) {
    let words = words.map { $0.littleEndian }
    sections[section.rawValue] = unsafe words.withUnsafeBytes { unsafe Array($0) }
  }

  /// Puts a string into the pool once; offset and length, or all ones for nil.
  mutating func string(_ string: String?) -> (offset: UInt32, length: UInt32) {
    guard let string else { return (.max, 0) }
    if let place = stringPlaces[string] { return place }
    let utf8 = Array(string.utf8)
    let pool = SegmentSection.strings.rawValue
    let place = (UInt32(sections[pool].count), UInt32(utf8.count))
    sections[pool].append(contentsOf: utf8)
    stringPlaces[string] = place
    return place
  }

  static func append(_ word: UInt32, to bytes: inout [UInt8]) {
    unsafe withUnsafeBytes(of: word.littleEndian) { unsafe bytes.append(contentsOf: $0) }
  }

  static func append(_ word: UInt64, to bytes: inout [UInt8]) {
    append(UInt32(truncatingIfNeeded: word), to: &bytes)
    append(UInt32(truncatingIfNeeded: word >> 32), to: &bytes)
  }

  static func append(_ place: (offset: UInt32, length: UInt32), to bytes: inout [UInt8]) {
    append(place.offset, to: &bytes)
    append(place.length, to: &bytes)
  }

  /// The bytes of a section so far.
  func bytes(of section: SegmentSection) -> [UInt8] { sections[section.rawValue] }

  /// The finished file.
  consuming func finish(words: Int) -> [UInt8] {
    var header = SegmentHeader(words: words, lengths: sections.map(\.count))
    for section in SegmentSection.allCases {
      header.checksums[section.rawValue] = Self.checksum(sections[section.rawValue])
    }
    var file = header.bytes
    file.reserveCapacity(header.fileLength)
    for (section, offset) in zip(sections, header.offsets) {
      while file.count < offset { file.append(0) }
      file.append(contentsOf: section)
    }
    return file
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt64 {
    unsafe bytes.withUnsafeBytes { unsafe Checksum.of($0) }
  }
}
