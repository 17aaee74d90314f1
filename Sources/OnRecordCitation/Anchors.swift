public import OnRecordModel
public import OnRecordText

/// The names of places inside one revision of a release: `t12` for a turn, `p40` for a paragraph.
///
/// Turns are numbered from 1 in the order of the text, and so are paragraphs: those of turns and those
/// of the text between them in one row. The numbers are of a revision as it is read: a later revision
/// may have others, which is why a link that must hold for good names the revision as well.
public struct Anchors: Sendable {
  /// A paragraph with its name.
  public struct Paragraph: Hashable, Sendable {
    /// Its number, from 1.
    public let number: Int
    /// Its words, as a range of the text.
    public let range: ByteRange
    /// The index of its turn in the reading, from 0; nil outside all turns.
    public let turn: Int?

    /// The name: `p40`.
    public var name: String { "p\(number)" }
  }

  /// The paragraphs that have words, in the order of the text.
  public let paragraphs: [Paragraph]
  private let turnCount: Int

  /// The names of a reading's places.
  ///
  /// Complexity: O(length of the text outside turns + paragraphs).
  public init(_ reading: Reading) {
    var ranges: [(range: ByteRange, turn: Int?)] = []
    for (index, turn) in reading.turns.enumerated() {
      let body = min(turn.labelRange?.upperBound ?? 0, turn.range.upperBound)
      let own =
        turn.paragraphs.isEmpty
        ? Self.paragraphs(
          in: max(body, turn.range.lowerBound)..<turn.range.upperBound, reading.text)
        : turn.paragraphs
      ranges += own.map { ($0, index) }
    }
    for range in reading.trivia {
      ranges += Self.paragraphs(in: range, reading.text).map { ($0, nil) }
    }
    ranges.sort { $0.range.lowerBound < $1.range.lowerBound }
    paragraphs = ranges.enumerated().map {
      Paragraph(number: $0 + 1, range: $1.range, turn: $1.turn)
    }
    turnCount = reading.turns.count
  }

  /// The name of a turn by its index in the reading: `t1` for the first.
  public static func name(ofTurn index: Int) -> String { "t\(index + 1)" }

  /// The paragraph in which a byte of the text stands, or else the next one; nil behind the last.
  ///
  /// Complexity: O(log paragraphs).
  public func paragraph(at offset: Int) -> Paragraph? {
    var low = 0
    var high = paragraphs.count
    while low < high {
      let middle = (low + high) / 2
      if paragraphs[middle].range.upperBound > offset { high = middle } else { low = middle + 1 }
    }
    return low < paragraphs.count ? paragraphs[low] : nil
  }

  /// What a name stands for.
  public enum Place: Hashable, Sendable {
    /// A turn by its index in the reading.
    case turn(Int)
    /// A paragraph.
    case paragraph(Paragraph)
  }

  /// The place of a name as a link has it, with or without `#`; nil where the revision has none.
  public func place(named name: String) -> Place? {
    let name = name.hasPrefix("#") ? name.dropFirst() : name[...]
    let digits = name.dropFirst()
    // `+5` and `05` are numbers too, but nobody's names.
    guard let number = Int(digits), String(number) == digits, number >= 1 else { return nil }
    switch name.first {
    case "t" where number <= turnCount: return .turn(number - 1)
    case "p" where number <= paragraphs.count: return .paragraph(paragraphs[number - 1])
    default: return nil
    }
  }

  /// Paragraphs of text that nobody has parted: between blank lines.
  static func paragraphs(in range: ByteRange, _ text: ReadingText) -> [ByteRange] {
    let bytes = text.bytes
    var ranges: [ByteRange] = []
    var start = range.lowerBound
    var offset = range.lowerBound
    while offset < range.upperBound {
      guard bytes[offset] == 0x0A, offset + 1 < range.upperBound, bytes[offset + 1] == 0x0A else {
        offset += 1
        continue
      }
      ranges.append(start..<offset)
      offset += 2
      start = offset
    }
    ranges.append(start..<range.upperBound)
    return ranges.map(text.trimmed).filter { !$0.isEmpty }
  }
}
