import Foundation
import OnRecordModel
import OnRecordQuotation
import OnRecordStore

/// The segments of the quotation index as files of one folder.
///
/// A file is written beside its final name, put on the disk, then renamed: it is whole or not there.
struct SegmentFolder {
  /// A file of the folder that is a sound segment.
  struct Entry {
    var file: String
    var segment: QuotationSegment
    var documents: [(id: Int64, stamp: String)]
  }

  let path: String
  private static let suffix = ".segment"

  /// The sound segments, the largest first, and the files that are not.
  ///
  /// Complexity: O(bytes of the segments) with `.full`.
  func load(_ verification: QuotationSegment.Verification) -> (sound: [Entry], unsound: [String]) {
    var sound: [Entry] = []
    var unsound: [String] = []
    for file in files() {
      guard let mapped = MappedFile(path: "\(path)/\(file)"),
        let segment = try? QuotationSegment(bytes: mapped.bytes, verification: verification)
      else {
        unsound.append(file)
        continue
      }
      sound.append(Entry(file: file, segment: segment, documents: segment.documentStamps))
    }
    sound.sort { ($1.segment.byteCount, $0.file) < ($0.segment.byteCount, $1.file) }
    return (sound, unsound)
  }

  private func files() -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { $0.hasSuffix(Self.suffix) }.sorted()
  }

  /// Writes a segment; its name tells the revisions between which it lies, and its content.
  func write(_ bytes: [UInt8], first: Int64, last: Int64) throws {
    try DurableFile.makeFolder(path)
    let hash = SourceHash(of: bytes).hexadecimal.prefix(12)
    let file = "\(path)/\(first)-\(last)-\(hash)\(Self.suffix)"
    try DurableFile.write(bytes, to: file + ".new")
    try DurableFile.rename(file + ".new", to: file)
    try DurableFile.synchronizeFolder(path)
  }

  /// Writes a segment that comes piece by piece, and ends with its header.
  ///
  /// - Parameter fill: Hands pieces on with their places in the file, and gives the header.
  func write(
    first: Int64, last: Int64,
    _ fill: (_ sink: @escaping (_ bytes: [UInt8], _ offset: Int) throws -> Void) throws -> [UInt8]
  ) throws {
    try DurableFile.makeFolder(path)
    let temporary = "\(path)/\(first)-\(last).new"
    let file = try DurableFile.Pieces(path: temporary)
    let header = try fill(file.write)
    try file.finish()
    // The header has the checksum of every section.
    let hash = SourceHash(of: header).hexadecimal.prefix(12)
    try DurableFile.rename(temporary, to: "\(path)/\(first)-\(last)-\(hash)\(Self.suffix)")
    try DurableFile.synchronizeFolder(path)
  }

  func remove(_ files: [String]) {
    for file in files { try? FileManager.default.removeItem(atPath: "\(path)/\(file)") }
  }

  /// Removes everything, also what a killed process left half written.
  func removeAll() {
    for file in (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [] {
      remove([file])
    }
  }
}
