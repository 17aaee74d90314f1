/// Pairs the words of two lists that are to be taken for the same.
struct TokenEdit {
  /// Edits of one gap up to which the shortest way is looked for.
  private static let mostEdits = 2_000
  /// Words in a row that must stand once in each text to part the work.
  private static let anchorLength = 4

  /// Pairs of equal words, rising in both lists.
  private(set) var matches: [(old: Int, new: Int)] = []
  /// Whether no gap was given up.
  private(set) var isExact = true

  /// Compares two lists whole.
  mutating func compare(_ old: [UInt64], _ new: [UInt64]) {
    var from = (old: 0, new: 0)
    for anchor in TokenAnchors(old, new, length: Self.anchorLength).pairs {
      guard anchor.old >= from.old, anchor.new >= from.new else { continue }
      gap(old, from.old..<anchor.old, new, from.new..<anchor.new)
      for step in 0..<Self.anchorLength {
        matches.append((anchor.old + step, anchor.new + step))
      }
      from = (anchor.old + Self.anchorLength, anchor.new + Self.anchorLength)
    }
    gap(old, from.old..<old.count, new, from.new..<new.count)
  }

  /// Compares what lies between two anchors, equal ends first.
  private mutating func gap(
    _ old: [UInt64], _ oldRange: Range<Int>, _ new: [UInt64], _ newRange: Range<Int>
  ) {
    var oldRange = oldRange
    var newRange = newRange
    while let first = oldRange.first, let other = newRange.first, old[first] == new[other] {
      matches.append((first, other))
      oldRange.removeFirst()
      newRange.removeFirst()
    }
    var tail = 0
    while tail < oldRange.count, tail < newRange.count,
      old[oldRange.upperBound - 1 - tail] == new[newRange.upperBound - 1 - tail]
    {
      tail += 1
    }
    let middle = (
      oldRange.lowerBound..<oldRange.upperBound - tail,
      newRange.lowerBound..<newRange.upperBound - tail
    )
    if !middle.0.isEmpty, !middle.1.isEmpty {
      if let found = Self.shortest(Array(old[middle.0]), Array(new[middle.1])) {
        matches += found.map { ($0.old + middle.0.lowerBound, $0.new + middle.1.lowerBound) }
      } else {
        isExact = false
      }
    }
    for step in 0..<tail {
      matches.append((middle.0.upperBound + step, middle.1.upperBound + step))
    }
  }

  /// The equal words on the shortest way from one list to the other (Myers 1986); nil where it has
  /// too many edits.
  ///
  /// Keeps the farthest points of every round, which is the square of the edits in memory.
  private static func shortest(_ old: [UInt64], _ new: [UInt64]) -> [(old: Int, new: Int)]? {
    let most = min(mostEdits, old.count + new.count)
    var furthest = [Int32](repeating: 0, count: 2 * most + 3)
    var rounds: [[Int32]] = []
    let middle = most + 1
    for edits in 0...most {
      rounds.append(Array(furthest[middle - edits - 1...middle + edits + 1]))
      for diagonal in stride(from: -edits, through: edits, by: 2) {
        let at = diagonal + middle
        let goesDown =
          diagonal == -edits || diagonal != edits && furthest[at - 1] < furthest[at + 1]
        var x = Int(goesDown ? furthest[at + 1] : furthest[at - 1] + 1)
        while x < old.count, x - diagonal >= 0, x - diagonal < new.count,
          old[x] == new[x - diagonal]
        {
          x += 1
        }
        furthest[at] = Int32(x)
        if x >= old.count, x - diagonal >= new.count {
          return trace(rounds, edits: edits, end: (old.count, new.count))
        }
      }
    }
    return nil
  }

  /// Walks back through the rounds and collects the diagonal steps.
  private static func trace(
    _ rounds: [[Int32]], edits: Int, end: (x: Int, y: Int)
  ) -> [(old: Int, new: Int)] {
    var (x, y) = end
    var matches: [(old: Int, new: Int)] = []
    for round in stride(from: edits, through: 0, by: -1) {
      // As the round began: index 0 is diagonal −round − 1.
      let furthest = rounds[round]
      let diagonal = x - y
      let at = diagonal + round + 1
      let goesDown =
        diagonal == -round || diagonal != round && furthest[at - 1] < furthest[at + 1]
      let before = goesDown ? diagonal + 1 : diagonal - 1
      let startX = round == 0 ? 0 : Int(furthest[before + round + 1])
      let startY = startX - before
      let snakeX = round == 0 ? 0 : goesDown ? startX : startX + 1
      while x > snakeX {
        x -= 1
        y -= 1
        matches.append((x, y))
      }
      (x, y) = (startX, startY)
    }
    return matches.reversed()
  }
}
