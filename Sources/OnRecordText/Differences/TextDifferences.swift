/// What differs between two texts, word by word.
///
/// A word is here what stands between white space, by its bytes: a changed comma is a changed word,
/// changed layout is none. The runs tile the words of both texts in order.
public struct TextDifferences: Sendable {
  /// A stretch of words that both texts have, or that one has in the place of the other's.
  public struct Run: Hashable, Sendable {
    /// Whether both texts have the same words there.
    public let isSame: Bool
    /// The words in the old text, as a range of its bytes; empty where the new one has more.
    public let old: ByteRange
    /// The words in the new text, as a range of its bytes; empty where the old one has more.
    public let new: ByteRange
    /// How many words of the old text.
    public let oldCount: Int
    /// How many words of the new text.
    public let newCount: Int
  }

  /// The stretches in order.
  public let runs: [Run]
  /// Whether no shorter way from one text to the other was given up for its cost.
  public let isExact: Bool

  /// Words that the old text has and the new has not.
  public var removedCount: Int { runs.reduce(0) { $0 + ($1.isSame ? 0 : $1.oldCount) } }
  /// Words that the new text has and the old has not.
  public var addedCount: Int { runs.reduce(0) { $0 + ($1.isSame ? 0 : $1.newCount) } }
  /// Whether the words are the same.
  public var isEmpty: Bool { !runs.contains { !$0.isSame } }

  /// The differences between two texts.
  ///
  /// Runs of words that stand once in each text part the work, the shortest edit (Myers 1986) fills
  /// the gaps; a gap in which that costs too much is one change as a whole. Complexity: O(words × log
  /// words + edits²), with the edits of a gap bounded.
  public init(old: ReadingText, new: ReadingText) {
    let first = TextTokens(old)
    let second = TextTokens(new)
    var edit = TokenEdit()
    edit.compare(first.hashes, second.hashes)
    isExact = edit.isExact
    runs = Self.runs(edit.matches, first, second)
  }

  /// Runs of pairs of equal words, and of what lies between them.
  private static func runs(
    _ matches: [(old: Int, new: Int)], _ first: TextTokens, _ second: TextTokens
  ) -> [Run] {
    var runs: [Run] = []
    var old = 0
    var new = 0
    func append(_ isSame: Bool, _ oldEnd: Int, _ newEnd: Int) {
      guard oldEnd > old || newEnd > new else { return }
      runs.append(
        Run(
          isSame: isSame, old: first.range(old..<oldEnd), new: second.range(new..<newEnd),
          oldCount: oldEnd - old, newCount: newEnd - new))
      (old, new) = (oldEnd, newEnd)
    }
    var index = 0
    while index < matches.count {
      append(false, matches[index].old, matches[index].new)
      var end = index
      while end < matches.count, matches[end].old == old + end - index,
        matches[end].new == new + end - index
      {
        end += 1
      }
      append(true, old + end - index, new + end - index)
      index = end
    }
    append(false, first.count, second.count)
    return runs
  }
}
