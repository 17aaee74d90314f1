import OnRecordText

/// A stretch of a document whose words are indexed as one: a turn, or the text between two turns.
///
/// Stretches are numbered in the order of the text. Words never match across the end of one.
struct Stretch: Hashable, Sendable {
  /// The index of the turn; nil outside all turns.
  let turn: Int?
  /// The whole stretch, as a range of the text.
  let range: ByteRange

  /// The stretches of a document, those without any text left out.
  static func all(of text: ReadingText, turns: [IndexedTurn]) -> [Stretch] {
    var stretches: [Stretch] = []
    var at = 0
    let end = text.count
    for (index, turn) in turns.enumerated() {
      let start = min(max(at, turn.range.lowerBound), end)
      if start > at { stretches.append(Stretch(turn: nil, range: at..<start)) }
      let upper = min(max(start, turn.range.upperBound), end)
      stretches.append(Stretch(turn: index, range: start..<upper))
      at = upper
    }
    if at < end { stretches.append(Stretch(turn: nil, range: at..<end)) }
    return stretches
  }

  /// The parts of the stretch that are words of somebody: without label, incidents and struck words.
  func spoken(in document: IndexedDocument) -> [ByteRange] {
    var silent: [ByteRange] = []
    let incidents = Self.overlapping(range, document.incidents)
    let struck = Self.overlapping(range, document.struck)
    if let turn, turn < document.turns.count, let label = document.turns[turn].labelRange {
      // The usual turn has a label at its beginning, and nothing else that is not said.
      if incidents.isEmpty, struck.isEmpty, label.lowerBound == range.lowerBound {
        return label.upperBound < range.upperBound ? [label.upperBound..<range.upperBound] : []
      }
      silent.append(label)
    }
    silent += incidents
    silent += struck
    silent.sort { $0.lowerBound < $1.lowerBound }
    var parts: [ByteRange] = []
    var at = range.lowerBound
    for gap in silent {
      if gap.lowerBound > at { parts.append(at..<min(gap.lowerBound, range.upperBound)) }
      at = max(at, min(gap.upperBound, range.upperBound))
    }
    if at < range.upperBound { parts.append(at..<range.upperBound) }
    return parts
  }

  /// Of ranges in order, those that overlap a given one.
  static func overlapping(_ range: ByteRange, _ ranges: [ByteRange]) -> ArraySlice<ByteRange> {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound > range.lowerBound { high = middle } else { low = middle + 1 }
    }
    var end = low
    while end < ranges.count, ranges[end].lowerBound < range.upperBound { end += 1 }
    return ranges[low..<end]
  }
}
