import OnRecordModel
import OnRecordWording

/// A quotation with its differences from the record set off: `[-dropped-]{+added+}`.
///
/// On a terminal with colours what the record has and the quotation has not is struck and red, what
/// only the quotation has is green.
enum ComparisonParagraph {
  static func paragraph(words: String, differences: [WordDifference]) -> Paragraph {
    var paragraph = Paragraph()
    for run in WordComparison.runs(words: words, differences: differences) {
      switch run.kind {
      case .kept: paragraph.append(shortened(run.text))
      case .dropped:
        paragraph.append(Style.isEnabled ? run.text : "[-\(run.text)-]", style: .dropped)
      case .added:
        paragraph.append(Style.isEnabled ? run.text : "{+\(run.text)+}", style: .added)
      }
    }
    return paragraph
  }

  /// Words that are shown where the quotation and the record have many in common.
  static let mostWords = 400

  private static func shortened(_ words: String) -> String {
    guard words.utf8.count > mostWords * 2,
      words.split(whereSeparator: \.isWhitespace).count > mostWords
    else { return words }
    let end = words.last?.isWhitespace ?? false ? " " : ""
    let start = words.first?.isWhitespace ?? false ? " " : ""
    return start + WordComparison.shortened(words, limit: mostWords) + end
  }
}
