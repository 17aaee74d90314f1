/// A charset of the WHATWG's Encoding Standard, as far as OnRecord decodes it.
enum Charset: Hashable {
  case utf8
  case utf16LittleEndian
  case utf16BigEndian
  case utf32LittleEndian
  case utf32BigEndian
  case singleByte(SingleByteCharset)
  case multiByte(MultiByteCharset)

  /// The charset of a label in a declaration; nil where the label is not known.
  ///
  /// https://encoding.spec.whatwg.org/#names-and-labels
  init?(label: String) {
    let name = label.trimmingASCIISpace().asciiLowercased()
    switch name {
    case "utf-8", "utf8", "unicode-1-1-utf-8", "unicode11utf8", "unicode20utf8", "x-unicode20utf8":
      self = .utf8
    case "utf-16", "utf-16le", "ucs-2", "iso-10646-ucs-2", "csunicode", "unicode", "unicodefeff":
      self = .utf16LittleEndian
    case "utf-16be", "unicodefffe": self = .utf16BigEndian
    default:
      if let charset = SingleByteCharset(label: name) {
        self = .singleByte(charset)
      } else if let charset = MultiByteCharset(label: name) {
        self = .multiByte(charset)
      } else {
        return nil
      }
    }
  }

  /// The name by the Encoding Standard.
  var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LittleEndian: "UTF-16LE"
    case .utf16BigEndian: "UTF-16BE"
    case .utf32LittleEndian: "UTF-32LE"
    case .utf32BigEndian: "UTF-32BE"
    case .singleByte(let charset): charset.rawValue
    case .multiByte(let charset): charset.rawValue
    }
  }
}

extension String {
  func asciiLowercased() -> String {
    String(decoding: utf8.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  func trimmingASCIISpace() -> String {
    let bytes = Array(utf8)
    guard let first = bytes.firstIndex(where: { $0 > 0x20 }),
      let last = bytes.lastIndex(where: { $0 > 0x20 })
    else { return "" }
    return String(decoding: bytes[first...last], as: UTF8.self)
  }
}
