/// Cuts UTF-8 into words.
///
/// A word is a run of letters with inner apostrophes, a run of initials (`U.S.`), a number with inner
/// points and commas, or a sign that is read aloud. Hyphens and dashes part words; a soft hyphen and
/// characters of no width inside a word do not. The rules are those of
/// `evaluation/quotations/README.md`. Bytes that are not UTF-8 count as marks between words.
public enum Words {
  /// The first word that begins at or after `offset` and ends at or before `limit`.
  ///
  /// Complexity: O(bytes passed over).
  public static func next(in bytes: [UInt8], from offset: Int, to limit: Int) -> Word? {
    let limit = min(limit, bytes.count)
    var at = max(0, offset)
    while at < limit {
      let byte = bytes[at]
      if byte < 0x80 {
        switch asciiClass(byte) {
        case .letter: return letters(in: bytes, from: at, to: limit)
        case .digit: return number(in: bytes, from: at, to: limit)
        case .sign: return Word(range: at..<at + 1, kind: .sign, isASCII: true)
        case .other: at += 1
        }
        continue
      }
      let scalar = UTF8Scalar(in: bytes, at: at, to: limit)
      switch scalar.wordClass {
      case .letter: return letters(in: bytes, from: at, to: limit)
      case .digit: return number(in: bytes, from: at, to: limit)
      case .sign: return Word(range: at..<at + scalar.width, kind: .sign, isASCII: false)
      case .mark, .apostrophe, .ignorable, .other: at += scalar.width
      }
    }
    return nil
  }

  /// All words of a range, in order.
  ///
  /// Complexity: O(length of the range).
  public static func all(in bytes: [UInt8], range: ByteRange) -> [Word] {
    var words: [Word] = []
    // English has some six bytes a word, the space included.
    words.reserveCapacity(range.count / 5 + 1)
    var at = range.lowerBound
    while let word = next(in: bytes, from: at, to: range.upperBound) {
      words.append(word)
      at = word.range.upperBound
    }
    return words
  }

  enum ASCIIClass { case letter, digit, sign, other }

  @inline(__always)
  static func asciiClass(_ byte: UInt8) -> ASCIIClass {
    let lower = byte | 0x20
    if lower >= 0x61 && lower <= 0x7A { return .letter }
    if byte >= 0x30 && byte <= 0x39 { return .digit }
    return byte == 0x24 || byte == 0x25 ? .sign : .other
  }

  @inline(__always)
  private static func isASCIILetter(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return lower >= 0x61 && lower <= 0x7A
  }

  private static func letters(in bytes: [UInt8], from start: Int, to limit: Int) -> Word {
    if let initials = initials(in: bytes, from: start, to: limit) { return initials }
    let limit = min(limit, start + Word.maximumLength)
    var at = start + ASCIILetters.run(in: bytes, from: start, to: limit)
    var end = at
    var isASCII = true
    while at < limit {
      let byte = bytes[at]
      if isASCIILetter(byte) {
        at += 1
        end = at
        continue
      }
      if byte == 0x27 || byte == 0x60 {
        guard at > start, end == at, letterFollows(in: bytes, at: at + 1, to: limit) else { break }
        at += 1
        continue
      }
      guard byte >= 0x80 else { break }
      let scalar = UTF8Scalar(in: bytes, at: at, to: limit)
      switch scalar.wordClass {
      case .letter, .mark:
        at += scalar.width
        end = at
      case .apostrophe:
        guard end == at, letterFollows(in: bytes, at: at + scalar.width, to: limit) else {
          return Word(range: start..<end, kind: .letters, isASCII: isASCII)
        }
        at += scalar.width
      case .ignorable:
        guard letterFollows(in: bytes, at: at + scalar.width, to: limit) else {
          return Word(range: start..<end, kind: .letters, isASCII: isASCII)
        }
        at += scalar.width
        end = at
      case .digit, .sign, .other:
        return Word(range: start..<end, kind: .letters, isASCII: isASCII)
      }
      isASCII = false
    }
    // A first scalar that alone is longer than the limit allows is still one word.
    if end == start { end = start + UTF8Scalar(in: bytes, at: start, to: bytes.count).width }
    return Word(range: start..<end, kind: .letters, isASCII: isASCII)
  }

  private static func letterFollows(in bytes: [UInt8], at offset: Int, to limit: Int) -> Bool {
    var at = offset
    while at < limit {
      let byte = bytes[at]
      if byte < 0x80 { return isASCIILetter(byte) }
      let scalar = UTF8Scalar(in: bytes, at: at, to: limit)
      switch scalar.wordClass {
      case .letter, .mark: return true
      case .ignorable: at += scalar.width
      default: return false
      }
    }
    return false
  }

  /// Two or more letters that each end in a point; the last point may be missing after capitals.
  private static func initials(in bytes: [UInt8], from start: Int, to limit: Int) -> Word? {
    guard start + 2 < limit, bytes[start] >= 0x80 || bytes[start + 1] == 0x2E else { return nil }
    var at = start
    var end = start
    var count = 0
    var capitals = true
    while at < limit, at - start < Word.maximumLength {
      let byte = bytes[at]
      let width: Int
      if byte < 0x80 {
        guard isASCIILetter(byte) else { break }
        capitals = capitals && byte & 0x20 == 0
        width = 1
      } else {
        let scalar = UTF8Scalar(in: bytes, at: at, to: limit)
        guard scalar.wordClass == .letter else { break }
        capitals = false
        width = scalar.width
      }
      let point = at + width
      guard point < limit, bytes[point] == 0x2E else {
        let isLast = !letterFollows(in: bytes, at: point, to: limit)
        if count > 0, capitals, isLast {
          end = point
          count += 1
        }
        break
      }
      count += 1
      at = point + 1
      end = at
    }
    guard count >= 2 else { return nil }
    let isASCII = bytes[start..<end].allSatisfy { $0 < 0x80 }
    return Word(range: start..<end, kind: .initials, isASCII: isASCII)
  }

  private static func number(in bytes: [UInt8], from start: Int, to limit: Int) -> Word {
    let limit = min(limit, start + Word.maximumLength)
    var at = start
    var isASCII = true
    while at < limit {
      let byte = bytes[at]
      if byte < 0x80 {
        if asciiClass(byte) == .digit {
          at += 1
        } else if (byte == 0x2E || byte == 0x2C) && at > start && at + 1 < limit
          && asciiClass(bytes[at + 1]) == .digit
        {
          at += 2
        } else {
          break
        }
        continue
      }
      let scalar = UTF8Scalar(in: bytes, at: at, to: limit)
      guard scalar.wordClass == .digit, at == start || !scalar.isFraction else { break }
      isASCII = false
      at += scalar.width
      if scalar.isFraction { break }
    }
    if at == start { at = start + UTF8Scalar(in: bytes, at: start, to: bytes.count).width }
    return Word(range: start..<at, kind: .number, isASCII: isASCII)
  }
}
