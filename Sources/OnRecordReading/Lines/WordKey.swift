/// A word as the decisions about kinds compare it: lower case, ’ as ', by a 64-bit hash.
///
/// FNV-1a over the folded bytes. Two words of a language that differ have different keys but for a
/// chance of 2⁻⁶⁴ a pair; the key spares a string for each word of each turn.
struct WordKey: Hashable, ExpressibleByStringLiteral, Sendable {
  private(set) var hash: UInt64 = 0xcbf2_9ce4_8422_2325

  /// The key of the word's bytes.
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    var place = range.lowerBound
    while place < range.upperBound {
      let byte = bytes[place]
      if byte == 0xE2, place + 2 < range.upperBound, bytes[place + 1] == 0x80,
        bytes[place + 2] == 0x99
      {
        add(0x27)
        place += 3
      } else {
        add(Bytes.isUpper(byte) ? byte | 0x20 : byte)
        place += 1
      }
    }
  }

  init(stringLiteral word: String) {
    let bytes = Array(word.utf8)
    self.init(bytes, 0..<bytes.count)
  }

  @inline(__always) private mutating func add(_ byte: UInt8) {
    hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}

/// One word of a turn: its key, and whether it is printed with a capital.
struct GistWord {
  var key: WordKey
  var isUpper: Bool
}
