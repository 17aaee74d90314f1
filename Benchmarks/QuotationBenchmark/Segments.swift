import Foundation
import Glibc
import OnRecordModel
import OnRecordQuotation

/// Segments over documents, written to files and mapped, as a record has them.
struct Segments {
  private(set) var mapped: [QuotationSegment] = []
  private(set) var bytes = 0
  private(set) var buildSeconds = 0.0

  init(_ corpus: Corpus, folder: String) throws {
    var builder = SegmentBuilder()
    var next = 0
    let clock = ContinuousClock()
    while next < corpus.documents.count {
      var file: [UInt8] = []
      let elapsed = try clock.measure {
        while next < corpus.documents.count, !builder.isFull {
          try builder.add(corpus.documents[next])
          next += 1
        }
        file = builder.finish()
        builder = SegmentBuilder()
      }
      buildSeconds += elapsed.seconds
      bytes += file.count
      let path = "\(folder)/\(mapped.count).segment"
      try Data(file).write(to: URL(fileURLWithPath: path))
      mapped.append(try QuotationSegment(bytes: Mapping(path: path).bytes))
    }
    buildSeconds += try clock.measure { try join(folder) }.seconds
  }

  /// Joins them as a record does after all were added at once.
  private mutating func join(_ folder: String) throws {
    let added = mapped.reduce(0) { $0 + $1.wordCount }
    mapped.sort { $0.wordCount > $1.wordCount }
    while true {
      let count = JoinPlan.smallest(of: mapped.map(\.wordCount), added: added)
      guard count > 0 else { break }
      let path = "\(folder)/joined-\(mapped.count).segment"
      let file = try FileHandle(forUpdating: Self.newFile(path))
      try SegmentJoiner(Array(mapped.suffix(count))).write { bytes, offset in
        try file.seek(toOffset: UInt64(offset))
        try file.write(contentsOf: Data(bytes))
      }
      try file.close()
      mapped.removeLast(count)
      mapped.append(try QuotationSegment(bytes: Mapping(path: path).bytes))
      mapped.sort { $0.wordCount > $1.wordCount }
    }
    bytes = mapped.reduce(0) { $0 + $1.byteCount }
  }

  private static func newFile(_ path: String) -> URL {
    _ = FileManager.default.createFile(atPath: path, contents: nil)
    return URL(fileURLWithPath: path)
  }
}

extension Duration {
  var seconds: Double {
    Double(components.seconds) + Double(components.attoseconds) / 1e18
  }
}

/// A file mapped for reading, for the life of the process.
///
/// Unchecked `Sendable`: the mapping is read-only.
@safe final class Mapping: @unchecked Sendable {
  private let base: UnsafeMutableRawPointer
  private let count: Int

  init(path: String) throws {
    let descriptor = unsafe open(path, O_RDONLY)
    defer { close(descriptor) }
    var status = stat()
    guard descriptor >= 0, unsafe fstat(descriptor, &status) == 0,
      let address = unsafe mmap(nil, Int(status.st_size), PROT_READ, MAP_PRIVATE, descriptor, 0),
      unsafe address != MAP_FAILED
    else { throw CocoaError(.fileReadUnknown) }
    unsafe base = address
    count = Int(status.st_size)
  }

  var bytes: SegmentBytes {
    unsafe SegmentBytes(UnsafeRawBufferPointer(start: base, count: count), owner: self)
  }
}

/// The process's resident memory that no file stands behind, in MiB; 0 where the system does not tell.
func anonymousMemory() -> Double {
  guard let status = FileManager.default.contents(atPath: "/proc/self/status") else { return 0 }
  for line in String(decoding: status, as: UTF8.self).split(separator: "\n")
  where line.hasPrefix("RssAnon:") {
    return line.split(separator: " ").compactMap { Double($0) }.first.map { $0 / 1024 } ?? 0
  }
  return 0
}
