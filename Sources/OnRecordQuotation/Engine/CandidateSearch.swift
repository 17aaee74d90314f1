import OnRecordModel

/// Finding passages that a quotation may rest on, where its words do not stand in a row.
extension QuotationSearch {
  /// Places of one seed at the first try, and at the second.
  private static let fewPlaces = 32
  private static let manyPlaces = 512
  /// Windows that are aligned in each segment.
  private static let fewWindows = 16
  private static let mostWindows = 256
  /// Cells of alignment tables for which windows beyond the first few are tried.
  private static let cheapCells = 400_000
  /// Cells of alignment tables that one check may fill.
  private static let mostCells = 40_000_000

  /// Word numbers in one segment; 0 for words that it lacks.
  func numbers(_ text: QuotationText, segment: Int) -> [UInt32] {
    text.words.map { engine.segments[segment].number(ofFolded: $0.folded) }
  }

  func hits(_ text: QuotationText, segment: Int, limit: Int) -> [SeedHit] {
    SeedCollector(
      segment: engine.segments[segment], words: numbers(text, segment: segment), limit: limit
    ).hits()
  }

  /// Passages with their alignments, fewest edits first.
  func candidates(_ text: QuotationText) -> [Candidate] {
    var found = candidates(text, limit: Self.fewPlaces)
    let enough = Double(text.words.count) * engine.options.nearShare
    if (found.first?.edits ?? .max) > Int(enough) {
      found = candidates(text, limit: Self.manyPlaces)
    }
    return found
  }

  private func candidates(_ text: QuotationText, limit: Int) -> [Candidate] {
    var found: [Candidate] = []
    var cells = Self.mostCells
    let seedLimit = max(4, min(limit, 40_000 / max(1, text.words.count)))
    for index in engine.segments.indices {
      let numbers = numbers(text, segment: index)
      let hits = SeedCollector(
        segment: engine.segments[index], words: numbers, limit: seedLimit
      ).hits()
      let finder = WindowFinder(
        segment: engine.segments[index], segmentIndex: index, count: text.words.count,
        slack: slack(text))
      for window in finder.windows(
        hits, few: Self.fewWindows, most: mostWindows(text))
      {
        cells -= window.places.count * text.words.count
        if cells < 0 { break }
        found.append(
          candidate(
            text, 0..<text.words.count, window, ellipsisBefore: text.ellipsisBefore,
            numbers: numbers))
      }
    }
    return found.sorted {
      (
        $0.edits, $0.place.attribution.rank, $0.place.isSuperseded ? 1 : 0, $0.widestGap,
        $0.place.day
      )
        < (
          $1.edits, $1.place.attribution.rank, $1.place.isSuperseded ? 1 : 0, $1.widestGap,
          $1.place.day
        )
    }
  }

  /// Windows that are aligned in each segment: many for a short quotation, whose few words stand
  /// together in many places.
  private func mostWindows(_ text: QuotationText) -> Int {
    let cells = text.words.count * (text.words.count + 2 * slack(text))
    return max(Self.fewWindows, min(Self.mostWindows, Self.cheapCells / max(1, cells)))
  }

  /// How far the diagonals of one passage may lie apart.
  private func slack(_ text: QuotationText) -> Int {
    let marks = text.ellipses.count * 70 + text.brackets.reduce(0) { $0 + $1.wordCount + 4 }
    return min(1_500, max(6, text.words.count / 3 + 2) + marks)
  }

  /// Aligns a part of a quotation's words with a window.
  func candidate(
    _ text: QuotationText, _ span: Range<Int>, _ window: Window, ellipsisBefore: [Bool],
    numbers: [UInt32]
  ) -> Candidate {
    var words: [UInt32] = []
    engine.segments[window.segment].read(
      from: window.places.lowerBound, count: window.places.count, into: &words)
    let aligner = Aligner(
      words: Array(numbers[span]), initials: text.words[span].map { $0.folded.first ?? 0 },
      ellipsisBefore: Array(ellipsisBefore[span.lowerBound...span.upperBound]),
      bracketBefore: Array(text.bracketBefore[span.lowerBound...span.upperBound]))
    let alignment = aligner.align(
      words, initials: words.map(engine.segments[window.segment].initial))
    var edits = alignment.edits
    var widest = 0
    for mark in alignment.marked {
      let index = span.lowerBound + mark.before
      if ellipsisBefore[index] {
        widest = max(widest, mark.words.count)
      } else {
        edits += max(0, mark.words.count - bracketRoom(text, before: index))
      }
    }
    return Candidate(
      window: window, alignment: alignment, edits: edits, widestGap: widest,
      place: recordPlace(
        segment: window.segment, stretch: window.stretch,
        place: window.places.lowerBound + alignment.covered.lowerBound))
  }

  /// Words of the record that the brackets before a word may stand for.
  private func bracketRoom(_ text: QuotationText, before index: Int) -> Int {
    let from = index > 0 ? text.words[index - 1].range.upperBound : 0
    let to = index < text.words.count ? text.words[index].range.lowerBound : text.bytes.count
    return text.brackets.filter { $0.range.lowerBound >= from && $0.range.upperBound <= to }
      .reduce(0) { $0 + $1.wordCount + 4 }
  }
}
