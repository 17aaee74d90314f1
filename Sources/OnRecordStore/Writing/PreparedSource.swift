public import OnRecordModel
import OnRecordText

/// A source that has been read and waits to be written: bytes, compressed, and its documents.
public struct PreparedSource: Sendable {
  /// The path as given to `add`, below the folder that was added; `-` for standard input.
  public let path: String
  /// SHA-256 of the bytes.
  public let hash: SourceHash
  /// Length of the bytes.
  public let size: Int
  /// The documents that the source holds, in order.
  public let documents: [PreparedDocument]
  let compressed: [UInt8]

  /// Hashes and compresses a source; the slow part of a write, fit for any thread.
  ///
  /// Complexity: O(length).
  public init(path: String, bytes: [UInt8], documents: [PreparedDocument]) {
    self.path = path
    self.documents = documents
    hash = SourceHash(of: bytes)
    size = bytes.count
    compressed = Gzip.compressed(bytes)
  }
}

/// One document of a source, with the address that tells which release it is of.
public struct PreparedDocument: Sendable {
  /// What was read.
  public let reading: Reading
  /// The web address, or else the path below the folder that was added.
  public let address: String
  /// Which part of what stands at the address; empty where the address names the document itself.
  public let addressPart: String
  let textHash: SourceHash
  let compressedText: [UInt8]
  let sourceMap: [UInt8]

  /// A document that may be written, or nil where its turns and trivia do not tile its text.
  ///
  /// Complexity: O(length).
  public init?(reading: Reading, address: String, addressPart: String = "") {
    guard Tiling.problem(in: reading) == nil else { return nil }
    self.reading = reading
    self.address = address
    self.addressPart = addressPart
    textHash = SourceHash(of: reading.text.bytes)
    compressedText = Gzip.compressed(reading.text.bytes)
    sourceMap = SourceMapCoding.encoded(reading.map)
  }
}
