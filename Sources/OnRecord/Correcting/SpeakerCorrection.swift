import OnRecordModel
import OnRecordQuotation
import OnRecordText

/// Gives a quotation to the one who said it.
struct SpeakerCorrection {
  let checked: CheckedDraft
  let source: [UInt8]

  /// The change of the name in the quotation's sentence; nil where that would not be honest.
  ///
  /// The words must all be one other person's, the sentence must name its speaker itself, and no other
  /// quotation may rest on the same name rightly.
  func correction(
    _ quotation: CheckedQuotation, _ check: QuotationCheck, _ number: Int
  ) -> Correction? {
    guard check.attribution == .mismatch, let attribution = quotation.quotation.attribution,
      !attribution.isCarried, [.named, .office, .reporter].contains(attribution.kind),
      let speaker = quotation.passages.first?.speaker,
      quotation.passages.allSatisfy({ $0.speaker == speaker }),
      let name = Self.name(of: speaker), name != attribution.printed,
      !isRight(attribution, besides: number)
    else { return nil }
    let edit = Correction.Edit(
      range: checked.draft.document.map.source(of: attribution.range), text: name)
    let correction = Correction(kind: .speaker(name), edits: [edit])
    return reads(correction, name: name, number) ? correction : nil
  }

  /// How an article names a speaker; nil where the record does not tell enough.
  private static func name(of speaker: Speaker) -> String? {
    switch speaker {
    case .person(let name), .body(let name): name
    case .reporter(let name?, _): "reporter \(name)"
    case .reporter(nil, _): "a reporter"
    case .unnamed(let role): "\("aeiou".contains(role.first ?? "x") ? "an" : "a") \(role)"
    case .audience, .unknown: nil
    }
  }

  /// Whether the same words of the draft give another quotation to the one who did say it.
  private func isRight(_ attribution: DraftAttribution, besides number: Int) -> Bool {
    checked.quotations.indices.contains { index in
      index != number && checked.quotations[index].quotation.attribution?.range == attribution.range
        && checked.quotations[index].check?.attribution != .mismatch
    }
  }

  private func reads(_ correction: Correction, name: String, _ number: Int) -> Bool {
    let edited = correction.applied(to: source)
    guard let draft = try? Draft.drafts(of: edited, name: "", charset: "utf-8").first,
      draft.reading.quotations.count == checked.draft.reading.quotations.count
    else { return false }
    let old = checked.draft.reading.quotations[number]
    let new = draft.reading.quotations[number]
    guard new.words == old.words, let attribution = new.attribution else { return false }
    return attribution.nameInRecord.map { name.contains($0) || $0.contains(name) } ?? false
      || attribution.isReporter
  }
}
