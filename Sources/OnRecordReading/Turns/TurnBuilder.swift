import OnRecordModel
import OnRecordText

/// Cuts the text into turns and trivia at the labels.
struct TurnBuilder {
  let document: Document
  /// Where the first turn begins; everything before is trivia.
  let bodyStart: Int
  /// Where the last turn ends; everything after is trivia.
  let bodyEnd: Int

  /// Turns with range, label and paragraphs, and what is known of their labels' words; speakers and
  /// kinds come later.
  ///
  /// Text of the body before the first label becomes a turn without label. Complexity: O(blocks +
  /// labels).
  func turns(_ labels: [LabelCandidate]) -> (turns: [Turn], labels: [LabelInfo?]) {
    let labels = labels.filter {
      $0.range.lowerBound >= bodyStart && $0.range.lowerBound < bodyEnd
    }
    var turns: [Turn] = []
    var infos: [LabelInfo?] = []
    if bodyStart < (labels.first?.range.lowerBound ?? bodyEnd) {
      turns.append(Turn(range: bodyStart..<(labels.first?.range.lowerBound ?? bodyEnd)))
      infos.append(nil)
    }
    for (index, label) in labels.enumerated() {
      let end = index + 1 < labels.count ? labels[index + 1].range.lowerBound : bodyEnd
      turns.append(
        Turn(
          range: label.range.lowerBound..<end, labelRange: label.range,
          label: label.name))
      infos.append(label.info)
    }
    addParagraphs(to: &turns)
    return (turns, infos)
  }

  private func addParagraphs(to turns: inout [Turn]) {
    var first = 0
    let blocks = document.blocks
    for index in turns.indices {
      let start = turns[index].labelRange?.upperBound ?? turns[index].range.lowerBound
      let words = min(start, turns[index].range.upperBound)..<turns[index].range.upperBound
      while first < blocks.count, blocks[first].range.upperBound <= words.lowerBound { first += 1 }
      var block = first
      while block < blocks.count, blocks[block].range.lowerBound < words.upperBound {
        if isSpeech(blocks[block].kind) {
          let range = document.text.trimmed(blocks[block].range.clamped(to: words))
          if !range.isEmpty { turns[index].paragraphs.append(range) }
        }
        block += 1
      }
    }
  }

  /// Captions, alternative texts, footnotes and rules are nobody's words.
  private func isSpeech(_ kind: Block.Kind) -> Bool {
    switch kind {
    case .paragraph, .heading, .listItem, .cell, .quotation: true
    case .caption, .alternativeText, .footnote, .rule: false
    }
  }

  /// What is left of the text beside the turns, in order.
  static func trivia(around turns: [Turn], in text: ReadingText) -> [ByteRange] {
    var trivia: [ByteRange] = []
    var place = 0
    for turn in turns {
      if turn.range.lowerBound > place { trivia.append(place..<turn.range.lowerBound) }
      place = turn.range.upperBound
    }
    if place < text.count { trivia.append(place..<text.count) }
    return trivia
  }
}
