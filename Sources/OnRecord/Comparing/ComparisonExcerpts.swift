public import OnRecordModel
import OnRecordText

/// Changes of two revisions that stand near each other, with the words round them.
public struct ComparisonExcerpt: Sendable {
  /// A stretch of words.
  public struct Run: Hashable, Sendable {
    /// Which of the two revisions has the words.
    public enum Kind: Hashable, Sendable {
      /// Both.
      case same
      /// The earlier alone.
      case removed
      /// The later alone.
      case added
    }
    /// Which.
    public let kind: Kind
    /// The words as the revision has them; of both, as the later has them.
    public let words: String
  }
  /// The words in order; of a change first what was removed.
  public let runs: [Run]
  /// The index of the turn in the earlier reading; nil outside all turns.
  public let oldTurn: Int?
  /// The index of the turn in the later reading; nil outside all turns.
  public let newTurn: Int?
}

extension RevisionComparison {
  /// Words of both revisions that part two changes and are still shown whole.
  private static let near = 12

  /// The changes in order, neighbours of one turn together, with some words round each.
  ///
  /// Complexity: O(runs + length of what is shown).
  public func excerpts(around words: Int = 8) -> [ComparisonExcerpt] {
    var groups: [Range<Int>] = []
    for index in runs.indices where !runs[index].isSame {
      if let last = groups.last, index - last.upperBound <= 1, isNear(last.upperBound) {
        groups[groups.count - 1] = last.lowerBound..<index + 1
      } else {
        groups.append(index..<index + 1)
      }
    }
    return groups.map { excerpt($0, around: words) }
  }

  /// Whether the words between two changes are few and in one turn with the second.
  private func isNear(_ index: Int) -> Bool {
    guard runs.indices.contains(index), runs[index].isSame else { return true }
    return runs[index].newCount <= Self.near && index + 1 < runs.count
      && runs[index].newTurn == runs[index + 1].newTurn
  }

  private func excerpt(_ group: Range<Int>, around words: Int) -> ComparisonExcerpt {
    let text = new.reading.text
    var shown: [ComparisonExcerpt.Run] = []
    if group.lowerBound > 0 {
      let range = runs[group.lowerBound - 1].new
      shown.append(.init(kind: .same, words: text[Words.last(words, of: range, in: text)]))
    }
    for run in runs[group] {
      if run.isSame {
        shown.append(.init(kind: .same, words: text[run.new]))
      } else {
        shown.append(.init(kind: .removed, words: old.reading.text[run.old]))
        shown.append(.init(kind: .added, words: text[run.new]))
      }
    }
    if group.upperBound < runs.count {
      let range = runs[group.upperBound].new
      shown.append(.init(kind: .same, words: text[Words.first(words, of: range, in: text)]))
    }
    let first = runs[group.lowerBound]
    return ComparisonExcerpt(
      runs: shown.filter { !$0.words.isEmpty }, oldTurn: first.oldTurn, newTurn: first.newTurn)
  }
}

/// The words at the edges of a range; a paragraph's end ends them.
private enum Words {
  static func first(_ count: Int, of range: ByteRange, in text: ReadingText) -> ByteRange {
    var end = range.lowerBound
    var left = count
    var isInWord = false
    for offset in range {
      if Whitespace.width(in: text.bytes, at: offset) > 0 {
        if isInWord { left -= 1 }
        isInWord = false
        if left == 0 || isParagraphEnd(offset, in: text) { break }
      } else {
        isInWord = true
        end = offset + 1
      }
    }
    return text.trimmed(range.lowerBound..<characterEnd(end, range, text))
  }

  static func last(_ count: Int, of range: ByteRange, in text: ReadingText) -> ByteRange {
    var start = range.upperBound
    var left = count
    var isInWord = false
    for offset in range.reversed() {
      if Whitespace.width(in: text.bytes, at: offset) > 0 {
        if isInWord { left -= 1 }
        isInWord = false
        if left == 0 || isParagraphEnd(offset - 1, in: text) { break }
      } else {
        isInWord = true
        start = offset
      }
    }
    while start < range.upperBound, text.bytes[start] & 0xC0 == 0x80 { start += 1 }
    return text.trimmed(start..<range.upperBound)
  }

  private static func isParagraphEnd(_ offset: Int, in text: ReadingText) -> Bool {
    offset >= 0 && offset + 1 < text.count && text.bytes[offset] == 0x0A
      && text.bytes[offset + 1] == 0x0A
  }

  private static func characterEnd(_ end: Int, _ range: ByteRange, _ text: ReadingText) -> Int {
    var end = end
    while end < range.upperBound, text.bytes[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }
}
