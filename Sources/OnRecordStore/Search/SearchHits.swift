import GRDB
import OnRecordModel

/// A passage that has terms of a query and passes its filter.
struct SearchHit {
  let passage: Int64
  let revision: Int64
  let release: Int64
  /// Number of its exchange within the revision; nil outside any.
  let exchange: Int?
  /// Who speaks there, as `speaker` has it; nil outside all turns.
  let speaker: Int64?
  let kind: Turn.Kind?
  let isCurrent: Bool
  /// Whether its revision is superseded, and the current one has the same words.
  let isRepeated: Bool
  /// Which of the query's terms it has, a bit each.
  var terms: UInt32
}

/// Finds the passages that have the terms of a query.
struct SearchHits {
  let database: Database
  let terms: QueryTerms
  let conditions: FilterConditions

  /// Every passage with at least one term, in the order of the record.
  ///
  /// Complexity: O(passages that have a term).
  func all() throws -> [SearchHit] {
    var hits: [SearchHit] = []
    for (index, term) in terms.terms.enumerated() {
      let found = try self.hits(of: term, bit: 1 << UInt32(index))
      hits = index == 0 ? found : Self.merged(hits, found)
    }
    return hits
  }

  private func hits(of term: [[UInt8]], bit: UInt32) throws -> [SearchHit] {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT passage.id, passage.revision_id, revision.release_id, passage.exchange,
          passage.speaker_id, passage.kind, revision.is_current,
          revision.is_current = 0 AND EXISTS
            (SELECT 1 FROM repeated_passage WHERE repeated_passage.id = passage.id)
        FROM passage_text CROSS JOIN passage ON passage.id = passage_text.rowid
          CROSS JOIN revision ON revision.id = passage.revision_id
          CROSS JOIN release ON release.id = revision.release_id
        WHERE passage_text MATCH ? \(conditions.releaseSQL) \(conditions.turnSQL)
        ORDER BY passage_text.rowid
        """,
      arguments: [QueryTerms.pattern(term)] + conditions.releaseArguments
        + conditions.turnArguments)
    var hits: [SearchHit] = []
    while let row = try rows.next() {
      hits.append(
        SearchHit(
          passage: row[0], revision: row[1], release: row[2], exchange: row[3], speaker: row[4],
          kind: (row[5] as String?).flatMap(Turn.Kind.init(rawValue:)), isCurrent: row[6],
          isRepeated: row[7], terms: bit))
    }
    return hits
  }

  /// Two lists in the order of passages as one.
  private static func merged(_ left: [SearchHit], _ right: [SearchHit]) -> [SearchHit] {
    var merged: [SearchHit] = []
    merged.reserveCapacity(left.count + right.count)
    var next = 0
    for hit in left {
      while next < right.count, right[next].passage < hit.passage {
        merged.append(right[next])
        next += 1
      }
      var hit = hit
      if next < right.count, right[next].passage == hit.passage {
        hit.terms |= right[next].terms
        next += 1
      }
      merged.append(hit)
    }
    return merged + right[next...]
  }

  /// How well each passage that has every term fits, the least the best (BM25).
  ///
  /// Complexity: O(passages that have every term), and dearer than finding them.
  func scores() throws -> [Int64: Double] {
    let rows = try Row.fetchCursor(
      database,
      sql: "SELECT rowid, bm25(passage_text) FROM passage_text WHERE passage_text MATCH ?",
      arguments: [terms.pattern])
    var scores: [Int64: Double] = [:]
    while let row = try rows.next() { scores[row[0]] = row[1] }
    return scores
  }
}
