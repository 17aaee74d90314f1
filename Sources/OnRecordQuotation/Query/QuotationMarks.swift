import OnRecordText

/// Finds the marks by which an editor says that a quotation is not whole.
enum QuotationMarks {
  enum Kind { case ellipsis, bracket, incident }

  struct Mark {
    var kind: Kind
    var range: ByteRange
  }

  /// Brackets and parentheses longer than this, in bytes, are taken for ordinary text.
  static let longestBracket = 400

  /// The marks of a quotation, in order; they do not overlap.
  ///
  /// Complexity: O(bytes).
  static func find(in bytes: [UInt8]) -> [Mark] {
    var marks: [Mark] = []
    var at = 0
    while at < bytes.count {
      guard mayBegin(bytes[at]) else {
        at += 1
        continue
      }
      if let range = ellipsis(in: bytes, at: at) {
        marks.append(Mark(kind: .ellipsis, range: range))
        at = range.upperBound
      } else if bytes[at] == 0x5B, let close = close(0x5D, in: bytes, after: at) {
        let inside = at + 1..<close
        let isEllipsis = ellipsis(in: bytes, filling: inside)
        marks.append(Mark(kind: isEllipsis ? .ellipsis : .bracket, range: at..<close + 1))
        at = close + 1
      } else if bytes[at] == 0x28, let close = close(0x29, in: bytes, after: at) {
        let inside = at + 1..<close
        if ellipsis(in: bytes, filling: inside) {
          marks.append(Mark(kind: .ellipsis, range: at..<close + 1))
          at = close + 1
        } else if isIncident(bytes, inside) {
          marks.append(Mark(kind: .incident, range: at..<close + 1))
          at = close + 1
        } else {
          at += 1
        }
      } else {
        at += 1
      }
    }
    return marks
  }

  /// Whether a mark may begin with a byte: with a point, a bracket, a parenthesis, or the first byte of `…`.
  @inline(__always)
  private static func mayBegin(_ byte: UInt8) -> Bool {
    byte == 0x2E || byte == 0x5B || byte == 0x28 || byte == 0xE2
  }

  /// What stands in parentheses, with them; a record may hold any of it for an incident.
  static func parentheses(in bytes: [UInt8]) -> [ByteRange] {
    var ranges: [ByteRange] = []
    var at = 0
    while at < bytes.count, ranges.count < mostParentheses {
      if bytes[at] == 0x28, let close = close(0x29, in: bytes, after: at) {
        ranges.append(at..<close + 1)
        at = close
      }
      at += 1
    }
    return ranges
  }

  private static let mostParentheses = 64

  private static func close(_ mark: UInt8, in bytes: [UInt8], after open: Int) -> Int? {
    let limit = min(bytes.count, open + longestBracket)
    var at = open + 1
    while at < limit {
      if bytes[at] == mark { return at }
      if bytes[at] == bytes[open] { return nil }
      at += 1
    }
    return nil
  }

  /// An ellipsis that begins at a place: `…`, or three or more points with or without spaces.
  private static func ellipsis(in bytes: [UInt8], at start: Int) -> ByteRange? {
    if isEllipsisCharacter(bytes, start) {
      var end = start + 3
      while end < bytes.count, bytes[end] == 0x2E { end += 1 }
      return start..<end
    }
    guard bytes[start] == 0x2E else { return nil }
    var count = 1
    var end = start + 1
    var at = end
    while at < bytes.count {
      if bytes[at] == 0x2E {
        count += 1
        at += 1
        end = at
        continue
      }
      let width = Whitespace.width(in: bytes, at: at)
      guard width > 0, at == end else { break }
      at += width
    }
    if count == 1, at < bytes.count, isEllipsisCharacter(bytes, at), at - start <= 3 {
      return start..<at + 3
    }
    return count >= 3 ? start..<end : nil
  }

  private static func isEllipsisCharacter(_ bytes: [UInt8], _ at: Int) -> Bool {
    at + 2 < bytes.count && bytes[at] == 0xE2 && bytes[at + 1] == 0x80 && bytes[at + 2] == 0xA6
  }

  private static func ellipsis(in bytes: [UInt8], filling range: ByteRange) -> Bool {
    var at = range.lowerBound
    var points = 0
    while at < range.upperBound {
      if bytes[at] == 0x2E {
        points += 1
        at += 1
      } else if isEllipsisCharacter(bytes, at) {
        points += 3
        at += 3
      } else {
        let width = Whitespace.width(in: bytes, at: at)
        if width == 0 { return false }
        at += width
      }
    }
    return points >= 2
  }

  /// Whether what stands in parentheses has the shape of an incident: `(Laughter.)`, `(inaudible)`.
  private static func isIncident(_ bytes: [UInt8], _ range: ByteRange) -> Bool {
    let words = Words.all(in: bytes, range: range)
    guard let first = words.first, range.count <= 90 else { return false }
    let folded = String(
      decoding: Normalization.folded(first, of: bytes), as: UTF8.self)
    if words.count <= 2, soundWords.contains(folded) { return true }
    let last = bytes[range.upperBound - 1]
    let lead = bytes[first.range.lowerBound]
    let isCapital = lead >= 0x41 && lead <= 0x5A && first.range.lowerBound == range.lowerBound
    return isCapital && (last == 0x2E || last == 0x21 || last == 0x3F)
  }

  private static let soundWords: Set<String> = [
    "laughter", "applause", "inaudible", "crosstalk", "cross", "laughs", "cheers", "indiscernible",
    "unintelligible", "chuckles",
  ]
}
