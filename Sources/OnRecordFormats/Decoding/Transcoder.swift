import OnRecordModel
import OnRecordText

/// Turns bytes of a charset into UTF-8 with a map, one U+FFFD for each thing that is no character.
struct Transcoder {
  private let source: [UInt8]
  private var offset: Int
  private var output: SourceMapBuilder
  private var undecodable: [ByteRange] = []

  init(source: [UInt8], start: Int) {
    self.source = source
    offset = start
    output = SourceMapBuilder(capacity: source.count - start)
  }

  mutating func run(_ charset: Charset) {
    switch charset {
    case .utf8: runUTF8()
    case .utf16LittleEndian: runUTF16(bigEndian: false)
    case .utf16BigEndian: runUTF16(bigEndian: true)
    case .utf32LittleEndian: runUTF32(bigEndian: false)
    case .utf32BigEndian: runUTF32(bigEndian: true)
    case .singleByte(let charset): runSingleByte(charset)
    case .multiByte(let charset): runMultiByte(charset)
    }
  }

  consuming func finish(
    charsetName: String
  ) -> (bytes: [UInt8], map: SourceMap, diagnostics: [Diagnostic]) {
    let diagnostics = DiagnosticRuns.diagnostics(
      undecodable, code: .undecodableBytes, what: "no character of \(charsetName)", most: 20)
    let (text, map) = output.finish()
    return (text.bytes, map, diagnostics)
  }

  private mutating func runUTF8() {
    var copied = offset
    while offset < source.count {
      let length = UTF8Scan.sequence(in: source.span, at: offset)
      if length > 0 {
        offset += length
        continue
      }
      output.copy(copied..<offset, of: source)
      fail(-length)
      copied = offset
    }
    output.copy(copied..<offset, of: source)
  }

  private mutating func runUTF16(bigEndian: Bool) {
    while offset < source.count {
      guard offset + 1 < source.count else { return fail(1) }
      let unit = unit(at: offset, bigEndian: bigEndian)
      if unit < 0xD800 || unit > 0xDFFF {
        append(UInt32(unit), length: 2)
      } else if unit < 0xDC00, offset + 3 < source.count,
        case let low = self.unit(at: offset + 2, bigEndian: bigEndian), low >= 0xDC00, low <= 0xDFFF
      {
        append(0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(low) - 0xDC00), length: 4)
      } else {
        fail(2)
      }
    }
  }

  private func unit(at offset: Int, bigEndian: Bool) -> UInt16 {
    let first = UInt16(source[offset])
    let second = UInt16(source[offset + 1])
    return bigEndian ? first << 8 | second : second << 8 | first
  }

  private mutating func runUTF32(bigEndian: Bool) {
    while offset < source.count {
      guard offset + 3 < source.count else { return fail(source.count - offset) }
      var value: UInt32 = 0
      for index in 0..<4 {
        value = value << 8 | UInt32(source[offset + (bigEndian ? index : 3 - index)])
      }
      append(value, length: 4)
    }
  }

  private mutating func runSingleByte(_ charset: SingleByteCharset) {
    let upper = charset.upperHalf
    while offset < source.count {
      if copyASCII() { continue }
      let scalar = upper[Int(source[offset]) - 0x80]
      if scalar == "\u{FFFD}" { fail(1) } else { append(scalar.value, length: 1) }
    }
  }

  private mutating func runMultiByte(_ charset: MultiByteCharset) {
    while offset < source.count {
      if copyASCII() { continue }
      var found = false
      for length in charset.lengths(in: source, at: offset) where offset + length <= source.count {
        guard let character = charset.character(of: source[offset..<offset + length]) else {
          continue
        }
        output.replace(offset..<offset + length, with: character)
        offset += length
        found = true
        break
      }
      if !found { fail(1) }
    }
  }

  /// Copies ASCII from here on; false where there is none.
  private mutating func copyASCII() -> Bool {
    let start = offset
    while offset < source.count, source[offset] < 0x80 { offset += 1 }
    output.copy(start..<offset, of: source)
    return offset > start
  }

  private mutating func append(_ value: UInt32, length: Int) {
    guard let scalar = Unicode.Scalar(value), let bytes = UTF8.encode(scalar) else {
      return fail(length)
    }
    output.replace(offset..<offset + length, with: bytes)
    offset += length
  }

  private mutating func fail(_ length: Int) {
    let range = offset..<offset + length
    output.replace(range, with: [0xEF, 0xBF, 0xBD])
    if let last = undecodable.last, last.upperBound == range.lowerBound {
      undecodable[undecodable.count - 1] = last.lowerBound..<range.upperBound
    } else {
      undecodable.append(range)
    }
    offset += length
  }
}
