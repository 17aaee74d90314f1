import OnRecordModel
import OnRecordText
import Testing

/// What holds of every reading, whatever was read.
enum ReadingInvariants {
  static func check(_ reading: Reading) {
    var place = 0
    let pieces = (reading.turns.map(\.range) + reading.trivia).sorted {
      $0.lowerBound < $1.lowerBound
    }
    for piece in pieces {
      #expect(piece.lowerBound == place, "turns and trivia tile the text")
      place = piece.upperBound
    }
    #expect(place == reading.text.count, "turns and trivia tile the text")
    for turn in reading.turns {
      for range in turn.paragraphs + turn.questions + [turn.labelRange].compactMap({ $0 }) {
        #expect(turn.range.covers(range), "a turn's parts lie inside it")
      }
      #expect(turn.exchange == nil || turn.kind == .question || turn.kind == .answer)
    }
    for range in reading.incidents.map(\.range) + reading.front.compactMap(\.text) {
      #expect(reading.text.range.covers(range), "items lie in the text")
      #expect(isSlice(range, of: reading.text), "items begin and end between characters")
    }
  }

  /// Whether a range cuts no character in two.
  private static func isSlice(_ range: ByteRange, of text: ReadingText) -> Bool {
    [range.lowerBound, range.upperBound].allSatisfy {
      $0 == text.count || text.bytes[$0] & 0xC0 != 0x80
    }
  }
}
