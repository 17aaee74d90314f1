import OnRecordQuotation
import OnRecordText

/// Where the compared words of a quotation stand in the draft's text.
///
/// The words are the quotation's pieces joined by one space each, with or without the comma at the end
/// of a piece.
struct QuotationSeams {
  private struct Stretch {
    var words: ByteRange
    var text: ByteRange
  }
  private var stretches: [Stretch] = []

  /// Nil where the compared words are not those of the draft.
  init?(_ checked: CheckedQuotation, in text: ReadingText) {
    let pieces = checked.quotation.pieces
    for hasCommas in [false, true] {
      stretches = []
      var words: [UInt8] = []
      for (index, piece) in pieces.enumerated() {
        let isLast = index == pieces.count - 1
        let range = hasCommas && !isLast ? Self.withComma(piece, in: text) : piece
        if index > 0 { words.append(0x20) }
        stretches.append(
          Stretch(words: words.count..<words.count + range.count, text: range))
        words += text.bytes[range]
      }
      if words == Array(checked.words.utf8) { return }
    }
    return nil
  }

  /// A piece with the comma that follows it.
  private static func withComma(_ piece: ByteRange, in text: ReadingText) -> ByteRange {
    var end = piece.upperBound
    while end < text.count {
      let width = Whitespace.width(in: text.bytes, at: end)
      if width == 0 { break }
      end += width
    }
    guard end < text.count, text.bytes[end] == UInt8(ascii: ",") else { return piece }
    return piece.lowerBound..<end + 1
  }

  /// The draft's text for a stretch of the words; nil where it lies in two pieces.
  func text(of range: ByteRange) -> ByteRange? {
    guard let stretch = stretches.first(where: { $0.words.covers(range) }) else { return nil }
    return range.shifted(by: stretch.text.lowerBound - stretch.words.lowerBound)
  }
}
