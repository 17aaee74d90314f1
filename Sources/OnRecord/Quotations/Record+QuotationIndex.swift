import OnRecordModel
import OnRecordQuotation
import OnRecordStore

extension Record {
  private var segmentFolder: SegmentFolder { SegmentFolder(path: quotationsFolder) }

  /// Indexes what no sound segment covers, and joins small segments where there are many.
  ///
  /// Complexity: O(revisions), and O(text) of what is indexed.
  func updateQuotationIndex() throws {
    let stamps = try store.revisionStamps()
    let (sound, unsound) = segmentFolder.load(.header)
    let plan = SegmentPlan(sound, stamps)
    var added = 0
    try build(plan.missing, RecordDocuments(store: store, stamps: stamps)) { bytes, first, last in
      try segmentFolder.write(bytes, first: first, last: last)
      added += try QuotationSegment(bytes: bytes, verification: .header).wordCount
    }
    segmentFolder.remove(unsound + plan.stale)
    try joinSegments(added: added)
    quotations.forget()
  }

  /// Makes all segments anew.
  func rebuildQuotationIndex() throws {
    segmentFolder.removeAll()
    try updateQuotationIndex()
  }

  /// Makes segments of revisions, and hands each on with the first and last of its revisions.
  private func build(
    _ keys: [Int64], _ documents: RecordDocuments,
    _ finish: (_ bytes: [UInt8], _ first: Int64, _ last: Int64) throws -> Void
  ) throws {
    var builder = SegmentBuilder()
    var first: Int64?
    for (index, key) in keys.enumerated() {
      guard let document = try documents.load(key) else { continue }
      try builder.add(document)
      first = first ?? key
      guard builder.isFull || index == keys.count - 1, let begin = first else { continue }
      try finish(builder.finish(), begin, key)
      builder = SegmentBuilder()
      first = nil
    }
  }

  /// Joins small segments, so that a record that grows by single releases has few.
  private func joinSegments(added: Int) throws {
    while true {
      let sound = segmentFolder.load(.header).sound
      let count = JoinPlan.smallest(of: sound.map(\.segment.wordCount), added: added)
      guard count > 0 else { return }
      let first = { (entry: SegmentFolder.Entry) in entry.documents.map(\.id).min() ?? 0 }
      let joined = sound.suffix(count).sorted { first($0) < first($1) }
      // Segments that do not fit one, though their words would, are well apart.
      guard let joiner = try? SegmentJoiner(joined.map(\.segment)) else { return }
      let keys = joined.flatMap { $0.documents.map(\.id) }
      try segmentFolder.write(first: keys.min() ?? 0, last: keys.max() ?? 0) {
        try joiner.write($0)
      }
      segmentFolder.remove(joined.map(\.file))
    }
  }

  /// The engine over all revisions; what no sound segment covers is indexed in memory.
  func quotationEngine() throws -> QuotationIndex.Opened {
    let state = try store.state().version
    return try quotations.engine(state: state) { try openQuotationIndex(state) }
  }

  private func openQuotationIndex(_ state: Int) throws -> QuotationIndex.Opened {
    let stamps = try store.revisionStamps()
    let (sound, unsound) = segmentFolder.load(.full)
    let plan = SegmentPlan(sound, stamps)
    let documents = RecordDocuments(store: store, stamps: stamps)
    var segments = plan.usable.map(\.segment)
    try build(plan.missing, documents) { bytes, _, _ in
      segments.append(try QuotationSegment(bytes: bytes))
    }
    var notes: [String] = []
    if !unsound.isEmpty {
      notes.append("the quotation index is damaged or of another version; \(Self.advice)")
    } else if !plan.missing.isEmpty {
      notes.append("the quotation index is missing or behind; \(Self.advice)")
    }
    let engine = QuotationEngine(
      segments: segments, documents: documents,
      superseded: Set(stamps.filter { !$0.isCurrent }.map(\.key)))
    return .init(engine: engine, documents: documents, state: state, notes: notes)
  }

  private static let advice =
    "what it lacks was indexed for this check, `onrecord rebuild` keeps it"
}
