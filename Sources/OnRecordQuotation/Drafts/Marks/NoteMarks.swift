import OnRecordText

/// Finds the numbers of footnotes that stand beside a word or a mark: ¹, “…”1, “…”[12], “…”[^4].
enum NoteMarks {
  /// The length of a footnote's number that follows a quotation mark directly; 0 where none does.
  ///
  /// Plain digits count as one only where the word ends with them: `"5` opens a number.
  /// Complexity: O(1).
  static func width(in bytes: [UInt8], after offset: Int, end: Int) -> Int {
    var place = offset
    while let width = raised(in: bytes, at: place, end: end) { place += width }
    if place > offset { return place - offset }
    if offset < end, bytes[offset] == UInt8(ascii: "[") {
      return bracketed(in: bytes, at: offset, end: end)
    }
    while place < end, place - offset < 4, isDigit(bytes[place]) { place += 1 }
    guard place > offset, place - offset < 4 else { return 0 }
    switch Neighbour.after(place, in: bytes, end: end) {
    case .edge, .space, .closer, .dash: return place - offset
    default: return 0
    }
  }

  /// Length of the raised digits that end before a place and after `start`; 0 where none do.
  static func raisedWidth(in bytes: [UInt8], before offset: Int, start: Int) -> Int {
    var place = offset
    while place - 3 > start, raised(in: bytes, at: place - 3, end: place) == 3 { place -= 3 }
    while place - 2 > start, raised(in: bytes, at: place - 2, end: place) == 2 { place -= 2 }
    return offset - place
  }

  /// Width of a raised digit, * or dagger: ¹ ² ³ ⁰ ⁴–⁹ † ‡; nil where none begins here.
  private static func raised(in bytes: [UInt8], at offset: Int, end: Int) -> Int? {
    guard offset + 1 < end else { return nil }
    if bytes[offset] == 0xC2 {
      return [0xB9, 0xB2, 0xB3].contains(bytes[offset + 1]) ? 2 : nil
    }
    guard bytes[offset] == 0xE2, offset + 2 < end else { return nil }
    let last = bytes[offset + 2]
    if bytes[offset + 1] == 0x81 { return last == 0xB0 || (0xB4...0xB9).contains(last) ? 3 : nil }
    return bytes[offset + 1] == 0x80 && (last == 0xA0 || last == 0xA1) ? 3 : nil
  }

  /// Width of `[12]`, `[^4]`, `[a]`; 0 where something else stands in brackets.
  private static func bracketed(in bytes: [UInt8], at offset: Int, end: Int) -> Int {
    var place = offset + 1
    let isReference = place < end && bytes[place] == UInt8(ascii: "^")
    if isReference { place += 1 }
    let start = place
    while place < end, place - start < (isReference ? 40 : 4), bytes[place] != UInt8(ascii: "]") {
      guard isReference || isDigit(bytes[place]) || place == start && isLetter(bytes[place]) else {
        return 0
      }
      place += 1
    }
    guard place > start, place < end, bytes[place] == UInt8(ascii: "]") else { return 0 }
    // [a] is a note, [as] is not.
    if isLetter(bytes[start]), !isReference, place > start + 1 { return 0 }
    return place + 1 - offset
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }
}
