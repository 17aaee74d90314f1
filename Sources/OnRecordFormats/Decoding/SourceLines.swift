import OnRecordText

/// The lines of a source as an editor counts them: from 1, with columns in UTF-16 code units.
///
/// Any charset that is read: columns count the characters that an editor shows, not bytes. A byte order
/// mark is in no column. A line ends with a line feed, a carriage return, or both together.
public struct SourceLines: Sendable {
  /// A place between two characters of a source.
  public struct Position: Hashable, Comparable, Sendable {
    /// The line, from 1.
    public let line: Int
    /// UTF-16 code units before it in its line, and one.
    public let column: Int

    /// Whether the left stands before the right.
    public static func < (left: Position, right: Position) -> Bool {
      (left.line, left.column) < (right.line, right.column)
    }
  }

  /// Bytes between two counts that are kept, so that a place in a long line costs no walk through it.
  private static let stride = 4_096

  /// The charset by its name in the WHATWG's Encoding Standard.
  public let charset: String
  /// The length of the source in bytes.
  public let length: Int
  private let bytes: [UInt8]
  private let map: SourceMap?
  private let starts: [Int]
  /// UTF-16 code units before every `stride`th byte.
  private let counts: [Int]

  /// The lines of a source.
  ///
  /// - Parameter charset: The charset, where it is known otherwise than from the bytes.
  /// - Complexity: O(length).
  public init(of source: [UInt8], charset hint: String? = nil) {
    let decoded = SourceDecoder.decode(source, hint: hint)
    charset = decoded.charset
    length = source.count
    bytes = decoded.bytes
    map = decoded.map
    var starts = [0]
    var counts: [Int] = []
    var units = 0
    for (index, byte) in decoded.bytes.enumerated() {
      if index.isMultiple(of: Self.stride) { counts.append(units) }
      units += Self.units(of: byte)
      let isPair =
        byte == 0x0D && index + 1 < decoded.bytes.count && decoded.bytes[index + 1] == 0x0A
      if byte == 0x0A || byte == 0x0D && !isPair { starts.append(index + 1) }
    }
    self.starts = starts
    self.counts = counts
  }

  /// The place of a byte of the source.
  ///
  /// Complexity: O(log lines).
  public func position(of offset: Int) -> Position {
    let place = map?.text(of: offset..<offset).lowerBound ?? offset
    let inside = min(max(place, 0), bytes.count)
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= inside { low = middle + 1 } else { high = middle }
    }
    let start = starts[max(low - 1, 0)]
    return Position(line: max(low, 1), column: units(before: inside) - units(before: start) + 1)
  }

  private func units(before offset: Int) -> Int {
    let slot = min(offset / Self.stride, max(counts.count - 1, 0))
    guard slot < counts.count else { return 0 }
    return bytes[slot * Self.stride..<offset].reduce(counts[slot]) { $0 + Self.units(of: $1) }
  }

  /// What a byte adds: one at the beginning of a character, two where that is beyond U+FFFF.
  private static func units(of byte: UInt8) -> Int {
    byte & 0xC0 == 0x80 ? 0 : byte >= 0xF0 ? 2 : 1
  }
}
