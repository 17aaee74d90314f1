import OnRecordText

/// One quotation mark of a paragraph and what stands on either side of it.
struct MarkToken {
  var glyph: QuotationGlyph
  var range: ByteRange
  /// What stands before it, other marks passed over.
  var before: Neighbour
  /// What stands after it, other marks passed over.
  var after: Neighbour
  /// Whether a letter or digit touches it on this side.
  var touchesWordBefore: Bool
  var touchesWordAfter: Bool
  /// Whether nothing but signs stand between it and the next space, as in `home ".`.
  var endsHere = false

  /// Whether its place is one where quotations begin.
  var looksOpening: Bool {
    switch before {
    case .edge, .space, .opener, .dash: after != .space && after != .edge
    default: false
    }
  }

  /// Whether its place is one where quotations end.
  var looksClosing: Bool {
    switch before {
    case .edge, .space, .opener: false
    default: !after.isWord && after != .opener
    }
  }
}

/// Finds the quotation marks of a paragraph.
enum MarkScanner {
  /// The marks in order, except those inside `code`, whose ranges rise.
  ///
  /// Complexity: O(length of the paragraph + ranges of code).
  static func tokens(in bytes: [UInt8], paragraph: ByteRange, code: [ByteRange]) -> [MarkToken] {
    var tokens: [MarkToken] = []
    var offset = paragraph.lowerBound
    var nextCode = 0
    while offset < paragraph.upperBound {
      while nextCode < code.count, code[nextCode].upperBound <= offset { nextCode += 1 }
      if nextCode < code.count, code[nextCode].contains(offset) {
        offset = code[nextCode].upperBound
        continue
      }
      guard let (glyph, width) = QuotationGlyph.at(offset, in: bytes) else {
        offset += 1
        continue
      }
      let range = offset..<offset + width
      let before = Neighbour.before(offset, in: bytes, start: paragraph.lowerBound)
      // The number of a footnote is no part of what it stands by.
      let note =
        isAfterWord(before)
        ? NoteMarks.width(in: bytes, after: range.upperBound, end: paragraph.upperBound) : 0
      let after = Neighbour.after(range.upperBound + note, in: bytes, end: paragraph.upperBound)
      tokens.append(
        MarkToken(
          glyph: glyph, range: range, before: before, after: after,
          touchesWordBefore: before.isWord, touchesWordAfter: after.isWord,
          endsHere: endsHere(range.upperBound + note, in: bytes, end: paragraph.upperBound)))
      offset = range.upperBound
    }
    joinDoubledSingles(&tokens)
    lookPastNeighbours(&tokens)
    return tokens
  }

  /// Makes one mark of ’’ where ‘‘ was typed before it.
  private static func joinDoubledSingles(_ tokens: inout [MarkToken]) {
    guard tokens.contains(where: { $0.glyph == .leftDouble && $0.range.count == 6 }) else { return }
    var joined: [MarkToken] = []
    var isOpen = false
    for token in tokens {
      if token.glyph == .leftDouble, token.range.count == 6 { isOpen = true }
      if isOpen, token.glyph == .rightSingle, let last = joined.last, last.glyph == .rightSingle,
        last.range.upperBound == token.range.lowerBound
      {
        isOpen = false
        joined[joined.count - 1].glyph = .rightDouble
        joined[joined.count - 1].range = last.range.lowerBound..<token.range.upperBound
        joined[joined.count - 1].after = token.after
        joined[joined.count - 1].touchesWordAfter = token.touchesWordAfter
      } else {
        joined.append(token)
      }
    }
    tokens = joined
  }

  /// Whether a space, or an end, follows up to three signs.
  private static func endsHere(_ offset: Int, in bytes: [UInt8], end: Int) -> Bool {
    var place = offset
    while place < end, place - offset < 3,
      Neighbour.after(place, in: bytes, end: end) == .closer, bytes[place] < 0x80
    {
      place += 1
    }
    let next = Neighbour.after(place, in: bytes, end: end)
    return next == .space || next == .edge
  }

  private static func isAfterWord(_ before: Neighbour) -> Bool {
    before == .letter || before == .closer
  }

  /// Gives marks that touch each other the neighbours of the whole run: `("‘We` opens twice.
  private static func lookPastNeighbours(_ tokens: inout [MarkToken]) {
    for index in tokens.indices.dropFirst()
    where tokens[index - 1].range.upperBound == tokens[index].range.lowerBound {
      tokens[index].before = tokens[index - 1].before
      tokens[index].touchesWordBefore = false
    }
    for index in tokens.indices.dropLast().reversed()
    where tokens[index + 1].range.lowerBound == tokens[index].range.upperBound {
      tokens[index].after = tokens[index + 1].after
      tokens[index].touchesWordAfter = false
    }
  }
}
