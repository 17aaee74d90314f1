/// What a segment under construction knows of its documents: all but their words.
struct SegmentTables {
  private(set) var writer = SegmentWriter()
  private var documents: [UInt8] = []
  private(set) var documentCount = 0
  private var voices = VoiceTable()
  private var tenures = TenureCollector()

  /// The number of a voice; a new one where the voice is new.
  mutating func number(of voice: Voice) -> UInt32 { voices.number(of: voice) }

  /// Adds a document whose stretches begin with the `firstStretch`th of the segment.
  mutating func append(_ document: QuotationSegment.DocumentEntry, firstStretch: Int) {
    let stamp = writer.string(document.stamp)
    SegmentWriter.append(UInt64(bitPattern: document.id), to: &documents)
    SegmentWriter.append(UInt32(firstStretch), to: &documents)
    SegmentWriter.append(UInt32(document.stretchCount), to: &documents)
    SegmentWriter.append(document.day, to: &documents)
    SegmentWriter.append(UInt32(document.textCount), to: &documents)
    SegmentWriter.append(stamp, to: &documents)
    documentCount += 1
  }

  /// Adds the offices that a document prints.
  mutating func addTenures(of document: IndexedDocument, day: UInt32) {
    tenures.add(document, day: day)
  }

  /// Adds the offices that the documents of another segment print.
  mutating func addTenures(of segment: QuotationSegment) {
    for tenure in segment.tenures { tenures.add(tenure) }
  }

  /// The sections of all this, and of the words in their new order.
  consuming func finish(_ vocabulary: Vocabulary, _ order: [Int]) -> SegmentWriter {
    vocabulary.write(in: order, to: &writer)
    voices.write(to: &writer)
    tenures.write(to: &writer)
    writer.set(.documents, documents)
    return writer
  }

  /// The bytes of a stretch in its section.
  static func append(
    firstWord: Int, document: Int, turn: Int?, voice: UInt32, to bytes: inout [UInt8]
  ) {
    SegmentWriter.append(UInt32(firstWord), to: &bytes)
    SegmentWriter.append(UInt32(document), to: &bytes)
    SegmentWriter.append(turn.map { UInt32($0) } ?? SegmentFormat.noTurn, to: &bytes)
    SegmentWriter.append(voice, to: &bytes)
  }
}
