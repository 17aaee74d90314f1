import OnRecordModel
import OnRecordText

/// Labels in the middle of a line: an answer that begins where the question's paragraph goes on.
///
/// Only a label that the document uses elsewhere at the beginning of lines is believed here, with a
/// colon after it, or an asker's letter with wide space after it, and the end of a sentence, a bracket
/// or a dash before it.
struct EmbeddedLabels {
  /// Adds embedded labels to those at line starts; the result is in order of the text.
  ///
  /// Complexity: O(length of the text).
  static func adding(
    to labels: [LabelCandidate], lines: [Line], text: ReadingText
  ) -> [LabelCandidate] {
    var known: [String: LabelInfo] = [:]
    for label in labels where label.style == .colon && label.letters == .capitals {
      known[label.name] = label.info
    }
    let asker = labels.first { $0.key == "q" && $0.style == .space }?.info
    guard !known.isEmpty || asker != nil else { return labels }
    let longest = known.keys.map(\.utf8.count).max() ?? 0
    var found: [LabelCandidate] = []
    var next = 0
    for (index, line) in lines.enumerated() {
      var place = line.range.lowerBound + 3
      while next < labels.count, labels[next].line <= index {
        if labels[next].line == index { place = max(place, labels[next].range.upperBound) }
        next += 1
      }
      if let asker { found += letters(of: asker, in: line, index, from: place, text) }
      while let colon = Bytes.first(0x3A, in: text.bytes, place..<max(place, line.range.upperBound))
      {
        if let label = label(endingAt: colon, in: line, index, text, known, longest) {
          found.append(label)
        }
        place = colon + 1
      }
    }
    guard !found.isEmpty else { return labels }
    return (labels + found).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// `the bill.     Q    Why not?`: letters of askers with wide space after them.
  private static func letters(
    of asker: LabelInfo, in line: Line, _ index: Int, from start: Int, _ text: ReadingText
  ) -> [LabelCandidate] {
    let bytes = text.bytes
    var found: [LabelCandidate] = []
    var place = start
    while let letter = Bytes.first(0x51, in: bytes, place..<max(place, line.range.upperBound)) {
      place = letter + 1
      let words = Bytes.skipLayout(bytes, from: place, to: line.range.upperBound)
      guard words - place > 1, words < line.range.upperBound, !Bytes.isLower(bytes[words]),
        endsSentence(before: letter, line, bytes)
      else { continue }
      found.append(
        LabelCandidate(
          range: letter..<words, info: asker, style: .space, isBold: false, line: index))
    }
    return found
  }

  private static func label(
    endingAt colon: Int, in line: Line, _ index: Int, _ text: ReadingText,
    _ known: [String: LabelInfo],
    _ longest: Int
  ) -> LabelCandidate? {
    let bytes = text.bytes
    guard Bytes.isUpper(bytes[colon - 1]) || bytes[colon - 1] == 0x29,
      colon + 1 < line.range.upperBound, Whitespace.width(in: bytes, at: colon + 1) > 0
    else { return nil }
    var start = colon
    var best: (start: Int, info: LabelInfo)?
    while start > line.range.lowerBound, colon - start <= longest + 8 {
      start -= 1
      let byte = bytes[start]
      if Bytes.isLower(byte) { break }
      guard Bytes.isUpper(byte), start > line.range.lowerBound,
        Whitespace.width(in: bytes, before: start) > 0
      else { continue }
      if let info = known[text.collapsed(start..<colon)], endsSentence(before: start, line, bytes) {
        best = (start, info)
      }
    }
    guard let best else { return nil }
    let words = Bytes.skipLayout(bytes, from: colon + 1, to: line.range.upperBound)
    return LabelCandidate(
      range: best.start..<words, info: best.info, style: .colon, isBold: false, line: index)
  }

  private static func endsSentence(before offset: Int, _ line: Line, _ bytes: [UInt8]) -> Bool {
    var place = offset
    while place > line.range.lowerBound {
      let width = Whitespace.width(in: bytes, before: place)
      if width == 0 { break }
      place -= width
    }
    guard place > line.range.lowerBound else { return false }
    switch bytes[place - 1] {
    case 0x2E, 0x3F, 0x21, 0x29, 0x5D, 0x22, 0x2D: return true
    case 0x94, 0x93, 0x9D, 0xA6: return true  // The last byte of —, –, ” and … .
    default: return false
    }
  }
}
