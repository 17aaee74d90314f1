/// The layout of a segment file, version 4; all numbers little-endian.
///
/// ```
/// 0   magic "ONRQUOTE"            8 bytes
/// 8   version                     u32
/// 12  number of sections          u32
/// 16  length of the file          u64
/// 24  words, separators included  u64
/// 32  checksum of the header      u64, over header and table with this field zero
/// 40  sections: offset u64, length u64, checksum u64, in the order of `SegmentSection`
/// ```
///
/// A segment is the words of its documents in one row, as numbers of its vocabulary, 0 after every
/// stretch. Ids are given by falling frequency, so that the frequent ones are short in the stream.
/// `entries` are the places of all words but the most frequent ones, ordered by the word that stands
/// there, the two that follow, and the place: a suffix array cut off after three words.
enum SegmentFormat {
  static let magic: UInt64 = 0x4554_4F55_5152_4E4F
  static let version: UInt32 = 4
  static let headerLength = 40
  static let sectionLength = 24
  /// Words between two samples of place, in the stream and in the text.
  static let blockLength = 32
  /// Entries between two samples of their second and third word.
  static let sampleLength = 64
  /// Places have 3 bytes in a segment of so many words, and 4 in a larger one.
  static let narrowWords = 1 << 24
  /// Words of the largest segment, 1.6 GB of English; diagonals of seeds are sorted by 36 bits at most.
  static let maximumWords = 1 << 28
  /// Words after which a builder is full; larger segments come of joining.
  static let builtWords = narrowWords / 4 * 3
  /// Word numbers are at most 20 bits wide.
  static let maximumVocabulary = 1 << 20 - 1
  static let documentLength = 32
  static let stretchLength = 16
  static let voiceLength = 44
  static let tenureLength = 28
  /// The turn number of a stretch outside all turns.
  static let noTurn = UInt32.max

  /// Lengths of a word number in the stream: 1, 2, 3 or 5 bytes.
  static let oneByte: UInt32 = 192
  static let twoByteLeads: UInt32 = 56
  static let threeByteLeads: UInt32 = 7
  static let twoByteLimit = oneByte + twoByteLeads << 8
  static let threeByteLimit = twoByteLimit + threeByteLeads << 16

  /// The bytes of a number in the stream, from its first one.
  @inline(__always)
  static func width(lead: UInt8) -> Int {
    let lead = UInt32(lead)
    return 1 + (lead >= oneByte ? 1 : 0) + (lead >= oneByte + twoByteLeads ? 1 : 0)
      + (lead == 0xFF ? 2 : 0)
  }

  /// The same for eight bytes at once, each for the case that a number begins there: bits of the number,
  /// a byte each.
  @inline(__always)
  static func widths(leads: UInt64) -> UInt64 {
    let highest: UInt64 = 0x8080_8080_8080_8080
    // In the highest bit of each byte, whether its two, five or eight highest ones are all set.
    let two = leads & leads << 1
    let four = two & two << 2
    let five = four & leads << 4
    let eight = four & four << 4
    return 0x0808_0808_0808_0808 &+ (two & highest) >> 4 &+ (five & highest) >> 4
      &+ (eight & highest) >> 3
  }

  /// Bytes of a place in a segment of so many words.
  static func placeWidth(words: Int) -> Int { words <= narrowWords ? 3 : 4 }

  /// Whether so many words of so large a vocabulary fit a segment: two word numbers and a place fit the
  /// 64 bits of a sorting key.
  ///
  /// A vocabulary grows about as the root of the words (Heaps 1978), so that of English a segment is
  /// full by its words, not by this.
  static func fits(words: Int, vocabulary: Int) -> Bool {
    words <= maximumWords && vocabulary <= maximumVocabulary
      && bits(words) + 2 * bits(vocabulary) <= 64
  }

  /// The bits of a number up to `most`.
  static func bits(_ most: Int) -> Int { Int.bitWidth - most.leadingZeroBitCount }

  /// A hash of a folded word, the same in every version of the format.
  @inline(__always)
  static func hash(_ bytes: some Collection<UInt8>) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    for byte in bytes { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    hash ^= hash >> 15
    hash = hash &* 0x2C1B_3C6D
    return hash ^ hash >> 13
  }
}

/// The sections of a segment, in the order of the file.
enum SegmentSection: Int, CaseIterable {
  /// Per document: number i64, first stretch u32, stretches u32, day u32, bytes of text u32, stamp
  /// offset and length u32.
  case documents
  /// Per stretch: first word u32, document u32, turn u32, voice u32.
  case stretches
  /// Per voice: kind u32 and five strings (label, speaker, outlet, office, principal).
  case voices
  /// Per office and holder: two strings, first day, last day, number of documents.
  case tenures
  /// Strings.
  case strings
  /// Per word number and one more: offset in the pool.
  case wordOffsets
  /// Folded words.
  case wordPool
  /// Word numbers by hash, 0 where empty; a power of two of u32.
  case wordTable
  /// Per word number: how often it occurs.
  case wordCounts
  /// Per word number and one more: its first entry.
  case entryStarts
  /// Places, `placeWidth` bytes each.
  case entries
  /// Per `sampleLength` entries: second and third word.
  case entrySamples
  /// Word numbers in order of the text.
  case stream
  /// Per `blockLength` words: offset in the stream, offset in its document's text.
  case blocks
}
