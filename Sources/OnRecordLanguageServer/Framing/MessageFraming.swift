/// Parts a stream of bytes into messages by their headers, as LSP 3.17 has them ("Base Protocol").
///
/// Whatever the stream brings, at most one message of `mostBytes` is held, and reading goes on: what
/// cannot be a message becomes a fault, and the next header is looked for.
public struct MessageFraming: Sendable {
  /// A message, or why there is none.
  public enum Frame: Hashable, Sendable {
    /// The content of a message, without its header.
    case message([UInt8])
    /// Bytes that are no message.
    case fault(Fault)
  }
  /// Why bytes are no message.
  public enum Fault: Hashable, Sendable {
    /// A header without a length that can be read.
    case header
    /// A message of more bytes than are taken.
    case tooLong(Int)
  }

  /// The longest header that is taken, in bytes.
  private static let mostHeader = 4096
  /// A message that says to be longer than this is not waited for: its header is taken for damaged.
  private static let mostSkipped = 1 << 30

  /// The longest message that is taken, in bytes.
  public let mostBytes: Int
  private var buffer: [UInt8] = []
  private var start = 0
  private var state = State.header

  private enum State {
    case header
    case content(Int)
    /// Bytes of a message that is too long, still to come.
    case skipping(Int)
    /// Looking for the next header after one that could not be read.
    case lost
  }

  /// Bytes that are held until their message is whole.
  var heldBytes: Int { buffer.count }

  /// Framing that takes messages of at most 32 MiB, or of another length.
  public init(mostBytes: Int = 32 << 20) { self.mostBytes = mostBytes }

  /// Takes the next bytes of the stream, of any number.
  public mutating func append(_ bytes: [UInt8]) {
    if start > 1 << 16 {
      buffer.removeFirst(start)
      start = 0
    }
    buffer += bytes
  }

  /// The next message or fault; nil until more bytes come.
  ///
  /// Complexity: O(bytes taken).
  public mutating func next() -> Frame? {
    while true {
      switch state {
      case .header:
        guard let frame = readHeader() else { return nil }
        if let frame { return frame }
      case .content(let length):
        guard buffer.count - start >= length else { return nil }
        let content = Array(buffer[start..<start + length])
        consume(length)
        state = .header
        return .message(content)
      case .skipping(let length):
        let here = min(length, buffer.count - start)
        consume(here)
        guard here == length else {
          state = .skipping(length - here)
          return nil
        }
        state = .header
      case .lost:
        guard findHeader() else { return nil }
        state = .header
      }
    }
  }

  private mutating func consume(_ count: Int) {
    start += count
    if start == buffer.count {
      // A long message's room is given back.
      buffer = []
      start = 0
    }
  }

  // MARK: - Headers

  /// Reads a header: nil until it is whole, else the fault that it is, if it is one.
  private mutating func readHeader() -> Frame?? {
    guard let end = headerEnd() else {
      return buffer.count - start > Self.mostHeader ? .some(lose(.header)) : nil
    }
    let length = HeaderFields.contentLength(in: buffer[start..<end.fields])
    guard let length, length <= Self.mostSkipped else {
      return .some(lose(length.map { .tooLong($0) } ?? .header))
    }
    consume(end.content - start)
    guard length <= mostBytes else {
      state = .skipping(length)
      return .some(.fault(.tooLong(length)))
    }
    state = .content(length)
    return .some(nil)
  }

  /// Gives a header up; its first byte goes, so that it is not found again.
  private mutating func lose(_ fault: Fault) -> Frame {
    consume(1)
    state = .lost
    return .fault(fault)
  }

  /// Where the fields end and the content begins; lone line feeds are taken too.
  private func headerEnd() -> (fields: Int, content: Int)? {
    var offset = start
    let limit = min(buffer.count, start + Self.mostHeader)
    while offset < limit {
      if buffer[offset] == 0x0A {
        if offset + 1 < buffer.count, buffer[offset + 1] == 0x0A { return (offset, offset + 2) }
        if offset + 2 < buffer.count, buffer[offset + 1] == 0x0D, buffer[offset + 2] == 0x0A {
          return (offset, offset + 3)
        }
      }
      offset += 1
    }
    return nil
  }

  /// Drops bytes up to the next name of a header; false until one has come.
  private mutating func findHeader() -> Bool {
    let name = HeaderFields.lengthName
    var offset = start
    while offset + name.count <= buffer.count {
      if HeaderFields.isName(name, in: buffer, at: offset) {
        consume(offset - start)
        return true
      }
      offset += 1
    }
    consume(offset - start)
    return false
  }
}

extension MessageFraming {
  /// A message with its header, as it is written to a stream.
  public static func framed(_ content: [UInt8]) -> [UInt8] {
    Array("Content-Length: \(content.count)\r\n\r\n".utf8) + content
  }
}

/// The fields of a header.
enum HeaderFields {
  static let lengthName = Array("content-length:".utf8)

  /// The value of `Content-Length`; nil where it is missing, no number, or given twice.
  static func contentLength(in fields: ArraySlice<UInt8>) -> Int? {
    var found: Int?
    for line in fields.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      guard isName(lengthName, in: Array(line), at: 0) else { continue }
      let digits = line.dropFirst(lengthName.count).filter { $0 != 0x20 && $0 != 0x09 }
      guard found == nil, digits.allSatisfy({ 0x30...0x39 ~= $0 }),
        let value = Int(String(decoding: digits, as: UTF8.self))
      else { return nil }
      found = value
    }
    return found
  }

  /// Whether a name in small letters stands at an offset, in any case.
  static func isName(_ name: [UInt8], in bytes: [UInt8], at offset: Int) -> Bool {
    guard offset + name.count <= bytes.count else { return false }
    for (index, byte) in name.enumerated() {
      let other = bytes[offset + index]
      guard (0x41...0x5A ~= other ? other + 0x20 : other) == byte else { return false }
    }
    return true
  }
}
