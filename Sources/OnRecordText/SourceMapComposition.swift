extension SourceMap {
  /// This map carried one step further: from its text to the source of its source.
  ///
  /// `inner` maps this map's source (a decoded buffer, say) to the bytes it was made of. A run stays
  /// byte for byte only where both maps are. Complexity: O(runs of both).
  public func composed(with inner: SourceMap) -> SourceMap {
    var runs: [Run] = []
    runs.reserveCapacity(self.runs.count + inner.runs.count)
    var next = 0
    for run in self.runs {
      while next < inner.runs.count, inner.runs[next].textEnd <= Int(run.source) { next += 1 }
      if run.isLinear {
        Self.split(run, along: inner, from: next, into: &runs)
      } else {
        let range = Int(run.source)..<run.sourceEnd
        Self.join(
          .init(run.text, run.textLength, inner.source(of: range)), to: &runs)
      }
    }
    return SourceMap(runs: runs)
  }

  /// Cuts a byte-for-byte run where the inner map's runs meet.
  private static func split(
    _ run: Run, along inner: SourceMap, from first: Int, into runs: inout [Run]
  ) {
    var index = first
    var offset = Int(run.source)
    while offset < run.sourceEnd, index < inner.runs.count {
      let part = inner.runs[index]
      let end = min(run.sourceEnd, part.textEnd)
      let source =
        part.isLinear
        ? (Int(part.source) + offset - Int(part.text))..<(Int(part.source) + end - Int(part.text))
        : Int(part.source)..<part.sourceEnd
      let text = Int(run.text) + offset - Int(run.source)
      join(.init(UInt32(text), UInt32(end - offset), source), to: &runs)
      offset = end
      index += 1
    }
  }

  private static func join(_ run: Run, to runs: inout [Run]) {
    if let last = runs.last, last.isLinear, run.isLinear, last.sourceEnd == Int(run.source) {
      runs[runs.count - 1] = Run(
        text: last.text, textLength: last.textLength + run.textLength,
        source: last.source, sourceLength: last.sourceLength + run.sourceLength)
    } else {
      runs.append(run)
    }
  }
}

extension SourceMap.Run {
  fileprivate init(_ text: UInt32, _ textLength: UInt32, _ source: ByteRange) {
    self.init(
      text: text, textLength: textLength, source: UInt32(source.lowerBound),
      sourceLength: UInt32(source.count))
  }
}
