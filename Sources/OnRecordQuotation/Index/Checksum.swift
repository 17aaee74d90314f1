/// A checksum that finds damage: four lanes of multiply and rotate over 32 bytes at a time.
///
/// Against accidents, not against forgers: fixity of the record rests on SHA-256 elsewhere.
struct Checksum {
  private static let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
  private static let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
  /// Bytes that one step takes in.
  static let step = 32

  private var lanes = SIMD4<UInt64>(prime1 &+ prime2, prime2, 0, 0 &- prime1)
  private var count = 0

  init() {}

  static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var sum = Checksum()
    let whole = bytes.count / step * step
    unsafe sum.add(UnsafeRawBufferPointer(rebasing: bytes[..<whole]))
    return unsafe sum.finished(with: UnsafeRawBufferPointer(rebasing: bytes[whole...]))
  }

  /// Takes in bytes, a multiple of `step`.
  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    var lanes = lanes
    for block in 0..<bytes.count / Self.step {
      for lane in 0..<4 {
        let value = unsafe bytes.loadUnaligned(
          fromByteOffset: block * Self.step + lane * 8, as: UInt64.self)
        lanes[lane] = Self.round(lanes[lane], UInt64(littleEndian: value))
      }
    }
    self.lanes = lanes
    count += bytes.count
  }

  /// The sum with the last bytes, fewer than `step`.
  func finished(with rest: UnsafeRawBufferPointer) -> UInt64 {
    var sum = UInt64(count + rest.count)
    for lane in 0..<4 { sum = Self.round(sum, lanes[lane]) }
    for index in rest.indices { sum = Self.round(sum, unsafe UInt64(rest[index])) }
    sum ^= sum >> 33
    sum = sum &* Self.prime2
    return sum ^ sum >> 29
  }

  @inline(__always)
  private static func round(_ sum: UInt64, _ value: UInt64) -> UInt64 {
    let mixed = sum &+ value &* prime2
    return (mixed << 31 | mixed >> 33) &* prime1
  }
}
