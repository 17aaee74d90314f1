/// What of a release is cited: all of it, turns, or paragraphs.
public enum PlaceSelection: Hashable, Sendable {
  /// The release as such.
  case whole
  /// Turns by their indexes in the reading, rising.
  case turns([Int])
  /// Paragraphs by their indexes among `Anchors.paragraphs`, rising.
  case paragraphs([Int])

  /// The selection of names as addresses have them: `t12`, `t3-t5` and `t9`, `p40-p42`.
  ///
  /// Nil where a name is none, names a place that there is not, or turns and paragraphs are mixed.
  public init?(_ names: [String], turnCount: Int, paragraphCount: Int) {
    var places: Set<Int> = []
    var kinds: Set<Substring> = []
    for name in names {
      guard let match = name.wholeMatch(of: /([tp])(\d{1,7})(?:-\1?(\d{1,7}))?/),
        let first = Int(match.2)
      else { return nil }
      let last = match.3.flatMap { Int($0) } ?? first
      let range = min(first, last)...max(first, last)
      let count = match.1 == "t" ? turnCount : paragraphCount
      guard range.lowerBound >= 1, range.upperBound <= count else { return nil }
      places.formUnion(range)
      kinds.insert(match.1)
    }
    guard kinds.count < 2 else { return nil }
    let indexes = places.sorted().map { $0 - 1 }
    self = indexes.isEmpty ? .whole : kinds == ["t"] ? .turns(indexes) : .paragraphs(indexes)
  }

  /// The name of the selection in an address: `t3-t5&t9`, `p40`; empty for all of a release.
  public var name: String {
    switch self {
    case .whole: ""
    case .turns(let turns): Self.name(turns, "t")
    case .paragraphs(let paragraphs): Self.name(paragraphs, "p")
    }
  }

  /// The selection in words: `turns 3–5 and 9`, `paragraph 40`; nil for all of a release.
  public var words: String? {
    let (noun, indexes): (String, [Int])
    switch self {
    case .whole: return nil
    case .turns(let turns): (noun, indexes) = ("turn", turns)
    case .paragraphs(let paragraphs): (noun, indexes) = ("paragraph", paragraphs)
    }
    var parts = Self.runs(indexes).map { run in
      run.count == 1 ? "\(run.lowerBound + 1)" : "\(run.lowerBound + 1)–\(run.upperBound + 1)"
    }
    guard let last = parts.popLast() else { return nil }
    let list = parts.isEmpty ? last : parts.joined(separator: ", ") + " and " + last
    return noun + (indexes.count > 1 ? "s " : " ") + list
  }

  private static func name(_ indexes: [Int], _ letter: String) -> String {
    runs(indexes).map { run in
      let first = "\(letter)\(run.lowerBound + 1)"
      return run.count == 1 ? first : "\(first)-\(letter)\(run.upperBound + 1)"
    }.joined(separator: "&")
  }

  /// Neighbours together.
  static func runs(_ indexes: [Int]) -> [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    for index in indexes {
      if let last = runs.last, last.upperBound + 1 == index {
        runs[runs.count - 1] = last.lowerBound...index
      } else {
        runs.append(index...index)
      }
    }
    return runs
  }
}
