import OnRecordModel
import OnRecordText

/// One immutable part of the quotation index: the words of a batch of documents, and where they stand.
///
/// Safe to use from many threads at once. Nothing is copied when a segment is opened: what a search
/// does not touch is not read.
public struct QuotationSegment: Sendable {
  let bytes: SegmentBytes
  /// Words with one separator for each stretch.
  public let wordCount: Int
  private let offsets: Sections
  private let lengths: Sections
  private let tableMask: Int
  /// Bytes of a place among the entries.
  let placeWidth: Int

  /// How much of a segment is checked when it is opened.
  public enum Verification: Hashable, Sendable {
    /// Header and table of sections only: instant; for a file that was verified before.
    case header
    /// Every byte, at some GB/s.
    case full
  }

  /// A number for each section, in place: they are asked for at every step of a search.
  private typealias Sections = InlineArray<14, Int>

  /// Opens a segment.
  ///
  /// Throws `SegmentError` where the bytes are not a whole, undamaged segment of this version.
  public init(bytes: [UInt8], verification: Verification = .full) throws(SegmentError) {
    try self.init(bytes: SegmentBytes(bytes), verification: verification)
  }

  /// Opens a segment over bytes that somebody else keeps, such as a mapped file.
  public init(bytes: SegmentBytes, verification: Verification = .full) throws(SegmentError) {
    self.bytes = bytes
    try Self.checkHeader(bytes)
    (offsets, lengths) = try Self.sections(of: bytes, verification)
    wordCount = min(Int(clamping: bytes.word64(24)), SegmentFormat.maximumWords)
    placeWidth = SegmentFormat.placeWidth(words: wordCount)
    let slots = lengths[SegmentSection.wordTable.rawValue] / 4
    tableMask = slots > 0 && slots & (slots - 1) == 0 ? slots - 1 : 0
  }

  /// Where the header ends and the first section may begin.
  private static let headerEnd =
    SegmentFormat.headerLength + SegmentSection.allCases.count * SegmentFormat.sectionLength

  private static func checkHeader(_ bytes: SegmentBytes) throws(SegmentError) {
    guard bytes.count >= 16, bytes.word64(0) == SegmentFormat.magic else {
      throw SegmentError(.notASegment)
    }
    guard bytes.word32(8) == SegmentFormat.version else {
      throw SegmentError(.version(Int(bytes.word32(8))))
    }
    guard bytes.word64(16) == UInt64(bytes.count), bytes.count >= headerEnd else {
      throw SegmentError(
        .length(expected: Int(clamping: bytes.word64(16)), found: bytes.count))
    }
    let count = UInt32(SegmentSection.allCases.count)
    guard bytes.word32(12) == count, isHeaderSound(bytes, headerEnd) else {
      throw SegmentError(.damaged(part: "header"))
    }
  }

  /// Where the sections stand, each whole and, where that is wanted, undamaged.
  private static func sections(
    of bytes: SegmentBytes, _ verification: Verification
  ) throws(SegmentError) -> (offsets: Sections, lengths: Sections) {
    var offsets = Sections(repeating: 0)
    var lengths = Sections(repeating: 0)
    for section in SegmentSection.allCases {
      let at = SegmentFormat.headerLength + section.rawValue * SegmentFormat.sectionLength
      let offset = Int(clamping: bytes.word64(at))
      let length = Int(clamping: bytes.word64(at + 8))
      guard offset <= bytes.count, length <= bytes.count - offset else {
        throw SegmentError(.damaged(part: "\(section)"))
      }
      if verification == .full, bytes.checksum(offset, length) != bytes.word64(at + 16) {
        throw SegmentError(.damaged(part: "\(section)"))
      }
      offsets[section.rawValue] = offset
      lengths[section.rawValue] = length
    }
    if verification == .full { try checkGaps(bytes, offsets, lengths, headerEnd) }
    return (offsets, lengths)
  }

  private static func isHeaderSound(_ bytes: SegmentBytes, _ length: Int) -> Bool {
    var header = bytes.copy(0, length)
    for index in 32..<40 { header[index] = 0 }
    return unsafe header.withUnsafeBytes { unsafe Checksum.of($0) } == bytes.word64(32)
  }

