import OnRecordText

/// A ZIP archive in memory, of which single members are unpacked within limits.
///
/// Nothing is written anywhere, so that a name such as `../x` can do no harm.
struct ZIPArchive {
  /// The longest member that is unpacked, in bytes.
  static let longestMember = 128 << 20
  /// A member over `freeSize` bytes that shrank by more than this is made to exhaust memory: the XML of
  /// real documents shrinks to a tenth, of long tables to a hundredth.
  static let greatestRatio = 250
  static let freeSize = 8 << 20

  private let bytes: [UInt8]
  private var members: [String: ZIPMember] = [:]
  private var repeated: Set<String> = []

  /// - Throws: `FormatError` where the archive has no directory that can be read.
  /// - Complexity: O(members).
  init(of bytes: [UInt8]) throws(FormatError) {
    self.bytes = bytes
    for member in try ZIPDirectory(of: bytes).members {
      if members.updateValue(member, forKey: member.key) != nil { repeated.insert(member.key) }
    }
  }

  /// Whether a member of a name is there, in whatever case.
  func holds(_ name: String) -> Bool { members[ZIPMember.key(of: name)] != nil }

  /// Whether a member is there whose name begins so.
  ///
  /// Complexity: O(members).
  func holdsMember(below folder: String) -> Bool {
    members.keys.contains { $0.hasPrefix(folder.asciiLowercased()) }
  }

  /// The bytes of a member; nil where none has this name.
  ///
  /// - Throws: `FormatError` where it is encrypted, packed in a way that is not known, longer than the
  ///   limits, or not what the archive says it is.
  /// - Complexity: O(length of the member).
  func bytes(of name: String) throws(FormatError) -> [UInt8]? {
    guard let member = members[ZIPMember.key(of: name)] else { return nil }
    guard !repeated.contains(member.key) else { throw .damagedArchive }
    if member.isEncrypted { throw .encryptedArchive }
    guard member.size <= Self.longestMember else { throw .tooLargeInside }
    guard
      member.size <= Self.freeSize
        || member.size / max(1, member.compressedSize) <= Self.greatestRatio
    else { throw .bomb }
    let content = try content(of: member)
    let unpacked: [UInt8]
    switch member.method {
    case 0: unpacked = Array(bytes[content])
    case 8: unpacked = try Inflation.bytes(of: bytes[content], count: member.size)
    default: throw .packedOtherwise
    }
    guard unpacked.count == member.size, Inflation.checksum(of: unpacked) == member.checksum else {
      throw .damagedArchive
    }
    return unpacked
  }

  /// Where the member's packed bytes stand in the archive; nil where none has this name.
  func place(of name: String) -> ByteRange? {
    members[ZIPMember.key(of: name)].flatMap { try? content(of: $0) }
  }

  private func content(of member: ZIPMember) throws(FormatError) -> ByteRange {
    let header = member.headerOffset
    guard header + 30 <= bytes.count, bytes.littleEndian32(at: header) == 0x0403_4B50 else {
      throw .damagedArchive
    }
    let name = header + 30..<header + 30 + Int(bytes.littleEndian16(at: header + 26))
    let start = name.upperBound + Int(bytes.littleEndian16(at: header + 28))
    guard start + member.compressedSize <= bytes.count,
      ZIPMember.key(of: String(decoding: bytes[name], as: UTF8.self)) == member.key
    else { throw .damagedArchive }
    return start..<start + member.compressedSize
  }
}
