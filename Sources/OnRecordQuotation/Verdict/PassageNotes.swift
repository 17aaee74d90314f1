import OnRecordModel
import OnRecordText

/// Remarks on what stands round a passage.
enum PassageNotes {
  private static let longestClause = 160

  static func notes(
    passage: RecordPassage, range: ByteRange, turn: Int?
  ) -> [QuotationCheck.Note] {
    var notes: [QuotationCheck.Note] = []
    if turn == nil {
      notes.append(
        .init(kind: .outsideTurns, message: "The words stand outside every speaker's turn."))
    }
    if let clause = limitingClause(passage, after: range.upperBound) {
      notes.append(
        .init(kind: .limitingClause, message: "The record goes on: “\(clause)”"))
    }
    if let words = NegationBefore.words(passage, before: range.lowerBound) {
      notes.append(
        .init(kind: .negationBefore, message: "The record has “\(words)” right before."))
    }
    if isQuotedSpeech(passage, before: range.lowerBound) {
      notes.append(
        .init(kind: .quotedSpeech, message: "The speaker is quoting somebody there."))
    }
    return notes
  }

  /// The clause that limits what was said, where the sentence goes on with one.
  private static func limitingClause(_ passage: RecordPassage, after end: Int) -> String? {
    let bytes = passage.bytes
    let limit = min(passage.stretch.range.upperBound, end + longestClause)
    guard let next = Words.next(in: bytes, from: end, to: limit) else { return nil }
    guard !bytes[end..<next.range.lowerBound].contains(where: isSentenceEnd) else { return nil }
    let folded = String(decoding: Normalization.folded(next, of: bytes), as: UTF8.self)
    guard MeaningWords.limits.contains(folded) else { return nil }
    var stop = next.range.upperBound
    while stop < limit, !isSentenceEnd(bytes[stop]) || isAbbreviated(bytes, at: stop) { stop += 1 }
    let isCut = stop == limit && limit < passage.stretch.range.upperBound
    while isCut, stop > next.range.upperBound, bytes[stop] != 0x20, bytes[stop] != 0x0A {
      stop -= 1
    }
    let text = passage.document.text[end..<stop]
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ") + (isCut ? " …" : "")
  }

  /// Whether a full stop belongs to the word before it: `the hon. Member`, `the U.S. side`.
  private static func isAbbreviated(_ bytes: [UInt8], at stop: Int) -> Bool {
    guard bytes[stop] == 0x2E else { return false }
    var start = stop
    while start > 0, stop - start < 6, (bytes[start - 1] | 0x20) &- 0x61 < 26 { start -= 1 }
    let word = String(decoding: bytes[start..<stop], as: UTF8.self).lowercased()
    return word.utf8.count == 1 && word != "i" || WordList.abbreviations.contains(word)
  }

  private static func isSentenceEnd(_ byte: UInt8) -> Bool {
    byte == 0x2E || byte == 0x3F || byte == 0x21 || byte == 0x0A
  }

  /// Whether an opening quotation mark of the paragraph is still open at a place.
  private static func isQuotedSpeech(_ passage: RecordPassage, before start: Int) -> Bool {
    let bytes = passage.bytes
    var at = start
    var depth = 0
    var straight = 0
    let limit = max(passage.stretch.range.lowerBound, start - 4_000)
    while at > limit {
      at -= 1
      if bytes[at] == 0x0A, at > 0, bytes[at - 1] == 0x0A { break }
      if bytes[at] == 0x22 { straight += 1 }
      guard bytes[at] == 0xE2, at + 2 < bytes.count, bytes[at + 1] == 0x80 else { continue }
      if bytes[at + 2] == 0x9C { depth += 1 }
      if bytes[at + 2] == 0x9D { depth -= 1 }
      if depth > 0 { return true }
    }
    return straight % 2 == 1
  }
}

/// Remarks on what ellipses leave out.
enum ElisionNotes {
  static func notes(_ differences: [WordDifference]) -> [QuotationCheck.Note] {
    differences.filter { $0.kind == .ellipsis && $0.gravity == .meaning }.map {
      let words = $0.recordWords.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return .init(kind: .elisionHides, message: "The ellipsis leaves out “\(words)”.")
    }
  }
}
