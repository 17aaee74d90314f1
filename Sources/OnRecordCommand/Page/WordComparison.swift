import OnRecordModel
import OnRecordText

/// A quotation with its differences from the record set off: `[-dropped-]{+added+}`.
///
/// On a terminal with colours what the record has and the quotation has not is struck and red, what
/// only the quotation has is green.
enum WordComparison {
  /// Words of the record that are shown where an ellipsis leaves many out.
  static let shownWords = 24

  static func paragraph(words: String, differences: [WordDifference]) -> Paragraph {
    let text = ReadingText(words)
    var paragraph = Paragraph()
    var offset = 0
    for difference in differences.sorted(by: { $0.quoteRange.lowerBound < $1.quoteRange.lowerBound }
    ) {
      let range = difference.quoteRange.clamped(to: text.range)
      guard range.lowerBound >= offset else { continue }
      paragraph.append(text[offset..<range.lowerBound])
      let needsGap = range.isEmpty && range.lowerBound > 0 && !isSpace(text, range.lowerBound - 1)
      if needsGap { paragraph.append(" ") }
      append(difference, to: &paragraph)
      if range.isEmpty, range.upperBound < text.count, !isSpace(text, range.upperBound) {
        paragraph.append(" ")
      }
      offset = range.upperBound
    }
    paragraph.append(text[offset..<text.count])
    return paragraph
  }

  private static func isSpace(_ text: ReadingText, _ offset: Int) -> Bool {
    text.bytes[offset] == 0x20 || text.bytes[offset] == 0x0A
  }

  private static func append(_ difference: WordDifference, to paragraph: inout Paragraph) {
    let quoted = difference.quoteWords
    let lead = quoted.prefix(while: \.isWhitespace)
    let words = quoted.dropFirst(lead.count).reversed().drop(while: \.isWhitespace).reversed()
    let tail = quoted.dropFirst(lead.count + words.count)
    // Where the quotation has only a space, the record's sign stands before it.
    if !words.isEmpty { paragraph.append(String(lead)) }
    let isMarked = difference.kind == .ellipsis || difference.kind == .incident
    if isMarked {  // the quotation shows it, or need not: what is left out follows
      paragraph.append(String(words))
      if !words.isEmpty { paragraph.append(" ") }
    }
    if !difference.recordWords.isEmpty { append(dropped: difference.recordWords, to: &paragraph) }
    if !isMarked, !words.isEmpty { append(added: String(words), to: &paragraph) }
    paragraph.append(String(words.isEmpty ? lead : tail))
  }

  private static func append(dropped words: String, to paragraph: inout Paragraph) {
    let words = shortened(words)
    guard !words.isEmpty else { return }
    paragraph.append(Style.isEnabled ? words : "[-\(words)-]", style: .dropped)
  }

  private static func append(added words: String, to paragraph: inout Paragraph) {
    paragraph.append(Style.isEnabled ? words : "{+\(words)+}", style: .added)
  }

  /// Many words by their first and last; line ends and doubled spaces as one space.
  static func shortened(_ words: String, limit: Int = shownWords) -> String {
    let list = words.split(whereSeparator: \.isWhitespace)
    guard list.count > limit else { return list.joined(separator: " ") }
    let half = limit / 2
    return list.prefix(half).joined(separator: " ") + " … "
      + list.suffix(half).joined(separator: " ")
  }
}
