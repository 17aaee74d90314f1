/// A part of one stretch in which a quotation may stand.
struct Window {
  /// The segment's index in the engine.
  var segment: Int
  /// The stretch.
  var stretch: QuotationSegment.StretchEntry
  /// Places of the words, inside the stretch.
  var places: Range<Int>
}

/// Seeds of one segment that stand close together.
struct SeedCluster {
  /// The segment's index in the engine.
  var segment: Int
  /// Which of the segment's hits.
  var hits: Range<Int>
  /// Different words of the quotation that the seeds put here.
  var words: Int
  /// The fewest changed words with which the quotation can stand here.
  var fewestEdits: Int

  private static let indexBits: UInt64 = 28

  /// A number that is smaller for a more promising cluster.
  private var rank: UInt64 { UInt64(fewestEdits) << 20 | UInt64(0xF_FFFF - min(words, 0xF_FFFF)) }

  /// The `most` best clusters, the best first.
  ///
  /// Complexity: O(clusters) and sorting of those that can be among the best: of thousands of chance
  /// hits most are not.
  static func best(_ clusters: [SeedCluster], most: Int) -> [SeedCluster] {
    guard !clusters.isEmpty else { return [] }
    var counts = [Int](repeating: 0, count: (clusters.lazy.map(\.fewestEdits).max() ?? 0) + 1)
    for cluster in clusters { counts[cluster.fewestEdits] += 1 }
    var worst = 0
    var total = counts[0]
    while total < most, worst + 1 < counts.count {
      worst += 1
      total += counts[worst]
    }
    // Rank and index in one number, which sorts fastest; a check has some hundred thousand hits at most.
    var order: [UInt64] = []
    order.reserveCapacity(total)
    for (index, cluster) in clusters.enumerated() where cluster.fewestEdits <= worst {
      order.append(cluster.rank << indexBits | UInt64(index))
    }
    order.sort()
    return order.prefix(most).map { clusters[Int($0 & (1 << indexBits - 1))] }
  }
}

/// Gathers seeds that stand close together, and makes windows of them.
struct WindowFinder {
  let segment: QuotationSegment
  let segmentIndex: Int
  /// Words of the quotation.
  let count: Int
  /// How far apart the diagonals of one passage may lie: words cut, added or marked as left out.
  let slack: Int

  /// Appends the clusters of sorted seeds.
  ///
  /// Complexity: O(hits).
  func appendClusters(_ seeds: Seeds, to clusters: inout [SeedCluster]) {
    let hits = seeds.hits
    var seen = SeenWords(count: count)
    var start = 0
    while start < hits.count {
      let first = hits[start].diagonal
      var last = first
      var end = start + 1
      while end < hits.count {
        let diagonal = hits[end].diagonal
        guard diagonal - last <= slack, diagonal - first <= 2 * slack else { break }
        last = diagonal
        end += 1
      }
      let found = end == start + 1 ? (1, hits[start].count) : seen.count(hits[start..<end])
      clusters.append(
        SeedCluster(
          segment: segmentIndex, hits: start..<end, words: found.1,
          fewestEdits: seeds.fewestEdits(found: found.0)))
      start = end
    }
  }

  /// Splits a cluster at the ends of stretches and makes a window of each part.
  func windows(_ hits: ArraySlice<SeedHit>) -> [Window] {
    let ordered = hits.count > 1 ? hits.sorted { $0.place < $1.place } : Array(hits)
    var windows: [Window] = []
    var start = 0
    while start < ordered.count {
      let stretch = segment.stretch(ofWord: ordered[start].place)
      var end = start
      var low = Int.max
      var high = Int.min
      while end < ordered.count, end == start || ordered[end].place < stretch.end {
        low = min(low, ordered[end].diagonal)
        high = max(high, ordered[end].diagonal)
        end += 1
      }
      let margin = slack / 2 + 4
      let lower = min(max(stretch.firstWord, low - margin), stretch.end)
      let upper = max(lower, min(stretch.end, high + count + margin))
      windows.append(Window(segment: segmentIndex, stretch: stretch, places: lower..<upper))
      start = end
    }
    return windows
  }
}

/// Counts different words with a small bitmap.
private struct SeenWords {
  private let words: Int
  private var starts: [UInt64]
  private var covered: [UInt64]

  init(count: Int) {
    words = count
    starts = [UInt64](repeating: 0, count: count / 64 + 1)
    covered = starts
  }

  /// Different words at which hits begin, and different words that they cover.
  mutating func count(_ hits: ArraySlice<SeedHit>) -> (Int, Int) {
    for index in starts.indices {
      starts[index] = 0
      covered[index] = 0
    }
    for hit in hits {
      let first = hit.index
      starts[first / 64] |= 1 << UInt64(first % 64)
      for index in first..<min(words, first + hit.count) {
        covered[index / 64] |= 1 << UInt64(index % 64)
      }
    }
    var total = (0, 0)
    for index in starts.indices {
      total.0 += starts[index].nonzeroBitCount
      total.1 += covered[index].nonzeroBitCount
    }
    return total
  }
}
