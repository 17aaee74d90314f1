import OnRecordText

/// Text of a source as HTML.
///
/// Characters that end or begin markup become references. Control characters and the marks that turn
/// the direction of what follows, with which a source could show other words than it has, are shown
/// by their number, as on a terminal; joiners stay, because scripts need them.
enum HTMLEscaping {
  enum Place { case text, attribute }

  /// Complexity: O(length).
  static func escaped(_ text: some StringProtocol, for place: Place) -> String {
    var text = String(text)
    let isWholePlain = text.withUTF8 { bytes in
      unsafe bytes.allSatisfy { isPlain($0, place) }
    }
    if isWholePlain { return text }
    var result = ""
    result.reserveCapacity(text.utf8.count + 16)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"" where place == .attribute: result += "&quot;"
      case "'" where place == .attribute: result += "&#39;"
      default:
        if isUnsafe(scalar) {
          result += shown(scalar)
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result
  }

  /// ASCII that stands for itself.
  private static func isPlain(_ byte: UInt8, _ place: Place) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"): false
    case UInt8(ascii: "\""), UInt8(ascii: "'"): place == .text
    case 0x20..<0x7F, 0x09, 0x0A: true
    default: false
    }
  }

  /// Whether a reader must be shown that the character is there.
  static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F..<0xA0: true
    // Embeddings, overrides and isolates of direction; interlinear marks; the line and paragraph
    // separators, which some programs take for a line's end; tags.
    case 0x202A...0x202E, 0x2066...0x2069, 0xFFF9...0xFFFB, 0x2028, 0x2029, 0xE0000...0xE007F: true
    // Not characters: HTML forbids them.
    case 0xFDD0...0xFDEF: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }

  private static func shown(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "⟨U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "⟩"
  }
}
