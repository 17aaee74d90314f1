/// Eight bytes of a text in one register, asked at once.
public struct ByteLanes: Sendable {
  @usableFromInline let bytes: UInt64

  /// The bytes at an offset; eight must stand there.
  @inlinable
  public init(_ bytes: [UInt8], at offset: Int) {
    precondition(offset >= 0 && offset + 8 <= bytes.count)
    self.bytes = unsafe bytes.withUnsafeBytes {
      UInt64(littleEndian: unsafe $0.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
  }

  /// Zero where a byte is none of the eight; else the lowest bit that is set is the highest of the
  /// first byte that is.
  ///
  /// The borrow out of a byte that is zero may mark those behind it too (Warren, Hacker's Delight,
  /// 6-1), so nothing is said of them.
  @inlinable
  public func places(of byte: UInt8) -> UInt64 {
    let differences = bytes ^ Self.each(UInt64(byte))
    return (differences &- Self.each(1)) & ~differences & Self.each(0x80)
  }

  /// A byte eight times.
  @inlinable
  static func each(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

  /// The same for an ASCII character.
  @inlinable
  public func places(of character: Unicode.Scalar) -> UInt64 { places(of: UInt8(ascii: character)) }

  /// How many ASCII letters stand at the beginning.
  ///
  /// Each byte is tested at once (Warren, Hacker's Delight, 6-1): lower case is made by the bit 0x20,
  /// and sums that cross 0x80 tell what is at least `a` and what is beyond `z`.
  @inlinable
  public var leadingLetters: Int {
    let lower = (bytes | Self.each(0x20)) & Self.each(0x7F)
    let fromA = lower &+ Self.each(0x80 - 0x61)
    let beyondZ = lower &+ Self.each(0x80 - 0x7B)
    let others = ~(fromA & ~beyondZ & ~bytes) & Self.each(0x80)
    return others.trailingZeroBitCount / 8
  }
}
