import OnRecordText

/// Cuts a block into words and signs, each quotation standing as one token.
struct FrameScanner {
  let bytes: [UInt8]
  let end: Int

  /// The tokens of a block; `quotations` rise and do not overlap.
  ///
  /// Complexity: O(length of the block).
  static func tokens(
    in bytes: [UInt8], block: ByteRange, quotations: [(number: Int, outer: ByteRange)]
  ) -> [FrameToken] {
    let scanner = FrameScanner(bytes: bytes, end: block.upperBound)
    var tokens: [FrameToken] = []
    var offset = block.lowerBound
    var next = 0
    while offset < block.upperBound {
      if next < quotations.count, quotations[next].outer.lowerBound <= offset {
        let (number, outer) = quotations[next]
        tokens.append(
          FrameToken(
            kind: .quotation(number), range: outer, text: "", lower: "",
            endsInComma: scanner.hasCommaBeforeMark(outer)))
        offset = max(offset, outer.upperBound)
        offset += NoteMarks.width(in: bytes, after: offset, end: block.upperBound)
        next += 1
        continue
      }
      let limit = next < quotations.count ? quotations[next].outer.lowerBound : block.upperBound
      if let token = scanner.token(at: &offset, limit: limit) {
        if token.kind == .stop, tokens.last?.range.upperBound == token.range.lowerBound {
          offset += NoteMarks.width(in: bytes, after: offset, end: limit)  // his staff.3 Her deputy
        }
        tokens.append(token)
      }
    }
    return tokens
  }

  /// Whether a comma stands before the mark that closes a quotation.
  private func hasCommaBeforeMark(_ outer: ByteRange) -> Bool {
    var end = outer.upperBound
    while end > outer.lowerBound, case let width = markWidth(before: end), width > 0 {
      end -= width
    }
    return end > outer.lowerBound && bytes[end - 1] == UInt8(ascii: ",")
  }

