/// A run of the quotation's words that stands in the record just so.
struct MatchRun: Hashable {
  var segment: Int
  var stretch: Int
  var document: Int
  var voice: Int
  /// The first word, in the quotation and in the record.
  var index: Int
  var place: Int
  var count: Int

  var end: Int { index + count }
}

/// Makes runs of the seeds' diagonals.
struct RunFinder {
  let segment: QuotationSegment
  let segmentIndex: Int
  let words: [UInt32]
  /// Shorter runs are chance.
  let minimum: Int

  /// The longest runs on the diagonals of sorted hits.
  func runs(_ hits: [SeedHit], most: Int) -> [MatchRun] {
    var runs: [MatchRun] = []
    var last: Int?
    for hit in hits where hit.diagonal != last {
      last = hit.diagonal
      append(diagonal: hit.diagonal, to: &runs)
    }
    // Numbers are sorted in place of the runs themselves; the longest runs first, of equal ones the early.
    var order = runs.indices.map { number in
      (
        key: UInt64(UInt32.max - UInt32(runs[number].count)) << 32 | UInt64(runs[number].place),
        number: number
      )
    }
    order.sort { $0.key < $1.key }
    return order.prefix(most).map { completed(runs[$0.number]) }
  }

  /// Rows of five words in the parts of a quotation that no run of five explains.
  ///
  /// Seeds pass over rows of nothing but frequent words; here each is looked for as a whole.
  func frequentHits(apartFrom runs: [MatchRun]) -> [SeedHit] {
    let length = Chainer.shortestPiece
    var isExplained = [Bool](repeating: false, count: words.count)
    for run in runs where run.count >= length {
      for index in run.index..<run.end { isExplained[index] = true }
    }
    var hits: [SeedHit] = []
    var tries = Self.mostTries
    var index = 0
    while index + length <= words.count, tries > 0 {
      let row = Array(words[index..<index + length])
      if isExplained[index..<index + length].contains(true) || row.contains(0) {
        index += 1
        continue
      }
      tries -= 1
      let places = segment.places(of: row, mostEntries: Self.mostEntries)
      for place in places.prefix(Self.mostPlaces) {
        hits.append(SeedHit(diagonal: place - index, index: index, count: length))
      }
      index += places.isEmpty ? 1 : length - 1
    }
    SeedHit.sort(&hits)
    return hits
  }

  private static let mostTries = 40
  private static let mostEntries = 3_000
  private static let mostPlaces = 100

  /// Appends the runs of one diagonal, reading on from word to word.
  private func append(diagonal: Int, to runs: inout [MatchRun]) {
    let first = max(0, -diagonal)
    let end = min(words.count, segment.wordCount - diagonal)
    guard first < end else { return }
    var cursor = segment.cursor(at: diagonal + first)
    var start = first
    for index in first..<end + 1 {
      if index < end {
        let word = segment.next(&cursor)
        if word == words[index], word != 0 { continue }
      }
      if index - start >= minimum {
        runs.append(
          MatchRun(
            segment: segmentIndex, stretch: 0, document: 0, voice: 0, index: start,
            place: diagonal + start, count: index - start))
      }
      start = index + 1
    }
  }

  private func completed(_ run: MatchRun) -> MatchRun {
    var run = run
    let stretch = segment.stretch(ofWord: run.place)
    run.stretch = stretch.index
    run.document = stretch.document
    run.voice = stretch.voice
    return run
  }
}

/// For each of some runs the earlier ones of its stretch.
struct StretchNeighbours {
  /// Runs by stretch, and of one stretch in order.
  private var numbers: [Int]
  /// For each run, where those of its stretch begin, and where it stands itself.
  private var places: [Range<Int>]

  init(_ runs: [MatchRun]) {
    let stretches = runs.map { UInt64($0.segment) << 32 | UInt64($0.stretch) }
    numbers = runs.indices.sorted { (stretches[$0], $0) < (stretches[$1], $1) }
    places = runs.indices.map { $0..<$0 }
    var start = 0
    for (place, number) in numbers.enumerated() {
      if stretches[number] != stretches[numbers[start]] { start = place }
      places[number] = start..<place
    }
  }

  func before(_ number: Int) -> ArraySlice<Int> { numbers[places[number]] }
}

/// The cheapest way to make a quotation of runs: neighbours in one passage, or jumps between passages.
struct Chain {
  /// One passage: the part of the quotation that it explains, and its runs.
  struct Link {
    var words: Range<Int>
    var runs: [MatchRun]
    /// Before which words the passage leaves words out unmarked.
    var cuts: [Int]
  }
  var links: [Link]
  /// Jumps, edits and words without explanation, in words.
  var cost: Double
}

/// Finds the cheapest chain.
///
/// Complexity: O(runs²), with at most `mostRuns` runs.
struct Chainer {
  let count: Int
  let ellipsisBefore: [Bool]
  /// Before which words the quotation begins a sentence.
  let sentenceBefore: [Bool]
  /// Which words may join two pieces without being anybody's.
  let isJoiner: [Bool]
  /// Price of runs of voices that the quotation's speaker is not.
  let isForeign: (MatchRun) -> Bool

  static let jumpCost = 2.5
  /// The price of a jump between whole pieces that an ellipsis parts, within one document.
  static let markedJumpCost = 1.5
  static let longestCut = 150
  static let longestEllipsis = 100
  static let shortestPiece = 5
  static let shortestMarkedPiece = 3
  /// Whole sentences put together without a mark.
  static let shortestSentence = 4

