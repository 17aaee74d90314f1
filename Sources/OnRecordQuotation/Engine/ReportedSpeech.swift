import OnRecordModel
import OnRecordText

/// Words that their speaker only passes on.
extension QuotationSearch {
  /// Bytes before the words in which the speaker names whom he quotes.
  private static let reach = 600

  /// Drops the accusation where the speaker quotes the one named: the record has it at second hand, and
  /// does not show that somebody else said it.
  ///
  /// What a reporter says of others in a question stays the reporter's.
  func acquitReported(_ check: inout QuotationCheck) throws {
    guard check.verdict == .misattributed, let name = judge.name?.surname,
      check.notes.contains(where: { $0.kind == .quotedSpeech }), let piece = check.pieces.first,
      let turn = piece.turn, let document = try engine.documents.document(piece.document),
      document.turns.indices.contains(turn), document.turns[turn].kind != .question
    else { return }
    if case .reporter = piece.speaker { return }
    let start = piece.range.lowerBound
    let from = max(document.turns[turn].range.lowerBound, start - Self.reach)
    let isNamed = Words.all(in: document.text.bytes, range: from..<max(from, start)).contains {
      let word = Normalization.folded($0, of: document.text.bytes)
      return word.elementsEqual(name.utf8) || word.elementsEqual("\(name)'s".utf8)
        || word.split(separator: UInt8(ascii: "-")).contains { $0.elementsEqual(name.utf8) }
    }
    guard isNamed else { return }
    check.attribution = .unknown
    check.verdict = Self.verdict(check.differences)
  }

  /// The verdict on words with these differences.
  private static func verdict(_ differences: [WordDifference]) -> Verdict {
    if differences.isEmpty { return .exact }
    let kinds = Set(differences.map(\.kind))
    if !kinds.isSubset(of: sameWords) { return .altered }
    if kinds.contains(.bracket) { return .inserted }
    return kinds.contains(.ellipsis) ? .elided : .exactNormalized
  }

  /// Kinds of difference that leave the words the same, or are marked.
  private static let sameWords: Set<WordDifference.Kind> = [
    .letterCase, .punctuation, .quotationMark, .dash, .hyphen, .unicodeForm, .abbreviation,
    .incident, .bracket, .ellipsis,
  ]
}
