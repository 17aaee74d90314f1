import OnRecordCompression
import OnRecordModel

/// What the store keeps as one gzip member.
enum Gzip {
  /// The bytes as one gzip member without name or time: the same bytes give the same member.
  static func compressed(_ bytes: [UInt8]) -> [UInt8] { Deflate.compressed(bytes) }

  /// The bytes of one gzip member whose length is known.
  static func expanded(_ member: [UInt8], count: Int) throws -> [UInt8] {
    guard let bytes = Deflate.expanded(member, count: count) else {
      throw RecordFailure(
        kind: .damaged,
        message: "a stored source does not expand to its bytes; restore it from a backup")
    }
    return bytes
  }
}
