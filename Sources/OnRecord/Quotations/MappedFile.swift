import Glibc
import OnRecordQuotation

/// A file's bytes in memory without reading them: what is not touched is not loaded.
///
/// Unchecked `Sendable`: the mapping is private and read-only, and lives as long as the value. A file that is
/// replaced while it is mapped stays readable, because it is only ever replaced by renaming.
@safe final class MappedFile: @unchecked Sendable {
  private let base: UnsafeMutableRawPointer
  private let count: Int

  /// Maps a file; nil where it is not there, is empty, or cannot be mapped.
  init?(path: String) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_size > 0,
      let address = unsafe mmap(nil, Int(status.st_size), PROT_READ, MAP_PRIVATE, descriptor, 0),
      unsafe address != MAP_FAILED
    else { return nil }
    unsafe base = address
    count = Int(status.st_size)
  }

  deinit { unsafe munmap(base, count) }

  /// The bytes, which keep the mapping alive.
  var bytes: SegmentBytes {
    unsafe SegmentBytes(UnsafeRawBufferPointer(start: base, count: count), owner: self)
  }
}
