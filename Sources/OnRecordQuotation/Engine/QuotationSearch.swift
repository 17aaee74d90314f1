import OnRecordModel
import OnRecordText

/// One check under way.
struct QuotationSearch {
  let engine: QuotationEngine
  let quotation: Quotation
  let judge: AttributionJudge
  var reader: PassageReader
  var alignmentScratch = AlignmentScratch()
  /// By segment, of the text that is being compared.
  private(set) var memories: [SegmentMemory] = []
  /// Word numbers by segment, of the text that is being compared.
  private var known: [[UInt32]] = []
  /// First bytes of that text's words.
  private(set) var initials: [UInt8] = []
  /// Whether an editor's mark stands before its word `k`.
  private(set) var isMarkedBefore: [Bool] = []

  init(engine: QuotationEngine, quotation: Quotation) {
    self.engine = engine
    self.quotation = quotation
    judge = AttributionJudge(
      cast: engine.cast, name: quotation.attributedTo.map(engine.names.key))
    reader = PassageReader(segments: engine.segments, provider: engine.documents)
  }

  mutating func check() throws -> QuotationCheck {
    let text = QuotationText(quotation.words, limit: engine.options.maximumBytes)
    guard !text.plainWords.isEmpty else {
      return QuotationCheck(
        verdict: .notFound,
        notes: [.init(kind: .empty, message: "The quotation has no words.")])
    }
    if var check = try checkSameWords(text) {
      noteSuperseded(&check)
      try acquitReported(&check)
      return check
    }
    let marked = text.words.isEmpty ? text.unmarked() : text
    let limited = marked.limited(words: engine.options.maximumWords)
    var check = try checkDiffering(limited)
    noteSuperseded(&check)
    try acquitReported(&check)
    if limited.words.count < marked.words.count {
      check.notes.append(
        .init(
          kind: .tooLong,
          message: "Only the first \(limited.words.count) words of the quotation were compared."))
    }
    return check
  }

  /// Looks the words of a text up in every segment; to be called before they are searched for.
  mutating func lookUp(_ text: QuotationText) {
    initials = text.initials
    isMarkedBefore = text.isMarkedBefore
    known = engine.segments.map { segment in
      text.words.map { segment.number(ofFolded: $0.folded, hash: $0.hash) }
    }
    memories = zip(engine.segments, known).map {
      SegmentMemory($0, words: $1, isMarked: isMarkedBefore)
    }
  }

  /// Word numbers of the text that was looked up, in one segment; 0 for words that it lacks.
  func numbers(_ segment: Int) -> [UInt32] { known[segment] }

  private func noteSuperseded(_ check: inout QuotationCheck) {
    guard check.pieces.contains(where: { engine.superseded.contains($0.document) }) else { return }
    check.notes.append(
      .init(
        kind: .superseded,
        message: "The words stood there once; the release has been changed since."))
  }

  /// A place with its day and attribution.
  func recordPlace(
    segment index: Int, stretch: QuotationSegment.StretchEntry, place: Int
  ) -> RecordPlace {
    let (id, day) = engine.segments[index].idAndDay(ofDocument: stretch.document)
    return RecordPlace(
      segment: index, stretch: stretch, place: place, day: day, document: id,
      attribution: judge.attribution(segment: index, voice: stretch.voice, day: day),
      isSuperseded: engine.superseded.contains(id))
  }

  /// A piece of the record.
  func piece(_ place: RecordPlace, range: ByteRange, quoteRange: ByteRange) -> Piece {
    let voice = engine.cast.voice(segment: place.segment, voice: place.stretch.voice)
    return Piece(
      document: place.document, range: range, turn: place.stretch.turn, quoteRange: quoteRange,
      speaker: voice.speaker, label: voice.label)
  }

  /// The piece of a run of words at a place.
  mutating func piece(
    _ place: RecordPlace, words: Int, quoteRange: ByteRange
  ) throws -> Piece {
    let passage = try reader.passage(
      segment: place.segment, stretch: place.stretch, places: place.place..<place.place + words)
    return piece(place, range: passage.range(of: 0..<words), quoteRange: quoteRange)
  }
}

extension QuotationText {
  /// The quotation's first words, up to a number.
  func limited(words count: Int) -> QuotationText {
    guard words.count > count else { return self }
    return QuotationText(
      String(decoding: bytes[0..<words[count].range.lowerBound], as: UTF8.self))
  }

  /// The quotation read as if its brackets were not there: for one that is all bracket.
  func unmarked() -> QuotationText {
    QuotationText(
      String(decoding: bytes.map { $0 == 0x5B || $0 == 0x5D ? 0x20 : $0 }, as: UTF8.self))
  }
}
