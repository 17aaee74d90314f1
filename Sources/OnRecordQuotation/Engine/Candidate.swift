import OnRecordModel

/// An aligned window: one passage that the quotation may rest on.
struct Candidate {
  var window: Window
  var alignment: Alignment
  /// Words that differ, with words skipped at brackets beyond what a bracket can stand for.
  var edits: Int
  /// Words left out at the widest ellipsis.
  var widestGap: Int
  var place: RecordPlace

  /// How dear the passage is among others, in words.
  ///
  /// One by somebody else than the one named is taken only where it is much nearer; so is one with a
  /// gap that is too wide for an ellipsis.
  func price(count: Int, nearShare: Double) -> Double {
    let isForeign = place.attribution == .mismatch
    return Double(edits) + (isForeign ? nearShare * Double(count) + 0.5 : 0)
      + (widestGap > Chainer.longestEllipsis ? 3 : 0)
  }

  /// Fewest edits first; of equal ones those by the one named, current, whole, early.
  fileprivate var order: (Int, Int, Int, Int, UInt32) {
    (edits, place.attribution.rank, place.isSuperseded ? 1 : 0, widestGap, place.day)
  }
}

/// The passages found so far in one check.
struct Candidates {
  private let count: Int
  private let nearShare: Double
  private var all: [Candidate] = []
  /// The windows that were aligned, so that none is aligned twice.
  private var aligned: Set<UInt64> = []
  /// The fewest edits so far.
  private(set) var fewestEdits = Int.max
  /// A passage with more edits than this cannot be chosen, nor be as good as the one that is.
  private(set) var bound = Int.max

  init(count: Int, nearShare: Double) {
    self.count = count
    self.nearShare = nearShare
  }

  /// Whether a window was not aligned before.
  mutating func isNew(_ window: Window) -> Bool {
    let places = UInt64(window.places.lowerBound) << 20 | UInt64(window.places.count & 0xF_FFFF)
    return aligned.insert(UInt64(window.segment) << 44 | places).inserted
  }

  mutating func append(_ candidate: Candidate) {
    all.append(candidate)
    fewestEdits = min(fewestEdits, candidate.edits)
    bound = min(bound, Int(candidate.price(count: count, nearShare: nearShare)))
  }

  /// The passages, fewest edits first; one for each place.
  func sorted() -> [Candidate] {
    // Numbers are sorted in place of the passages themselves, which are large.
    let orders = all.map(\.order)
    var seen: Set<UInt64> = []
    return all.indices.sorted { orders[$0] < orders[$1] }.filter {
      seen.insert(UInt64(all[$0].window.segment) << 32 | UInt64(all[$0].place.place)).inserted
    }.map { all[$0] }
  }
}
