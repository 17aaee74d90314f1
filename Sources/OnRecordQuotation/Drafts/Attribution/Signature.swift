/// The one who signs a block quotation, or whose label stands before it.
struct Signature {
  let reader: PhraseReader
  /// Who it is; nil where no one is named.
  let phrase: Phrase?

  /// Reads `Sung Kim, special envoy`, `proverb, quoted by Kim`; of a label also `Q` and `REPORTER`.
  init(tokens: [FrameToken], isLabel: Bool) {
    reader = PhraseReader(tokens: tokens)
    let subjects = SubjectFinder(reader: reader)
    let start =
      tokens.indices.first { index in
        index > 0 && tokens[index].lower == "by"
          && ["quoted", "cited", "recalled", "told", "as"].contains(tokens[index - 1].lower)
      }.map { $0 + 1 } ?? 0
    var phrase = subjects.withApposition(
      reader.phrase(startingAt: start, high: tokens.count), high: tokens.count)
    if isLabel, let first = tokens.first, tokens.count <= 3, Self.asks(first.lower) {
      phrase = Phrase(kind: .reporter, tokens: 0..<tokens.count)
    }
    self.phrase = phrase
  }

  private static func asks(_ label: String) -> Bool {
    ["q", "question", "q.", "press"].contains(label) || WordList.reporters.contains(label)
  }
}
