import OnRecordText

/// A run of `*` or `_` and what may be done with it.
///
/// https://spec.commonmark.org/0.31.2/#delimiter-run
struct DelimiterRun {
  let range: ByteRange
  let byte: UInt8
  var canOpen: Bool
  var canClose: Bool
  /// Whether it stands after white space though it may close: `**LABEL: **Text`.
  var isLateCloser = false
  /// Delimiters that no match has used.
  var unused: Int
  /// How many delimiters each match used, in order of matching.
  var closes: [Int] = []
  var opens: [Int] = []

  init(in bytes: [UInt8], range: ByteRange) {
    self.range = range
    byte = bytes[range.lowerBound]
    unused = range.count
    let before = Neighbour(before: range.lowerBound, in: bytes)
    let after = Neighbour(after: range.upperBound, in: bytes)
    let isLeft = after != .space && (after != .punctuation || before != .letter)
    let isRight = before != .space && (before != .punctuation || after != .letter)
    if byte == UInt8(ascii: "*") {
      canOpen = isLeft
      canClose = isRight
    } else {
      canOpen = isLeft && (!isRight || before == .punctuation)
      canClose = isRight && (!isLeft || after == .punctuation)
    }
    isLateCloser = !canClose && before == .space && Self.followsColon(range.lowerBound, in: bytes)
  }

  /// Whether a colon stands before the white space before a place on the same line.
  private static func followsColon(_ offset: Int, in bytes: [UInt8]) -> Bool {
    var offset = offset
    while true {
      let width = Whitespace.width(in: bytes, before: offset)
      guard width > 0, bytes[offset - 1] != 0x0A else { break }
      offset -= width
    }
    return offset > 0 && bytes[offset - 1] == UInt8(ascii: ":")
  }

  /// What stands beside a run.
  private enum Neighbour {
    case space, punctuation, letter

    init(before offset: Int, in bytes: [UInt8]) {
      guard offset > 0, Whitespace.width(in: bytes, before: offset) == 0 else {
        self = .space
        return
      }
      var start = offset - 1
      while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
      self = Self.isPunctuation(in: bytes, at: start) ? .punctuation : .letter
    }

    init(after offset: Int, in bytes: [UInt8]) {
      guard offset < bytes.count, Whitespace.width(in: bytes, at: offset) == 0 else {
        self = .space
        return
      }
      self = Self.isPunctuation(in: bytes, at: offset) ? .punctuation : .letter
    }

    /// ASCII punctuation, U+00A1 to U+00BF, General Punctuation and CJK punctuation.
    private static func isPunctuation(in bytes: [UInt8], at offset: Int) -> Bool {
      let first = bytes[offset]
      if first < 0x80 { return ASCII.isPunctuation(first) }
      guard offset + 1 < bytes.count else { return false }
      let second = bytes[offset + 1]
      if first == 0xC2 { return second >= 0xA1 && second != 0xAA && second != 0xBA }
      if first == 0xE2 { return second == 0x80 || second == 0x81 }
      return first == 0xE3 && second == 0x80
    }
  }
}
