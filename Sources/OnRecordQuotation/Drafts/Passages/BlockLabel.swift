import OnRecordModel
import OnRecordText

/// The label with which a paragraph of a quoted transcript begins.
///
/// As in `SORVALD: We have not agreed.`
struct BlockLabel {
  /// The label's words, without the sign after them.
  let name: ByteRange
  /// Where the words begin that it labels.
  let end: Int

  /// The longest label, in bytes.
  private static let longest = 48

  /// Up to five words, each with a capital, before a colon; or Q and A before a colon or a full stop.
  ///
  /// Complexity: O(1).
  init?(in text: ReadingText, block: ByteRange) {
    let bytes = text.bytes
    let limit = min(block.upperBound, block.lowerBound + Self.longest)
    var place = block.lowerBound
    while place < limit, bytes[place] != UInt8(ascii: ":"), bytes[place] != 0x0A {
      if bytes[place] == UInt8(ascii: "."), place == block.lowerBound + 1 { break }
      place += 1
    }
    guard place < limit, bytes[place] != 0x0A, place > block.lowerBound else { return nil }
    let name = text.trimmed(block.lowerBound..<place)
    let words = text[name].split(separator: " ")
    guard (1...5).contains(words.count), words.allSatisfy(Self.mayName) else { return nil }
    let isLetter = name.count == 1
    guard
      bytes[place] == UInt8(ascii: ":")
        || isLetter && [0x51, 0x41].contains(bytes[name.lowerBound])
    else { return nil }
    self.name = name
    end = text.trimmed(place + 1..<block.upperBound).lowerBound
  }

  /// Whether a word may be part of a name: one with a capital, or a particle.
  static func mayName(_ word: Substring) -> Bool {
    guard let first = word.unicodeScalars.first else { return false }
    return first.properties.isUppercase || WordList.particles.contains(String(word))
  }
}
