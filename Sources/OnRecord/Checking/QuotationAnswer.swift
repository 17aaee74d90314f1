import OnRecordModel
import OnRecordQuotation

/// What of a draft's quotation decides what the record says to it.
struct AskedQuotation: Hashable, Sendable {
  let words: String
  /// The same with the commas at its seams; nil where it has none.
  let wordsWithCommas: String?
  let attributedTo: String?
  let day: String?
  /// Others whom a pronoun may mean that was taken for `attributedTo`.
  let others: [String]

  /// - Parameter speaker: Whose words they are where the draft names nobody, or only says `he`.
  init(_ quotation: DraftQuotation, speaker: String?) {
    words = quotation.words
    wordsWithCommas = quotation.wordsWithCommas
    attributedTo = quotation.attribution?.nameInRecord ?? speaker
    day = quotation.day
    others = quotation.attribution?.others ?? []
  }

  /// The question as it is put to the record.
  func quotation(_ words: String, by name: String? = nil) -> Quotation {
    Quotation(words: words, attributedTo: name ?? attributedTo, day: day)
  }
}

/// What the record says to a quotation, with all that a page shows of it.
struct QuotationAnswer: Sendable {
  /// The words that were compared, with or without the commas.
  let words: String
  /// Whose words they are said to be, after what the record shows of whom a pronoun means.
  let attributedTo: String?
  let check: QuotationCheck
  let passages: [CitedPassage]
  let excerpts: [CitedExcerpt]
  let also: [CitedPassage]
  let nearest: CitedPassage?
}

extension CheckedDraft {
  /// Puts the answers to the judged quotations of a draft beside them, in their order.
  init(_ draft: Draft, answers: [QuotationAnswer], speaker: String?) {
    var next = answers.makeIterator()
    let quotations = draft.reading.quotations.map { quotation in
      let answer = quotation.isJudged ? next.next() : nil
      return CheckedQuotation(
        quotation: quotation, words: answer?.words ?? quotation.words,
        line: draft.line(of: quotation.range.lowerBound),
        attributedTo: answer?.attributedTo ?? quotation.attribution?.nameInRecord ?? speaker,
        check: answer?.check,
        passages: answer?.passages ?? [], excerpts: answer?.excerpts ?? [],
        also: answer?.also ?? [], nearest: answer?.nearest)
    }
    self.init(draft: draft, quotations: quotations)
  }
}
