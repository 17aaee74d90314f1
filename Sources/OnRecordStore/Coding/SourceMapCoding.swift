import OnRecordText

/// A source map as a few bytes a run, in place of the 16 that it takes in memory.
enum SourceMapCoding {
  /// The runs as (text length and whether linear, source gap, source length where not linear).
  static func encoded(_ map: SourceMap) -> [UInt8] {
    var writer = ByteWriter()
    writer.append(map.runs.count)
    var sourceEnd = 0
    for run in map.runs {
      writer.append(Int(run.textLength) << 1 | (run.isLinear ? 1 : 0))
      writer.append(signed: Int(run.source) - sourceEnd)
      if !run.isLinear { writer.append(Int(run.sourceLength)) }
      sourceEnd = Int(run.source) + Int(run.sourceLength)
    }
    return writer.bytes
  }

  /// The map again; nil where the bytes are not one.
  static func decoded(_ bytes: [UInt8]) -> SourceMap? {
    var reader = ByteReader(bytes)
    guard let count = reader.number(), count <= bytes.count else { return nil }
    var runs: [SourceMap.Run] = []
    runs.reserveCapacity(count)
    var text = 0
    var sourceEnd = 0
    for _ in 0..<count {
      guard let head = reader.number(), let gap = reader.signedNumber() else { return nil }
      let length = head >> 1
      guard let sourceLength = head & 1 == 1 ? length : reader.number(),
        let run = run(text, length, sourceEnd + gap, sourceLength)
      else { return nil }
      runs.append(run)
      text += length
      sourceEnd += gap + sourceLength
    }
    return reader.isAtEnd ? SourceMap(runs: runs) : nil
  }

  private static func run(
    _ text: Int, _ length: Int, _ source: Int, _ sourceLength: Int
  ) -> SourceMap.Run? {
    guard let text = UInt32(exactly: text), let length = UInt32(exactly: length),
      let source = UInt32(exactly: source), let sourceLength = UInt32(exactly: sourceLength)
    else { return nil }
    return .init(text: text, textLength: length, source: source, sourceLength: sourceLength)
  }
}
