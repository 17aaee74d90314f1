import OnRecordModel

/// Finding passages that a quotation may rest on, where its words do not stand in a row.
extension QuotationSearch {
  /// Places of one seed at the first try, and at the second.
  private static let fewPlaces = 32
  private static let manyPlaces = 512
  /// Clusters of seeds that are aligned in any case, unless they cannot be better than one before.
  private static let fewClusters = 16
  private static let mostClusters = 256
  /// Cells of alignment tables for which clusters beyond the first few are tried.
  private static let cheapCells = 100_000
  /// Cells of alignment tables that one check may fill.
  private static let mostCells = 40_000_000

  /// A collector of seeds of one segment, with at most `limit` places each.
  func collector(_ text: QuotationText, segment: Int, limit: Int) -> SeedCollector {
    SeedCollector(
      segment: engine.segments[segment], words: numbers(segment), rows: memories[segment],
      isMarked: isMarkedBefore,
      limit: max(4, min(limit, 40_000 / max(1, text.words.count))))
  }

  /// Passages with their alignments, fewest edits first.
  ///
  /// Three tries, each only where the ones before may have missed the best passage: a few seeds apart
  /// from each other, seeds from every word, seeds that stand in many places.
  mutating func candidates(_ text: QuotationText) -> [Candidate] {
    var found = Candidates(count: text.words.count, nearShare: engine.options.nearShare)
    let isShort = text.words.count <= Self.shortCount
    let enough = isShort ? 0 : Int(Double(text.words.count) * Self.surelyNear)
    for attempt in 0..<3 {
      let seeds = engine.segments.indices.map { segment in
        let collector = collector(
          text, segment: segment, limit: attempt < 2 ? Self.fewPlaces : Self.manyPlaces)
        return attempt == 0 ? collector.disjointSeeds() : collector.allSeeds()
      }
      align(text, seeds, into: &found)
      // A passage with none of the seeds would have more edits than the best one so far.
      let fewest = seeds.map { $0.fewestEdits(found: 0) }.min() ?? 0
      if found.bound < fewest || attempt == 1 && found.fewestEdits <= enough { break }
    }
    return found.sorted()
  }

  /// Share of words that may differ for a passage to be taken without a search for a nearer one among
  /// rows of frequent words.
  private static let surelyNear = 0.2
  /// Quotations of so few words may be set phrases, which stand nearly the same in many places and exactly
  /// the same in some: they are searched for to the end.
  private static let shortCount = 12

  /// Aligns the quotation where seeds stand together, the most promising places of all segments first.
  private mutating func align(_ text: QuotationText, _ seeds: [Seeds], into found: inout Candidates)
  {
    let slack = slack(text)
    var clusters: [SeedCluster] = []
    for (index, seeds) in seeds.enumerated() {
      finder(text, index, slack).appendClusters(seeds, to: &clusters)
    }
    let least = (clusters.lazy.map(\.words).max() ?? 0) * 2 / 3
    var cells = Self.mostCells
    for (number, cluster) in SeedCluster.best(clusters, most: mostClusters(text, slack))
      .enumerated()
    {
      if cluster.fewestEdits > found.bound || cells < 0 { return }
      if number >= Self.fewClusters, cluster.words < least { continue }
      let hits = seeds[cluster.segment].hits[cluster.hits]
      for window in finder(text, cluster.segment, slack).windows(hits) {
        guard found.isNew(window) else { continue }
        cells -= window.places.count * text.words.count
        if found.bound < .max, memories[window.segment].isBeyond(found.bound, window.places) {
          continue
        }
        let aligned = aligned(
          text, 0..<text.words.count, window, ellipsisBefore: text.ellipsisBefore)
        // Whose words it is takes longer to say than how far off they are.
        if aligned.edits <= found.bound { found.append(candidate(aligned, in: window)) }
      }
    }
  }

  private func finder(_ text: QuotationText, _ segment: Int, _ slack: Int) -> WindowFinder {
    WindowFinder(
      segment: engine.segments[segment], segmentIndex: segment, count: text.words.count,
      slack: slack)
  }

  /// Clusters that are aligned at most: many for a short quotation, whose few words stand together in
  /// many places.
  private func mostClusters(_ text: QuotationText, _ slack: Int) -> Int {
    let cells = text.words.count * (text.words.count + 2 * slack)
    return max(Self.fewClusters, min(Self.mostClusters, Self.cheapCells / max(1, cells)))
  }

  /// How far the diagonals of one passage may lie apart.
  private func slack(_ text: QuotationText) -> Int {
    let marks = text.ellipses.count * 70 + text.brackets.reduce(0) { $0 + $1.wordCount + 4 }
    return min(1_500, max(6, text.words.count / 3 + 2) + marks)
  }

  /// A part of a quotation's words beside the words of a window.
  struct AlignedPart {
    var alignment: Alignment
    /// As of a candidate.
    var edits: Int
    /// As of a candidate.
    var widestGap = 0
  }

  /// The passage that a part of a quotation's words rests on, in a window.
  mutating func candidate(
    _ text: QuotationText, _ span: Range<Int>, _ window: Window, ellipsisBefore: [Bool]
  ) -> Candidate {
    candidate(aligned(text, span, window, ellipsisBefore: ellipsisBefore), in: window)
  }

  private func candidate(_ aligned: AlignedPart, in window: Window) -> Candidate {
    let start = window.places.lowerBound + aligned.alignment.covered.lowerBound
    return Candidate(
      window: window, alignment: aligned.alignment, edits: aligned.edits,
      widestGap: aligned.widestGap,
      place: recordPlace(segment: window.segment, stretch: window.stretch, place: start))
  }

  /// Aligns a part of a quotation's words with a window.
  private mutating func aligned(
    _ text: QuotationText, _ span: Range<Int>, _ window: Window, ellipsisBefore: [Bool]
  ) -> AlignedPart {
    let aligner = Aligner(
      words: numbers(window.segment)[span],
      initials: initials[span], ellipsisBefore: ellipsisBefore,
      bracketBefore: text.bracketBefore)
    let segment = engine.segments[window.segment]
    var alignment = aligner.align(segment, window.places, scratch: &alignmentScratch)
    alignment.drawInCompounds(of: text.words[span], in: segment, at: window.places)
    var part = AlignedPart(alignment: alignment, edits: alignment.edits)
    for mark in alignment.marked {
      let index = span.lowerBound + mark.before
      if ellipsisBefore[index] {
        part.widestGap = max(part.widestGap, mark.words.count)
      } else {
        part.edits += max(0, mark.words.count - bracketRoom(text, before: index))
      }
    }
    return part
  }

  /// Words of the record that the brackets before a word may stand for.
  private func bracketRoom(_ text: QuotationText, before index: Int) -> Int {
    let from = index > 0 ? text.words[index - 1].range.upperBound : 0
    let to = index < text.words.count ? text.words[index].range.lowerBound : text.bytes.count
    return text.brackets.filter { $0.range.lowerBound >= from && $0.range.upperBound <= to }
      .reduce(0) { $0 + $1.wordCount + 4 }
  }
}
