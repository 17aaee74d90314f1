import OnRecordModel
import OnRecordText

/// Quotations whose words do not stand in the record in a row.
extension QuotationSearch {
  mutating func checkDiffering(_ text: QuotationText) throws -> QuotationCheck {
    lookUp(text)
    let found = candidates(text)
    let count = Double(text.words.count)
    let single = choose(found, count: text.words.count)
    let edits = single.map { Double($0.edits) } ?? count
    // Pieces parted by a mark may each stand as they are, in another order.
    let suspicious = text.ellipses.isEmpty ? 3.5 : 2
    if single == nil || edits >= suspicious || isFar(single) {
      if let spliced = try checkSpliced(text, single: single, edits: edits) { return spliced }
    }
    guard let single else { return QuotationCheck(verdict: .notFound) }
    if edits >= Self.fewestOfCondensed, let condensed = try checkCondensed(text, near: single) {
      return condensed
    }
    guard edits <= count * engine.options.alteredShare, edits < count else {
      return try notFound(text, nearest: single)
    }
    let equals = found.filter {
      $0.edits == single.edits && $0.place.place != single.place.place
        && $0.place.isSuperseded == single.place.isSuperseded
    }
    return try mildest(text, single, equals)
  }

  /// The check of the passage whose differences weigh least, of several with equally many edits.
  ///
  /// An expanded contraction goes before another word; the given order breaks ties.
  private mutating func mildest(
    _ text: QuotationText, _ single: Candidate, _ equals: [Candidate]
  ) throws -> QuotationCheck {
    let plain = try check(text, single, others: equals)
    guard plain.verdict == .altered, !equals.isEmpty else { return plain }
    let compared = ([single] + equals).prefix(Self.mostRivals)
      .filter { $0.place.attribution == single.place.attribution }
    let weights = try compared.map { try check(text, $0, others: []).severity }
    guard let least = weights.min(), let index = weights.firstIndex(of: least) else {
      return plain
    }
    // Places where graver differences would stand are not as good.
    let others = zip(compared, weights).enumerated()
      .filter { $0.offset != index && $0.element.1 == least }.map(\.element.0)
    return try check(text, compared[index], others: others)
  }

  /// Fewer words that differ explain themselves.
  private static let fewestOfCondensed = 4.0

  /// How many passages of equal distance are compared by the weight of their differences.
  private static let mostRivals = 6

  private func isFar(_ candidate: Candidate?) -> Bool {
    (candidate?.widestGap ?? 0) > Chainer.longestEllipsis
  }

  /// The cheapest passage.
  private func choose(_ found: [Candidate], count: Int) -> Candidate? {
    let near = engine.options.nearShare
    return found.min {
      $0.price(count: count, nearShare: near) < $1.price(count: count, nearShare: near)
    }
  }

  /// The check of a quotation that rests on one passage.
  mutating func check(
    _ text: QuotationText, _ candidate: Candidate, others: [Candidate], cuts: Set<Int> = []
  ) throws -> QuotationCheck {
    let window = candidate.window
    let passage = try reader.passage(
      segment: window.segment, stretch: window.stretch, places: window.places)
    let span = 0..<text.words.count
    let builder = DifferenceBuilder(
      quotation: text, span: span, passage: passage, alignment: candidate.alignment, cuts: cuts)
    var check = QuotationCheck(
      verdict: verdict(text, builder, candidate),
      severity: builder.differences.map(\.gravity).max() ?? .none,
      attribution: candidate.place.attribution, differences: builder.differences)
    check.pieces = pieces(text, span, passage, candidate)
    check.speaker = check.pieces.first?.speaker
    check.label = check.pieces.first?.label
    check.alsoCount = others.count
    for other in others.prefix(engine.options.maximumListed) {
      let passage = try reader.passage(
        segment: other.window.segment, stretch: other.window.stretch, places: other.window.places)
      check.also += pieces(text, span, passage, other)
    }
    check.notes += ElisionNotes.notes(builder.differences)
    let covered = passage.range(of: candidate.alignment.covered)
    check.notes += PassageNotes.notes(
      passage: passage, range: covered, turn: candidate.window.stretch.turn)
    return check
  }

  private func verdict(
    _ text: QuotationText, _ builder: DifferenceBuilder, _ candidate: Candidate
  ) -> Verdict {
    let near = Double(text.words.count) * engine.options.nearShare
    if candidate.place.attribution == .mismatch, Double(candidate.edits) <= near {
      return .misattributed
    }
    if builder.hasWordDifference || candidate.edits > builder.hyphenEdits { return .altered }
    if candidate.widestGap > Chainer.longestEllipsis { return .spliced }
    if !text.brackets.isEmpty { return .inserted }
    return candidate.widestGap > 0 ? .elided : .exactNormalized
  }

  /// The pieces of an aligned quotation: one, or one for each part between ellipses.
  func pieces(
    _ text: QuotationText, _ span: Range<Int>, _ passage: RecordPassage, _ candidate: Candidate
  ) -> [Piece] {
    var pieces: [Piece] = []
    var from = candidate.alignment.covered.lowerBound
    var first = span.lowerBound
    func append(_ words: Range<Int>, upTo last: Int) {
      guard !words.isEmpty, last > first else { return }
      let quoted = text.words[first].range.lowerBound..<text.words[last - 1].range.upperBound
      pieces.append(
        piece(candidate.place, range: passage.range(of: words), quoteRange: quoted))
    }
    for mark in candidate.alignment.marked where text.ellipsisBefore[span.lowerBound + mark.before]
    {
      append(from..<mark.words.lowerBound, upTo: span.lowerBound + mark.before)
      from = mark.words.upperBound
      first = span.lowerBound + mark.before
    }
    append(from..<candidate.alignment.covered.upperBound, upTo: span.upperBound)
    return pieces
  }

  private mutating func notFound(
    _ text: QuotationText, nearest: Candidate
  ) throws -> QuotationCheck {
    var check = QuotationCheck(verdict: .notFound)
    guard !nearest.alignment.covered.isEmpty, nearest.alignment.isEqual.contains(true) else {
      return check
    }
    let passage = try reader.passage(
      segment: nearest.window.segment, stretch: nearest.window.stretch,
      places: nearest.window.places)
    check.nearest = pieces(text, 0..<text.words.count, passage, nearest).first
    return check
  }
}
