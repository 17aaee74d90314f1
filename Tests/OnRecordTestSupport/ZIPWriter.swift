import CZlib
import OnRecordCompression

/// Writes ZIP archives for tests, sound ones and such as no program writes.
public struct ZIPWriter {
  /// One member, with the liberties that a test takes.
  public struct Member {
    /// The name in the directory and in the local header.
    public var name: String
    /// Its bytes.
    public var bytes: [UInt8]
    /// Whether they are packed.
    public var isPacked = true
    /// Whether sizes stand behind the bytes only, as streaming writers do it.
    public var hasDescriptor = false
    /// The general purpose flags; bit 0 says that it is encrypted.
    public var flags: UInt16 = 0
    /// The length to state instead of the true one.
    public var statedSize: Int?
    /// The checksum to state instead of the true one.
    public var statedChecksum: UInt32?
    /// The packing to state: 0 stored, 8 deflated.
    public var method: UInt16?
    /// The name in the local header instead of that in the directory.
    public var localName: String?
    /// Whether the sizes stand in an extra field of 64 bits.
    public var isEnlarged = false

    /// A sound member.
    public init(_ name: String, _ bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// The members in their order.
  public var members: [Member] = []
  /// The archive's comment.
  public var comment: [UInt8] = []
  /// Text before the first member.
  public var prefix: [UInt8] = []

  /// An archive of members.
  public init(_ members: [Member] = []) { self.members = members }

  /// The archive's bytes; the same members give the same bytes.
  public func archive() -> [UInt8] {
    var output = prefix
    var directory: [UInt8] = []
    for member in members {
      let packed = member.isPacked ? Self.deflated(member.bytes) : member.bytes
      let checksum = member.statedChecksum ?? Self.checksum(of: member.bytes)
      let size = UInt32(truncatingIfNeeded: member.statedSize ?? member.bytes.count)
      let method = member.method ?? (member.isPacked ? 8 : 0)
      let flags = member.flags | (member.hasDescriptor ? 8 : 0)
      let offset = UInt32(output.count)
      let own = Self.words([20, flags, method, 0, 0x21])
      let sums = Self.longs([checksum, UInt32(packed.count), size])
      let localName = Array((member.localName ?? member.name).utf8)
      output += Self.longs([0x0403_4B50]) + own
      output += member.hasDescriptor ? [UInt8](repeating: 0, count: 12) : sums
      output += Self.words([UInt16(localName.count), 0]) + localName + packed
      if member.hasDescriptor { output += Self.longs([0x0807_4B50]) + sums }
      let name = Array(member.name.utf8)
      let extra =
        member.isEnlarged
        ? Self.words([1, 16]) + Self.longs([size, 0, UInt32(packed.count), 0]) : []
      directory += Self.longs([0x0201_4B50]) + Self.words([20]) + own
      directory +=
        member.isEnlarged ? Self.longs([checksum, 0xFFFF_FFFF, 0xFFFF_FFFF]) : sums
      directory += Self.words([UInt16(name.count), UInt16(extra.count), 0, 0, 0])
      directory += Self.longs([0, offset]) + name + extra
    }
    let start = output.count
    output += directory + Self.longs([0x0605_4B50])
    let count = UInt16(truncatingIfNeeded: members.count)
    output += Self.words([0, 0, count, count])
    output += Self.longs([UInt32(directory.count), UInt32(start)])
    return output + Self.words([UInt16(comment.count)]) + comment
  }

  private static func words(_ numbers: [UInt16]) -> [UInt8] {
    numbers.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }

  private static func longs(_ numbers: [UInt32]) -> [UInt8] {
    numbers.flatMap { number in (0..<4).map { UInt8(number >> ($0 * 8) & 0xFF) } }
  }

  private static func checksum(of bytes: [UInt8]) -> UInt32 {
    UInt32(
      truncatingIfNeeded: unsafe bytes.withUnsafeBufferPointer {
        unsafe crc32(0, $0.baseAddress, UInt32($0.count))
      })
  }

  /// Raw DEFLATE data of some bytes.
  public static func deflated(_ bytes: [UInt8]) -> [UInt8] {
    Deflate.compressed(bytes, as: .none)
  }
}
