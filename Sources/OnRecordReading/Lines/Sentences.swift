import OnRecordText

/// Where sentences end in running text.
enum Sentences {
  /// The sentences of a paragraph in order, without layout at their ends.
  ///
  /// A sentence ends at a full stop, question or exclamation mark with what closes after it, where
  /// layout and no small letter follow. The stop of a title or an initial ends none.
  /// Complexity: O(length of the paragraph).
  static func ranges(in paragraph: ByteRange, of text: ReadingText) -> [ByteRange] {
    var found: [ByteRange] = []
    let bytes = text.bytes
    var start = paragraph.lowerBound
    var place = start
    while place < paragraph.upperBound {
      let byte = bytes[place]
      place += 1
      guard byte == 0x3F || byte == 0x2E || byte == 0x21 else { continue }
      if byte == 0x2E, isAbbreviation(bytes, start..<place - 1) { continue }
      while place < paragraph.upperBound, let width = closerWidth(bytes, place) { place += width }
      guard endsHere(bytes, place, paragraph.upperBound) else { continue }
      found.append(text.trimmed(start..<place))
      start = place
    }
    let rest = text.trimmed(start..<paragraph.upperBound)
    return rest.isEmpty ? found : found + [rest]
  }

  /// Whether a sentence ends with a question mark, closing marks passed over.
  static func asks(_ sentence: ByteRange, in text: ReadingText) -> Bool {
    sentence.suffix(8).reversed().first { place in
      text.bytes[place] == 0x3F || Bytes.isLetter(text.bytes[place]) && text.bytes[place] < 0x80
    }.map { text.bytes[$0] == 0x3F } ?? false
  }

  /// Whether a title or an initial stands before a full stop: `Mr.`, `J.`, `U.S.`.
  private static func isAbbreviation(_ bytes: [UInt8], _ sentence: ByteRange) -> Bool {
    var start = sentence.upperBound
    while start > sentence.lowerBound, Bytes.isLetter(bytes[start - 1]) { start -= 1 }
    let word = bytes[start..<sentence.upperBound]
    return word.count == 1
      || word.count <= 5 && LabelWords.abbreviated.contains(ASCIIText.lowered(word))
  }

  /// Layout and then a capital, a mark or a digit follow, or nothing.
  private static func endsHere(_ bytes: [UInt8], _ place: Int, _ end: Int) -> Bool {
    let next = Bytes.skipLayout(bytes, from: place, to: end)
    if next == end { return true }
    return next > place && !Bytes.isLower(bytes[next])
  }

  /// The width of a closing mark or bracket; nil where there is none.
  private static func closerWidth(_ bytes: [UInt8], _ place: Int) -> Int? {
    if bytes[place] == 0x22 || bytes[place] == 0x29 { return 1 }
    return Bytes.matches(bytes, at: place, "”") || Bytes.matches(bytes, at: place, "’") ? 3 : nil
  }
}
