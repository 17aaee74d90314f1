/// A place in a document as the protocol counts it: lines and units, both from 0.
struct Position: Codable, Hashable, Comparable {
  var line: Int
  /// Bytes of UTF-8 or units of UTF-16, as was agreed; more than the line has means its end.
  var character: Int

  init(line: Int, character: Int) {
    self.line = line
    self.character = character
  }

  /// Reads two unsigned integers.
  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    line = Int(try container.decode(UInt32.self, forKey: .line))
    character = Int(try container.decode(UInt32.self, forKey: .character))
  }

  static func < (left: Position, right: Position) -> Bool {
    (left.line, left.character) < (right.line, right.character)
  }
}

/// A stretch of a document, its end not in it.
struct PositionRange: Codable, Hashable {
  var start: Position
  var end: Position

  /// Whether a place lies in it or at its end, where a cursor stands after the last character.
  func touches(_ position: Position) -> Bool { start <= position && position <= end }

  /// Whether two stretches share a character, or a cursor of one stands in the other.
  func touches(_ other: PositionRange) -> Bool { start <= other.end && other.start <= end }
}

/// A stretch of any document.
struct Location: Encodable, Hashable {
  var uri: String
  var range: PositionRange
}
