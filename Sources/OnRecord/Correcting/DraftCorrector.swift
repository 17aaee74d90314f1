import OnRecordModel
import OnRecordQuotation
import OnRecordText

/// Finds the changes by which a checked draft comes to say what the record has.
public struct DraftCorrector {
  private let checked: CheckedDraft
  private let source: [UInt8]
  private var text: ReadingText { checked.draft.document.text }

  /// A corrector of a draft.
  ///
  /// - Parameter source: The bytes of which the draft was read.
  public init(_ checked: CheckedDraft, source: [UInt8]) {
    self.checked = checked
    self.source = source
  }

  /// The corrections of a quotation, the most natural first; none where nothing can be mended.
  ///
  /// Each is tried: the draft is read again with its edits made, and what it then quotes must be what
  /// was meant. The marks of the draft stay, and a comma before a closing mark.
  /// - Parameter number: The quotation's number in the draft, from 0.
  /// - Complexity: O(length of the source).
  public func corrections(ofQuotation number: Int) -> [Correction] {
    guard checked.quotations.indices.contains(number) else { return [] }
    let quotation = checked.quotations[number]
    guard let check = quotation.check else { return [] }
    // Words of another are given to the other before they are made exact.
    var found: [Correction?] = [
      SpeakerCorrection(checked: checked, source: source).correction(quotation, check, number)
    ]
    if check.verdict == .spliced {
      found.append(parted(quotation, check, number))
    } else if !quotation.passages.isEmpty {
      found.append(exactWords(quotation, check, number))
      found.append(restored(quotation, check, number))
    }
    return found.compactMap(\.self)
  }

  // MARK: - Words

  private func exactWords(
    _ quotation: CheckedQuotation, _ check: QuotationCheck, _ number: Int
  ) -> Correction? {
    let words = WordsCorrection(quotation, check, style: style(quotation))
    let changes = words.changes(in: words.whole)
    return correction(
      .exactWords, of: quotation, changes: changes,
      reading: [words.result(of: changes, in: words.whole)], from: number)
  }

  /// Puts back what an ellipsis leaves out, where that moves the meaning.
  private func restored(
    _ quotation: CheckedQuotation, _ check: QuotationCheck, _ number: Int
  ) -> Correction? {
    let words = WordsCorrection(quotation, check, style: style(quotation))
    let hidden = check.differences.filter { $0.kind == .ellipsis && $0.gravity == .meaning }
    guard !hidden.isEmpty else { return nil }
    var seams: [WordsCorrection.Change] = []
    for difference in hidden {
      guard let change = seam(over: difference.quoteRange, in: quotation) else { return nil }
      seams.append(change)
    }
    let others = words.changes(in: words.whole).filter { change in
      !seams.contains { $0.range.overlaps(change.range) || $0.range.covers(change.range) }
    }
    let changes = WordsCorrection.inOrder(others + seams)
    return correction(
      .restoredWords, of: quotation, changes: changes,
      reading: [words.result(of: changes, in: words.whole)], from: number)
  }

  /// What the record has between two passages that an ellipsis joins.
  private func seam(
    over range: ByteRange, in quotation: CheckedQuotation
  ) -> WordsCorrection.Change? {
    for (first, second) in zip(quotation.passages, quotation.passages.dropFirst()) {
      guard let gap = gap(first, second), gap.overlaps(range) || gap.covers(range) else { continue }
      guard
        let between = quotation.excerpts.compactMap({ $0.words(from: first, to: second) }).first
      else { return nil }
      return WordsCorrection.Change(range: gap, text: style(quotation).dressed(between))
    }
    return nil
  }

  /// The quotation between two passages; nil where the second does not come after the first.
  private func gap(_ first: CitedPassage, _ second: CitedPassage) -> ByteRange? {
    guard first.quoteRange.upperBound <= second.quoteRange.lowerBound else { return nil }
    return first.quoteRange.upperBound..<second.quoteRange.lowerBound
  }

