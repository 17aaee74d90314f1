import OnRecordModel
public import OnRecordText

/// Where a run of words stands in the turns of one document.
public struct WordRunPlaces: Sendable {
  /// The document's number in the record.
  public let document: Int64
  let segment: Int
  let wordCount: Int
  var places: [(stretch: QuotationSegment.StretchEntry, turn: Int, word: Int)] = []

  /// The index of the turn of each place, in order.
  ///
  /// Complexity: O(places).
  public var turns: [Int] { places.map(\.turn) }

  /// These places without those in other turns.
  ///
  /// Complexity: O(places).
  public func filtered(_ isWanted: (_ turn: Int) -> Bool) -> WordRunPlaces {
    var result = self
    result.places = places.filter { isWanted($0.turn) }
    return result
  }
}

/// The words of a place as they are printed.
public struct WordRunPassage: Sendable {
  /// The index of the turn.
  public let turn: Int
  /// From the first word to the last, as bytes of the document's text.
  public let range: ByteRange
  /// What is printed there, without words that the publisher struck.
  public let printed: [UInt8]
  /// The same words with the same ones round them have the same number; nil where too few stand
  /// there to tell one speech from another.
  public let surroundings: Int?
}

extension QuotationEngine {
  /// Words on each side by which two places are known for the same speech.
  private static let surroundingWords = 12
  /// The fewest words round a run that tell one speech from another.
  private static let fewestSurroundingWords = 8

  /// Every place of a run of words inside a turn of a document that none supersedes.
  ///
  /// Complexity: O(places of the run's rarest word or three words), whatever the record's size; a run
  /// of nothing but the most frequent words takes O(words of the record).
  public func places(of run: WordRun) -> [WordRunPlaces] {
    var found: [WordRunPlaces] = []
    for (index, segment) in segments.enumerated() {
      guard let numbers = segment.numbers(of: run.words) else { continue }
      var stretch: QuotationSegment.StretchEntry?
      var current: WordRunPlaces?
      for place in segment.places(of: numbers) {
        if stretch.map({ place >= $0.end }) ?? true { stretch = segment.stretch(ofWord: place) }
        guard let stretch, let turn = stretch.turn else { continue }
        let id = segment.idAndDay(ofDocument: stretch.document).id
        guard !superseded.contains(id) else { continue }
        if current?.document != id {
          if let current { found.append(current) }
          current = WordRunPlaces(document: id, segment: index, wordCount: run.words.count)
        }
        current?.places.append((stretch, turn, place))
      }
      if let current { found.append(current) }
    }
    return found
  }

  /// The words at the places of one document, in order.
  ///
  /// Throws `SegmentError` where index and record do not agree, and what the provider throws.
  /// Complexity: O(length of the document).
  public func passages(at found: WordRunPlaces) throws -> [WordRunPassage] {
    var reader = PassageReader(segments: segments, provider: documents)
    return try found.places.map { place in
      let words = place.word..<place.word + found.wordCount
      let wide =
        max(
          place.stretch.firstWord, words.lowerBound - Self.surroundingWords)..<min(
          place.stretch.end, words.upperBound + Self.surroundingWords)
      let passage = try reader.passage(
        segment: found.segment, stretch: place.stretch, places: wide)
      let start = words.lowerBound - wide.lowerBound
      let range = passage.range(of: start..<start + found.wordCount)
      return WordRunPassage(
        turn: place.turn, range: range, printed: passage.characters(range),
        surroundings: wide.count < found.wordCount + Self.fewestSurroundingWords
          ? nil : Self.number(of: passage.words, in: passage.bytes))
    }
  }

  private static func number(of words: [Word], in bytes: [UInt8]) -> Int {
    var folded: [UInt8] = []
    for word in words {
      Normalization.fold(word, of: bytes, into: &folded)
      folded.append(0x20)
    }
    return folded.hashValue
  }
}
