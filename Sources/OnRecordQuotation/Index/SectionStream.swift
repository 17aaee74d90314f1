/// A section that is written piece by piece, so that it need not fit memory.
struct SectionStream {
  /// Takes bytes for a place in the file.
  typealias Sink = (_ bytes: [UInt8], _ offset: Int) throws -> Void

  /// Bytes that wait to be written; append to it and call `flush`.
  var buffer: [UInt8] = []
  private var offset: Int
  private var checksum = Checksum()
  private let sink: Sink
  /// Bytes after which a piece goes out, a multiple of the checksum's step.
  private static let pieceLength = 1 << 20

  /// - Parameter offset: Where the section begins in the file.
  init(at offset: Int, sink: @escaping Sink) {
    self.offset = offset
    self.sink = sink
    buffer.reserveCapacity(Self.pieceLength + 1_024)
  }

  /// Hands full pieces on; cheap where there is none.
  @inline(__always)
  mutating func flush() throws {
    if buffer.count >= Self.pieceLength { try writePieces() }
  }

  private mutating func writePieces() throws {
    let whole = buffer.count / Checksum.step * Checksum.step
    unsafe buffer.withUnsafeBytes {
      unsafe checksum.add(UnsafeRawBufferPointer(rebasing: $0[..<whole]))
    }
    try sink(Array(buffer[..<whole]), offset)
    offset += whole
    buffer.removeFirst(whole)
  }

  /// Writes what is left; the checksum of the section.
  consuming func finish() throws -> UInt64 {
    try writePieces()
    if !buffer.isEmpty { try sink(buffer, offset) }
    return unsafe buffer.withUnsafeBytes { unsafe checksum.finished(with: $0) }
  }
}
