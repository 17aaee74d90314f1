import OnRecordText

/// The ranges inside one turn, compactly: label, paragraphs and the sentences that ask.
struct TurnLayout: Hashable {
  var labelRange: ByteRange?
  var paragraphs: [ByteRange]
  var questions: [ByteRange]

  /// Ranges are kept relative to the turn's start, so that equal turns have equal bytes.
  func encoded(start: Int) -> [UInt8] {
    var writer = ByteWriter()
    writer.append(labelRange == nil ? 0 : 1)
    if let labelRange { writer.append(labelRange, after: start) }
    for ranges in [paragraphs, questions] {
      writer.append(ranges.count)
      var end = start
      for range in ranges {
        writer.append(range, after: end)
        end = range.upperBound
      }
    }
    return writer.bytes
  }

  static func decoded(_ bytes: [UInt8], start: Int) -> TurnLayout? {
    var reader = ByteReader(bytes)
    guard let flags = reader.number() else { return nil }
    var layout = TurnLayout(labelRange: nil, paragraphs: [], questions: [])
    if flags & 1 != 0 {
      guard let range = reader.range(after: start) else { return nil }
      layout.labelRange = range
    }
    guard let paragraphs = ranges(&reader, start), let questions = ranges(&reader, start) else {
      return nil
    }
    layout.paragraphs = paragraphs
    layout.questions = questions
    return reader.isAtEnd ? layout : nil
  }

  private static func ranges(_ reader: inout ByteReader, _ start: Int) -> [ByteRange]? {
    guard let count = reader.number() else { return nil }
    var ranges: [ByteRange] = []
    var end = start
    for _ in 0..<count {
      guard let range = reader.range(after: end) else { return nil }
      ranges.append(range)
      end = range.upperBound
    }
    return ranges
  }
}
