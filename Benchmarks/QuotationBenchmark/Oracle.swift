import OnRecordModel
import OnRecordQuotation
import OnRecordText

/// The nearest turn to a quotation, found by comparing it with every word of the record.
///
/// The word edit distance of the quotation to any stretch of a turn, in one pass over all words without an
/// index: the bit-parallel algorithm of Myers (Journal of the ACM 46, 1999). Slow, and it misses nothing,
/// so it says what the engine's search misses.
struct Oracle {
  /// A turn, and where its words are.
  private struct Place: Hashable {
    var document: Int64
    var turn: Int
  }

  private var numbers: [[UInt8]: Int] = [:]
  /// The words of all turns as numbers, from 1.
  private var words: [Int32] = []
  private var turns: [(place: Place, words: Range<Int>)] = []
  private var indexOfTurn: [Place: Int] = [:]

  init(_ corpus: Corpus) {
    for document in corpus.documents {
      for (number, turn) in document.turns.enumerated() {
        let start = words.count
        let from = turn.labelRange?.upperBound ?? turn.range.lowerBound
        append(document.text.bytes, from..<max(from, turn.range.upperBound))
        let place = Place(document: document.id, turn: number)
        indexOfTurn[place] = turns.count
        turns.append((place, start..<words.count))
      }
    }
  }

  private mutating func append(_ bytes: [UInt8], _ range: ByteRange) {
    var at = range.lowerBound
    while let word = Words.next(in: bytes, from: at, to: range.upperBound) {
      let folded = Normalization.folded(word, of: bytes)
      let number = numbers[folded] ?? numbers.count + 1
      numbers[folded] = number
      words.append(Int32(number))
      at = word.range.upperBound
    }
  }

  /// How far a check stands from the nearest turn there is.
  enum Answer {
    /// The check names a turn that is as near as any.
    case nearest
    /// There is a turn that differs in fewer words.
    case missed
    /// The check names no place.
    case none
  }

  /// Whether the place that a check names is as near as any; nil for a quotation that is no single
  /// stretch of at most 64 words.
  ///
  /// Complexity: O(words of the record).
  func answer(_ check: QuotationCheck, of question: Question) -> (Answer, nearest: Int, words: Int)?
  {
    let bytes = Array(question.quote.utf8)
    let isWhole =
      !question.quote.contains("…") && !question.quote.contains("...")
      && !question.quote.contains("[")
    var asked: [Int32] = []
    var at = 0
    while let word = Words.next(in: bytes, from: at, to: bytes.count) {
      asked.append(Int32(numbers[Normalization.folded(word, of: bytes)] ?? 0))
      at = word.range.upperBound
    }
    guard isWhole, (1...64).contains(asked.count) else { return nil }
    let distances = distances(asked)
    let nearest = distances.min() ?? asked.count
    guard let piece = check.pieces.first ?? check.nearest, let turn = piece.turn,
      let index = indexOfTurn[Place(document: piece.document, turn: turn)]
    else { return (.none, nearest, asked.count) }
    return (distances[index] <= nearest ? .nearest : .missed, nearest, asked.count)
  }

  /// The smallest distance of a quotation to a stretch of each turn, in words.
  private func distances(_ asked: [Int32]) -> [Int] {
    var equal = [UInt64](repeating: 0, count: numbers.count + 1)
    for (index, word) in asked.enumerated() where word > 0 {
      equal[Int(word)] |= 1 << UInt64(index)
    }
    let top: UInt64 = 1 << UInt64(asked.count - 1)
    return turns.map { turn in
      var positive = ~UInt64(0)
      var negative: UInt64 = 0
      var score = asked.count
      var least = score
      for index in turn.words {
        let same = equal[Int(words[index])]
        let vertical = same | negative
        let horizontal = (((same & positive) &+ positive) ^ positive) | same
        let up = negative | ~(horizontal | positive)
        let down = positive & horizontal
        if up & top != 0 { score += 1 }
        if down & top != 0 { score -= 1 }
        let shifted = up << 1
        positive = (down << 1) | ~(vertical | shifted)
        negative = shifted & vertical
        least = min(least, score)
      }
      return least
    }
  }
}

/// What the oracle says of a set of quotations.
struct OracleTable {
  private var rows: [String: (asked: Int, nearest: Int, missed: Int, none: Int, far: Int)] = [:]
  private(set) var lines: [String] = []

  /// Asks for every quotation.
  ///
  /// Complexity: O(quotations × words of the record).
  init(_ engine: QuotationEngine, _ questions: [Question], _ oracle: Oracle) throws {
    for question in questions {
      let check = try engine.check(question.quotation)
      guard let (answer, nearest, words) = oracle.answer(check, of: question) else { continue }
      let verdict = question.gold?.verdict ?? "unknown"
      var row = rows[verdict] ?? (0, 0, 0, 0, 0)
      row.asked += 1
      switch answer {
      case .nearest: row.nearest += 1
      // By more words than the engine's share the quotation is found nowhere, and nothing is lost.
      case .missed where nearest * 2 > words, .none where nearest * 2 > words: row.far += 1
      case .missed: row.missed += 1
      case .none: row.none += 1
      }
      rows[verdict] = row
    }
    lines = ["oracle\tasked\tnearest\tmissed\tnone named\tnothing within half"]
    for (verdict, row) in rows.sorted(by: { $0.key < $1.key }) {
      lines.append(
        "\(verdict)\t\(row.asked)\t\(row.nearest)\t\(row.missed)\t\(row.none)\t\(row.far)")
    }
  }
}
