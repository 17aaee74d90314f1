/// Where each byte of a reading text stood in its source.
///
/// The text is tiled by runs in rising order; runs also rise in the source. A run whose lengths in
/// text and source agree maps byte for byte (a line end may have become a space on the way); a run
/// whose lengths differ maps as a whole (`&#8212;` to `—`, a tag to nothing). Memory: 16 bytes a run.
/// A source may be at most 4 GiB long.
public struct SourceMap: Hashable, Sendable {
  /// One run of the map.
  public struct Run: Hashable, Sendable {
    /// Offset of the run's first byte in the text.
    public let text: UInt32
    /// Length in the text, in bytes; 0 only in an empty map.
    public let textLength: UInt32
    /// Offset of the run's first byte in the source.
    public let source: UInt32
    /// Length in the source, in bytes; 0 where the text has something that the source has not.
    public let sourceLength: UInt32

    /// A run of known offsets and lengths, in bytes.
    public init(text: UInt32, textLength: UInt32, source: UInt32, sourceLength: UInt32) {
      self.text = text
      self.textLength = textLength
      self.source = source
      self.sourceLength = sourceLength
    }

    /// Whether each byte of the text answers to one byte of the source.
    public var isLinear: Bool { textLength == sourceLength }
    var textEnd: Int { Int(text) + Int(textLength) }
    var sourceEnd: Int { Int(source) + Int(sourceLength) }
  }

  /// The runs, in order of the text.
  public let runs: [Run]

  /// A map of runs that tile the text and do not fall back in the source.
  public init(runs: [Run]) { self.runs = runs }

  /// The map of a text that is its source, `length` bytes long.
  public static func identity(length: Int) -> SourceMap {
    guard length > 0 else { return SourceMap(runs: []) }
    return SourceMap(
      runs: [.init(text: 0, textLength: UInt32(length), source: 0, sourceLength: UInt32(length))])
  }

  /// Length of the mapped text in bytes.
  public var textCount: Int { runs.last?.textEnd ?? 0 }

  /// The source bytes that a range of the text rests on.
  ///
  /// From the first byte's source to the end of the last byte's; an empty range gives the empty range
  /// at its place. Complexity: O(log runs).
  public func source(of range: ByteRange) -> ByteRange {
    guard !runs.isEmpty else { return 0..<0 }
    let start = sourceStart(of: range.lowerBound)
    guard !range.isEmpty else { return start..<start }
    return start..<max(start, sourceEnd(of: range.upperBound - 1))
  }

  /// The text that rests on a range of the source; empty where the source said nothing to a reader.
  ///
  /// Complexity: O(log runs).
  public func text(of range: ByteRange) -> ByteRange {
    guard !runs.isEmpty else { return 0..<0 }
    let first = firstRun { $0.sourceEnd > range.lowerBound }
    guard first < runs.count else { return textCount..<textCount }
    let run = runs[first]
    let start =
      run.isLinear && Int(run.source) < range.lowerBound
      ? Int(run.text) + range.lowerBound - Int(run.source) : Int(run.text)
    let after = firstRun { Int($0.source) >= range.upperBound && $0.sourceLength > 0 }
    guard after > first else { return start..<start }
    var index = after - 1
    // What has no source and stands at the range's end belongs to what follows.
    while index > first, runs[index].sourceLength == 0, Int(runs[index].source) >= range.upperBound
    {
      index -= 1
    }
    let last = runs[index]
    let end =
      last.isLinear && last.sourceEnd > range.upperBound
      ? Int(last.text) + range.upperBound - Int(last.source) : last.textEnd
    return start..<max(start, end)
  }

  private func sourceStart(of offset: Int) -> Int {
    let index = firstRun { $0.textEnd > offset }
    guard index < runs.count else { return runs[runs.count - 1].sourceEnd }
    let run = runs[index]
    return run.isLinear ? Int(run.source) + offset - Int(run.text) : Int(run.source)
  }

  private func sourceEnd(of offset: Int) -> Int {
    let index = firstRun { $0.textEnd > offset }
    guard index < runs.count else { return runs[runs.count - 1].sourceEnd }
    let run = runs[index]
    return run.isLinear ? Int(run.source) + offset - Int(run.text) + 1 : run.sourceEnd
  }

  /// The first run for which a condition holds that holds for all later ones too.
  private func firstRun(where holds: (Run) -> Bool) -> Int {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if holds(runs[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