  /// The bytes that align sections are zero: no byte of a segment is outside every check.
  private static func checkGaps(
    _ bytes: SegmentBytes, _ offsets: Sections, _ lengths: Sections, _ headerEnd: Int
  ) throws(SegmentError) {
    var end = headerEnd
    for section in offsets.indices {
      let (offset, length) = (offsets[section], lengths[section])
      guard offset >= end, offset - end < 8, (end..<offset).allSatisfy({ bytes.byte($0) == 0 })
      else { throw SegmentError(.damaged(part: "padding")) }
      end = offset + length
    }
    guard end == bytes.count else { throw SegmentError(.damaged(part: "padding")) }
  }

  @inline(__always)
  func offset(_ section: SegmentSection) -> Int { offsets[section.rawValue] }

  @inline(__always)
  func length(_ section: SegmentSection) -> Int { lengths[section.rawValue] }

  /// The `index`th number of a section of 32-bit numbers; 0 outside it.
  @inline(__always)
  func number(_ section: SegmentSection, _ index: Int) -> UInt32 {
    guard index >= 0, index < length(section) / 4 else { return 0 }
    return bytes.word32(offset(section) + index * 4)
  }

  /// The documents with the stamps that they were given, in the segment's order.
  public var documentStamps: [(id: Int64, stamp: String)] {
    (0..<documentCount).map {
      let entry = document($0)
      return (entry.id, entry.stamp)
    }
  }

  /// Bytes of the whole segment.
  public var byteCount: Int { bytes.count }

  // MARK: Words

  /// The number of distinct words.
  var vocabularyCount: Int { max(0, length(.wordCounts) / 4 - 1) }

  /// The number of a folded word; 0 where the segment does not have it.
  func number(ofFolded folded: [UInt8]) -> UInt32 {
    number(ofFolded: folded, hash: SegmentFormat.hash(folded))
  }

  /// The same with the word's hash, which segments have in common.
  func number(ofFolded folded: some RandomAccessCollection<UInt8>, hash: UInt32) -> UInt32 {
    var slot = Int(hash) & tableMask
    for _ in 0...tableMask {
      let number = number(.wordTable, slot)
      if number == 0 { return 0 }
      let start = Int(self.number(.wordOffsets, Int(number)))
      let end = Int(self.number(.wordOffsets, Int(number) + 1))
      if end >= start,
        bytes.equals(folded, at: offset(.wordPool) + start, length: end - start)
      {
        return number
      }
      slot = (slot + 1) & tableMask
    }
    return 0
  }

  /// The folded word of a number.
  func folded(_ number: UInt32) -> [UInt8] {
    let start = Int(self.number(.wordOffsets, Int(number)))
    let end = Int(self.number(.wordOffsets, Int(number) + 1))
    guard number > 0, end > start, end <= length(.wordPool) else { return [] }
    return bytes.copy(offset(.wordPool) + start, end - start)
  }

  /// The first byte of a folded word; 0 for the separator.
  func initial(_ number: UInt32) -> UInt8 {
    guard number > 0 else { return 0 }
    return bytes.byte(offset(.wordPool) + Int(self.number(.wordOffsets, Int(number))))
  }

  /// How often a word occurs.
  func count(_ number: UInt32) -> Int { Int(self.number(.wordCounts, Int(number))) }

  // MARK: Documents and stretches

  var documentCount: Int { length(.documents) / SegmentFormat.documentLength }
  var stretchCount: Int { length(.stretches) / SegmentFormat.stretchLength }

  /// What the segment knows of a document.
  struct DocumentEntry {
    var id: Int64
    var firstStretch: Int
    var stretchCount: Int
    var day: UInt32
    var textCount: Int
    var stamp: String
  }

  /// The number and the day of a document, without its strings.
  func idAndDay(ofDocument index: Int) -> (id: Int64, day: UInt32) {
    guard index >= 0, index < documentCount else { return (0, 0) }
    let at = offset(.documents) + index * SegmentFormat.documentLength
    return (Int64(bitPattern: bytes.word64(at)), bytes.word32(at + 16))
  }