  /// Makes several quotations of one that was put together, each in the record's words.
  private func parted(
    _ quotation: CheckedQuotation, _ check: QuotationCheck, _ number: Int
  ) -> Correction? {
    let passages = quotation.passages
    let marks = quotation.quotation.marks
    let isOneSpeaker = Set(passages.map(\.speaker)).count == 1 && check.attribution != .mismatch
    guard 2...4 ~= passages.count, isOneSpeaker, !marks.opening.isEmpty, !marks.closing.isEmpty
    else { return nil }
    let words = WordsCorrection(quotation, check, style: style(quotation))
    var changes: [WordsCorrection.Change] = []
    var readings: [String] = []
    for (index, passage) in passages.enumerated() {
      if index > 0 {
        guard let gap = gap(passages[index - 1], passage) else { return nil }
        // What joins them is the reporter's, and stands outside the marks.
        changes.append(
          .init(range: gap, text: "\(marks.closing) and, separately, \(marks.opening)"))
      }
      let inside = words.changes(in: passage.quoteRange)
      changes += inside
      readings.append(words.result(of: inside, in: passage.quoteRange))
    }
    let end = passages[passages.count - 1].quoteRange.upperBound
    readings[readings.count - 1] += words.result(
      of: [], in: min(end, words.whole.upperBound)..<words.whole.upperBound)
    return correction(
      .parted(passages.count), of: quotation, changes: WordsCorrection.inOrder(changes),
      reading: readings, from: number)
  }

  private func style(_ quotation: CheckedQuotation) -> DraftMarkStyle {
    DraftMarkStyle(of: quotation.quotation, in: text)
  }

  // MARK: - Edits

  /// Edits of the source for changes of the words, if the draft then reads as it should.
  private func correction(
    _ kind: Correction.Kind, of quotation: CheckedQuotation, changes: [WordsCorrection.Change],
    reading: [String], from number: Int
  ) -> Correction? {
    guard !changes.isEmpty, let seams = QuotationSeams(quotation, in: text) else { return nil }
    for escape in MarkupEscape.choices(for: checked.draft.document.mediaType) {
      var edits: [Correction.Edit] = []
      for change in changes {
        guard let range = seams.text(of: change.range) else {
          // Marks at the seam of a broken quotation are usage's; words there cannot be placed.
          if change.text.contains(where: \.isLetter) { return nil }
          continue
        }
        edits.append(
          Correction.Edit(
            range: checked.draft.document.map.source(of: range),
            text: escape.applied(to: change.text)))
      }
      guard !edits.isEmpty, Self.areApart(edits) else { return nil }
      let correction = Correction(kind: kind, edits: edits)
      if reads(correction, as: reading, from: number) { return correction }
    }
    return nil
  }

  /// Whether edits are in order and none reaches into the next: mark-up may move places together.
  private static func areApart(_ edits: [Correction.Edit]) -> Bool {
    zip(edits, edits.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound }
  }

  /// Whether the draft with the edits made quotes these words, and otherwise the same number of times.
  private func reads(_ correction: Correction, as words: [String], from number: Int) -> Bool {
    let edited = correction.applied(to: source)
    guard
      let draft = try? Draft.drafts(of: edited, name: "", charset: "utf-8").first,
      draft.reading.quotations.count >= number + words.count
    else { return false }
    func isJudged(_ quotation: DraftQuotation) -> Bool { quotation.isJudged }
    let before = checked.draft.reading.quotations.count(where: \.isJudged)
    let after = draft.reading.quotations.count(where: \.isJudged)
    guard after == before + words.count - 1 else { return false }
    // Quotations inside the first one stand between it and the next.
    let outer = draft.reading.quotations[number...].filter { $0.depth == 0 || words.count == 1 }
    return zip(outer, words).allSatisfy { quotation, words in
      let wanted = Self.folded(words)
      return Self.folded(quotation.words) == wanted
        || quotation.wordsWithCommas.map(Self.folded) == wanted
    }
  }

  /// Words with single spaces, and without a comma at their end.
  private static func folded(_ words: String) -> [UInt8] {
    var bytes = Array(words.split(whereSeparator: \.isWhitespace).joined(separator: " ").utf8)
    if bytes.last == UInt8(ascii: ",") { bytes.removeLast() }
    return bytes
  }
}

extension CitedExcerpt {
  /// What stands between two of its passages; nil where they are not neighbours in it.
  fileprivate func words(from first: CitedPassage, to second: CitedPassage) -> String? {
    guard passage.revision.key == first.revision.key, first.revision.key == second.revision.key
    else { return nil }
    let quoted = runs.indices.filter { runs[$0].isQuoted }
    for (left, right) in zip(quoted, quoted.dropFirst())
    where runs[left].words == first.words && runs[right].words == second.words {
      return right == left + 2 ? runs[left + 1].words : nil
    }
    return nil
  }
}
