/// The stretches of several segments in one row.
struct JoinedStretches {
  let segments: [QuotationSegment]
  /// The place of the first word of each segment, and of the end.
  let starts: [Int]
  /// The number of the first stretch of each segment.
  let firsts: [Int]
  /// Stretches of all.
  let count: Int

  init(segments: [QuotationSegment], starts: [Int]) {
    self.segments = segments
    self.starts = starts
    var firsts: [Int] = []
    var count = 0
    for (index, segment) in segments.enumerated() {
      firsts.append(count)
      count += segment.stretchCount
      if starts[index] + segment.wordCount < starts[index + 1] { count += 1 }
    }
    self.firsts = firsts
    self.count = count
  }

  /// Calls `body` with each stretch: its first word, document, turn, and voice.
  ///
  /// What fills a segment up to its last block is a stretch without words, which no search meets.
  /// - Parameter voices: Per segment and voice, the voice's number among all.
  func forEach(
    voices: [[UInt32]],
    _ body: (_ firstWord: Int, _ document: Int, _ turn: Int?, _ voice: UInt32) throws -> Void
  ) rethrows {
    var firstDocument = 0
    for (index, segment) in segments.enumerated() {
      for number in 0..<segment.stretchCount {
        let entry = segment.stretch(number)
        let voice = voices[index].indices.contains(entry.voice) ? voices[index][entry.voice] : 0
        try body(starts[index] + entry.firstWord, firstDocument + entry.document, entry.turn, voice)
      }
      firstDocument += segment.documentCount
      let end = starts[index] + segment.wordCount
      if end < starts[index + 1] { try body(end, max(0, firstDocument - 1), nil, 0) }
    }
  }
}
