import CZlib

/// Unpacks raw DEFLATE data (RFC 1951), as ZIP members hold it.
enum Inflation {
  /// The version of zlib whose structures are used; zlib compares the first digit.
  private static let version = "1.2.13"
  private static let step = 1 << 20

  /// The bytes of a packed stream.
  ///
  /// Memory grows with what comes out, not with what was promised.
  /// - Parameter count: The length that was promised; unpacking ends there.
  /// - Throws: `FormatError` of kind `damaged` where the stream is broken or of another length.
  /// - Complexity: O(count).
  static func bytes(of packed: ArraySlice<UInt8>, count: Int) throws(FormatError) -> [UInt8] {
    var stream = unsafe z_stream()
    // Minus 15: the largest window, and neither header nor trailer.
    let ready = unsafe inflateInit2_(&stream, -15, version, Int32(MemoryLayout<z_stream>.size))
    precondition(ready == Z_OK, "zlib could not be set up")
    defer { unsafe inflateEnd(&stream) }
    var input = Array(packed)
    var result: [UInt8] = []
    let status = unsafe input.withUnsafeMutableBufferPointer { from in
      unsafe stream.next_in = from.baseAddress
      unsafe stream.avail_in = UInt32(from.count)
      return unsafe run(&stream, into: &result, count: count)
    }
    guard status == Z_STREAM_END, result.count == count else { throw .damagedArchive }
    return result
  }

  /// Unpacks step by step until the stream ends, breaks, or gives more than `count` bytes.
  private static func run(
    _ stream: inout z_stream, into result: inout [UInt8], count: Int
  ) -> Int32 {
    var status = Z_OK
    while status == Z_OK, result.count <= count {
      let start = result.count
      // One byte more than promised, so that a longer stream shows.
      let room = min(step, count + 1 - start)
      guard room > 0 else { break }
      result.append(contentsOf: repeatElement(0, count: room))
      status = unsafe result.withUnsafeMutableBufferPointer { to in
        unsafe stream.next_out = to.baseAddress.map { unsafe $0 + start }
        unsafe stream.avail_out = UInt32(room)
        return unsafe inflate(&stream, Z_NO_FLUSH)
      }
      let left = Int(unsafe stream.avail_out)
      result.removeLast(left)
      // Neither room used nor an end: the input is cut.
      if status == Z_OK, left > 0 { break }
    }
    return status
  }

  /// The CRC-32 of some bytes.
  ///
  /// Complexity: O(length).
  static func checksum(of bytes: [UInt8]) -> UInt32 {
    var sum: UInt = 0
    var offset = 0
    while offset < bytes.count {
      let end = min(bytes.count, offset + 1 << 30)
      sum = unsafe bytes[offset..<end].withUnsafeBufferPointer {
        unsafe crc32(sum, $0.baseAddress, UInt32($0.count))
      }
      offset = end
    }
    return UInt32(truncatingIfNeeded: sum)
  }
}
