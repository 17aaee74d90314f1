import Foundation
public import OnRecordModel
import OnRecordQuotation
import OnRecordStore

/// Limits of a question for a wording.
public enum WordingLimits {
  /// The most words.
  public static let words = 30
  /// The most bytes.
  public static let bytes = 4096
  /// The most uses that a timeline is made of.
  public static let uses = 200_000
}

extension Record {
  /// The timeline of a formula: every use of a phrase's words in a row, in current revisions.
  ///
  /// Words are compared as those of quotations: case, hyphens, punctuation and the shape of
  /// apostrophes do not matter, and each printed form is counted by itself. Only words that are spoken
  /// count; uses by reporters and in questions are kept apart from those that are said. Uses may
  /// overlap. The last timelines are kept, so that leafing through one costs nothing.
  ///
  /// - Parameters:
  ///   - phrase: One to `WordingLimits.words` words; what stands between them is left out.
  ///   - filter: What the turns of the uses must be.
  ///   - offset: How many uses to leave out first.
  ///   - limit: The most uses to give; counts are of all.
  ///   - listLimit: The most speakers, printed forms, and values of a facet other than years.
  /// - Throws: `RecordFailure` of kind `badQuery` where the phrase has no word or too many, is used
  ///   too often, or the filter cannot be understood; of kind `damaged` where the record is.
  /// - Complexity: O(length of the releases in which the words stand).
  public func wording(
    of phrase: String, filter: SearchFilter = SearchFilter(), offset: Int = 0, limit: Int = 20,
    listLimit: Int = 100
  ) throws -> WordingTimeline {
    let run = try Self.wordRun(phrase)
    do {
      let opened = try quotationEngine()
      let key = WordingCache.Key(words: run.folded, filter: filter, state: opened.state)
      let counted = try wordings.value(of: key) { try count(run, filter, opened) }
      return try counted.timeline(
        words: run.folded, offset: offset, limit: limit, listLimit: listLimit,
        documents: opened.documents)
    } catch let error as SegmentError {
      quotations.forget()
      throw RecordFailure(kind: .damaged, message: error.description)
    }
  }

  /// How many uses a timeline would have; quicker than the timeline.
  ///
  /// - Throws: As `wording(of:filter:offset:limit:listLimit:)`, though no phrase is used too often.
  /// - Complexity: O(releases + passages of the releases in which the words stand).
  public func wordingCount(
    of phrase: String, filter: SearchFilter = SearchFilter()
  ) throws -> Int {
    try located(try Self.wordRun(phrase), filter, quotationEngine()).reduce(0) {
      $0 + $1.places.turns.count
    }
  }

  private static func wordRun(_ phrase: String) throws -> WordRun {
    guard phrase.utf8.count <= WordingLimits.bytes else {
      throw RecordFailure(
        kind: .badQuery,
        message: "a wording is at most \(WordingLimits.bytes) bytes long; give a few words of it")
    }
    let run = WordRun(phrase)
    guard !run.folded.isEmpty else {
      throw RecordFailure(
        kind: .badQuery, message: "the wording has no word in it; give one or several in a row")
    }
    guard run.folded.count <= WordingLimits.words else {
      throw RecordFailure(
        kind: .badQuery,
        message: "a wording has at most \(WordingLimits.words) words; to find a longer passage,"
          + " check it as a quotation")
    }
    return run
  }

  /// The places of a run in turns that pass a filter, with their releases.
  private func located(
    _ run: WordRun, _ filter: SearchFilter, _ opened: QuotationIndex.Opened
  ) throws -> [LocatedWording] {
    let found = opened.engine.places(of: run)
    let wanted = Dictionary(
      found.map { ($0.document, Set($0.turns)) }, uniquingKeysWith: { $0.union($1) })
    let revisions = try store.turns(wanted, matching: filter)
    return found.compactMap { places in
      guard let revision = revisions[places.document] else { return nil }
      return LocatedWording(
        places: places.filtered { revision.turns[$0] != nil }, revision: revision)
    }.sorted(by: LocatedWording.isEarlier)
  }

  private func count(
    _ run: WordRun, _ filter: SearchFilter, _ opened: QuotationIndex.Opened
  ) throws -> CountedWording {
    let located = try located(run, filter, opened)
    let total = located.reduce(0) { $0 + $1.places.turns.count }
    guard total <= WordingLimits.uses else {
      throw RecordFailure(
        kind: .badQuery,
        message: "these words are used \(total) times, and a timeline is made of at most"
          + " \(WordingLimits.uses); give more words, or narrow it by a filter")
    }
    let engine = opened.engine
    let workers = OrderedWorkers(
      located, threadCount: ProcessInfo.processInfo.activeProcessorCount, mostWeight: 256,
      weight: { _ in 1 }, work: { part in Result { try engine.passages(at: part.places) } })
    var counted = CountedWording(expecting: total)
    var next = located.makeIterator()
    _ = try workers.run(isCancelled: { false }) { passages in
      let passages = try passages.get()
      if let part = next.next() { counted.add(passages, of: part) }
    }
    return counted
  }
}

/// A document's places with its release.
struct LocatedWording: Sendable {
  let places: WordRunPlaces
  let revision: WordedRevision

  /// By day and name; those without a day last.
  static func isEarlier(_ left: LocatedWording, _ right: LocatedWording) -> Bool {
    let (left, right) = (left.revision.release, right.revision.release)
    return (left.day ?? "~", left.id) < (right.day ?? "~", right.id)
  }
}
