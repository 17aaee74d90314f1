import Foundation
import Glibc

/// How words are set off on a terminal that has colours; plain text says the same without.
struct Style: OptionSet, Hashable {
  let rawValue: Int
  static let bold = Style(rawValue: 1)
  static let dim = Style(rawValue: 2)
  static let italic = Style(rawValue: 4)
  static let struck = Style(rawValue: 8)
  static let match = Style(rawValue: 16)
  static let question = Style(rawValue: 32)
  static let dropped = Style(rawValue: 64)
  static let added = Style(rawValue: 128)
  static let good = Style(rawValue: 256)
  static let bad = Style(rawValue: 512)

  /// Whether colours are wanted: on a terminal, unless `NO_COLOR` is set or it is a dumb one.
  static let isEnabled: Bool = {
    let environment = ProcessInfo.processInfo.environment
    return StandardOutput.isTerminal && environment["NO_COLOR"]?.isEmpty ?? true
      && environment["TERM"] != "dumb"
  }()

  /// The text between the codes of the style, or as it is without colours.
  func applied(to text: String) -> String {
    guard Self.isEnabled, !isEmpty else { return text }
    var codes: [String] = []
    if contains(.bold) { codes.append("1") }
    if contains(.dim) { codes.append("2") }
    if contains(.italic) { codes.append("3") }
    if contains(.struck) { codes.append("9") }
    if contains(.match) { codes.append("1;33") }
    if contains(.question) { codes.append("36") }
    if contains(.dropped) { codes.append("9;31") }
    if contains(.added) { codes.append("4;32") }
    if contains(.good) { codes.append("1;32") }
    if contains(.bad) { codes.append("1;31") }
    return "\u{1B}[\(codes.joined(separator: ";"))m\(text)\u{1B}[0m"
  }
}

/// The columns that there are to write in.
enum Measure {
  /// The terminal's width up to 100, and 80 where there is none.
  static let width: Int = {
    var size = winsize()
    guard StandardOutput.isTerminal,
      unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 20
    else { return 80 }
    return min(Int(size.ws_col), 100)
  }()

  /// The columns that a text takes: two for East Asian wide characters, none for combining ones.
  ///
  /// Ranges of wide characters: Unicode's `East_Asian_Width` W and F, in broad strokes.
  static func columns(_ text: String) -> Int {
    var columns = 0
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x20..<0x300: columns += 1
      case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
        0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
        columns += 2
      default:
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: break
        default: columns += 1
        }
      }
    }
    return columns
  }
}
