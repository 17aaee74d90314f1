/// A word as the decisions about kinds compare it: lower case, ’ as ', by a 64-bit hash.
///
/// FNV-1a over the folded bytes. Two words of a language that differ have different keys but for a
/// chance of 2⁻⁶⁴ a pair; the key spares a string for each word of each turn.
struct WordKey: Hashable, ExpressibleByStringLiteral, Sendable {
  private(set) var hash: UInt64 = 0xcbf2_9ce4_8422_2325

  /// A key that was taken before.
  init(hash: UInt64) { self.hash = hash }

  /// The key of the word's bytes.
  init(_ bytes: [UInt8], _ range: Range<Int>) { self.init(bytes.span.extracting(range)) }

  init(_ word: Substring) { self.init(word.utf8.span) }

  init(_ word: String) { self.init(word.utf8.span) }

  init(stringLiteral word: StaticString) {
    self = word.withUTF8Buffer { unsafe WordKey(Span(_unsafeElements: $0)) }
  }

  /// The key of bytes that are a word.
  init(_ bytes: Span<UInt8>) {
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      if byte == 0xE2, place + 2 < bytes.count, bytes[place + 1] == 0x80, bytes[place + 2] == 0x99 {
        add(0x27)
        place += 3
      } else {
        add(Bytes.isUpper(byte) ? byte | 0x20 : byte)
        place += 1
      }
    }
  }

  @inline(__always) private mutating func add(_ byte: UInt8) {
    hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}