  /// Width of the quotation mark that ends before a byte; 0 where none does.
  private func markWidth(before end: Int) -> Int {
    switch bytes[end - 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): 1
    case 0x98...0x9F where end > 2 && bytes[end - 2] == 0x80 && bytes[end - 3] == 0xE2: 3
    case 0xAB where end > 1 && bytes[end - 2] == 0xC2: 2
    case 0xBB where end > 1 && bytes[end - 2] == 0xC2: 2
    default: 0
    }
  }

  /// Reads one token and moves past it; nil for white space.
  private func token(at offset: inout Int, limit: Int) -> FrameToken? {
    let space = Whitespace.width(in: bytes, at: offset)
    if space > 0 {
      offset += space
      return nil
    }
    let start = offset
    if Neighbour.after(offset, in: bytes, end: limit).isWord, apostropheWidth(at: offset) == 0 {
      return word(at: &offset, limit: limit)
    }
    let width = min(scalarWidth(bytes[offset]), limit - offset)
    offset += max(1, width)
    if bytes[start] == UInt8(ascii: "-"), offset < limit, bytes[offset] == UInt8(ascii: "-") {
      offset += 1
    }
    return FrameToken(kind: sign(at: start), range: start..<offset, text: "", lower: "")
  }

  private func sign(at offset: Int) -> FrameToken.Kind {
    switch bytes[offset] {
    case UInt8(ascii: ","): return .comma
    case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"): return .stop
    case UInt8(ascii: ":"): return .colon
    case UInt8(ascii: ";"): return .semicolon
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"):
      return .bracket
    default:
      return Neighbour.after(offset, in: bytes, end: end) == .dash ? .dash : .other
    }
  }

  /// Reads a word with the apostrophes, hyphens, full stops and ampersands that belong to it.
  private func word(at offset: inout Int, limit: Int) -> FrameToken {
    let start = offset
    var elidedEnd: Int?
    while offset < limit {
      if Neighbour.after(offset, in: bytes, end: limit).isWord, apostropheWidth(at: offset) == 0 {
        offset += max(1, min(scalarWidth(bytes[offset]), limit - offset))
        continue
      }
      let joint = jointWidth(at: offset)
      guard joint > 0, offset + joint < limit,
        Neighbour.after(offset + joint, in: bytes, end: limit).isWord,
        apostropheWidth(at: offset + joint) == 0
      else { break }
      if apostropheWidth(at: offset) > 0, isElided(start..<offset) {
        elidedEnd = offset
        offset += joint
        break
      }
      offset += joint
    }
    var wordEnd = elidedEnd ?? offset
    let isPossessive = elidedEnd == nil && takeEnding(of: start, &wordEnd, &offset)
    wordEnd -= NoteMarks.raisedWidth(in: bytes, before: wordEnd, start: start)
    let text = String(decoding: bytes[start..<wordEnd], as: UTF8.self)
    return FrameToken(
      kind: .word, range: start..<offset, text: text, lower: text.lowercased(),
      isPossessive: isPossessive)
  }

  /// Takes a possessive's ending, or the stop of an abbreviation; whether it was a possessive's.
  private func takeEnding(of start: Int, _ wordEnd: inout Int, _ offset: inout Int) -> Bool {
    if let bare = possessiveStem(start..<offset) {
      wordEnd = bare
      return true
    }
    if bytes[offset - 1] | 0x20 == UInt8(ascii: "s"), apostropheWidth(at: offset) > 0 {
      offset += apostropheWidth(at: offset)  // the Kims’ house
      return true
    }
    if offset < end, bytes[offset] == UInt8(ascii: "."), keepsStop(start..<offset) {
      offset += 1
      wordEnd = offset
    }
    return false
  }

  /// Whether a word is a French one that has lost its vowel: l’offre, d’Orsk, qu’il.
  private func isElided(_ range: ByteRange) -> Bool {
    switch range.count {
    case 1:
      [0x6C, 0x64, 0x6E, 0x73, 0x63, 0x6A, 0x6D, 0x4C, 0x4E, 0x43, 0x4A].contains(
        bytes[range.lowerBound])
    case 2: bytes[range.lowerBound] | 0x20 == 0x71 && bytes[range.lowerBound + 1] == 0x75
    default: false
    }
  }

  /// Width of a sign that joins two halves of a word: an apostrophe, a hyphen, a point in `U.S`.
  private func jointWidth(at offset: Int) -> Int {
    switch bytes[offset] {
    case UInt8(ascii: "-"), UInt8(ascii: "&"): return 1
    case UInt8(ascii: "."):
      return offset + 1 < end && isDigit(offset + 1) && !isDigit(offset - 1) ? 0 : 1
    case UInt8(ascii: ","):  // 40,000
      return offset > 0 && offset + 1 < end && isDigit(offset - 1) && isDigit(offset + 1) ? 1 : 0
    case 0xE2 where offset + 2 < end && bytes[offset + 1] == 0x80 && bytes[offset + 2] <= 0x91:
      return bytes[offset + 2] >= 0x90 ? 3 : 0
    default: return apostropheWidth(at: offset)
    }
  }

  private func isDigit(_ offset: Int) -> Bool {
    bytes[offset] & 0xF0 == 0x30 && bytes[offset] < 0x3A
  }

  /// Width of ' or ’ at a byte; 0 where neither stands.
  private func apostropheWidth(at offset: Int) -> Int {
    guard offset < end else { return 0 }
    if bytes[offset] == 0x27 { return 1 }
    return offset + 2 < end && bytes[offset] == 0xE2 && bytes[offset + 1] == 0x80
      && bytes[offset + 2] == 0x99 ? 3 : 0
  }

  /// The end of the word without 's; nil where it has none.
  private func possessiveStem(_ range: ByteRange) -> Int? {
    guard range.count > 2, bytes[range.upperBound - 1] | 0x20 == UInt8(ascii: "s") else {
      return nil
    }
    for width in [1, 3] where range.count > width + 1 {
      let place = range.upperBound - 1 - width
      if apostropheWidth(at: place) == width { return place }
    }
    return nil
  }

  /// Whether a full stop after the word belongs to it: an initial, or an abbreviation.
  private func keepsStop(_ range: ByteRange) -> Bool {
    let word = String(decoding: bytes[range], as: UTF8.self).lowercased()
    // He said no. – but: No. 4.
    if word == "no" {
      return bytes[range.upperBound..<end].dropFirst(2).first.map { $0 & 0xF0 == 0x30 } ?? false
    }
    if range.count == 1 { return bytes[range.lowerBound] & 0xF0 != 0x30 && word != "i" }
    let isNumber = bytes[range.lowerBound] & 0xF0 == 0x30
    return !isNumber && word.utf8.contains(UInt8(ascii: ".")) && word.utf8.count <= 5
      || WordList.abbreviations.contains(word)
  }

  private func scalarWidth(_ first: UInt8) -> Int {
    first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
  }
}
