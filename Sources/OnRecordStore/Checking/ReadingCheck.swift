import OnRecordModel
import OnRecordText

/// The promises about positions inside one reading.
enum ReadingCheck {
  /// The first that is broken, in words; nil where all hold.
  static func problem(in reading: Reading) -> String? {
    if let problem = Tiling.problem(in: reading) { return problem }
    guard reading.map.textCount == reading.text.count else {
      return "the source map is of another text"
    }
    for (index, turn) in reading.turns.enumerated() {
      let inside = turn.paragraphs + turn.questions + (turn.labelRange.map { [$0] } ?? [])
      guard inside.allSatisfy({ turn.range.covers($0) }) else {
        return "turn \(index + 1) has a paragraph or label outside itself"
      }
    }
    let ranges =
      reading.incidents.map(\.range)
      + reading.emendations.flatMap { [$0.struck, $0.repair].compactMap(\.self) }
      + reading.front.compactMap(\.text) + reading.diagnostics.compactMap(\.text)
    guard ranges.allSatisfy({ reading.text.range.covers($0) }) else {
      return "an incident or fact stands outside the text"
    }
    return nil
  }
}
