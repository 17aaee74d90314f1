public import OnRecordModel
public import OnRecordText

/// What of a found exchange is shown: the turns that matter, and of long ones the surroundings of what
/// was found.
public enum MatchExcerpts {
  /// Bytes of a turn that are shown where it is long.
  public static let longest = 480

  /// Turns with matches, the question that they answer, and what was answered where only what was asked
  /// has matches; the rest of a long exchange is left out.
  public static func shown(_ match: ExchangeMatch) -> [MatchedPassage] {
    let firstQuestion = match.passages.first { $0.kind == .question }?.turn
    let answers = answers(in: match)
    return match.passages.filter {
      !$0.matches.isEmpty || $0.turn == firstQuestion || $0.turn.map(answers.contains) ?? false
    }
  }

  /// The answers to the first question with matches, where nothing but questions has any.
  ///
  /// Two at most: one who only gives the floor to another, and that one. None behind a further question.
  private static func answers(in match: ExchangeMatch) -> Set<Int> {
    let found = match.passages.filter { !$0.matches.isEmpty }
    guard let asked = found.first?.turn, found.allSatisfy({ $0.kind == .question }) else {
      return []
    }
    let behind = match.passages.drop { ($0.turn ?? 0) <= asked }
    let answers = behind.prefix { $0.kind != .question }.filter { $0.kind == .answer }
    return Set(answers.prefix(2).compactMap(\.turn))
  }

  /// The whole of a short turn; of a long one the surroundings of its first matches, or its beginning.
  ///
  /// Ranges are bytes of the passage's text and begin and end at words.
  /// - Complexity: O(length of what is shown + matches).
  public static func ranges(of passage: MatchedPassage, longest: Int = longest) -> [ByteRange] {
    let text = ReadingText(passage.text)
    let whole = text.trimmed(text.range)
    guard whole.count > longest else { return [whole] }
    guard !passage.matches.isEmpty else {
      return [whole.lowerBound..<wordEnd(whole.lowerBound + longest / 2, text, whole)]
    }
    var ranges: [ByteRange] = []
    for match in passage.matches {
      let start = wordStart(match.lowerBound - longest / 3, text, whole)
      let end = wordEnd(match.upperBound + longest / 3, text, whole)
      if let last = ranges.last, start <= last.upperBound {
        guard end - last.lowerBound <= 2 * longest else { break }
        ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, end)
      } else if ranges.count < 3 {
        ranges.append(paragraphStart(start, before: match.lowerBound, text, whole)..<end)
      } else {
        break
      }
    }
    return ranges
  }

  /// An excerpt does not begin with the last words of a paragraph.
  private static func paragraphStart(
    _ start: Int, before match: Int, _ text: ReadingText, _ whole: ByteRange
  ) -> Int {
    guard start > whole.lowerBound else { return start }
    var offset = start
    while offset < min(match, start + 64) {
      var next = offset
      var lines = 0
      while next < match, case let width = Whitespace.width(in: text.bytes, at: next), width > 0 {
        if text.bytes[next] == UInt8(ascii: "\n") { lines += 1 }
        next += width
      }
      if lines > 1 { return next }
      offset = max(next, offset + 1)
    }
    return start
  }

  private static func wordStart(_ offset: Int, _ text: ReadingText, _ whole: ByteRange) -> Int {
    guard offset > whole.lowerBound else { return whole.lowerBound }
    var offset = offset
    // A megabyte without a space is cut at a character instead.
    let limit = max(whole.lowerBound, offset - 64)
    while offset > limit, Whitespace.width(in: text.bytes, before: offset) == 0 { offset -= 1 }
    while offset > whole.lowerBound, text.bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }

  private static func wordEnd(_ offset: Int, _ text: ReadingText, _ whole: ByteRange) -> Int {
    guard offset < whole.upperBound else { return whole.upperBound }
    var offset = offset
    let limit = min(whole.upperBound, offset + 64)
    while offset < limit, Whitespace.width(in: text.bytes, at: offset) == 0 { offset += 1 }
    while offset < whole.upperBound, text.bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    return offset
  }
}
