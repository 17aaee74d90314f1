import OnRecordModel
import OnRecordText

/// Quotations whose words all stand in the record in a row.
extension QuotationSearch {
  /// Places whose day and speaker are looked at; of more, only the number is told.
  private static let mostPlaces = 20_000
  /// Places whose characters are compared in search of an exact one.
  private static let mostCompared = 64

  /// The check, or nil where the words do not stand in a row anywhere, or the one named said something
  /// near them that the words' own places do not show.
  mutating func checkSameWords(_ text: QuotationText) throws -> QuotationCheck? {
    if let check = try checkSameWords(text, text.plainWords) { return check }
    return try text.bareWords.flatMap { try checkSameWords(text, $0) }
  }

  private mutating func checkSameWords(
    _ text: QuotationText, _ words: [QuotedWord]
  ) throws -> QuotationCheck? {
    var places: [RecordPlace] = []
    var count = 0
    for (index, segment) in engine.segments.enumerated() {
      guard let numbers = segment.numbers(of: words) else { continue }
      let found = segment.places(of: numbers)
      count += found.count
      var stretch: QuotationSegment.StretchEntry?
      for place in found.prefix(max(0, Self.mostPlaces - places.count)) {
        if stretch.map({ place >= $0.end }) ?? true { stretch = segment.stretch(ofWord: place) }
        guard let stretch else { continue }
        places.append(recordPlace(segment: index, stretch: stretch, place: place))
      }
    }
    guard !places.isEmpty else { return nil }
    places.sort(by: RecordPlace.isEarlier)
    let rank = places.lazy.map(\.attribution.rank).min() ?? 0
    if !engine.superseded.isEmpty,
      places.contains(where: { $0.attribution.rank == rank && !$0.isSuperseded })
    {
      let all = places.count
      places.removeAll(where: \.isSuperseded)
      count -= all - places.count
    }
    if rank == Attribution.mismatch.rank, let near = try nearWords(of: text) { return near }
    let preferred = places.indices.filter { places[$0].attribution.rank == rank }
    return try checkSameWords(text, words, places, preferred, count: count)
  }

  private mutating func checkSameWords(
    _ text: QuotationText, _ words: [QuotedWord], _ places: [RecordPlace], _ preferred: [Int],
    count: Int
  ) throws -> QuotationCheck {
    var best: (place: Int, comparison: SameWordsComparison)?
    for index in preferred.prefix(Self.mostCompared) {
      let comparison = try compare(text, words, places[index])
      if best.map({ comparison.rank < $0.comparison.rank }) ?? true { best = (index, comparison) }
      if comparison.rank == 0 { break }
    }
    guard let best else { return QuotationCheck(verdict: .notFound) }
    let place = places[best.place]
    let whole = words[0].range.lowerBound..<(words.last?.range.upperBound ?? 0)
    var check = QuotationCheck(
      verdict: place.attribution == .mismatch ? .misattributed : best.comparison.verdict,
      severity: best.comparison.differences.map(\.gravity).max() ?? .none,
      attribution: place.attribution, differences: best.comparison.differences)
    let range = best.comparison.passage.range(of: 0..<words.count)
    let piece = piece(place, range: range, quoteRange: whole)
    check.pieces = [piece]
    check.speaker = piece.speaker
    check.label = piece.label
    check.alsoCount = count - 1
    let others = places.indices.filter { $0 != best.place }.prefix(engine.options.maximumListed)
    for index in others {
      check.also.append(
        try self.piece(places[index], words: words.count, quoteRange: whole))
    }
    check.notes += notes(places)
    if best.comparison.hasEmptyEllipsis {
      check.notes.append(
        .init(kind: .nothingElided, message: "The ellipsis leaves nothing out."))
    }
    check.notes += PassageNotes.notes(
      passage: best.comparison.passage, range: range, turn: place.stretch.turn)
    return check
  }

  private func notes(_ places: [RecordPlace]) -> [QuotationCheck.Note] {
    let asks = places.map { engine.cast.asks(segment: $0.segment, voice: $0.stretch.voice) }
    guard asks.contains(true), asks.contains(false) else { return [] }
    return [
      .init(
        kind: .questionAndAnswer,
        message: "The same words stand in a question and in another speaker's words.")
    ]
  }

