import OnRecordModel
import OnRecordText

/// Compares two texts word by word, in short: how much changed and where first.
///
/// Not for a display of all differences; that is `compare`.
struct TextComparison {
  /// Edits up to which the shortest edit is looked for; beyond, words are counted without order.
  private static let mostEdits = 4000

  private let old: Words
  private let new: Words

  init(old: ReadingText, new: ReadingText) {
    self.old = Words(of: old)
    self.new = Words(of: new)
  }

  /// The share of the shorter text's three-word runs that the other text has, from 0 to 1.
  ///
  /// 1 where the shorter text has fewer than three words: nothing speaks against it.
  func sharedRuns() -> Double {
    let first = old.runs()
    let second = new.runs()
    let smaller = first.count <= second.count ? first : second
    let larger = first.count <= second.count ? second : first
    guard !smaller.isEmpty else { return 1 }
    return Double(smaller.count { larger.contains($0) }) / Double(smaller.count)
  }

  /// The numbers of words added and removed and the first difference.
  ///
  /// Complexity: O(words × edits), with the edits bounded.
  func change() -> TextChange {
    let prefix = zip(old.hashes, new.hashes).prefix { $0 == $1 }.count
    let shorter = min(old.count, new.count)
    let suffix = zip(old.hashes.reversed(), new.hashes.reversed())
      .prefix(shorter - prefix).prefix { $0 == $1 }.count
    let before = Array(old.hashes[prefix..<old.count - suffix])
    let after = Array(new.hashes[prefix..<new.count - suffix])
    let (shownBefore, shownAfter) = firstDifference(from: prefix)
    let edits = Self.editCount(before, after)
    guard let edits else {
      let (added, removed) = Self.countedWithoutOrder(before, after)
      return TextChange(
        wordsAdded: added, wordsRemoved: removed, isExact: false, before: shownBefore,
        after: shownAfter)
    }
    let added = (edits + after.count - before.count) / 2
    return TextChange(
      wordsAdded: added, wordsRemoved: edits - added, before: shownBefore, after: shownAfter)
  }

  /// The length of the shortest edit (Myers 1986); nil where it is longer than we look for.
  private static func editCount(_ old: [UInt64], _ new: [UInt64]) -> Int? {
    if old.isEmpty || new.isEmpty { return old.count + new.count }
    let most = min(mostEdits, old.count + new.count)
    var furthest = [Int](repeating: 0, count: 2 * most + 3)
    for edits in 0...most {
      for diagonal in stride(from: -edits, through: edits, by: 2) {
        let at = diagonal + most + 1
        let goesDown =
          diagonal == -edits || (diagonal != edits && furthest[at - 1] < furthest[at + 1])
        var x = goesDown ? furthest[at + 1] : furthest[at - 1] + 1
        while x < old.count, x - diagonal >= 0, x - diagonal < new.count,
          old[x] == new[x - diagonal]
        {
          x += 1
        }
        furthest[at] = x
        if x >= old.count && x - diagonal >= new.count { return edits }
      }
    }
    return nil
  }

  private static func countedWithoutOrder(
    _ old: [UInt64], _ new: [UInt64]
  ) -> (added: Int, removed: Int) {
    var counts: [UInt64: Int] = [:]
    for word in new { counts[word, default: 0] += 1 }
    for word in old { counts[word, default: 0] -= 1 }
    let added = counts.values.reduce(0) { $0 + max(0, $1) }
    let removed = counts.values.reduce(0) { $0 + max(0, -$1) }
    return (added, removed)
  }

  /// The first words that differ, in both texts, with a few equal ones round them.
  private func firstDifference(from prefix: Int) -> (before: String, after: String) {
    let window = 80
    let before = Array(old.hashes[prefix..<min(old.count, prefix + window)])
    let after = Array(new.hashes[prefix..<min(new.count, prefix + window)])
    if before.isEmpty && after.isEmpty { return ("", "") }
    var removed = Set<Int>()
    var inserted = Set<Int>()
    for change in after.difference(from: before) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var oldEnd = 0
    var newEnd = 0
    while removed.contains(oldEnd) || inserted.contains(newEnd) {
      if removed.contains(oldEnd) { oldEnd += 1 }
      if inserted.contains(newEnd) { newEnd += 1 }
    }
    return (
      old.excerpt(prefix..<prefix + oldEnd, around: 4),
      new.excerpt(prefix..<prefix + newEnd, around: 4)
    )
  }
}

/// The words of a text, and the text to show them in.
private struct Words {
  let text: ReadingText
  private let tokens: TextTokens

  var hashes: [UInt64] { tokens.hashes }
  var count: Int { tokens.count }

  init(of text: ReadingText) {
    self.text = text
    tokens = TextTokens(text)
  }

  /// Hashes of all runs of three words.
  func runs() -> Set<UInt64> {
    guard count >= 3 else { return [] }
    var runs = Set<UInt64>(minimumCapacity: count)
    for index in 2..<count {
      runs.insert((hashes[index - 2] &* 31 &+ hashes[index - 1]) &* 31 &+ hashes[index])
    }
    return runs
  }

  /// Words with some round them, at most about twenty.
  func excerpt(_ words: Range<Int>, around: Int) -> String {
    guard count > 0 else { return "" }
    let lower = max(0, words.lowerBound - around)
    let wanted = min(count, words.upperBound + around)
    let upper = min(wanted, words.lowerBound + 16)
    guard lower < upper else { return "" }
    let shown = text[tokens.range(lower..<upper)]
    return shown + (upper < wanted ? " …" : "")
  }
}
