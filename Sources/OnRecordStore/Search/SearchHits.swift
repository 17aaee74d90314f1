import GRDB
import OnRecordModel

/// A passage that has terms of a query and passes its filter.
struct SearchHit {
  let passage: Int64
  let revision: Int64
  /// Number of its exchange within the revision; nil outside any.
  let exchange: Int?
  /// Who speaks there, as `speaker` has it; nil outside all turns.
  let speaker: Int64?
  let kind: Turn.Kind?
  /// Which of the query's terms it has, a bit each.
  var terms: UInt32
  var release: Int64 = 0
  var isCurrent = true
  /// Whether its revision is superseded, and the current one has the same words.
  var isRepeated = false

  /// Whether two hits are of one exchange.
  private func isSamePlace(as other: SearchHit) -> Bool {
    exchange != nil && exchange == other.exchange && revision == other.revision
  }

  /// The ranges of hits of one exchange, or of one passage outside any, where those of one stand in a row.
  static func places(in hits: [SearchHit]) -> [Range<Int>] {
    var places: [Range<Int>] = []
    var start = 0
    while start < hits.count {
      let end = hits[start...].dropFirst().firstIndex { !hits[start].isSamePlace(as: $0) }
      places.append(start..<(end ?? hits.count))
      start = end ?? hits.count
    }
    return places
  }
}

/// Finds the passages that have the terms of a query.
struct SearchHits {
  let database: Database
  let terms: QueryTerms
  let conditions: FilterConditions

  /// A bit for each term.
  var allTerms: UInt32 { terms.terms.count >= 32 ? .max : 1 << UInt32(terms.terms.count) - 1 }

  /// The passages with a term of exchanges, and of text outside any, that have every term between
  /// them; those of one exchange in a row.
  ///
  /// What is said of a passage's release is read last, for most passages fall out before.
  ///
  /// Complexity: O(passages that have a term).
  func all() throws -> [SearchHit] {
    var hits: [SearchHit] = []
    for (index, term) in terms.terms.enumerated() {
      let found = try self.hits(of: term, bit: 1 << UInt32(index))
      hits = index == 0 ? found : Self.merged(hits, found)
    }
    // Turns of one exchange stand near each other, though not always next to each other.
    hits.sort {
      ($0.revision, $0.exchange ?? .max, $0.passage) < (
        $1.revision, $1.exchange ?? .max, $1.passage
      )
    }
    return try passing(complete(hits))
  }

  private func hits(of term: [[UInt8]], bit: UInt32) throws -> [SearchHit] {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT passage.id, passage.revision_id, passage.exchange, passage.speaker_id, passage.kind
        FROM passage_text CROSS JOIN passage ON passage.id = passage_text.rowid
        WHERE passage_text MATCH ? \(conditions.turnSQL)
        ORDER BY passage_text.rowid
        """,
      arguments: [QueryTerms.pattern(term)] + conditions.turnArguments)
    var hits: [SearchHit] = []
    while let row = try rows.next() {
      hits.append(
        SearchHit(
          passage: row[0], revision: row[1], exchange: row[2], speaker: row[3],
          kind: (row[4] as String?).flatMap(Turn.Kind.init(rawValue:)), terms: bit))
    }
    return hits
  }

  /// The hits of places that have every term.
  private func complete(_ hits: [SearchHit]) -> [SearchHit] {
    SearchHit.places(in: hits).filter { place in
      hits[place].reduce(0) { $0 | $1.terms } == allTerms
    }.flatMap { hits[$0] }
  }

  /// The hits whose release passes the filter, with what is to be known of their revisions.
  private func passing(_ hits: [SearchHit]) throws -> [SearchHit] {
    var revisions = try RevisionFilter(database: database, conditions: conditions)
    return try hits.compactMap { hit in
      guard let facts = try revisions.facts(of: hit.revision) else { return nil }
      var hit = hit
      hit.release = facts.release
      hit.isCurrent = facts.isCurrent
      hit.isRepeated = facts.isCurrent ? false : try isRepeated(hit.passage)
      return hit
    }
  }

  private func isRepeated(_ passage: Int64) throws -> Bool {
    try Int.fetchOne(
      database.cachedStatement(sql: "SELECT 1 FROM repeated_passage WHERE id = ?"),
      arguments: [passage]) != nil
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
