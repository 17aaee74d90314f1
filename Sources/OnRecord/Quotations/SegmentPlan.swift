import OnRecordStore

/// Which segments may be trusted, and which revisions none of them covers.
///
/// A segment counts whole or not at all: one that has a revision as it no longer is, or one that
/// another segment covers, is left out, and its other revisions are indexed again.
struct SegmentPlan {
  private(set) var usable: [SegmentFolder.Entry] = []
  private(set) var stale: [String] = []
  private(set) var missing: [Int64] = []

  init(_ entries: [SegmentFolder.Entry], _ stamps: [RevisionStamp]) {
    let current = Dictionary(uniqueKeysWithValues: stamps.map { ($0.key, $0.stamp) })
    var covered: Set<Int64> = []
    for entry in entries {
      let isUsable = entry.documents.allSatisfy {
        current[$0.id] == $0.stamp && !covered.contains($0.id)
      }
      if isUsable {
        usable.append(entry)
        covered.formUnion(entry.documents.map(\.id))
      } else {
        stale.append(entry.file)
      }
    }
    missing = stamps.map(\.key).filter { !covered.contains($0) }
  }
}
