import OnRecordText

/// Reads the central directory of a ZIP archive (PKWARE's APPNOTE 4.3).
///
/// Local headers are never believed: with data descriptors they state no sizes, and what a directory
/// does not list is not in the archive.
struct ZIPDirectory {
  /// More members than any document has; above it the directory is not read.
  static let mostMembers = 16_384

  private let bytes: [UInt8]
  private(set) var members: [ZIPMember] = []

  /// - Throws: `FormatError` of kind `damaged` where there is no directory or it contradicts itself.
  init(of bytes: [UInt8]) throws(FormatError) {
    self.bytes = bytes
    guard let end = Self.endRecord(in: bytes) else { throw .damagedArchive }
    let count = Int(bytes.littleEndian16(at: end + 10))
    var offset = Int(bytes.littleEndian32(at: end + 16))
    guard count < 0xFFFF, offset < 0xFFFF_FFFF else { throw .enlargedArchive }
    guard count <= Self.mostMembers else { throw .tooManyMembers }
    members.reserveCapacity(count)
    for _ in 0..<count { members.append(try member(at: &offset, before: end)) }
  }

  /// The end-of-directory record: the last one whose comment ends with the file.
  private static func endRecord(in bytes: [UInt8]) -> Int? {
    let length = 22
    var offset = bytes.count - length
    let low = max(0, offset - 0xFFFF)
    while offset >= low {
      if bytes[offset] == 0x50, bytes.littleEndian32(at: offset) == 0x0605_4B50,
        offset + length + Int(bytes.littleEndian16(at: offset + 20)) == bytes.count
      {
        return offset
      }
      offset -= 1
    }
    return nil
  }

  private func member(at offset: inout Int, before end: Int) throws(FormatError) -> ZIPMember {
    guard offset + 46 <= end, bytes.littleEndian32(at: offset) == 0x0201_4B50 else {
      throw .damagedArchive
    }
    let nameLength = Int(bytes.littleEndian16(at: offset + 28))
    let extraLength = Int(bytes.littleEndian16(at: offset + 30))
    let commentLength = Int(bytes.littleEndian16(at: offset + 32))
    let nameEnd = offset + 46 + nameLength
    guard nameEnd + extraLength + commentLength <= end else { throw .damagedArchive }
    var sizes = [
      Int(bytes.littleEndian32(at: offset + 24)), Int(bytes.littleEndian32(at: offset + 20)),
      Int(bytes.littleEndian32(at: offset + 42)),
    ]
    try enlarge(&sizes, from: nameEnd..<nameEnd + extraLength)
    let member = ZIPMember(
      name: String(decoding: bytes[offset + 46..<nameEnd], as: UTF8.self),
      method: bytes.littleEndian16(at: offset + 10),
      isEncrypted: bytes.littleEndian16(at: offset + 8) & 1 == 1,
      checksum: bytes.littleEndian32(at: offset + 16), compressedSize: sizes[1], size: sizes[0],
      headerOffset: sizes[2])
    offset = nameEnd + extraLength + commentLength
    return member
  }

  /// Takes sizes of 64 bits from a member's extra field: some writers put even small ones there.
  private func enlarge(_ sizes: inout [Int], from extra: ByteRange) throws(FormatError) {
    guard sizes.contains(0xFFFF_FFFF) else { return }
    var offset = extra.lowerBound
    while offset + 4 <= extra.upperBound {
      let end = offset + 4 + Int(bytes.littleEndian16(at: offset + 2))
      guard end <= extra.upperBound else { throw .damagedArchive }
      guard bytes.littleEndian16(at: offset) == 1 else {
        offset = end
        continue
      }
      var place = offset + 4
      for index in sizes.indices where sizes[index] == 0xFFFF_FFFF {
        guard place + 8 <= end, bytes.littleEndian32(at: place + 4) == 0 else {
          throw .enlargedArchive
        }
        sizes[index] = Int(bytes.littleEndian32(at: place))
        place += 8
      }
      return
    }
    throw .damagedArchive
  }
}

extension [UInt8] {
  /// Two bytes as a number; the caller has seen that they are there.
  func littleEndian16(at offset: Int) -> UInt16 {
    UInt16(self[offset]) | UInt16(self[offset + 1]) << 8
  }

  /// Four bytes as a number; the caller has seen that they are there.
  func littleEndian32(at offset: Int) -> UInt32 {
    UInt32(littleEndian16(at: offset)) | UInt32(littleEndian16(at: offset + 2)) << 16
  }
}