  /// A document without its strings.
  struct DocumentExtent {
    var id: Int64
    var firstStretch: Int
    var textCount: Int
  }

  func extent(ofDocument index: Int) -> DocumentExtent {
    guard index >= 0, index < documentCount else {
      return DocumentExtent(id: 0, firstStretch: 0, textCount: 0)
    }
    let at = offset(.documents) + index * SegmentFormat.documentLength
    return DocumentExtent(
      id: Int64(bitPattern: bytes.word64(at)), firstStretch: Int(bytes.word32(at + 8)),
      textCount: Int(bytes.word32(at + 20)))
  }

  func document(_ index: Int) -> DocumentEntry {
    let at = offset(.documents) + index * SegmentFormat.documentLength
    guard index >= 0, index < documentCount else {
      return DocumentEntry(
        id: 0, firstStretch: 0, stretchCount: 0, day: 0, textCount: 0, stamp: "")
    }
    return DocumentEntry(
      id: Int64(bitPattern: bytes.word64(at)), firstStretch: Int(bytes.word32(at + 8)),
      stretchCount: Int(bytes.word32(at + 12)),
      day: bytes.word32(at + 16), textCount: Int(bytes.word32(at + 20)),
      stamp: string(at: at + 24) ?? "")
  }

  /// What the segment knows of a stretch.
  struct StretchEntry {
    var index: Int
    var firstWord: Int
    /// The place of the separator after the last word.
    var end: Int
    var document: Int
    var turn: Int?
    var voice: Int
  }

  func stretch(_ index: Int) -> StretchEntry {
    let at = offset(.stretches) + index * SegmentFormat.stretchLength
    let next = index + 1 < stretchCount ? Int(bytes.word32(at + 16)) : wordCount
    let turn = bytes.word32(at + 8)
    return StretchEntry(
      index: index, firstWord: Int(bytes.word32(at)), end: max(0, next - 1),
      document: Int(bytes.word32(at + 4)), turn: turn == SegmentFormat.noTurn ? nil : Int(turn),
      voice: Int(bytes.word32(at + 12)))
  }

  /// The stretch in which a word stands.
  ///
  /// Complexity: O(log stretches).
  func stretch(ofWord place: Int) -> StretchEntry {
    var low = 0
    var high = stretchCount
    while high - low > 1 {
      let middle = (low + high) / 2
      let first = bytes.word32(offset(.stretches) + middle * SegmentFormat.stretchLength)
      if Int(first) <= place { low = middle } else { high = middle }
    }
    return stretch(low)
  }

  /// How many voices the segment knows.
  var voiceCount: Int { length(.voices) / SegmentFormat.voiceLength }

  /// Whose words a stretch is.
  func voice(_ index: Int) -> Voice {
    let at = offset(.voices) + index * SegmentFormat.voiceLength
    guard index >= 0, index < voiceCount else {
      return Voice(label: nil, speaker: .unknown, office: nil, asks: false)
    }
    let code = bytes.word32(at)
    return Voice(
      label: string(at: at + 4),
      speaker: Voice.speaker(
        code: code, name: string(at: at + 12), outlet: string(at: at + 20)),
      office: string(at: at + 28), asks: code & 0x100 != 0, principal: string(at: at + 36))
  }

  /// The tenures that the segment's documents print.
  var tenures: [Tenure] {
    (0..<length(.tenures) / SegmentFormat.tenureLength).map { index in
      let at = offset(.tenures) + index * SegmentFormat.tenureLength
      return Tenure(
        office: string(at: at) ?? "", holder: string(at: at + 8) ?? "",
        first: bytes.word32(at + 16), last: bytes.word32(at + 20), count: bytes.word32(at + 24))
    }
  }

  private func string(at place: Int) -> String? {
    let start = bytes.word32(place)
    let count = Int(bytes.word32(place + 4))
    guard start != .max, Int(start) + count <= length(.strings) else { return nil }
    return String(decoding: bytes.copy(offset(.strings) + Int(start), count), as: UTF8.self)
  }
}
