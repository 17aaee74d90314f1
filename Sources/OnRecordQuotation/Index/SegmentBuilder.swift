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
  private var writer = SegmentWriter()
  private var documents: [UInt8] = []
  private var stretches: [UInt8] = []
  private var stretchCount = 0
  private var documentCount = 0
  private var voices: [Voice: UInt32] = [:]
  private var voiceOrder: [Voice] = []
  private var tenures = TenureCollector()

  /// A builder of an empty segment.
  public init() {}

  /// Words so far, with one separator for each turn.
  public var wordCount: Int { words.count }

  /// Whether the segment should be finished and another begun before more is added.
  public var isFull: Bool {
    words.count > SegmentFormat.maximumWords / 4 * 3
      || vocabulary.count > SegmentFormat.maximumVocabulary / 2
  }

  /// Whether another segment can be added whole.
  public func hasRoom(for segment: QuotationSegment) -> Bool {
    words.count + SegmentFormat.blockLength + segment.wordCount
      <= SegmentFormat.maximumWords / 4 * 3
      && vocabulary.count + segment.vocabularyCount <= SegmentFormat.maximumVocabulary
  }

  /// Adds a document.
  ///
  /// Throws `SegmentError` where the document does not fit; the builder is of no use then. Complexity:
  /// O(length of the text).
  public mutating func add(_ document: IndexedDocument) throws(SegmentError) {
    let all = document.stretches
    let first = stretchCount
    for stretch in all { add(stretch, of: document) }
    guard words.count <= SegmentFormat.maximumWords,
      vocabulary.count <= SegmentFormat.maximumVocabulary
    else { throw SegmentError(.documentTooLarge(words: words.count)) }
    let day = PackedDay(document.day).value
    append(
      QuotationSegment.DocumentEntry(
        id: document.id, firstStretch: first, stretchCount: all.count, day: day,
        textCount: document.text.count, stamp: document.stamp),
      firstStretch: first)
    tenures.add(document, day: day)
  }

  /// Adds all that another segment holds, without the documents themselves.
  ///
  /// Complexity: O(words of the segment).
  public mutating func add(_ segment: QuotationSegment) throws(SegmentError) {
    startBlock()
    guard words.count + segment.wordCount <= SegmentFormat.maximumWords,
      vocabulary.count + segment.vocabularyCount <= SegmentFormat.maximumVocabulary
    else { throw SegmentError(.documentTooLarge(words: words.count + segment.wordCount)) }
    let firstWord = words.count
    let firstStretch = stretchCount
    appendWords(of: segment)
    for index in 0..<segment.stretchCount {
      let entry = segment.stretch(index)
      let voice = voice(segment.voice(entry.voice))
      append(
        firstWord: firstWord + entry.firstWord, document: documentCount + entry.document,
        turn: entry.turn, voice: voice)
    }
    for index in 0..<segment.documentCount {
      let entry = segment.document(index)
      append(entry, firstStretch: firstStretch + entry.firstStretch)
    }
    for tenure in segment.tenures { tenures.add(tenure) }
  }

  /// Fills the block that was begun, so that the next word is the first of one.
  ///
  /// Samples of place in the text then stay true wherever a segment comes to stand. The filling is a
  /// stretch without words, which no search meets.
  private mutating func startBlock() {
    guard words.count % SegmentFormat.blockLength != 0 else { return }
    append(firstWord: words.count, document: documentCount - 1, turn: nil, voice: 0)
    while words.count % SegmentFormat.blockLength != 0 { append(0, at: 0) }
  }

  private mutating func appendWords(of segment: QuotationSegment) {
    var numbers: [UInt32] = [0]
    numbers.reserveCapacity(segment.vocabularyCount + 1)
    for number in 0..<UInt32(segment.vocabularyCount) {
      numbers.append(
        vocabulary.number(
          ofFolded: segment.folded(number + 1), count: UInt32(segment.count(number + 1))))
    }
    var cursor = segment.cursor(at: 0)
    for place in 0..<segment.wordCount {
      let word = Int(segment.next(&cursor))
      let block = place / SegmentFormat.blockLength
      append(
        word < numbers.count ? numbers[word] : 0, at: Int(segment.number(.blocks, block * 2 + 1)))
    }
  }

  private mutating func append(firstWord: Int, document: Int, turn: Int?, voice: UInt32) {
    SegmentWriter.append(UInt32(firstWord), to: &stretches)
    SegmentWriter.append(UInt32(document), to: &stretches)
    SegmentWriter.append(turn.map { UInt32($0) } ?? SegmentFormat.noTurn, to: &stretches)
    SegmentWriter.append(voice, to: &stretches)
    stretchCount += 1
  }

  private mutating func append(_ document: QuotationSegment.DocumentEntry, firstStretch: Int) {
    let stamp = writer.string(document.stamp)
    SegmentWriter.append(UInt64(bitPattern: document.id), to: &documents)
    SegmentWriter.append(UInt32(firstStretch), to: &documents)
    SegmentWriter.append(UInt32(document.stretchCount), to: &documents)
    SegmentWriter.append(document.day, to: &documents)
    SegmentWriter.append(UInt32(document.textCount), to: &documents)
    SegmentWriter.append(stamp, to: &documents)
    documentCount += 1
  }

  private mutating func add(_ stretch: Stretch, of document: IndexedDocument) {
    let voice = voice(
      Voice(of: stretch.turn.map { document.turns[$0] }, people: document.people))
    append(
      firstWord: words.count, document: documentCount, turn: stretch.turn, voice: voice)
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

  private mutating func voice(_ voice: Voice) -> UInt32 {
    if let number = voices[voice] { return number }
    let number = UInt32(voiceOrder.count)
    voices[voice] = number
    voiceOrder.append(voice)
    return number
  }

  /// The finished segment: a file of the format that `QuotationSegment` reads.
  ///
  /// Complexity: O(words × log words).
  public consuming func finish() -> [UInt8] {
    let order = vocabulary.byFrequency()
    renumber(order)
    writeWords(order)
    writeStream()
    let entries = SegmentEntries(words: words, vocabulary: vocabulary.count)
    entries.write(to: &writer)
    writeVoices()
    tenures.write(to: &writer)
    writer.set(.documents, documents)
    writer.set(.stretches, stretches)
    return writer.finish(words: words.count)
  }

  /// Gives the words new numbers by falling frequency.
  private mutating func renumber(_ order: [Int]) {
    var new = [UInt32](repeating: 0, count: vocabulary.count + 1)
    for (index, old) in order.enumerated() { new[old] = UInt32(index + 1) }
    for index in words.indices { words[index] = new[Int(words[index])] }
  }

  private mutating func writeWords(_ order: [Int]) {
    var pool: [UInt8] = []
    pool.reserveCapacity(vocabulary.pool.count)
    var offsets: [UInt32] = [0, 0]
    var counts: [UInt32] = [UInt32(stretchCount)]
    var hashes: [UInt32] = [0]
    for old in order {
      let folded = vocabulary.pool[vocabulary.offsets[old]..<vocabulary.offsets[old + 1]]
      pool.append(contentsOf: folded)
      offsets.append(UInt32(pool.count))
      counts.append(vocabulary.counts[old])
      hashes.append(SegmentFormat.hash(folded))
    }
    writer.set(.wordPool, pool)
    writer.set(.wordOffsets, words: offsets)
    writer.set(.wordCounts, words: counts)
    writer.set(.wordTable, words: Vocabulary.table(hashes: hashes))
  }

  private mutating func writeStream() {
    var stream: [UInt8] = []
    stream.reserveCapacity(words.count * 3 / 2)
    var blocks: [UInt32] = []
    blocks.reserveCapacity(textOffsets.count * 2)
    for (index, word) in words.enumerated() {
      if index % SegmentFormat.blockLength == 0 {
        blocks.append(UInt32(stream.count))
        blocks.append(textOffsets[index / SegmentFormat.blockLength])
      }
      Self.encode(word, to: &stream)
    }
    writer.set(.stream, stream)
    writer.set(.blocks, words: blocks)
  }

  private static func encode(_ word: UInt32, to stream: inout [UInt8]) {
    if word < SegmentFormat.oneByte {
      stream.append(UInt8(word))
    } else if word < SegmentFormat.twoByteLimit {
      let rest = word - SegmentFormat.oneByte
      stream.append(UInt8(SegmentFormat.oneByte + rest >> 8))
      stream.append(UInt8(truncatingIfNeeded: rest))
    } else if word < SegmentFormat.threeByteLimit {
      let rest = word - SegmentFormat.twoByteLimit
      stream.append(UInt8(SegmentFormat.oneByte + SegmentFormat.twoByteLeads + rest >> 16))
      stream.append(UInt8(truncatingIfNeeded: rest >> 8))
      stream.append(UInt8(truncatingIfNeeded: rest))
    } else {
      stream.append(0xFF)
      SegmentWriter.append(word, to: &stream)
    }
  }

  private mutating func writeVoices() {
    var bytes: [UInt8] = []
    for voice in voiceOrder {
      var name: String?
      var outlet: String?
      switch voice.speaker {
      case .person(let text), .body(let text), .unnamed(let text): name = text
      case .reporter(let reporter, let house): (name, outlet) = (reporter, house)
      case .audience, .unknown: break
      }
      SegmentWriter.append(voice.code, to: &bytes)
      for text in [voice.label, name, outlet, voice.office, nil] {
        SegmentWriter.append(writer.string(text), to: &bytes)
      }
    }
    writer.set(.voices, bytes)
  }
}

/// A day as a number that sorts: 20220203; 0 where none is known.
struct PackedDay: Hashable, Sendable {
  let value: UInt32

  init(_ day: String?) {
    var value: UInt32 = 0
    var digits = 0
    for byte in (day ?? "").utf8 where byte >= 0x30 && byte <= 0x39 && digits < 8 {
      value = value * 10 + UInt32(byte - 0x30)
      digits += 1
    }
    self.value = digits == 8 ? value : 0
  }

  init(value: UInt32) { self.value = value }
}
