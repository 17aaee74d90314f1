/// Builds a reading text and its source map side by side, so that the two cannot part.
///
/// Each call appends to the text and says where in the source it stood; source offsets must not fall.
/// Neighbouring byte-for-byte runs are joined.
public struct SourceMapBuilder: Sendable {
  /// The text so far.
  public private(set) var text: [UInt8] = []
  private var runs: [SourceMap.Run] = []

  /// A builder of an empty text with room for `capacity` bytes.
  public init(capacity: Int = 0) { text.reserveCapacity(capacity) }

  /// Length of the text so far, in bytes.
  public var count: Int { text.count }

  /// Where the source of the text so far ends, in bytes; 0 for an empty text.
  public var sourceEnd: Int { runs.last?.sourceEnd ?? 0 }

  /// Appends source bytes that are text as they stand.
  ///
  /// Complexity: O(length).
  public mutating func copy(_ range: ByteRange, of source: [UInt8]) {
    guard !range.isEmpty else { return }
    let start = text.count
    text.append(contentsOf: source[range])
    add(textStart: start, sourceStart: range.lowerBound, sourceLength: range.count)
  }

  /// Appends bytes that replace a range of the source (a reference, a wrapped line's end).
  public mutating func replace(_ source: ByteRange, with bytes: some Collection<UInt8>) {
    guard !bytes.isEmpty else { return }
    let start = text.count
    text.append(contentsOf: bytes)
    add(textStart: start, sourceStart: source.lowerBound, sourceLength: source.count)
  }

  /// The same for an array: other modules would ask any collection byte by byte what it holds.
  public mutating func replace(_ source: ByteRange, with bytes: [UInt8]) {
    guard !bytes.isEmpty else { return }
    let start = text.count
    text.append(contentsOf: bytes)
    add(textStart: start, sourceStart: source.lowerBound, sourceLength: source.count)
  }

  /// Appends one byte that replaces a range of the source.
  ///
  /// Apart from the collections' way because it is called at every wrapped line.
  public mutating func replace(_ source: ByteRange, with byte: UInt8) {
    let start = text.count
    text.append(byte)
    add(textStart: start, sourceStart: source.lowerBound, sourceLength: source.count)
  }

  /// Appends a finished text with its map, whose source is this builder's.
  ///
  /// Complexity: O(length + runs).
  public mutating func append(_ other: ReadingText, map: SourceMap) {
    let start = text.count
    text.append(contentsOf: other.bytes)
    for run in map.runs {
      add(
        textStart: start + Int(run.text), textEnd: start + run.textEnd,
        sourceStart: Int(run.source), sourceLength: Int(run.sourceLength))
    }
  }

  private mutating func add(textStart: Int, sourceStart: Int, sourceLength: Int) {
    add(
      textStart: textStart, textEnd: text.count, sourceStart: sourceStart,
      sourceLength: sourceLength)
  }

  private mutating func add(textStart: Int, textEnd: Int, sourceStart: Int, sourceLength: Int) {
    let length = textEnd - textStart
    if let last = runs.last, last.isLinear, length == sourceLength, last.sourceEnd == sourceStart {
      runs[runs.count - 1] = .init(
        text: last.text, textLength: last.textLength + UInt32(length),
        source: last.source, sourceLength: last.sourceLength + UInt32(length))
      return
    }
    runs.append(
      .init(
        text: UInt32(textStart), textLength: UInt32(length),
        source: UInt32(sourceStart), sourceLength: UInt32(sourceLength)))
  }

  /// Takes the last `count` bytes of the text back, with their part of the map.
  public mutating func removeLast(_ count: Int) {
    text.removeLast(count)
    while let last = runs.last, last.textEnd > text.count {
      runs.removeLast()
      let kept = text.count - Int(last.text)
      guard kept > 0 else { continue }
      runs.append(
        .init(
          text: last.text, textLength: UInt32(kept), source: last.source,
          sourceLength: last.isLinear ? UInt32(kept) : last.sourceLength))
    }
  }

  /// The finished text and map.
  public consuming func finish() -> (text: ReadingText, map: SourceMap) {
    (ReadingText(bytes: text), SourceMap(runs: runs))
  }
}
