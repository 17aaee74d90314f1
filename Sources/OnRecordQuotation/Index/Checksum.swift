/// A checksum that finds damage: four lanes of multiply and rotate over 32 bytes at a time.
///
/// Against accidents, not against forgers: fixity of the record rests on SHA-256 elsewhere.
enum Checksum {
  private static let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
  private static let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F

  static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var lanes = SIMD4<UInt64>(prime1 &+ prime2, prime2, 0, 0 &- prime1)
    let blocks = bytes.count / 32
    for block in 0..<blocks {
      for lane in 0..<4 {
        let value = unsafe bytes.loadUnaligned(
          fromByteOffset: block * 32 + lane * 8, as: UInt64.self)
        lanes[lane] = round(lanes[lane], UInt64(littleEndian: value))
      }
    }
    var sum = UInt64(bytes.count)
    for lane in 0..<4 { sum = round(sum, lanes[lane]) }
    for index in blocks * 32..<bytes.count { sum = round(sum, unsafe UInt64(bytes[index])) }
    sum ^= sum >> 33
    sum = sum &* prime2
    return sum ^ sum >> 29
  }

  @inline(__always)
  private static func round(_ sum: UInt64, _ value: UInt64) -> UInt64 {
    let mixed = sum &+ value &* prime2
    return (mixed << 31 | mixed >> 33) &* prime1
  }
}
