import OnRecordText

/// The last sentence of a paragraph before a block quotation, read as its introduction.
struct BlockIntroduction {
  let reader: PhraseReader
  let speaker: Phrase?
  let day: String?

  /// Reads a sentence that ends in a colon, or that has a verb of speech and no quotation of its own.
  init(frame: BlockFrame) {
    var tokens = frame.tokens
    let end = tokens.last?.range.upperBound ?? 0
    while let last = tokens.last, last.kind == .stop { tokens.removeLast() }
    let hasColon = tokens.last?.kind == .colon
    let place = tokens.count
    tokens.append(FrameToken(kind: .quotation(-1), range: end..<end, text: "", lower: ""))
    let finder = AttributionFinder(tokens: tokens)
    let sentence = finder.bounds(around: place)
    let hasQuotation = tokens[sentence.lowerBound..<place].contains { $0.isQuotation }
    reader = finder.reader
    let introduces = place > 0 && (hasColon || !hasQuotation)
    speaker = introduces ? finder.speaker(ofQuotationAt: place) : nil
    day = introduces ? SentenceDay.day(in: tokens[sentence]) : nil
  }
}
