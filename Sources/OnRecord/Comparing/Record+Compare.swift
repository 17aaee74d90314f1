public import OnRecordModel
import OnRecordStore
import OnRecordText

extension Record {
  /// Two revisions of a release, or of two, word by word.
  ///
  /// - Parameters:
  ///   - old: Name of the release that is taken for the earlier, and number of its revision; nil for
  ///     the current one.
  ///   - new: The same of the later.
  /// - Throws: `RecordFailure` of kind `unknownRelease` or `ambiguousRelease`.
  /// - Complexity: O(length of the texts), and the square of the words that differ in one place.
  public func compare(
    _ old: (release: String, revision: Int?), with new: (release: String, revision: Int?)
  ) throws -> RevisionComparison {
    let first = try reading(ofRelease: old.release, revision: old.revision)
    let second = try reading(ofRelease: new.release, revision: new.revision)
    let differences = TextDifferences(old: first.reading.text, new: second.reading.text)
    let oldTurns = TurnFinder(first.reading)
    let newTurns = TurnFinder(second.reading)
    return RevisionComparison(
      old: first, new: second,
      runs: differences.runs.map { run in
        ComparedRun(
          isSame: run.isSame, old: run.old, new: run.new, oldCount: run.oldCount,
          newCount: run.newCount, oldTurn: oldTurns.turn(at: run.old.lowerBound),
          newTurn: newTurns.turn(at: run.new.lowerBound))
      }, isExact: differences.isExact,
      front: Self.frontChanges(first.reading.front, second.reading.front))
  }

  /// The revisions that superseded others, the last taken in first.
  ///
  /// - Parameter filter: Which releases; `speaker`, `kind` and `person` ask for a turn of the current
  ///   revision.
  /// - Throws: `RecordFailure` of kind `badQuery`.
  /// - Complexity: O(revisions).
  public func changes(
    matching filter: SearchFilter = SearchFilter(), offset: Int = 0, limit: Int
  ) throws -> (total: Int, changes: [RecordedChange]) {
    try store.changes(matching: filter, offset: offset, limit: limit)
  }

  /// What only one of two pages prints, paired where both print one thing of a kind.
  private static func frontChanges(_ old: [FrontItem], _ new: [FrontItem]) -> [FrontChange] {
    FrontItem.Key.allCases.flatMap { key -> [FrontChange] in
      let before = old.filter { $0.key == key }.map(\.printed)
      let after = new.filter { $0.key == key }.map(\.printed)
      let gone = before.filter { !after.contains($0) }
      let come = after.filter { !before.contains($0) }
      return (0..<max(gone.count, come.count)).map { index in
        FrontChange(
          key: key, old: index < gone.count ? gone[index] : nil,
          new: index < come.count ? come[index] : nil)
      }
    }
  }
}

/// Finds the turn in which a byte of a reading stands.
private struct TurnFinder {
  private let turns: [Turn]

  init(_ reading: Reading) { turns = reading.turns }

  func turn(at offset: Int) -> Int? {
    var low = 0
    var high = turns.count
    while low < high {
      let middle = (low + high) / 2
      if turns[middle].range.upperBound > offset { high = middle } else { low = middle + 1 }
    }
    return low < turns.count && turns[low].range.contains(offset) ? low : nil
  }
}