  private struct State {
    var cost: Double
    var previous: Int
    /// Where the run begins to count.
    var start: Int
    var isJump: Bool
    var cut: Bool
  }

  func chain(_ runs: [MatchRun]) -> Chain? {
    let runs = runs.sorted { ($0.index, $0.end, $0.place) < ($1.index, $1.end, $1.place) }
    guard !runs.isEmpty else { return nil }
    var states: [State] = []
    states.reserveCapacity(runs.count)
    let neighbours = StretchNeighbours(runs)
    let jumps = leastJumps()
    for (number, run) in runs.enumerated() {
      let foreign = isForeign(run) ? 0.05 : 0
      let alone = State(
        cost: Double(run.index) + foreign, previous: -1, start: run.index, isJump: false,
        cut: false)
      // Most runs are short ones: no jump leads to them, and few steps.
      states.append(
        run.count >= jumps[run.end]
          ? cheapest(0..<number, runs, states, to: number, foreign, alone)
          : cheapest(neighbours.before(number), runs, states, to: number, foreign, alone))
    }
    let total = { (number: Int) in states[number].cost + Double(count - runs[number].end) }
    guard let last = states.indices.min(by: { total($0) < total($1) }) else { return nil }
    return trace(runs, states, last, total(last))
  }

  /// The cheapest way to a run: alone, or from one of some earlier runs.
  private func cheapest(
    _ others: some Sequence<Int>, _ runs: [MatchRun], _ states: [State], to number: Int,
    _ foreign: Double, _ alone: State
  ) -> State {
    let run = runs[number]
    var best = alone
    for other in others where states[other].cost < best.cost {
      if let state = step(from: runs[other], states[other], to: run, other, foreign),
        state.cost < best.cost
      {
        best = state
      }
    }
    return best
  }

  /// For each end of a run, a number of words without which no jump leads to it.
  private func leastJumps() -> [Int] {
    var least = Self.shortestPiece
    return (0...count).map { end in
      if ellipsisBefore[end] { least = Self.shortestMarkedPiece }
      let start = end - Self.shortestSentence
      let isSentence = start >= 0 && sentenceBefore[start]
      return min(least, isSentence ? Self.shortestSentence : Self.shortestPiece)
    }
  }

  private func step(
    from other: MatchRun, _ state: State, to run: MatchRun, _ number: Int, _ foreign: Double
  ) -> State? {
    guard other.index < run.index, other.end < run.end else { return nil }
    let start = max(run.index, other.end)
    let added = start - other.end
    if other.segment == run.segment, other.stretch == run.stretch {
      let left = run.place + start - run.index - (other.place + other.count)
      if left >= 0, let local = localCost(left: left, added: added, from: other.end, to: start) {
        return State(
          cost: state.cost + local.cost, previous: number, start: start, isJump: false,
          cut: local.cut)
      }
    }
    let isMarked = hasEllipsis(from: other.end, to: start)
    let isJoint = added == 0 && sentenceBefore[start]
    let shortest =
      isMarked
      ? Self.shortestMarkedPiece : isJoint ? Self.shortestSentence : Self.shortestPiece
    guard run.end - start >= shortest else { return nil }
    let isWhole =
      isMarked && added == 0 && other.segment == run.segment && other.document == run.document
      && (run.end == count || ellipsisBefore[run.end])
    var cost = (isWhole ? Self.markedJumpCost : Self.jumpCost) + foreign
    for index in other.end..<start { cost += isJoiner[index] ? 0.25 : 1 }
    if other.segment == run.segment {
      if other.document == run.document { cost -= 0.02 }
      if other.stretch == run.stretch { cost -= 0.02 }
    }
    return State(
      cost: state.cost + cost, previous: number, start: start, isJump: true, cut: false)
  }

  private func localCost(
    left: Int, added: Int, from: Int, to: Int
  ) -> (cost: Double, cut: Bool)? {
    if hasEllipsis(from: from, to: to) {
      guard left <= Self.longestEllipsis else { return nil }
      return (Double(added) + Double(left) / 1000, false)
    }
    guard left < Self.longestCut else { return nil }
    if left <= added + 4 { return (Double(max(left, added)), false) }
    return (Double(added) + min(Double(left), 4 + Double(left) / 16), true)
  }

  private func hasEllipsis(from: Int, to: Int) -> Bool {
    for index in from...to where ellipsisBefore[index] { return true }
    return false
  }

  private func trace(_ runs: [MatchRun], _ states: [State], _ last: Int, _ cost: Double) -> Chain {
    var links: [Chain.Link] = []
    var parts: [MatchRun] = []
    var cuts: [Int] = []
    var number = last
    var end = runs[last].end
    while number >= 0 {
      let state = states[number]
      var run = runs[number]
      run.place += state.start - run.index
      run.count = run.end - state.start
      run.index = state.start
      parts.append(run)
      if state.cut { cuts.append(state.start) }
      if state.isJump || state.previous < 0 {
        links.append(
          Chain.Link(words: run.index..<end, runs: parts.reversed(), cuts: cuts.reversed()))
        parts = []
        cuts = []
        if state.previous >= 0 { end = runs[state.previous].end }
      }
      number = state.previous
    }
    return Chain(links: links.reversed(), cost: cost)
  }
}
