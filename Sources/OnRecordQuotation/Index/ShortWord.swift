import OnRecordText

/// A word of at most 16 bytes in two registers: compared and hashed without touching memory.
struct ShortWord: Hashable {
  /// The first eight bytes, the first of them lowest; zero behind the word's end.
  let low: UInt64
  /// The other eight.
  let high: UInt64

  /// A word of a text as it is printed; nil for one that is longer, or stands at the very end of the text.
  @inline(__always)
  init?(printed word: Word, in bytes: [UInt8]) {
    let start = word.range.lowerBound
    let length = word.range.count
    guard length > 0, length <= 16, start >= 0, start <= bytes.count - 16 else { return nil }
    let (first, second) = unsafe bytes.withUnsafeBytes {
      (
        UInt64(littleEndian: unsafe $0.loadUnaligned(fromByteOffset: start, as: UInt64.self)),
        UInt64(littleEndian: unsafe $0.loadUnaligned(fromByteOffset: start + 8, as: UInt64.self))
      )
    }
    low = first & Self.mask(length)
    high = second & Self.mask(length - 8)
  }

  /// The folded form of a word of ASCII letters and apostrophes, as most of English are; nil for others, and where
  /// there is a backtick.
  @inline(__always)
  init?(folded word: Word, in bytes: [UInt8]) {
    guard word.isASCII, word.kind == .letters, let printed = ShortWord(printed: word, in: bytes)
    else { return nil }
    // An apostrophe has the bit of lower case already.
    let length = word.range.count
    low = printed.low | Self.each(0x20) & Self.mask(length)
    high = printed.high | Self.each(0x20) & Self.mask(length - 8)
    if Self.hasBacktick(low) || Self.hasBacktick(high) { return nil }
  }

  /// A mask of the first so many bytes.
  @inline(__always)
  private static func mask(_ count: Int) -> UInt64 {
    count >= 8 ? .max : count <= 0 ? 0 : (1 << UInt64(8 * count)) - 1
  }

  @inline(__always)
  private static func hasBacktick(_ eight: UInt64) -> Bool {
    let zeros = eight ^ each(0x60)
    return (zeros &- each(0x01)) & ~zeros & each(0x80) != 0
  }

  @inline(__always)
  private static func each(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

  /// A hash, good in its highest bits (Knuth's multiplication by the golden ratio).
  @inline(__always)
  var mixed: UInt64 {
    let one = low &* 0x9E37_79B9_7F4A_7C15
    let two = high &* 0xC2B2_AE3D_27D4_EB4F
    let sum = one ^ (two << 29 | two >> 35)
    return (sum ^ sum >> 32) &* 0x9E37_79B9_7F4A_7C15
  }
}

/// Numbers of short words: an open-addressing table that holds the words themselves.
struct ShortWordTable {
  private struct Slot {
    var low: UInt64 = 0
    var high: UInt64 = 0
    /// 0 where the slot is empty.
    var number: UInt32 = 0
  }

  private var slots = [Slot](repeating: Slot(), count: 1 << 10)
  private var shift: UInt64 = 64 - 10
  private var count = 0

  /// The number of a word; 0 where it has none.
  @inline(__always)
  func number(of word: ShortWord) -> UInt32 { slots[slot(of: word)].number }

  /// Gives a word that has none its number.
  mutating func insert(_ word: ShortWord, number: UInt32) {
    if (count + 1) * 2 > slots.count { grow() }
    slots[slot(of: word)] = Slot(low: word.low, high: word.high, number: number)
    count += 1
  }

  /// The slot of a word, or the empty one where it would be.
  @inline(__always)
  private func slot(of word: ShortWord) -> Int {
    let mask = slots.count - 1
    var index = Int(word.mixed >> shift)
    while true {
      let slot = slots[index]
      if slot.number == 0 || slot.low == word.low && slot.high == word.high { return index }
      index = (index + 1) & mask
    }
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    shift -= 1
    for slot in old where slot.number != 0 {
      slots[self.slot(of: ShortWord(low: slot.low, high: slot.high))] = slot
    }
  }
}

extension ShortWord {
  fileprivate init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }
}
