/// Finds where a run of ASCII letters ends, eight bytes a step.
enum ASCIILetters {
  /// How many ASCII letters stand in a row from an offset on; none beyond `limit`, which the bytes reach.
  ///
  /// Each byte of a register is tested at once (Warren, Hacker's Delight, 6-1): lower case is made by the
  /// bit 0x20, and sums that cross 0x80 tell what is at least `a` and what is beyond `z`.
  @inline(__always)
  static func run(in bytes: [UInt8], from offset: Int, to limit: Int) -> Int {
    var at = offset
    while at <= limit - 8 {
      let eight = unsafe bytes.withUnsafeBytes {
        UInt64(littleEndian: unsafe $0.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      }
      let others = ~letters(eight) & each(0x80)
      if others != 0 { return at + others.trailingZeroBitCount / 8 - offset }
      at += 8
    }
    return at - offset
  }

  /// The highest bit of each byte that is a letter.
  @inline(__always)
  private static func letters(_ eight: UInt64) -> UInt64 {
    let lower = (eight | each(0x20)) & each(0x7F)
    let fromA = lower &+ each(0x80 - 0x61)
    let beyondZ = lower &+ each(0x80 - 0x7B)
    return fromA & ~beyondZ & ~eight
  }

  @inline(__always)
  private static func each(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }
}
