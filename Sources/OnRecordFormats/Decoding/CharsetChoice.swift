import OnRecordModel
import OnRecordText

/// The charset that a source without byte order mark is read in, and the doubt about it.
struct CharsetChoice {
  let charset: Charset
  var diagnostic: Diagnostic?

  /// Chooses by what was declared and what the bytes show.
  init(scan: UTF8Scan, declared: (charset: Charset, range: ByteRange)?, source: [UInt8]) {
    if let declared {
      let fits = Self.fits(declared.charset, scan: scan, source: source)
      charset = fits ? declared.charset : Self.evident(scan, source: source)
      guard charset != declared.charset else { return }
      diagnostic = Diagnostic(
        code: .charsetContradicted, source: declared.range,
        message:
          "The source is declared as \(declared.charset.name), but its bytes are \(charset.name).")
    } else {
      charset = Self.evident(scan, source: source)
      guard charset != .utf8 else { return }
      diagnostic = Diagnostic(
        code: .charsetGuessed, source: 0..<0,
        message: "No charset is declared and the bytes are not UTF-8; read as \(charset.name).")
    }
  }

  private static func fits(_ declared: Charset, scan: UTF8Scan, source: [UInt8]) -> Bool {
    switch declared {
    case .utf8: evident(scan, source: source) == .utf8
    // Text of one byte a character is hardly ever valid UTF-8 with wide characters by chance.
    case .singleByte: !(scan.isValid && scan.wideCharacters > 0)
    case .multiByte: true
    case .utf16LittleEndian, .utf16BigEndian: source.count.isMultiple(of: 2) && !scan.isText
    case .utf32LittleEndian, .utf32BigEndian: true
    }
  }

  /// UTF-8 where it holds, or nearly; UTF-16 where every other byte is NUL; else windows-1252.
  private static func evident(_ scan: UTF8Scan, source: [UInt8]) -> Charset {
    if scan.nulBytes * 4 > source.count, let order = wideOrder(source) { return order }
    if scan.isValid || scan.wideCharacters >= scan.errors { return .utf8 }
    return .singleByte(.windows1252)
  }

  private static func wideOrder(_ source: [UInt8]) -> Charset? {
    var even = 0
    var odd = 0
    let pairs = min(source.count / 2, 4096)
    for index in 0..<pairs {
      if source[2 * index] == 0 { even += 1 }
      if source[2 * index + 1] == 0 { odd += 1 }
    }
    if odd * 2 > pairs, even * 4 < odd { return .utf16LittleEndian }
    if even * 2 > pairs, odd * 4 < even { return .utf16BigEndian }
    return nil
  }
}

extension UTF8Scan {
  /// Whether the bytes are UTF-8 text without NULs.
  var isText: Bool { isValid && nulBytes == 0 }
}
