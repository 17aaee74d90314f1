import OnRecordText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Questions about bytes of a UTF-8 text that the reading asks often.
enum Bytes {
  @inline(__always) static func isUpper(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }
  @inline(__always) static func isLower(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }
  @inline(__always) static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  /// An ASCII letter or any byte of a longer character.
  @inline(__always) static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte >= 0x80
  }

  /// The offset of the first byte at or after `offset` that is not layout.
  static func skipLayout(_ bytes: [UInt8], from offset: Int, to end: Int) -> Int {
    var place = offset
    while place < end {
      let width = Whitespace.width(in: bytes, at: place)
      if width == 0 { break }
      place += width
    }
    return place
  }

  /// Whether `needle` stands at `offset`.
  static func matches(_ bytes: [UInt8], at offset: Int, _ needle: StaticString) -> Bool {
    let count = needle.utf8CodeUnitCount
    guard offset >= 0, offset + count <= bytes.count else { return false }
    return needle.withUTF8Buffer { buffer in
      for index in 0..<count where unsafe bytes[offset + index] != buffer[index] { return false }
      return true
    }
  }

  /// The place of the first `byte` in a range; nil where there is none.
  ///
  /// The C library's `memchr`: many times quicker than a loop, and most bytes are looked at only here.
  static func first(_ byte: UInt8, in bytes: [UInt8], _ range: ByteRange) -> Int? {
    let range = range.clamped(to: 0..<bytes.count)
    guard !range.isEmpty else { return nil }
    return unsafe bytes.withUnsafeBufferPointer { buffer -> Int? in
      guard let base = buffer.baseAddress,
        let found = unsafe memchr(base + range.lowerBound, Int32(byte), range.count)
      else { return nil }
      return unsafe UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }
  }
}

extension ReadingText {
  /// The first place of bytes in a range; nil where they do not stand.
  ///
  /// Complexity: O(length of the range × length of what is wanted), in practice that of `memchr`.
  func place(of wanted: [UInt8], in range: ByteRange) -> Int? {
    guard let first = wanted.first else { return nil }
    var rest = range.clamped(to: self.range)
    while let place = Bytes.first(first, in: bytes, rest) {
      if bytes[place...].starts(with: wanted) { return place }
      rest = place + 1..<rest.upperBound
    }
    return nil
  }

  /// The characters of a range with each run of layout as one space and none at the ends.
  func collapsed(_ range: ByteRange) -> String {
    let range = trimmed(range)
    var out: [UInt8] = []
    out.reserveCapacity(range.count)
    var place = range.lowerBound
    while place < range.upperBound {
      let next = Bytes.skipLayout(bytes, from: place, to: range.upperBound)
      if next > place {
        out.append(0x20)
        place = next
      } else {
        out.append(bytes[place])
        place += 1
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
