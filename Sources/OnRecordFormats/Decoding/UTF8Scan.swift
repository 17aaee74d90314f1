/// What one pass over a source tells about it as UTF-8.
struct UTF8Scan {
  /// Well-formed sequences of two or more bytes.
  var wideCharacters = 0
  /// Bytes, and truncated sequences, that UTF-8 does not know.
  var errors = 0
  /// Whether a control character other than tab, line feed, carriage return and form feed occurs.
  var hasControls = false
  var nulBytes = 0

  var isValid: Bool { errors == 0 }

  /// Scans a source.
  ///
  /// Complexity: O(length).
  init(_ source: [UInt8]) {
    let bytes = source.span
    let words = unsafe bytes.bytes
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      // Most bytes are printable ASCII: they say nothing here.
      if byte >= 0x20, byte < 0x7F {
        offset += 1
        while offset + 8 <= bytes.count,
          Self.isPrintable(
            unsafe words.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
        {
          offset += 8
        }
        continue
      }
      if byte < 0x80 {
        if byte < 0x20 || byte == 0x7F {
          if byte == 0 { nulBytes += 1 }
          if Self.isControl(byte) { hasControls = true }
        }
        offset += 1
        continue
      }
      let length = Self.sequence(in: bytes, at: offset)
      if length > 0 {
        wideCharacters += 1
        if byte == 0xC2, bytes[offset + 1] < 0xA0 { hasControls = true }
        offset += length
      } else {
        errors += 1
        offset -= length
      }
    }
  }

  /// Whether all eight bytes are from 0x20 to 0x7E: no line end, no control, no wide character.
  @inline(__always)
  private static func isPrintable(_ word: UInt64) -> Bool {
    let high: UInt64 = 0x8080_8080_8080_8080
    guard word & high == 0 else { return false }
    // With no high bit set: 0x60 more lifts what is 0x20 or greater, one more lifts 0x7F.
    return (word &+ 0x6060_6060_6060_6060) & high == high
      && (word &+ 0x0101_0101_0101_0101) & high == 0
  }

  @inline(__always)
  static func isControl(_ byte: UInt8) -> Bool {
    byte == 0x7F || (byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D && byte != 0x0C)
  }

  /// The length of the well-formed sequence at `offset`, else the length, negated, of what one U+FFFD
  /// replaces there: the Encoding Standard's maximal subpart.
  @inline(__always)
  static func sequence(in bytes: Span<UInt8>, at offset: Int) -> Int {
    let first = bytes[offset]
    if first < 0x80 { return 1 }
    guard first >= 0xC2, first <= 0xF4 else { return -1 }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var low: UInt8 = 0x80
    var high: UInt8 = 0xBF
    switch first {
    case 0xE0: low = 0xA0
    case 0xED: high = 0x9F
    case 0xF0: low = 0x90
    case 0xF4: high = 0x8F
    default: break
    }
    for index in 1..<length {
      guard offset + index < bytes.count else { return -index }
      let byte = bytes[offset + index]
      if byte < low || byte > high { return -index }
      low = 0x80
      high = 0xBF
    }
    return length
  }
}
