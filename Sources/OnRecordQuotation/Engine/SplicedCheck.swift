import OnRecordModel
import OnRecordText

/// Quotations made of pieces from several places.
extension QuotationSearch {
  private static let mostRuns = 300
  private static let seedPlaces = 96
  /// Largest share of words that may differ for one passage to be taken before changed pieces.
  private static let oneSourceShare = 0.35

  /// The check, or nil where one passage explains the quotation better.
  mutating func checkSpliced(
    _ text: QuotationText, single: Candidate?, edits: Double
  ) throws -> QuotationCheck? {
    guard text.words.count >= 2 * Chainer.shortestMarkedPiece else { return nil }
    let runs = runs(text)
    let chainer = Chainer(
      count: text.words.count, ellipsisBefore: text.ellipsisBefore,
      sentenceBefore: text.sentenceBefore,
      isJoiner: text.words.map {
        MeaningWords.joiners.contains(String(decoding: $0.folded, as: UTF8.self))
      },
      isForeign: { [judge, engine] run in
        let day = engine.segments[run.segment].idAndDay(ofDocument: run.document).day
        return judge.attribution(segment: run.segment, voice: run.voice, day: day) == .mismatch
      })
    guard let chain = chainer.chain(runs) else { return nil }
    if chain.links.count == 1 {
      return try checkCut(text, chain, edits: edits)
    }
    let links = chain.links.map(\.words)
    guard chain.cost < edits, isSound(text, chain) else { return nil }
    let jumps = Double(chain.links.count - 1) * Chainer.jumpCost
    let count = Double(text.words.count)
    guard chain.cost - jumps <= count * 0.25 else { return nil }
    // One passage with some changes explains it better than two places with changes of their own.
    let isChanged = chain.cost - jumps >= 1 && text.ellipses.isEmpty
    if isChanged, single != nil, edits <= count * Self.oneSourceShare { return nil }
    return try check(text, chain, spans(links, count: text.words.count))
  }

  private func runs(_ text: QuotationText) -> [MatchRun] {
    var runs: [MatchRun] = []
    let limit = max(4, min(Self.seedPlaces, 20_000 / max(1, text.words.count)))
    for index in engine.segments.indices {
      let finder = RunFinder(
        segment: engine.segments[index], segmentIndex: index,
        words: numbers(index), minimum: 3)
      var found = finder.runs(
        collector(text, segment: index, limit: limit).runSeeds(), most: Self.mostRuns)
      found += finder.runs(finder.frequentHits(apartFrom: found), most: Self.mostRuns)
      runs += found
    }
    runs.sort { $0.count > $1.count }
    return Array(runs.prefix(Self.mostRuns))
  }

  /// Whether each piece is long enough to be more than chance.
  private func isSound(_ text: QuotationText, _ chain: Chain) -> Bool {
    for (number, link) in chain.links.enumerated() {
      let before = number > 0 && isMarked(text, chain.links[number - 1].words, link.words)
      let after =
        number + 1 < chain.links.count
        && isMarked(text, link.words, chain.links[number + 1].words)
      let isSentence =
        text.sentenceBefore[link.words.lowerBound]
        && (link.words.upperBound == text.words.count
          || text.sentenceBefore[link.words.upperBound])
      let least =
        before || after
        ? Chainer.shortestMarkedPiece
        : isSentence ? Chainer.shortestSentence : Chainer.shortestPiece
      if link.runs.reduce(0, { $0 + $1.count }) < least { return false }
    }
    return chain.links.contains { $0.runs.contains { $0.count >= Chainer.shortestPiece } }
  }

  private func isMarked(_ text: QuotationText, _ left: Range<Int>, _ right: Range<Int>) -> Bool {
    guard left.upperBound <= right.lowerBound else { return false }
    return (left.upperBound...right.lowerBound).contains { text.ellipsisBefore[$0] }
  }

  /// Shares the words between two pieces out: those before an ellipsis to the first one.
  private func spans(_ links: [Range<Int>], count: Int) -> [Range<Int>] {
    links.enumerated().map { number, link in
      let start = number == 0 ? 0 : link.lowerBound
      let end = number + 1 < links.count ? links[number + 1].lowerBound : count
      return start..<max(start, end)
    }
  }

  private mutating func check(
    _ text: QuotationText, _ chain: Chain, _ spans: [Range<Int>]
  ) throws -> QuotationCheck {
    var check = QuotationCheck(verdict: .spliced)
    var attributions: [Attribution] = []
    for (link, span) in zip(chain.links, spans) {
      guard let window = window(link, span) else { continue }
      let candidate = candidate(
        text, span, window, ellipsisBefore: text.ellipsisBefore)
      let passage = try reader.passage(
        segment: window.segment, stretch: window.stretch, places: window.places)
      let builder = DifferenceBuilder(
        quotation: text, span: span, passage: passage, alignment: candidate.alignment)
      check.differences += builder.differences
      check.pieces += pieces(text, span, passage, candidate)
      attributions.append(candidate.place.attribution)
    }
    check.severity = check.differences.map(\.gravity).max() ?? .none
    check.attribution =
      attributions.contains(.mismatch)
      ? .mismatch : attributions.allSatisfy { $0 == .match } ? .match : .unknown
    check.speaker = check.pieces.first?.speaker
    check.label = check.pieces.first?.label
    check.notes += order(chain)
    return check
  }

  private func order(_ chain: Chain) -> [QuotationCheck.Note] {
    let pairs = zip(chain.links, chain.links.dropFirst())
    let isBackwards = pairs.contains { left, right in
      guard let one = left.runs.last, let other = right.runs.first else { return false }
      return one.segment == other.segment && one.document == other.document
        && other.place < one.place
    }
    guard isBackwards else { return [] }
    return [.init(kind: .reordered, message: "The pieces stand in the record in another order.")]
  }

  /// The words round a piece's runs, with room for the words of its span that no run has.
  private func window(_ link: Chain.Link, _ span: Range<Int>) -> Window? {
    guard let first = link.runs.first, let last = link.runs.last else { return nil }
    let stretch = engine.segments[first.segment].stretch(first.stretch)
    let lower = first.place - (first.index - span.lowerBound) - 1
    let upper = last.place + last.count + (span.upperBound - last.end) + 1
    let from = min(max(lower, stretch.firstWord), stretch.end)
    return Window(
      segment: first.segment, stretch: stretch, places: from..<max(from, min(upper, stretch.end)))
  }

  /// One passage from which words were cut without a mark.
  private mutating func checkCut(
    _ text: QuotationText, _ chain: Chain, edits: Double
  ) throws -> QuotationCheck? {
    let link = chain.links[0]
    guard !link.cuts.isEmpty, chain.cost < edits * 0.75,
      chain.cost <= Double(text.words.count) * engine.options.alteredShare,
      let window = window(link, 0..<text.words.count)
    else { return nil }
    var free = text.ellipsisBefore
    for cut in link.cuts { free[cut] = true }
    let candidate = candidate(
      text, 0..<text.words.count, window, ellipsisBefore: free)
    return try check(text, candidate, others: [], cuts: Set(link.cuts))
  }
}
