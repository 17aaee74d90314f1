public import OnRecordModel
import OnRecordText

/// A quotation with its differences from the record set off, for any page that can show them.
public enum WordComparison {
  /// Words of the record that are shown where an ellipsis leaves many out.
  public static let shownWords = 24

  /// A stretch of the comparison.
  public struct Run: Hashable, Sendable {
    /// Who has the words.
    public enum Kind: Hashable, Sendable {
      /// The quotation and the record.
      case kept
      /// The record alone.
      case dropped
      /// The quotation alone.
      case added
    }
    /// Who has the words.
    public let kind: Kind
    /// The words; those of the record shortened where they are many.
    public let text: String
  }

  /// The quotation's words with the record's among them, in order; all texts joined read as one line.
  ///
  /// Complexity: O(length + n log n) in the differences.
  public static func runs(words: String, differences: [WordDifference]) -> [Run] {
    var comparison = Builder(text: ReadingText(words))
    for difference in differences.sorted(by: { $0.quoteRange.lowerBound < $1.quoteRange.lowerBound }
    ) {
      comparison.append(difference)
    }
    return comparison.finished()
  }

  /// Many words by their first and last; line ends and doubled spaces as one space.
  public static func shortened(_ words: String, limit: Int = shownWords) -> String {
    let list = words.split(whereSeparator: \.isWhitespace)
    guard list.count > limit else { return list.joined(separator: " ") }
    let half = limit / 2
    return list.prefix(half).joined(separator: " ") + " … "
      + list.suffix(half).joined(separator: " ")
  }

  private struct Builder {
    let text: ReadingText
    var runs: [Run] = []
    var offset = 0

    mutating func append(_ difference: WordDifference) {
      let range = difference.quoteRange.clamped(to: text.range)
      guard range.lowerBound >= offset else { return }
      append(.kept, text[offset..<range.lowerBound])
      if range.isEmpty, range.lowerBound > 0, !isSpace(range.lowerBound - 1) { append(.kept, " ") }
      appendWords(of: difference)
      if range.isEmpty, range.upperBound < text.count, !isSpace(range.upperBound) {
        append(.kept, " ")
      }
      offset = range.upperBound
    }

    mutating func finished() -> [Run] {
      append(.kept, text[offset..<text.count])
      return runs
    }

    private mutating func append(_ kind: Run.Kind, _ words: String) {
      if !words.isEmpty { runs.append(Run(kind: kind, text: words)) }
    }

    private func isSpace(_ offset: Int) -> Bool {
      text.bytes[offset] == 0x20 || text.bytes[offset] == 0x0A
    }

    private mutating func appendWords(of difference: WordDifference) {
      let quoted = difference.quoteWords
      let lead = quoted.prefix(while: \.isWhitespace)
      let words = quoted.dropFirst(lead.count).reversed().drop(while: \.isWhitespace).reversed()
      let tail = quoted.dropFirst(lead.count + words.count)
      // Where the quotation has only a space, the record's sign stands before it.
      if !words.isEmpty { append(.kept, String(lead)) }
      let isMarked = difference.kind == .ellipsis || difference.kind == .incident
      if isMarked {  // the quotation shows it, or need not: what is left out follows
        append(.kept, String(words))
        if !words.isEmpty { append(.kept, " ") }
      }
      append(.dropped, WordComparison.shortened(difference.recordWords))
      if !isMarked { append(.added, String(words)) }
      append(.kept, String(words.isEmpty ? lead : tail))
    }
  }
}
