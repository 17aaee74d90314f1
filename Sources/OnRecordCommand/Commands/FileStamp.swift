import Glibc

/// What tells that a file was saved, without reading it.
struct FileStamp: Hashable {
  let device: UInt64
  let number: UInt64
  let size: Int
  let seconds: Int
  let nanoseconds: Int

  var isEmpty: Bool { size == 0 }
}

extension FileStamp {
  /// Nil where nothing stands under the name.
  init?(path: String) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    device = UInt64(status.st_dev)
    number = UInt64(status.st_ino)
    size = Int(status.st_size)
    seconds = status.st_mtim.tv_sec
    nanoseconds = status.st_mtim.tv_nsec
  }
}
