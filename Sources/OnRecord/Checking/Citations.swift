import OnRecordModel
import OnRecordText

/// Looks up what the pieces of checks stand for, each revision once.
struct Citations {
  /// Pieces of one turn that are no farther apart, in bytes, are shown in one excerpt.
  private static let near = 600

  let record: Record
  private var documents: RecordDocuments?

  init(record: Record) { self.record = record }

  /// The passage of a piece; nil where the record has its revision no more.
  mutating func passage(_ piece: Piece) throws -> CitedPassage? {
    guard let recorded = try reading(piece.document) else { return nil }
    let reading = recorded.reading
    let range = piece.range.clamped(to: reading.text.range)
    let turn = piece.turn.flatMap { reading.turns.indices.contains($0) ? reading.turns[$0] : nil }
    return CitedPassage(
      release: recorded.release, revision: recorded.revision, turn: piece.turn, kind: turn?.kind,
      speaker: piece.speaker, label: piece.label, range: range,
      source: reading.map.source(of: range), words: reading.text[range],
      quoteRange: piece.quoteRange)
  }

  /// Passages in the sentences round them; neighbours in one turn together.
  mutating func excerpts(_ passages: [CitedPassage]) throws -> [CitedExcerpt] {
    var groups: [[CitedPassage]] = []
    for passage in passages {
      if let last = groups.last?.last, last.revision.key == passage.revision.key,
        last.turn == passage.turn, passage.range.lowerBound >= last.range.upperBound,
        passage.range.lowerBound - last.range.upperBound <= Self.near
      {
        groups[groups.count - 1].append(passage)
      } else {
        groups.append([passage])
      }
    }
    return try groups.compactMap { try excerpt($0) }
  }

  private mutating func excerpt(_ passages: [CitedPassage]) throws -> CitedExcerpt? {
    guard let first = passages.first, let last = passages.last,
      let reading = try reading(first.revision.key)?.reading
    else { return nil }
    let turn = first.turn.flatMap { reading.turns.indices.contains($0) ? reading.turns[$0] : nil }
    let whole = SentenceAround.range(
      first.range.lowerBound..<last.range.upperBound, in: reading.text,
      within: turn.map(spoken))
    var runs: [CitedExcerpt.Run] = []
    var offset = whole.lowerBound
    for passage in passages {
      runs.append(.init(words: reading.text[offset..<passage.range.lowerBound], isQuoted: false))
      runs.append(.init(words: passage.words, isQuoted: true))
      offset = passage.range.upperBound
    }
    runs.append(.init(words: reading.text[offset..<whole.upperBound], isQuoted: false))
    return CitedExcerpt(passage: first, runs: runs.filter { !$0.words.isEmpty })
  }

  /// A turn without its label.
  private func spoken(_ turn: Turn) -> ByteRange {
    max(turn.range.lowerBound, turn.labelRange?.upperBound ?? 0)..<turn.range.upperBound
  }

  private mutating func reading(_ key: Int64) throws -> RecordedReading? {
    // The documents that the check itself has read: most are still at hand.
    let known = try documents ?? record.quotationEngine().documents
    documents = known
    return try known.reading(key)
  }
}
