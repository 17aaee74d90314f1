import OnRecordModel

/// Joins segments to one, in memory that does not grow with them.
///
/// Words are numbered anew by their frequency in all of them, so every place has to be sorted anew; that is
/// done word range by word range, each with a pass over the words. Needed are the vocabularies, some
/// bytes a document, and about 100 MB.
public struct SegmentJoiner {
  /// Keys that are sorted at once, 8 bytes each and as much again for some of them.
  private static let keysAtOnce = 8_000_000

  private let segments: [QuotationSegment]
  private let starts: [Int]
  private let vocabulary: Vocabulary
  private let order: [Int]
  private let words: JoinedWords
  private let keysAtOnce: Int

  /// Words of the joined segment, separators included.
  public var wordCount: Int { starts[starts.count - 1] }

  /// A joiner of segments, whose documents keep their order.
  ///
  /// Throws `SegmentError` where they do not fit one segment. Complexity: O(words of the vocabularies).
  public init(_ segments: [QuotationSegment]) throws(SegmentError) {
    try self.init(segments, keysAtOnce: Self.keysAtOnce)
  }

  init(_ segments: [QuotationSegment], keysAtOnce: Int) throws(SegmentError) {
    self.segments = segments
    self.keysAtOnce = keysAtOnce
    starts = JoinedWords.starts(segments)
    var vocabulary = Vocabulary()
    var numbers: [[UInt32]] = []
    for segment in segments {
      var map: [UInt32] = [0]
      map.reserveCapacity(segment.vocabularyCount + 1)
      for number in 0..<UInt32(segment.vocabularyCount) {
        map.append(
          vocabulary.number(
            ofFolded: segment.folded(number + 1), count: UInt32(segment.count(number + 1))))
      }
      numbers.append(map)
    }
    self.vocabulary = vocabulary
    order = vocabulary.byFrequency()
    var new = [UInt32](repeating: 0, count: vocabulary.count + 1)
    for (index, old) in order.enumerated() { new[old] = UInt32(index + 1) }
    words = JoinedWords(
      segments: segments, numbers: numbers.map { $0.map { new[Int($0)] } })
    let count = starts[starts.count - 1]
    guard SegmentFormat.fits(words: count, vocabulary: vocabulary.count) else {
      throw SegmentError(.documentTooLarge(words: count))
    }
  }

  /// Writes the joined segment through `sink`, which takes bytes for places in a file.
  ///
  /// Every byte is written once but the header, which comes last: a file without it is no segment.
  /// Complexity: O(words × keys / 8 million) passing over words, O(words × log words) sorting.
  /// - Returns: The header.
  @discardableResult
  public func write(_ sink: @escaping (_ bytes: [UInt8], _ offset: Int) throws -> Void) throws
    -> [UInt8]
  {
    let stretches = JoinedStretches(segments: segments, starts: starts)
    var tables = SegmentTables()
    for (index, segment) in segments.enumerated() {
      for document in 0..<segment.documentCount {
        let entry = segment.document(document)
        tables.append(
          entry, firstStretch: stretches.firsts[index] + entry.firstStretch)
      }
      tables.addTenures(of: segment)
    }
    let voices = segments.map { segment in
      (0..<segment.voiceCount).map { tables.number(of: segment.voice($0)) }
    }
    var writer = tables.finish(vocabulary, order)
    let counts = [0] + order.map { vocabulary.counts[$0] }
    let entries = SegmentEntries(counts: counts, words: wordCount)
    writer.set(.entryStarts, words: entries.starts)
    var header = header(writer, entries, counts, stretches: stretches.count)
    try write(writer, &header, sink)
    try write(stretches, voices, &header, sink)
    try writeStream(&header, sink)
    try write(entries, &header, sink)
    let bytes = header.bytes
    try sink(bytes, 0)
    return bytes
  }

  private static let streamed: [SegmentSection] = [
    .stretches, .entries, .entrySamples, .stream, .blocks,
  ]

