import OnRecordModel
import OnRecordText

/// The promise that turns and trivia cover each byte of a text once.
enum Tiling {
  /// The pieces of a text in order: each turn by its index, and trivia as nil.
  static func pieces(of reading: Reading) -> [(turn: Int?, range: ByteRange)] {
    var pieces: [(turn: Int?, range: ByteRange)] = []
    pieces.reserveCapacity(reading.turns.count + reading.trivia.count)
    var trivia = reading.trivia[...]
    for (index, turn) in reading.turns.enumerated() {
      while let first = trivia.first, first.lowerBound < turn.range.lowerBound {
        pieces.append((nil, first))
        trivia.removeFirst()
      }
      pieces.append((index, turn.range))
    }
    pieces += trivia.map { (nil, $0) }
    return pieces
  }

  /// What is wrong with a reading's pieces, in words; nil where they tile the text.
  static func problem(in reading: Reading) -> String? {
    let bytes = reading.text.bytes
    var end = 0
    for piece in pieces(of: reading) {
      guard piece.range.lowerBound == end else {
        return "turns and trivia leave a gap or overlap at byte \(end) of the text"
      }
      end = piece.range.upperBound
      guard end <= bytes.count else { return "a turn ends behind the text" }
      // A continuation byte at a boundary would part a character.
      guard end == bytes.count || bytes[end] & 0xC0 != 0x80 else {
        return "a turn ends inside a character at byte \(end) of the text"
      }
    }
    guard end == bytes.count else { return "the text from byte \(end) is in no turn" }
    return nil
  }
}
