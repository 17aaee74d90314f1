import OnRecordText

/// Finds the sentences of a question turn that ask: its parts.
enum QuestionSentences {
  /// Each sentence with a question mark at its end, as ranges of the text.
  ///
  /// Complexity: O(length of the paragraphs).
  static func ranges(in paragraphs: [ByteRange], of text: ReadingText) -> [ByteRange] {
    var found: [ByteRange] = []
    let bytes = text.bytes
    for paragraph in paragraphs {
      var start = paragraph.lowerBound
      var place = start
      while place < paragraph.upperBound {
        let byte = bytes[place]
        place += 1
        guard byte == 0x3F || byte == 0x2E || byte == 0x21 else { continue }
        if byte == 0x2E, isAbbreviation(bytes, start..<place - 1) { continue }
        while place < paragraph.upperBound, isCloser(bytes, place) {
          place += closerWidth(bytes, place)
        }
        guard endsHere(bytes, place, paragraph.upperBound) else { continue }
        if byte == 0x3F { found.append(text.trimmed(start..<place)) }
        start = place
      }
    }
    return found
  }

  /// A title or an initial before a full stop ends no sentence: `Mr.`, `J.`, `U.S.`
  /// .
  private static func isAbbreviation(_ bytes: [UInt8], _ sentence: ByteRange) -> Bool {
    var start = sentence.upperBound
    while start > sentence.lowerBound, Bytes.isLetter(bytes[start - 1]) { start -= 1 }
    let word = bytes[start..<sentence.upperBound]
    return word.count == 1
      || word.count <= 5 && LabelWords.abbreviated.contains(ASCIIText.lowered(word))
  }

  /// A space and a capital, a quotation mark or a digit follow, or nothing.
  private static func endsHere(_ bytes: [UInt8], _ place: Int, _ end: Int) -> Bool {
    let next = Bytes.skipLayout(bytes, from: place, to: end)
    if next == end { return true }
    return next > place && !Bytes.isLower(bytes[next])
  }

  private static func isCloser(_ bytes: [UInt8], _ place: Int) -> Bool {
    bytes[place] == 0x22 || bytes[place] == 0x29 || Bytes.matches(bytes, at: place, "”")
      || Bytes.matches(bytes, at: place, "’")
  }

  private static func closerWidth(_ bytes: [UInt8], _ place: Int) -> Int {
    bytes[place] < 0x80 ? 1 : 3
  }
}