  private mutating func compare(
    _ text: QuotationText, _ words: [QuotedWord], _ place: RecordPlace
  ) throws -> SameWordsComparison {
    let passage = try reader.passage(
      segment: place.segment, stretch: place.stretch, at: place.place, of: words, in: text.bytes)
    return SameWordsComparison(text, words, passage)
  }

  /// A check of what the one named said near the words, where others said just these.
  private mutating func nearWords(of text: QuotationText) throws -> QuotationCheck? {
    let text = text.words.isEmpty ? text.unmarked() : text
    let limited = text.limited(words: engine.options.maximumWords)
    let allowed = Int(Double(limited.words.count) * engine.options.nearShare)
    lookUp(limited)
    let found = candidates(limited).filter {
      $0.place.attribution == .match && $0.edits <= allowed
    }
    guard let near = found.min(by: { $0.edits < $1.edits }) else { return nil }
    var check = try self.check(limited, near, others: [])
    check.notes.append(
      .init(
        kind: .nearElsewhere,
        message: "Somebody else said just these words; the one named said what is shown."))
    return check
  }
}

/// What differs where all words are the same.
struct SameWordsComparison {
  let passage: RecordPassage
  let differences: [WordDifference]
  let verdict: Verdict
  let hasEmptyEllipsis: Bool

  /// Order of preference: exact places first, then those with the same marks.
  var rank: Int {
    switch verdict {
    case .exact: 0
    case .exactNormalized: 1
    default: 2
    }
  }

  init(_ text: QuotationText, _ words: [QuotedWord], _ passage: RecordPassage) {
    self.passage = passage
    let form = FormComparison(quotation: text.bytes, passage: passage)
    var differences: [WordDifference] = []
    var changesApostrophe = false
    var changesBracket = false
    let first = words[0].range
    let last = words[words.count - 1].range
    if let lead = form.lead(first, passage.words[0]) { differences.append(lead) }
    if !form.isSame(first.lowerBound..<last.upperBound, passage.range(of: 0..<words.count)) {
      let found = Self.differences(words, form)
      differences += found.differences
      changesApostrophe = found.changesApostrophe
    }
    if let trail = form.trail(last, passage.words[words.count - 1]) { differences.append(trail) }
    let bracketed = differences.contains {
      $0.quoteWords.contains("[") || $0.quoteWords.contains("]")
    }
    if bracketed, !text.brackets.isEmpty { changesBracket = true }
    hasEmptyEllipsis =
      !text.ellipses.isEmpty
      && differences.contains {
        $0.quoteWords.contains("…") || $0.quoteWords.contains("..")
      }
    self.differences = differences
    verdict =
      changesApostrophe
      ? .altered : changesBracket ? .inserted : differences.isEmpty ? .exact : .exactNormalized
  }
}

extension SameWordsComparison {
  /// What differs in words and between them, word by word.
  private static func differences(
    _ words: [QuotedWord], _ form: FormComparison
  ) -> (differences: [WordDifference], changesApostrophe: Bool) {
    var differences: [WordDifference] = []
    var changesApostrophe = false
    let recorded = form.passage.words
    for (index, word) in words.enumerated() {
      if index > 0 {
        let left = words[index - 1].range.upperBound..<word.range.lowerBound
        let right = recorded[index - 1].range.upperBound..<recorded[index].range.lowerBound
        if let gap = form.gap(left, right) {
          if form.changesApostrophe(left, right) {
            changesApostrophe = true
            differences.append(gap.regraded(.apostrophe, .wording))
          } else {
            differences.append(gap)
          }
        }
      }
      if let difference = form.word(word.range, recorded[index]) { differences.append(difference) }
    }
    return (differences, changesApostrophe)
  }
}

extension WordDifference {
  func regraded(_ kind: Kind, _ gravity: Gravity) -> WordDifference {
    var difference = self
    difference.kind = kind
    difference.gravity = gravity
    return difference
  }
}
