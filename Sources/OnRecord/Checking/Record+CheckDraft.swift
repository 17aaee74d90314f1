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
    let judged = try judge(draft.reading.quotations.filter(\.isJudged), speaker: speaker)
    var cited = Citations(record: self)
    var next = judged.makeIterator()
    let quotations = try draft.reading.quotations.map { quotation in
      let judgement = quotation.isJudged ? next.next() : nil
      let check = judgement?.check
      let passages = try (check?.pieces ?? []).compactMap { try cited.passage($0) }
      let nearest = try check?.nearest.flatMap { try cited.passage($0) }
      return CheckedQuotation(
        quotation: quotation, words: judgement?.words ?? quotation.words,
        line: draft.line(of: quotation.range.lowerBound),
        attributedTo: quotation.attribution?.nameInRecord ?? speaker, check: check,
        passages: passages,
        excerpts: try cited.excerpts(passages.isEmpty ? [nearest].compactMap(\.self) : passages),
        also: try (check?.also ?? []).compactMap { try cited.passage($0) }, nearest: nearest)
    }
    return CheckedDraft(draft: draft, quotations: quotations)
  }

  /// Checks quotations, those with commas at their seams both ways.
  private func judge(
    _ quotations: [DraftQuotation], speaker: String?
  ) throws -> [(words: String, check: QuotationCheck)] {
    func asked(_ quotation: DraftQuotation, _ words: String) -> Quotation {
      Quotation(
        words: words, attributedTo: quotation.attribution?.nameInRecord ?? speaker,
        day: quotation.day)
    }
    let checks = try check(quotations.map { asked($0, $0.words) })
    var judged = zip(quotations, checks).map { (words: $0.words, check: $1) }
    let seamed = quotations.indices.filter {
      quotations[$0].wordsWithCommas != nil && checks[$0].verdict != .exact
    }
    let others = try check(
      seamed.map { asked(quotations[$0], quotations[$0].wordsWithCommas ?? "") })
    for (index, other) in zip(seamed, others) where isBetter(other, than: checks[index]) {
      judged[index] = (quotations[index].wordsWithCommas ?? quotations[index].words, other)
    }
    return judged
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
