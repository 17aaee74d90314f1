public import OnRecordModel
import OnRecordQuotation
import OnRecordText

extension Record {
  /// Compares the quotations of a draft with the record.
  ///
  /// Scare quotes, titles, quotations inside others and quotations without a closing mark are listed
  /// and not judged.
  /// - Parameter speaker: Whose words they are where the draft names nobody, or only says `he`.
  /// - Throws: `RecordFailure` where the record cannot be used.
  /// - Complexity: O(quotations), each as costly as a check.
  public func check(_ draft: Draft, attributedTo speaker: String? = nil) throws -> CheckedDraft {
    CheckedDraft(draft, answers: try answers(to: asked(draft, speaker)), speaker: speaker)
  }

  /// The same for one who may not want to wait for it.
  ///
  /// - Parameter isCancelled: Asked some times a second; what was begun of single quotations is then
  ///   left to end by itself.
  /// - Returns: The checked draft; nil where it was cancelled.
  /// - Throws: `RecordFailure` where the record cannot be used.
  public func check(
    _ draft: Draft, attributedTo speaker: String? = nil, isCancelled: () -> Bool
  ) throws -> CheckedDraft? {
    do {
      let answers = try answers(to: asked(draft, speaker)) {
        if isCancelled() { throw CancellationError() }
      }
      return CheckedDraft(draft, answers: answers, speaker: speaker)
    } catch is CancellationError {
      return nil
    }
  }

  private func asked(_ draft: Draft, _ speaker: String?) -> [AskedQuotation] {
    draft.reading.quotations.filter(\.isJudged).map { AskedQuotation($0, speaker: speaker) }
  }

  /// What the record says to a draft's quotations, in their order, with all that a page shows.
  ///
  /// - Parameter proceed: Called now and then; what it throws ends the work.
  func answers(
    to asked: [AskedQuotation], proceed: () throws -> Void = {}
  ) throws -> [QuotationAnswer] {
    var cited = Citations(record: self)
    return try judge(asked, proceed).map { judgement in
      try proceed()
      let passages = try judgement.check.pieces.compactMap { try cited.passage($0) }
      let nearest = try judgement.check.nearest.flatMap { try cited.passage($0) }
      return QuotationAnswer(
        words: judgement.words, attributedTo: judgement.name, check: judgement.check,
        passages: passages,
        excerpts: try cited.excerpts(passages.isEmpty ? [nearest].compactMap(\.self) : passages),
        also: try judgement.check.also.compactMap { try cited.passage($0) }, nearest: nearest)
    }
  }

  /// What was said of a quotation: of which words, as whose.
  private typealias Judgement = (words: String, name: String?, check: QuotationCheck)

  /// Checks quotations, those with commas at their seams both ways.
  private func judge(
    _ asked: [AskedQuotation], _ proceed: () throws -> Void
  ) throws -> [Judgement] {
    let checks = try check(asked.map { $0.quotation($0.words) }, proceed: proceed)
    var judged: [Judgement] = zip(asked, checks).map { ($0.words, $0.attributedTo, $1) }
    let seamed = asked.indices.filter {
      asked[$0].wordsWithCommas != nil && checks[$0].verdict != .exact
    }
    let others = try check(
      seamed.map { asked[$0].quotation(asked[$0].wordsWithCommas ?? "") }, proceed: proceed)
    for (index, other) in zip(seamed, others) where isBetter(other, than: checks[index]) {
      let words = asked[index].wordsWithCommas ?? asked[index].words
      judged[index] = (words, asked[index].attributedTo, other)
    }
    for index in asked.indices where judged[index].check.attribution == .mismatch {
      judged[index] = try acquitted(judged[index], asked[index], proceed)
    }
    return judged
  }

  /// An accusation that rests on a pronoun is dropped where another whom it may mean said the words.
  private func acquitted(
    _ judgement: Judgement, _ asked: AskedQuotation, _ proceed: () throws -> Void
  ) throws -> Judgement {
    let checks = try check(
      asked.others.map { asked.quotation(judgement.words, by: $0) }, proceed: proceed)
    guard let index = checks.firstIndex(where: { $0.attribution == .match }) else {
      return judgement
    }
    return (judgement.words, asked.others[index], checks[index])
  }

  private func isBetter(_ other: QuotationCheck, than check: QuotationCheck) -> Bool {
    if other.verdict == check.verdict {
      return other.differences.count < check.differences.count
    }
    let order = Verdict.allCases
    return order.firstIndex(of: other.verdict) ?? 0 < order.firstIndex(of: check.verdict) ?? 0
  }

  /// The passages of the record that pieces of a check stand for; nil where the record has it no more.
  ///
  /// - Throws: `RecordFailure` where the record cannot be used.
  public func passages(of pieces: [Piece]) throws -> [CitedPassage?] {
    var cited = Citations(record: self)
    return try pieces.map { try cited.passage($0) }
  }
}
