import Crypto

/// The name of a source: the SHA-256 of its bytes.
public struct SourceHash: Hashable, Sendable {
  /// The 32 bytes.
  public let bytes: [UInt8]

  /// The name of some bytes.
  ///
  /// Complexity: O(length).
  public init(of source: [UInt8]) { bytes = Array(SHA256.hash(data: source)) }

  init(digest: SHA256.Digest) { bytes = Array(digest) }

  /// A name read from 32 bytes; nil of any other number.
  public init?(bytes: [UInt8]) {
    guard bytes.count == SHA256.byteCount else { return nil }
    self.bytes = bytes
  }

  /// A name read from 64 hexadecimal digits; nil of anything else.
  public init?(hexadecimal: String) {
    let digits = Array(hexadecimal.utf8)
    guard digits.count == 2 * SHA256.byteCount else { return nil }
    var bytes: [UInt8] = []
    for index in stride(from: 0, to: digits.count, by: 2) {
      let pair = String(decoding: digits[index..<index + 2], as: UTF8.self)
      guard pair.first != "+", let byte = UInt8(pair, radix: 16) else { return nil }
      bytes.append(byte)
    }
    self.bytes = bytes
  }

  /// 64 hexadecimal digits.
  public var hexadecimal: String {
    var text = [UInt8]()
    text.reserveCapacity(64)
    let digits = Array("0123456789abcdef".utf8)
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
