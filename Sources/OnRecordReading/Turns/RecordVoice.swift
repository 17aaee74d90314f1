import OnRecordModel
import OnRecordText

/// Parts from the turns of a debate what the record itself says: what was done, what was read in or
/// ordered to be printed, lists of votes, headings.
///
/// It stands under the label of whoever spoke last and is not theirs. It is known by its formulas
/// (`RecordPhrases`) and by how it is set, and is cut off where nothing of the speaker follows; inside
/// a turn only what is set in after a formula with a colon, or after words that hand it in.
struct RecordVoice {
  /// A turn that goes on without a label after what the record says.
  struct Resumed {
    /// Where its words begin.
    var place: Int
    /// The label before.
    var label: String
  }

  private enum Manner { case speech, handingIn, record, lead, heading, inset, note }

  let document: Document
  private let inset: [ByteRange]
  private let centred: [ByteRange]
  private let notes: [ByteRange]
  private(set) var resumed: [Resumed] = []

  /// - Parameter notes: What stands in the transcriber's brackets, in order.
  init(_ document: Document, notes: [ByteRange]) {
    self.document = document
    self.notes = notes
    inset = document.marks.filter { $0.kind == .inset }.map(\.range)
    centred = document.marks.filter { $0.kind == .centred }.map(\.range)
  }

  /// Whether labels are those of a debate: somebody presides, or members' names end in a full stop.
  static func isDebate(_ labels: [LabelCandidate]) -> Bool {
    labels.contains {
      LabelWords.presides($0.key) || $0.style == .period && $0.info.opensWithTitle
    }
  }

  /// The turns without what the record says; a turn that goes on after it becomes two.
  ///
  /// Complexity: O(length of the text).
  mutating func parting(
    _ turns: [Turn], _ labels: [LabelInfo?]
  ) -> (turns: [Turn], labels: [LabelInfo?]) {
    var parted: (turns: [Turn], labels: [LabelInfo?]) = ([], [])
    for (turn, label) in zip(turns, labels) {
      guard let label, turn.paragraphs.count > 1 else {
        parted.turns.append(turn)
        parted.labels.append(label)
        continue
      }
      for piece in pieces(turn) {
        if piece.label == nil {
          resumed.append(Resumed(place: piece.range.lowerBound, label: label.name))
        }
        parted.turns.append(piece)
        parted.labels.append(label)
      }
    }
    return parted
  }

  /// The turn's stretches of speech.
  private func pieces(_ turn: Turn) -> [Turn] {
    let isSpeech = speech(turn.paragraphs)
    var pieces: [Turn] = []
    for (index, paragraph) in turn.paragraphs.enumerated() where isSpeech[index] {
      let end =
        index + 1 < turn.paragraphs.count
        ? turn.paragraphs[index + 1].lowerBound : turn.range.upperBound
      if index > 0, isSpeech[index - 1] {
        pieces[pieces.count - 1].range = pieces[pieces.count - 1].range.lowerBound..<end
      } else if index == 0 {
        pieces.append(turn)
        pieces[0].range = turn.range.lowerBound..<end
        pieces[0].paragraphs = []
      } else {
        pieces.append(Turn(range: paragraph.lowerBound..<end))
      }
      pieces[pieces.count - 1].paragraphs.append(paragraph)
    }
    return pieces
  }

  /// Which paragraphs of a turn are the speaker's; the first always is.
  private func speech(_ paragraphs: [ByteRange]) -> [Bool] {
    let manners = paragraphs.indices.map { manner(paragraphs[$0], isFirst: $0 == 0) }
    var isSpeech = [Bool](repeating: true, count: manners.count)
    readIn(manners, &isSpeech)
    // From the end: what nothing of the speaker follows.
    var start = manners.count
    var first: Int?
    while start > 1 {
      let manner = manners[start - 1]
      if isSpeech[start - 1], [.speech, .handingIn, .inset].contains(manner) { break }
      start -= 1
      if manner != .note { first = start }
    }
    if let first { for index in first..<manners.count { isSpeech[index] = false } }
    return isSpeech
  }

  /// What is set in after a formula with a colon, with the headings and notes between.
  private func readIn(_ manners: [Manner], _ isSpeech: inout [Bool]) {
    var index = 0
    while index < manners.count {
      defer { index += 1 }
      guard manners[index] == .lead || manners[index] == .handingIn else { continue }
      let rest = manners[(index + 1)...]
      let end = rest.firstIndex { $0 == .speech || $0 == .handingIn } ?? manners.count
      guard rest[..<end].contains(.inset) || manners[index] == .lead && end == manners.count
      else { continue }
      for place in index..<end where manners[place] != .handingIn { isSpeech[place] = false }
      index = end - 1
    }
  }

  private func manner(_ paragraph: ByteRange, isFirst: Bool) -> Manner {
    if isFirst {
      return RecordPhrases.handsIn(document.text.collapsed(paragraph)) ? .handingIn : .speech
    }
    if Self.covers(notes, paragraph) { return .note }
    if Self.covers(centred, paragraph) { return .heading }
    if Self.covers(inset, paragraph) { return .inset }
    let printed = document.text.collapsed(paragraph)
    if RecordPhrases.tells(printed) { return printed.hasSuffix(":") ? .lead : .record }
    return RecordPhrases.handsIn(printed) ? .handingIn : .speech
  }

  /// Whether one of the ranges, which are in order and do not overlap, covers another range.
  private static func covers(_ ranges: [ByteRange], _ range: ByteRange) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < range.upperBound { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].covers(range)
  }
}
