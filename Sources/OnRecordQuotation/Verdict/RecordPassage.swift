import OnRecordModel
import OnRecordText

/// A run of words of the record with their places in the text.
struct RecordPassage {
  let document: IndexedDocument
  let stretch: Stretch
  /// The words, in order; folded on demand.
  let words: [Word]

  var bytes: [UInt8] { document.text.bytes }

  /// From the first word to the last, with the marks that close it.
  func range(of words: Range<Int>) -> ByteRange {
    guard !words.isEmpty, words.upperBound <= self.words.count else { return 0..<0 }
    return self.words[words.lowerBound].range
      .lowerBound..<self.words[words.upperBound - 1].range.upperBound
  }

  /// The characters at a range of the text without struck words.
  func characters(_ range: ByteRange) -> [UInt8] {
    var out: [UInt8] = []
    var at = range.lowerBound
    for gap in Stretch.overlapping(range, document.struck) {
      if gap.lowerBound > at { out += bytes[at..<gap.lowerBound] }
      at = max(at, min(gap.upperBound, range.upperBound))
    }
    if at < range.upperBound { out += bytes[at..<range.upperBound] }
    return out
  }
}

/// Fetches documents and finds the characters of indexed words, for one check.
struct PassageReader {
  let segments: [QuotationSegment]
  let provider: any DocumentProvider
  private var documents: [Int64: IndexedDocument] = [:]
  /// The document that was asked for last: most checks ask for one alone.
  private var last: IndexedDocument?

  init(segments: [QuotationSegment], provider: any DocumentProvider) {
    self.segments = segments
    self.provider = provider
  }

  /// The words at places of one stretch.
  ///
  /// Throws where the record does not have the document as it was indexed.
  mutating func passage(
    segment index: Int, stretch entry: QuotationSegment.StretchEntry, places: Range<Int>
  ) throws -> RecordPassage {
    let (document, stretch) = try stretch(entry, of: index, from: places.lowerBound)
    let words = words(in: document, stretch, entry, places, of: segments[index])
    guard words.count == places.count else {
      throw SegmentError(.outOfDate(document: document.id))
    }
    return RecordPassage(document: document, stretch: stretch, words: words)
  }

  /// The words at places of one stretch, which are those of a quotation; where its characters are the
  /// same too, nothing is cut into words again.
  ///
  /// Throws where the record does not have the document as it was indexed.
  mutating func passage(
    segment index: Int, stretch entry: QuotationSegment.StretchEntry, at place: Int,
    of quoted: [QuotedWord], in quotation: [UInt8]
  ) throws -> RecordPassage {
    let (document, stretch) = try stretch(entry, of: index, from: place)
    let first = words(in: document, stretch, entry, place..<place + 1, of: segments[index])
    guard let start = first.first else { throw SegmentError(.outOfDate(document: document.id)) }
    if let words = Self.moved(quoted, in: quotation, to: start, in: document, stretch) {
      return RecordPassage(document: document, stretch: stretch, words: words)
    }
    let words = Self.words(
      in: document, stretch, place..<place + quoted.count, from: start.range.lowerBound, at: place)
    guard words.count == quoted.count else {
      throw SegmentError(.outOfDate(document: document.id))
    }
    return RecordPassage(document: document, stretch: stretch, words: words)
  }

  /// The words of a quotation where its characters stand from a word of a document on; nil where others do.
  private static func moved(
    _ quoted: [QuotedWord], in quotation: [UInt8], to start: Word, in document: IndexedDocument,
    _ stretch: Stretch
  ) -> [Word]? {
    let text = document.text.bytes
    guard let first = quoted.first, let last = quoted.last,
      case let shift = start.range.lowerBound - first.range.lowerBound,
      quotation.isSame(
        first.range.lowerBound..<last.range.upperBound, as: text, from: start.range.lowerBound),
      isUnbroken(start.range.lowerBound..<last.range.upperBound + shift, in: document),
      // The text may go on where the quotation ends: U.S. for U.S
      let end = Words.next(
        in: text, from: last.range.lowerBound + shift, to: stretch.range.upperBound),
      end.range.lowerBound == last.range.lowerBound + shift
    else { return nil }
    var words = quoted.map { $0.word.moved(by: shift) }
    words[words.count - 1] = end
    return words
  }

  /// Whether nothing of a range is nobody's words.
  private static func isUnbroken(_ range: ByteRange, in document: IndexedDocument) -> Bool {
    Stretch.overlapping(range, document.incidents).isEmpty
      && Stretch.overlapping(range, document.struck).isEmpty
  }

  private mutating func stretch(
    _ entry: QuotationSegment.StretchEntry, of index: Int, from place: Int
  ) throws -> (IndexedDocument, Stretch) {
    let indexed = segments[index].extent(ofDocument: entry.document)
    let document = try document(indexed)
    let local = entry.index - indexed.firstStretch
    guard document.stretches.indices.contains(local), place >= entry.firstWord else {
      throw SegmentError(.outOfDate(document: indexed.id))
    }
    return (document, document.stretches[local])
  }

  private mutating func document(
    _ indexed: QuotationSegment.DocumentExtent
  ) throws -> IndexedDocument {
    if let last, last.id == indexed.id { return last }
    if let known = documents[indexed.id] { return known }
    guard let document = try provider.document(indexed.id),
      document.text.count == indexed.textCount
    else { throw SegmentError(.outOfDate(document: indexed.id)) }
    if documents.count >= 64 {
      documents.removeAll()
    }
    if let last { documents[last.id] = last }
    last = document
    return document
  }

  /// Cuts the text into words again, from the nearest sample before the first place.
  private func words(
    in document: IndexedDocument, _ stretch: Stretch, _ entry: QuotationSegment.StretchEntry,
    _ places: Range<Int>, of segment: QuotationSegment
  ) -> [Word] {
    let block = places.lowerBound / SegmentFormat.blockLength
    let blockStart = block * SegmentFormat.blockLength
    var place = entry.firstWord
    var from = stretch.range.lowerBound
    if blockStart > entry.firstWord {
      place = blockStart
      from = Int(segment.number(.blocks, block * 2 + 1))
    }
    return Self.words(in: document, stretch, places, from: from, at: place)
  }

  /// Cuts the text into words from a byte on, at which the word of a place stands or is the next.
  private static func words(
    in document: IndexedDocument, _ stretch: Stretch, _ places: Range<Int>, from: Int, at first: Int
  ) -> [Word] {
    guard !places.isEmpty else { return [] }
    var place = first
    var words: [Word] = []
    words.reserveCapacity(places.count)
    for part in stretch.spoken(in: document) where part.upperBound > from {
      var at = max(from, part.lowerBound)
      while let word = Words.next(in: document.text.bytes, from: at, to: part.upperBound) {
        if place >= places.lowerBound { words.append(word) }
        place += 1
        if place >= places.upperBound { return words }
        at = word.range.upperBound
      }
    }
    return words
  }
}
