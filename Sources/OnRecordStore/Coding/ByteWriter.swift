/// Writes numbers compactly: seven bits a byte, the lowest first (LEB128).
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  /// Appends a number that is not negative.
  mutating func append(_ number: Int) {
    var rest = UInt(number)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// Appends a number of either sign; small ones of both signs stay short.
  mutating func append(signed number: Int) {
    append((number << 1) ^ (number >> (Int.bitWidth - 1)))
  }

  /// Appends a string with its length.
  mutating func append(_ string: String) {
    append(string.utf8.count)
    bytes.append(contentsOf: string.utf8)
  }

  /// Appends a range relative to the end of the one before it.
  mutating func append(_ range: Range<Int>, after previous: Int) {
    append(signed: range.lowerBound - previous)
    append(range.count)
  }
}

/// Reads what `ByteWriter` wrote; gives nil at once where the bytes end too soon.
struct ByteReader {
  private let bytes: [UInt8]
  private var offset = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Whether every byte has been read.
  var isAtEnd: Bool { offset == bytes.count }

  mutating func number() -> Int? {
    var result: UInt = 0
    var shift: UInt = 0
    while offset < bytes.count, shift < 63 {
      let byte = bytes[offset]
      offset += 1
      result |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { return Int(exactly: result) }
      shift += 7
    }
    return nil
  }

  mutating func signedNumber() -> Int? {
    number().map { ($0 >> 1) ^ -($0 & 1) }
  }

  mutating func string() -> String? {
    guard let count = number(), count <= bytes.count - offset else { return nil }
    defer { offset += count }
    return String(decoding: bytes[offset..<offset + count], as: UTF8.self)
  }

  mutating func range(after previous: Int) -> Range<Int>? {
    guard let distance = signedNumber(), let count = number() else { return nil }
    let (lower, overflow) = previous.addingReportingOverflow(distance)
    guard !overflow, count <= Int.max / 2, lower >= 0, lower <= Int.max / 2 else { return nil }
    return lower..<lower + count
  }
}
