/// Bytes of a segment, held in memory or mapped by whoever made them.
///
/// Every access is checked against the length: a number outside reads as zero, so that a damaged
/// segment gives wrong answers at worst and never reaches beyond its bytes.
///
/// Unchecked `Sendable` because of the pointer alone: the bytes are never written while the owner lives.
@safe public struct SegmentBytes: @unchecked Sendable {
  private let base: UnsafeRawBufferPointer
  private let owner: any AnyObject & Sendable

  /// A copy of bytes.
  ///
  /// Complexity: O(bytes).
  public init(_ bytes: [UInt8]) {
    let copy = OwnedBytes(bytes)
    owner = copy
    unsafe base = UnsafeRawBufferPointer(copy.buffer)
  }

  /// Bytes that `owner` keeps in place and unchanged for as long as it lives, such as a mapped file.
  @unsafe public init(_ bytes: UnsafeRawBufferPointer, owner: any AnyObject & Sendable) {
    unsafe base = bytes
    self.owner = owner
  }

  /// The number of bytes.
  public var count: Int { unsafe base.count }

  @inline(__always)
  func byte(_ offset: Int) -> UInt8 {
    guard offset >= 0, unsafe offset < base.count else { return 0 }
    return unsafe base[offset]
  }

  @inline(__always)
  func word32(_ offset: Int) -> UInt32 {
    guard offset >= 0, unsafe offset <= base.count - 4 else { return 0 }
    return UInt32(
      littleEndian: unsafe base.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  @inline(__always)
  func word64(_ offset: Int) -> UInt64 {
    guard offset >= 0, unsafe offset <= base.count - 8 else { return 0 }
    return UInt64(
      littleEndian: unsafe base.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// A number of 3 or 4 bytes.
  @inline(__always)
  func place(_ offset: Int, width: Int) -> UInt32 {
    width == 3 ? word24(offset) : word32(offset)
  }

  @inline(__always)
  func word24(_ offset: Int) -> UInt32 {
    UInt32(byte(offset)) | UInt32(byte(offset + 1)) << 8 | UInt32(byte(offset + 2)) << 16
  }

  /// Where the number after `count` numbers of the stream begins; `end` where there are fewer.
  @inline(__always)
  func skip(_ count: Int, numbersFrom offset: Int, to end: Int) -> Int {
    let end = unsafe min(end, base.count)
    guard offset >= 0 else { return end }
    var offset = offset
    var left = count
    // Eight bytes at a time: from number to number within a register, not through memory.
    while left > 0, offset <= end - 8 {
      let widths = SegmentFormat.widths(
        leads: UInt64(
          littleEndian: unsafe base.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
      var used: UInt64 = 0
      repeat {
        used &+= (widths &>> used) & 0xFF
        left -= 1
      } while left > 0 && used < 64
      offset += Int(used / 8)
    }
    while left > 0 {
      guard offset < end else { return end }
      offset += SegmentFormat.width(lead: unsafe base[offset])
      left -= 1
    }
    return min(offset, end)
  }

  /// The bytes of a range, copied, as much of it as there is.
  func copy(_ offset: Int, _ length: Int) -> [UInt8] {
    guard offset >= 0, length > 0, offset < count else { return [] }
    let end = length > count - offset ? count : offset + length
    return unsafe Array(UnsafeRawBufferPointer(rebasing: base[offset..<end]))
  }

  /// Whether the bytes at a place are the given ones.
  @inline(__always)
  func equals(
    _ bytes: some RandomAccessCollection<UInt8>, at offset: Int, length: Int
  ) -> Bool {
    guard length == bytes.count, offset >= 0, unsafe offset <= base.count - length else {
      return false
    }
    var at = offset
    for byte in bytes {
      if unsafe base[at] != byte { return false }
      at += 1
    }
    return true
  }

  /// A checksum of a range; see `Checksum`.
  func checksum(_ offset: Int, _ length: Int) -> UInt64 {
    guard offset >= 0, length >= 0, offset <= count, length <= count - offset else { return 0 }
    return unsafe Checksum.of(UnsafeRawBufferPointer(rebasing: base[offset..<offset + length]))
  }
}

/// Bytes allocated once and freed with their owner.
///
/// Unchecked `Sendable` because of the pointer alone: written in `init` only.
@safe private final class OwnedBytes: @unchecked Sendable {
  let buffer: UnsafeMutableRawBufferPointer

  init(_ bytes: [UInt8]) {
    unsafe buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
    unsafe buffer.copyBytes(from: bytes)
  }

  deinit { unsafe buffer.deallocate() }
}
