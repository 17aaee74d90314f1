import HTTPTypes
import OnRecordModel

/// Turns of a release that an address names: `?t12`, `?t12-t14`, `?t3&t9`, or `?t=12` of a form.
struct TurnSelection {
  /// More turns than this are a transcript, not a statement.
  static let most = 50

  /// Indexes of the turns in the reading, rising.
  let turns: [Int]

  /// The selection of an address; nil where it names none.
  ///
  /// - Throws: `WebFailure` where it names a turn that there is not, or too many.
  init?(_ parameters: Parameters, in reading: Reading) throws {
    let ranges = parameters.items.compactMap { item -> ClosedRange<Int>? in
      Self.range(item.name == "t" ? item.value : item.value.isEmpty ? item.name : "")
    }
    let isAsked = parameters.items.contains { $0.name == "t" }
    guard !ranges.isEmpty || isAsked else { return nil }
    let count = reading.turns.count
    guard let last = ranges.map(\.upperBound).max(), let first = ranges.map(\.lowerBound).min(),
      first >= 1, last <= count
    else {
      throw WebFailure(
        .notFound, "This release has \(Numerals.count(count, "turn")), and none of this number.",
        code: "unknown-turn")
    }
    let total = ranges.reduce(0) { $0 + $1.count }
    guard total <= Self.most else {
      throw WebFailure(
        .badRequest,
        "At most \(Self.most) turns are shown by themselves; the page of the release has all.",
        code: "too-many-turns")
    }
    turns = Set(ranges.flatMap { $0 }).sorted().map { $0 - 1 }
  }

  /// Whether a parameter's name is itself a selection: `t12`.
  static func isName(_ name: String) -> Bool { name.hasPrefix("t") && range(name) != nil }

  /// `12`, `t12`, `12-14`, `t12-t14`.
  private static func range(_ text: String) -> ClosedRange<Int>? {
    guard let match = text.wholeMatch(of: /t?(\d{1,7})(?:-t?(\d{1,7}))?/),
      let first = Int(match.1)
    else { return nil }
    let last = match.2.flatMap { Int($0) } ?? first
    return min(first, last)...max(first, last)
  }

  /// The selection as an address names it: `t3-t5&t9`.
  static func name(_ turns: [Int]) -> String {
    var parts: [(Int, Int)] = []
    for turn in turns.sorted() {
      if let last = parts.last, last.1 + 1 == turn {
        parts[parts.count - 1].1 = turn
      } else {
        parts.append((turn, turn))
      }
    }
    return parts.map { $0 == $1 ? "t\($0 + 1)" : "t\($0 + 1)-t\($1 + 1)" }.joined(separator: "&")
  }
}
