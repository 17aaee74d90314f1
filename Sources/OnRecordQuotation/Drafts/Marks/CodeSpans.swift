import OnRecordText

/// Finds the code spans of Markdown, whose back quotes stand in the text.
enum CodeSpans {
  /// The ranges from the first back quote to the last of each span, in order.
  ///
  /// A run of back quotes is closed by the next run of the same length (CommonMark 6.1); a run that
  /// nothing closes is text, and so are two that a closing '' parts, as in ``wire copy''. Complexity: O(length of the block).
  static func ranges(in bytes: [UInt8], block: ByteRange) -> [ByteRange] {
    let runs = runs(in: bytes, block: block)
    var placesOfLength: [Int: [Int]] = [:]
    for (place, run) in runs.enumerated() { placesOfLength[run.count, default: []].append(place) }
    var used: [Int: Int] = [:]
    var spans: [ByteRange] = []
    var place = 0
    while place < runs.count {
      let length = runs[place].count
      let places = placesOfLength[length] ?? []
      var next = used[length] ?? 0
      while next < places.count, places[next] <= place { next += 1 }
      used[length] = next
      guard next < places.count,
        !isWireCopy(runs[place].upperBound..<runs[places[next]].lowerBound, length, in: bytes)
      else {
        place += 1
        continue
      }
      spans.append(runs[place].lowerBound..<runs[places[next]].upperBound)
      place = places[next] + 1
    }
    return spans
  }

  /// Whether two back quotes open a quotation that two apostrophes close before the next two.
  private static func isWireCopy(_ range: ByteRange, _ length: Int, in bytes: [UInt8]) -> Bool {
    guard length == 2 else { return false }
    return range.dropLast().contains { bytes[$0] == 0x27 && bytes[$0 + 1] == 0x27 }
  }

  private static func runs(in bytes: [UInt8], block: ByteRange) -> [ByteRange] {
    var runs: [ByteRange] = []
    var offset = block.lowerBound
    while offset < block.upperBound {
      let start = offset
      while offset < block.upperBound, bytes[offset] == UInt8(ascii: "`") { offset += 1 }
      if offset > start { runs.append(start..<offset) } else { offset += 1 }
    }
    return runs
  }
}
