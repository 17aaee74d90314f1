import CZlib
import OnRecordModel

/// One gzip member (RFC 1952) of bytes in memory, so that `gzip -dc` reads what we keep.
enum Gzip {
  /// Window bits for the largest window with gzip's own header and trailer.
  private static let windowBits: Int32 = 15 + 16
  private static let version = "1.2.13"

  /// The bytes as one gzip member without name or time: the same bytes give the same member.
  static func compressed(_ bytes: [UInt8]) -> [UInt8] {
    var stream = unsafe z_stream()
    let ready = unsafe deflateInit2_(
      &stream, 6, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY, version,
      Int32(MemoryLayout<z_stream>.size))
    precondition(ready == Z_OK, "zlib could not be set up")
    defer { unsafe deflateEnd(&stream) }
    var result = [UInt8](repeating: 0, count: Int(unsafe deflateBound(&stream, UInt(bytes.count))))
    var input = bytes
    unsafe input.withUnsafeMutableBufferPointer { from in
      unsafe result.withUnsafeMutableBufferPointer { to in
        unsafe stream.next_in = from.baseAddress
        unsafe stream.avail_in = UInt32(from.count)
        unsafe stream.next_out = to.baseAddress
        unsafe stream.avail_out = UInt32(to.count)
        // `deflateBound` promises that one call suffices.
        unsafe _ = deflate(&stream, Z_FINISH)
      }
    }
    result.removeLast(result.count - Int(unsafe stream.total_out))
    return result
  }

  /// The bytes of one gzip member whose length is known.
  static func expanded(_ member: [UInt8], count: Int) throws -> [UInt8] {
    var stream = unsafe z_stream()
    let ready = unsafe inflateInit2_(
      &stream, windowBits, version, Int32(MemoryLayout<z_stream>.size))
    precondition(ready == Z_OK, "zlib could not be set up")
    defer { unsafe inflateEnd(&stream) }
    // One byte more than promised, so that a longer member shows.
    var result = [UInt8](repeating: 0, count: count + 1)
    var input = member
    let status = unsafe input.withUnsafeMutableBufferPointer { from in
      unsafe result.withUnsafeMutableBufferPointer { to in
        unsafe stream.next_in = from.baseAddress
        unsafe stream.avail_in = UInt32(from.count)
        unsafe stream.next_out = to.baseAddress
        unsafe stream.avail_out = UInt32(to.count)
        return unsafe inflate(&stream, Z_FINISH)
      }
    }
    guard status == Z_STREAM_END, Int(unsafe stream.total_out) == count else {
      throw RecordFailure(
        kind: .damaged,
        message: "a stored source does not expand to its bytes; restore it from a backup")
    }
    result.removeLast()
    return result
  }
}
