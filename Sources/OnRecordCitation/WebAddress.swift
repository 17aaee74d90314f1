import OnRecordText

/// An address that a reader may follow: `http` or `https`, in the characters of RFC 3986.
///
/// Whatever else a transcript gives as its address, such as a path or a script, is none.
public struct WebAddress: Hashable, Sendable, CustomStringConvertible {
  /// The address, every character that may not stand in one percent-encoded.
  public let description: String

  /// The address of a text; nil where it is not one of the web with a host.
  ///
  /// Complexity: O(length).
  public init?(_ text: String) {
    let lower = text.prefix(8).lowercased()
    guard let scheme = ["https://", "http://"].first(where: lower.hasPrefix) else { return nil }
    let rest = text.utf8.dropFirst(scheme.utf8.count)
    guard let first = rest.first,
      PercentCoding.isUnreserved(first) || first >= 0x80 || first == 0x5B
    else {
      return nil
    }
    description = scheme + Self.encoded(Array(rest))
  }

  private init(known text: String) { description = text }

  /// The address with a fragment directive, such as `text=will%20not`, behind what fragment it has.
  public func directed(to directive: String) -> WebAddress {
    let bare = description.firstRange(of: ":~:").map { String(description[..<$0.lowerBound]) }
    let base = bare ?? description
    return WebAddress(known: base + (base.contains("#") ? "" : "#") + ":~:" + directive)
  }

  /// The address with something put behind it, such as a path.
  func appending(_ text: String) -> WebAddress {
    WebAddress(known: description + Self.encoded(Array(text.utf8)))
  }

  private static func encoded(_ bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    var seenFragment = false
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "%"):
        let next = bytes[(index + 1)...].prefix(2)
        let isCoded = next.count == 2 && next.allSatisfy { PercentCoding.digit($0) != nil }
        result += isCoded ? [byte] : PercentCoding.encoded(byte)
      case UInt8(ascii: "#"):
        result += seenFragment ? PercentCoding.encoded(byte) : [byte]
        seenFragment = true
      default:
        let stays = PercentCoding.isUnreserved(byte) || isReserved(byte)
        result += stays ? [byte] : PercentCoding.encoded(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isReserved(_ byte: UInt8) -> Bool { ":/?[]@!$&'()*+,;=".utf8.contains(byte) }
}
