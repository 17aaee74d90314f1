/// Text as a part of an address (RFC 3986).
enum PercentEncoding {
  private static let hexadecimal = Array("0123456789ABCDEF".utf8)

  /// The text with everything but unreserved characters written as `%` and two digits.
  ///
  /// - Parameter kept: Further ASCII characters that stay, such as `/` in a path.
  static func encoded(_ text: String, keeping kept: String = "") -> String {
    let kept = Set(kept.utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if isUnreserved(byte) || kept.contains(byte) {
        bytes.append(byte)
      } else {
        bytes += [
          UInt8(ascii: "%"), hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)],
        ]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A path as a part of an address: its slashes stay, and what names often have.
  static func path(_ path: String) -> String { encoded(path, keeping: "/-") }

  /// RFC 3986 counts `-` among these, but a text fragment does not: it is written out.
  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
