/// A part of one stretch in which a quotation may stand.
struct Window {
  /// The segment's index in the engine.
  var segment: Int
  /// The stretch.
  var stretch: QuotationSegment.StretchEntry
  /// Places of the words, inside the stretch.
  var places: Range<Int>
  /// Different words of the quotation that seeds put here.
  var score: Int
}

/// Gathers seeds that stand close together into windows, the most promising first.
struct WindowFinder {
  let segment: QuotationSegment
  let segmentIndex: Int
  /// Words of the quotation.
  let count: Int
  /// How far apart the diagonals of one passage may lie: words cut, added or marked as left out.
  let slack: Int

  /// The `few` best windows, and up to `most` that are not much worse than the best.
  func windows(_ hits: [SeedHit], few: Int, most: Int) -> [Window] {
    let hits = hits.sorted { ($0.diagonal, $0.index) < ($1.diagonal, $1.index) }
    var clusters: [(range: Range<Int>, score: Int)] = []
    var start = 0
    while start < hits.count {
      var end = start + 1
      while end < hits.count, hits[end].diagonal - hits[end - 1].diagonal <= slack,
        hits[end].diagonal - hits[start].diagonal <= 2 * slack
      {
        end += 1
      }
      clusters.append((start..<end, distinct(hits[start..<end])))
      start = end
    }
    clusters.sort { $0.score > $1.score }
    var windows: [Window] = []
    let least = (clusters.first?.score ?? 0) * 2 / 3
    for (number, cluster) in clusters.prefix(most).enumerated() {
      if number >= few, cluster.score < least { break }
      append(hits[cluster.range], to: &windows)
    }
    windows.sort { $0.score > $1.score }
    return windows
  }

  private func distinct(_ hits: ArraySlice<SeedHit>) -> Int {
    if let only = hits.first, hits.count == 1 { return only.count }
    // Seeds of one cluster come by diagonal, each diagonal by word: a small bitmap counts them.
    var seen = [UInt64](repeating: 0, count: count / 64 + 1)
    for hit in hits {
      for index in hit.index..<min(count, hit.index + hit.count) {
        seen[index / 64] |= 1 << UInt64(index % 64)
      }
    }
    return seen.reduce(0) { $0 + $1.nonzeroBitCount }
  }

  /// Splits a cluster at the ends of stretches and makes a window of each part.
  private func append(_ hits: ArraySlice<SeedHit>, to windows: inout [Window]) {
    let ordered = hits.sorted { $0.diagonal + $0.index < $1.diagonal + $1.index }
    var start = 0
    while start < ordered.count {
      let stretch = segment.stretch(ofWord: ordered[start].diagonal + ordered[start].index)
      var end = start + 1
      while end < ordered.count, ordered[end].diagonal + ordered[end].index < stretch.end {
        end += 1
      }
      let part = ordered[start..<end]
      let low = part.map(\.diagonal).min() ?? 0
      let high = part.map(\.diagonal).max() ?? 0
      let margin = slack / 2 + 4
      let lower = min(max(stretch.firstWord, low - margin), stretch.end)
      let upper = max(lower, min(stretch.end, high + count + margin))
      windows.append(
        Window(
          segment: segmentIndex, stretch: stretch, places: lower..<upper, score: distinct(part)))
      start = end
    }
  }
}
