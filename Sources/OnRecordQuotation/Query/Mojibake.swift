/// Text in UTF-8 that was read as Windows-1252 on its way, put right: `weâ€™re`.
///
/// Drafts that were copied from a feed or a spreadsheet have such words, and no record does.
enum Mojibake {
  /// Bytes in which such characters are put right, with ignorable ones behind them so that no place moves.
  ///
  /// Complexity: O(bytes); a look at each for text without any.
  static func repaired(_ bytes: [UInt8]) -> [UInt8] {
    guard let first = bytes.indices.first(where: { isLead(bytes, $0) }) else { return bytes }
    var out = Array(bytes[..<first])
    out.reserveCapacity(bytes.count)
    var at = first
    while at < bytes.count {
      if isLead(bytes, at), let (character, width) = character(in: bytes, at: at) {
        out += character
        out += padding(width - character.count)
        at += width
      } else {
        out.append(bytes[at])
        at += 1
      }
    }
    return out
  }

  /// Whether an â or an à stands there, which are the first bytes of most marks and letters.
  private static func isLead(_ bytes: [UInt8], _ at: Int) -> Bool {
    guard bytes[at] == 0xC3, at + 1 < bytes.count else { return false }
    return bytes[at + 1] == 0xA2 || bytes[at + 1] == 0x83
  }

  /// The character whose bytes the letters at a place stand for, and how many bytes they take.
  private static func character(in bytes: [UInt8], at start: Int) -> ([UInt8], width: Int)? {
    let count = bytes[start + 1] == 0xA2 ? 3 : 2
    var character: [UInt8] = [count == 3 ? 0xE2 : 0xC3]
    var at = start + 2
    while character.count < count {
      guard let (byte, width) = byte(in: bytes, at: at) else { return nil }
      character.append(byte)
      at += width
    }
    // Of the signs that begin so, only those of typography are meant.
    guard count == 2 || character[1] == 0x80 else { return nil }
    return (character, at - start)
  }

  /// The byte that a letter stands for in Windows-1252, if it is one that goes on a character.
  private static func byte(in bytes: [UInt8], at: Int) -> (UInt8, width: Int)? {
    guard at + 1 < bytes.count else { return nil }
    if bytes[at] == 0xC2, bytes[at + 1] & 0xC0 == 0x80 { return (bytes[at + 1], 2) }
    let width = bytes[at] < 0xE0 ? 2 : 3
    guard bytes[at] >= 0xC3, at + width <= bytes.count,
      let scalar = String(decoding: bytes[at..<at + width], as: UTF8.self).unicodeScalars.first
    else { return nil }
    return windows.firstIndex(of: scalar).map { (UInt8(0x80 + $0), width) }
  }

  /// What Windows-1252 has at 0x80 to 0x9F; a space where it has nothing.
  private static let windows = Array(
    "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ".unicodeScalars)

  /// Ignorable characters of some bytes in all, at least two.
  private static func padding(_ count: Int) -> [UInt8] {
    let softHyphen: [UInt8] = [0xC2, 0xAD]
    let wordJoiner: [UInt8] = [0xE2, 0x81, 0xA0]
    let joiners = count % 2
    return Array(repeatElement(softHyphen, count: (count - 3 * joiners) / 2).joined())
      + (joiners == 1 ? wordJoiner : [])
  }
}
