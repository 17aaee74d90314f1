import CZlib

/// Bytes as one gzip member (RFC 1952), as browsers and programs take it.
enum GzipMember {
  /// Complexity: O(length).
  static func compressed(_ bytes: [UInt8]) -> [UInt8] {
    var stream = unsafe z_stream()
    let ready = unsafe deflateInit2_(
      &stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
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
}
