import OnRecordText

/// The reporter's own words of one block, with its outermost quotations as single tokens.
struct BlockFrame {
  let finder: AttributionFinder
  /// The passages of the block in order, with the places of their tokens.
  let quotations: [(passage: Int, place: Int)]
  private let places: [Int: Int]

  var tokens: [FrameToken] { finder.reader.tokens }

  /// The place of a passage's token; nil where it has none here.
  func place(of passage: Int) -> Int? { places[passage] }

  /// Reads a block; `quotations` are its outermost passages with their stretches here, in order.
  ///
  /// Complexity: O(length of the block).
  init(
    text: ReadingText, block: ByteRange,
    quotations stretches: [(passage: Int, stretch: QuotedSpan.Stretch)]
  ) {
    var tokens = FrameScanner.tokens(
      in: text.bytes, block: block,
      quotations: stretches.map { ($0.passage, $0.stretch.outer) })
    let content = Dictionary(
      stretches.map { ($0.passage, $0.stretch.content) }, uniquingKeysWith: { first, _ in first })
    SentenceStarts(bytes: text.bytes, content: content).mark(&tokens)
    var quotations: [(passage: Int, place: Int)] = []
    for (place, token) in tokens.enumerated() {
      if case .quotation(let passage) = token.kind { quotations.append((passage, place)) }
    }
    self.quotations = quotations
    places = Dictionary(
      quotations.map { ($0.passage, $0.place) }, uniquingKeysWith: { first, _ in first })
    finder = AttributionFinder(tokens: tokens)
  }

  /// Whether the quotation at `second` goes on with the sentence of the one at `first`.
  ///
  /// So it is where nothing but an attribution stands between, within commas:
  /// “We will,” he said, “not rush back.” A further verb (…, adding, “…”) begins another quotation.
  ///
  /// - Parameter isRestart: Whether the second begins with all the words of the first: “I think,” he
  ///   said, and stopped. “I think that …”
  func continues(
    _ first: Int, to second: Int, firstEndsInComma: Bool, secondIsLower: Bool, isRestart: Bool
  ) -> Bool {
    guard second - first >= 3, second - first <= PhraseReader.reach,
      tokens[second - 1].kind == .comma || tokens[second - 1].kind == .dash,
      !tokens[second].beginsSentence
    else { return false }
    guard !isRestart else { return false }
    let gap = first + 1..<second
    let opensWithSign = tokens[first + 1].kind == .comma || tokens[first + 1].kind == .dash
    guard secondIsLower || firstEndsInComma || opensWithSign else { return false }
    guard
      !gap.contains(where: { [.stop, .colon, .semicolon].contains(tokens[$0].kind) }),
      !hasFurtherVerb(gap),
      finder.introduction(to: first, from: finder.bounds(around: first).lowerBound) == nil
    else { return false }
    return finder.following(first, to: second) != nil
  }

  /// Whether the last stretch between commas speaks anew.
  private func hasFurtherVerb(_ gap: Range<Int>) -> Bool {
    var verbs = 0
    var verbsOfLast = 0
    for index in gap {
      if tokens[index].kind == .comma, index + 1 < gap.upperBound { verbsOfLast = 0 }
      guard finder.subjects.verb(at: index) != nil, tokens[index].lower != "speaking" else {
        continue
      }
      verbs += 1
      verbsOfLast += 1
    }
    return verbsOfLast > 0 && verbs > verbsOfLast || verbs > 2
  }

  /// The earlier quotation of the paragraph whose speaker goes on speaking at `place`.
  ///
  /// Only a sentence that is nothing but quotation, right after the sentence of the other, or after
  /// one that only says what the speaker does: “Both,” said Kim. She poured the tea. “Try it.”
  func antecedent(of place: Int) -> Int? {
    let sentence = finder.bounds(around: place)
    guard isQuotationAlone(sentence), sentence.lowerBound > 0 else { return nil }
    var earlier = finder.bounds(around: sentence.lowerBound - 1)
    if isBeat(earlier), earlier.lowerBound > 0 {
      earlier = finder.bounds(around: earlier.lowerBound - 1)
    }
    return earlier.last { tokens[$0].isQuotation }
  }

  /// Those whom its sentences are about, those who speak in them, and those whose office stands beside
  /// their name.
  ///
  /// Complexity: O(tokens).
  func subjects() -> [Phrase] {
    var found: [Phrase] = []
    var start = 0
    while start < tokens.count {
      var end = start + 1
      while end < tokens.count, !tokens[end].beginsSentence { end += 1 }
      var high = start
      while high < min(end, start + PhraseReader.reach), !finder.endsClause(high) { high += 1 }
      if !HeadlineStyle.isSet(tokens[start..<end]),
        let subject = finder.subjects.mainSubject(from: start, to: high)
      {
        found.append(subject)
      }
      found += apposed(in: start..<end)
      for index in start..<end where tokens[index].isWord {
        guard let verb = finder.subjects.verb(at: index), verb.form == .finite else { continue }
        let low = max(start, index - PhraseReader.reach)
        let high = min(end, index + PhraseReader.reach)
        if let speaker = finder.subjects.subject(ofVerbAt: index, low: low, high: high) {
          found.append(speaker)
        }
      }
      start = end
    }
    return found
  }

  /// Names with an office after them: Karel Ostrand, the deputy minister.
  private func apposed(in sentence: Range<Int>) -> [Phrase] {
    let reader = finder.reader
    return sentence.compactMap { comma in
      guard tokens[comma].kind == .comma, comma > sentence.lowerBound,
        reader.isCapitalizedName(comma - 1)
      else { return nil }
      let low = max(sentence.lowerBound, comma - PhraseReader.reach)
      let run = reader.capitalizedRun(endingAt: comma - 1, low: low)
      guard let name = NameRun(run, in: tokens).name else { return nil }
      let phrase = Phrase(kind: .named, tokens: name, name: name)
      let whole = finder.subjects.withApposition(phrase, high: sentence.upperBound)
      return whole?.office == nil ? nil : whole
    }
  }

  /// Whether a sentence is nothing but quotation, brackets round it or not.
  func isQuotationAlone(_ sentence: Range<Int>) -> Bool {
    tokens[sentence].allSatisfy { $0.isQuotation || $0.kind == .stop || $0.kind == .bracket }
  }

  /// Whether a sentence without quotation or name begins with he or she.
  private func isBeat(_ sentence: Range<Int>) -> Bool {
    guard let first = sentence.first, ["he", "she"].contains(tokens[first].lower) else {
      return false
    }
    return sentence.allSatisfy { index in
      !tokens[index].isQuotation && (index == first || !finder.reader.isCapitalizedName(index))
    }
  }
}
