import CDeflate
import CZlib

/// Bytes in memory, made smaller by DEFLATE (RFC 1951) and back again.
public enum Deflate {
  /// What stands round the data.
  public enum Wrapping: Sendable {
    /// A gzip header and trailer (RFC 1952) without name or time, as `gzip -dc` reads them.
    case gzip
    /// Nothing, as in a ZIP archive.
    case none

    /// Window bits for the largest window, as zlib wants them.
    fileprivate var windowBits: Int32 { self == .gzip ? 15 + 16 : -15 }
  }

  /// How long is looked for what makes the data shorter.
  public enum Effort: Sendable {
    /// As zlib does it.
    case quick
    /// Five percent shorter for a text, and slower: for what is sent often and made once.
    ///
    /// More than 2 MB are compressed as `quick` does it.
    case thorough
  }

  private static let mostThorough = 2 << 20

  /// What zlib was asked for in its own terms; any later one does.
  private static let version = "1.2.13"

  /// The bytes as one piece of data: the same bytes give the same data.
  ///
  /// Complexity: O(length).
  public static func compressed(
    _ bytes: [UInt8], as wrapping: Wrapping = .gzip, effort: Effort = .quick
  ) -> [UInt8] {
    if effort == .thorough, bytes.count <= mostThorough { return thorough(bytes, wrapping) }
    var stream = unsafe z_stream()
    let ready = unsafe deflateInit2_(
      &stream, 6, Z_DEFLATED, wrapping.windowBits, 8, Z_DEFAULT_STRATEGY, version,
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

  /// libdeflate at its highest level, which weighs every parse of the data by its cost.
  private static func thorough(_ bytes: [UInt8], _ wrapping: Wrapping) -> [UInt8] {
    let compressor = unsafe libdeflate_alloc_compressor(12)
    precondition(unsafe compressor != nil, "there is no memory to compress with")
    defer { unsafe libdeflate_free_compressor(compressor) }
    let most =
      wrapping == .gzip
      ? unsafe libdeflate_gzip_compress_bound(compressor, bytes.count)
      : unsafe libdeflate_deflate_compress_bound(compressor, bytes.count)
    return unsafe [UInt8](unsafeUninitializedCapacity: most) { to, count in
      unsafe bytes.withUnsafeBytes { from in
        count =
          wrapping == .gzip
          ? unsafe libdeflate_gzip_compress(
            compressor, from.baseAddress, from.count, to.baseAddress, to.count)
          : unsafe libdeflate_deflate_compress(
            compressor, from.baseAddress, from.count, to.baseAddress, to.count)
      }
    }
  }

  /// The bytes of one gzip member whose length is known; nil where it is damaged or of another length.
  ///
  /// Complexity: O(count), whatever the member would expand to.
  public static func expanded(_ member: [UInt8], count: Int) -> [UInt8]? {
    var stream = unsafe z_stream()
    let ready = unsafe inflateInit2_(
      &stream, Wrapping.gzip.windowBits, version, Int32(MemoryLayout<z_stream>.size))
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
    guard status == Z_STREAM_END, Int(unsafe stream.total_out) == count else { return nil }
    result.removeLast()
    return result
  }
}
