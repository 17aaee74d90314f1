import OnRecordModel
import OnRecordText

/// Makes one segment of the quotation index from documents.
///
/// Documents are kept in the order in which they are added; add them earliest first. Memory while
/// building: about 12 bytes a word beside the documents.
public struct SegmentBuilder {
  private var vocabulary = Vocabulary()
  private var words: [UInt32] = []
  private var textOffsets: [UInt32] = []
  private var tables = SegmentTables()
  private var stretches: [UInt8] = []
  private var stretchCount = 0

  /// A builder of an empty segment.
  public init() {}

  /// Words so far, with one separator for each turn.
  public var wordCount: Int { words.count }

  /// Whether the segment should be finished and another begun before more is added, so that building
  /// takes bounded memory.
  public var isFull: Bool {
    words.count > SegmentFormat.builtWords || vocabulary.count > SegmentFormat.maximumVocabulary / 2
  }

  /// Adds a document.
  ///
  /// Throws `SegmentError` where the document does not fit; the builder is of no use then. Complexity:
  /// O(length of the text).
  public mutating func add(_ document: IndexedDocument) throws(SegmentError) {
    let all = document.stretches
    let first = stretchCount
    for stretch in all { add(stretch, of: document) }
    guard SegmentFormat.fits(words: words.count, vocabulary: vocabulary.count) else {
      throw SegmentError(.documentTooLarge(words: words.count))
    }
    let day = PackedDay(document.day).value
    tables.append(
      QuotationSegment.DocumentEntry(
        id: document.id, firstStretch: first, stretchCount: all.count, day: day,
        textCount: document.text.count, stamp: document.stamp),
      firstStretch: first)
    tables.addTenures(of: document, day: day)
  }

  private mutating func add(_ stretch: Stretch, of document: IndexedDocument) {
    let voice = tables.number(
      of: Voice(
        of: stretch.turn.map { document.turns[$0] },
        principal: stretch.turn.flatMap { document.principal(ofTurn: $0) },
        people: document.people))
    SegmentTables.append(
      firstWord: words.count, document: tables.documentCount, turn: stretch.turn, voice: voice,
      to: &stretches)
    stretchCount += 1
    let bytes = document.text.bytes
    for part in stretch.spoken(in: document) {
      var at = part.lowerBound
      while let word = Words.next(in: bytes, from: at, to: part.upperBound) {
        append(vocabulary.number(of: word, in: bytes), at: word.range.lowerBound)
        at = word.range.upperBound
      }
    }
    append(0, at: stretch.range.upperBound)
  }

  private mutating func append(_ number: UInt32, at offset: Int) {
    if words.count % SegmentFormat.blockLength == 0 { textOffsets.append(UInt32(offset)) }
    words.append(number)
  }

  /// The finished segment: a file of the format that `QuotationSegment` reads.
  ///
  /// Complexity: O(words × log words).
  public consuming func finish() -> [UInt8] {
    vocabulary.count(words)
    let order = vocabulary.byFrequency()
    renumber(order)
    let counts = [0] + order.map { vocabulary.counts[$0] }
    var writer = tables.finish(vocabulary, order)
    writer.set(.stretches, stretches)
    writeStream(to: &writer)
    writeEntries(SegmentEntries(counts: counts, words: words.count), to: &writer)
    return writer.finish(words: words.count)
  }

  /// Gives the words new numbers by falling frequency.
  private mutating func renumber(_ order: [Int]) {
    var new = [UInt32](repeating: 0, count: vocabulary.count + 1)
    for (index, old) in order.enumerated() { new[old] = UInt32(index + 1) }
    for index in words.indices { words[index] = new[Int(words[index])] }
  }

  private func writeStream(to writer: inout SegmentWriter) {
    let length = words.reduce(0) { $0 + StreamCoding.width($1) }
    var stream = [UInt8](repeating: 0, count: length)
    var blocks: [UInt32] = []
    blocks.reserveCapacity(textOffsets.count * 2)
    var bytes = stream.mutableSpan
    var offset = 0
    for (index, word) in words.enumerated() {
      if index % SegmentFormat.blockLength == 0 {
        blocks.append(UInt32(offset))
        blocks.append(textOffsets[index / SegmentFormat.blockLength])
      }
      offset = StreamCoding.put(word, at: offset, in: &bytes)
    }
    writer.set(.stream, stream)
    writer.set(.blocks, words: blocks)
  }

  private func writeEntries(_ entries: SegmentEntries, to writer: inout SegmentWriter) {
    var places: [UInt8] = []
    var samples: [UInt8] = []
    places.reserveCapacity(entries.byteCounts.entries)
    samples.reserveCapacity(entries.byteCounts.samples)
    let keys = entries.keys(0..<entries.starts.count - 1, of: words)
    entries.append(keys, from: 0, to: &places, samples: &samples)
    writer.set(.entries, places)
    writer.set(.entrySamples, samples)
    writer.set(.entryStarts, words: entries.starts)
  }
}
