import OnRecordModel
import OnRecordText

/// Notes that are spoken, not printed at the head: the ground rules of a briefing.
struct SpokenNotes {
  let text: ReadingText
  let map: SourceMap

  /// A note for each sentence of the opening and closing turns that sets, lifts or denies an embargo or says
  /// on what ground is spoken.
  func items(in turns: [Turn]) -> [FrontItem] {
    let opening = turns.prefix(3)
    let closing = turns.suffix(2).dropFirst(
      max(0, min(2, turns.count) - (turns.count - opening.count)))
    var items: [FrontItem] = []
    for turn in Array(opening) + Array(closing) where turn.kind != .question {
      // Ground rules are said at once: no more of a long statement is looked at.
      for paragraph in turn.paragraphs.prefix(Self.looked) {
        items += notes(in: paragraph)
      }
    }
    return items
  }

  /// How many paragraphs of a turn are looked at.
  private static let looked = 6

  private static let needles: [(StaticString, String)] = [
    ("on background", "on background"), ("embargo", "embargoed"),
    ("off the record", "off the record"),
    ("on deep background", "on deep background"),
  ]

  private func notes(in paragraph: ByteRange) -> [FrontItem] {
    var items: [FrontItem] = []
    let bytes = text.bytes
    var place = paragraph.lowerBound
    while place < paragraph.upperBound {
      guard mayOpenNote(bytes, place) else {
        place += 1
        continue
      }
      guard let note = Self.needles.first(where: { Bytes.matches(bytes, at: place, $0.0) }) else {
        place += 1
        continue
      }
      let sentence =
        Sentences.ranges(in: paragraph, of: text).first { $0.contains(place) } ?? paragraph
      let printed = text.collapsed(sentence)
      place = sentence.upperBound
      guard let read = note.1 == "embargoed" ? Embargo.read(printed) : note.1 else { continue }
      items.append(
        FrontItem(
          key: .note, printed: printed, read: read, source: map.source(of: sentence),
          text: sentence))
    }
    return items
  }

  /// `on `, `of`, `em`: the needles' first two bytes.
  private func mayOpenNote(_ bytes: [UInt8], _ place: Int) -> Bool {
    guard place + 1 < bytes.count else { return false }
    let next = bytes[place + 1]
    return bytes[place] == 0x6F
      ? next == 0x6E || next == 0x66 : bytes[place] == 0x65 && next == 0x6D
  }
}