  /// The header without checksums: all lengths are known before a byte is written.
  private func header(
    _ writer: SegmentWriter, _ entries: SegmentEntries, _ counts: [UInt32], stretches: Int
  ) -> SegmentHeader {
    var lengths = SegmentSection.allCases.map { writer.bytes(of: $0).count }
    func set(_ section: SegmentSection, _ length: Int) { lengths[section.rawValue] = length }
    let spoken = counts.reduce(0) { $0 + Int($1) }
    let stream = counts.indices.reduce(wordCount - spoken) {
      $0 + Int(counts[$1]) * StreamCoding.width(UInt32($1))
    }
    set(.stretches, stretches * SegmentFormat.stretchLength)
    set(.entries, entries.byteCounts.entries)
    set(.entrySamples, entries.byteCounts.samples)
    set(.stream, stream)
    set(.blocks, wordCount / SegmentFormat.blockLength * 8)
    return SegmentHeader(words: wordCount, lengths: lengths)
  }

  /// Writes what is small.
  private func write(
    _ writer: SegmentWriter, _ header: inout SegmentHeader, _ sink: @escaping SectionStream.Sink
  ) throws {
    for section in SegmentSection.allCases where !Self.streamed.contains(section) {
      try Self.write(section, &header, sink) { stream in
        stream.buffer = writer.bytes(of: section)
      }
    }
  }

  private static func write(
    _ section: SegmentSection, _ header: inout SegmentHeader, _ sink: @escaping SectionStream.Sink,
    _ fill: (inout SectionStream) throws -> Void
  ) throws {
    var stream = SectionStream(at: header.offsets[section.rawValue], sink: sink)
    try fill(&stream)
    header.checksums[section.rawValue] = try stream.finish()
  }

  private func write(
    _ stretches: JoinedStretches, _ voices: [[UInt32]], _ header: inout SegmentHeader,
    _ sink: @escaping SectionStream.Sink
  ) throws {
    try Self.write(.stretches, &header, sink) { stream in
      try stretches.forEach(voices: voices) { firstWord, document, turn, voice in
        SegmentTables.append(
          firstWord: firstWord, document: document, turn: turn, voice: voice, to: &stream.buffer)
        try stream.flush()
      }
    }
  }

  private func writeStream(
    _ header: inout SegmentHeader, _ sink: @escaping SectionStream.Sink
  ) throws {
    var blocks = SectionStream(at: header.offsets[SegmentSection.blocks.rawValue], sink: sink)
    try Self.write(.stream, &header, sink) { stream in
      var written = 0
      var iterator = words.makeIterator()
      for (index, segment) in segments.enumerated() {
        for block in 0..<(starts[index + 1] - starts[index]) / SegmentFormat.blockLength {
          SegmentWriter.append(UInt32(written), to: &blocks.buffer)
          SegmentWriter.append(segment.number(.blocks, block * 2 + 1), to: &blocks.buffer)
          let before = stream.buffer.count
          for _ in 0..<SegmentFormat.blockLength {
            StreamCoding.append(iterator.next() ?? 0, to: &stream.buffer)
          }
          written += stream.buffer.count - before
          try stream.flush()
          try blocks.flush()
        }
      }
    }
    header.checksums[SegmentSection.blocks.rawValue] = try blocks.finish()
  }

  private func write(
    _ entries: SegmentEntries, _ header: inout SegmentHeader, _ sink: @escaping SectionStream.Sink
  ) throws {
    var samples = SectionStream(
      at: header.offsets[SegmentSection.entrySamples.rawValue], sink: sink)
    try Self.write(.entries, &header, sink) { stream in
      for part in entries.parts(most: keysAtOnce) {
        let keys = entries.keys(part, of: words)
        let first = Int(entries.starts[part.lowerBound])
        for start in stride(from: 0, to: keys.count, by: 65_536) {
          entries.append(
            keys[start..<min(keys.count, start + 65_536)], from: first + start,
            to: &stream.buffer, samples: &samples.buffer)
          try stream.flush()
          try samples.flush()
        }
      }
    }
    header.checksums[SegmentSection.entrySamples.rawValue] = try samples.finish()
  }
}
