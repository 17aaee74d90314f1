import OnRecordModel
import OnRecordText

/// Compares the characters of words that are the same words, and of what stands between them.
struct FormComparison {
  /// The quotation's bytes.
  let quotation: [UInt8]
  let passage: RecordPassage

  /// The difference of form between one word of the quotation and one of the passage; nil where their
  /// characters are the same.
  func word(_ quoted: ByteRange, _ recorded: Word) -> WordDifference? {
    if isSame(quoted, recorded.range) { return nil }
    let left = Array(quotation[quoted])
    let right = Array(passage.bytes[recorded.range])
    return difference(kind(left, right), quoted, recorded.range)
  }

  /// Whether the bytes at a place of the quotation are those at a place of the passage.
  func isSame(_ quoted: ByteRange, _ recorded: ByteRange) -> Bool {
    quoted.count == recorded.count
      && quotation.isSame(quoted, as: passage.bytes, from: recorded.lowerBound)
  }

  private func kind(_ left: [UInt8], _ right: [UInt8]) -> WordDifference.Kind {
    if Self.straight(left) == Self.straight(right) { return .quotationMark }
    if Self.lowered(left) == Self.lowered(right) { return .letterCase }
    if left.contains(where: { $0 == 0x2E || $0 == 0x2C })
      || right.contains(where: { $0 == 0x2E || $0 == 0x2C })
    {
      return .abbreviation
    }
    return String(decoding: Self.straight(left), as: UTF8.self).lowercased()
      == String(decoding: Self.straight(right), as: UTF8.self).lowercased()
      ? (left.count == right.count ? .letterCase : .unicodeForm) : .unicodeForm
  }

  /// The bytes with typographic quotation marks and apostrophes as ASCII ones.
  static func straight(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    var at = 0
    while at < bytes.count {
      if at + 2 < bytes.count, bytes[at] == 0xE2, bytes[at + 1] == 0x80 {
        switch bytes[at + 2] {
        case 0x98, 0x99, 0x9A, 0x9B, 0xB2:
          out.append(0x27)
          at += 3
          continue
        case 0x9C, 0x9D, 0x9E, 0x9F:
          out.append(0x22)
          at += 3
          continue
        default: break
        }
      }
      if at + 1 < bytes.count,
        bytes[at] == 0xCA && bytes[at + 1] == 0xBC
          || bytes[at] == 0xC2 && bytes[at + 1] == 0xB4
      {
        out.append(0x27)
        at += 2
        continue
      }
      out.append(bytes[at] == 0x60 ? 0x27 : bytes[at])
      at += 1
    }
    return out
  }

  private static func lowered(_ bytes: [UInt8]) -> [UInt8] {
    straight(bytes).map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
  }

  /// The difference between what stands between two words here and there; nil where there is none.
  func gap(_ quoted: ByteRange, _ recorded: ByteRange) -> WordDifference? {
    // Nearly every gap is one space on both sides.
    if isSame(quoted, recorded) { return nil }
    let left = Layout.gap(Array(quotation[quoted]))
    let right = Layout.gap(passage.characters(recorded))
    guard left != right else { return nil }
    if let incident = Stretch.overlapping(recorded, passage.document.incidents).first {
      return difference(.incident, quoted, incident.clamped(to: recorded))
    }
    return difference(Self.gapKind(left, right), quoted, recorded)
  }

  /// The difference before the first word: whether the record has the quotation's opening marks too.
  func lead(_ first: ByteRange, _ recorded: Word) -> WordDifference? {
    guard first.lowerBound > 0 else { return nil }
    let left = Layout.collapsed(quotation[0..<first.lowerBound])
    guard !left.isEmpty else { return nil }
    let start = max(
      passage.stretch.range.lowerBound, recorded.range.lowerBound - 2 * left.count - 24)
    let right = Layout.collapsed(passage.characters(start..<recorded.range.lowerBound))
    let joins =
      Layout.edges(Array(quotation[0..<first.lowerBound])).trail
      == Layout.edges(Array(passage.bytes[start..<recorded.range.lowerBound])).trail
    if right.reversed().starts(with: left.reversed()), joins { return nil }
    let place = recorded.range.lowerBound..<recorded.range.lowerBound
    return difference(Self.gapKind(left, []), 0..<first.lowerBound, place)
  }

  /// The difference after the last word: the closing mark.
  func trail(_ last: ByteRange, _ recorded: Word) -> WordDifference? {
    let end = quotation.count
    guard last.upperBound < end, !hasSameTail(last.upperBound..<end, recorded) else { return nil }
    let left = Layout.collapsed(quotation[last.upperBound..<end])
    guard !left.isEmpty else { return nil }
    let limit = min(
      passage.stretch.range.upperBound, recorded.range.upperBound + 2 * left.count + 24)
    let right = Layout.collapsed(passage.characters(recorded.range.upperBound..<limit))
    let joins =
      Layout.edges(Array(quotation[last.upperBound..<end])).lead
      == Layout.edges(Array(passage.bytes[recorded.range.upperBound..<limit])).lead
    if right.starts(with: left), joins { return nil }
    let width = min(limit, recorded.range.upperBound + 1) - recorded.range.upperBound
    let place = recorded.range.upperBound..<recorded.range.upperBound + (width > 0 ? width : 0)
    return difference(
      Self.gapKind(left, Array(right.prefix(left.count))), last.upperBound..<end,
      passage.document.text.trimmed(place))
  }

  /// Whether the record goes on behind a word with just the bytes with which the quotation ends.
  private func hasSameTail(_ tail: ByteRange, _ recorded: Word) -> Bool {
    let start = recorded.range.upperBound
    let place = start..<start + tail.count
    return place.upperBound <= passage.stretch.range.upperBound && isSame(tail, place)
      && Stretch.overlapping(place, passage.document.struck).isEmpty
  }

  /// Whether one side has an apostrophe at the end of the word before the gap that the other lacks.
  ///
  /// A mark counts as an apostrophe only after an s and where no single quotation mark is open.
  func changesApostrophe(_ quoted: ByteRange, _ recorded: ByteRange) -> Bool {
    let left = Self.straight(Array(quotation[quoted])).first == 0x27
    let right = Self.straight(Array(passage.bytes[recorded])).first == 0x27
    guard left != right else { return false }
    return left
      ? Self.isPossessive(quotation, at: quoted.lowerBound, from: 0)
      : Self.isPossessive(
        passage.bytes, at: recorded.lowerBound, from: max(0, recorded.lowerBound - 1_000))
  }

  private static func isPossessive(_ bytes: [UInt8], at place: Int, from start: Int) -> Bool {
    guard place > 0, bytes[place - 1] | 0x20 == 0x73 else { return false }
    let before = straight(Array(bytes[start..<place]))
    var opens = false
    for index in before.indices where before[index] == 0x27 {
      let follows = index + 1 < before.count && before[index + 1] | 0x20 &- 0x61 < 26
      let leads = index > 0 && before[index - 1] | 0x20 &- 0x61 < 26
      if follows, !leads { opens = true } else if leads, !follows { opens = false }
    }
    return !opens
  }

  private static func gapKind(_ left: [UInt8], _ right: [UInt8]) -> WordDifference.Kind {
    if straight(left) == straight(right) { return .quotationMark }
    let marks = [left, right].map(Marks.init)
    if marks[0].dashes != marks[1].dashes || marks[0].hasDash || marks[1].hasDash { return .dash }
    if marks[0].hasHyphen || marks[1].hasHyphen { return .hyphen }
    if marks[0].quotes != marks[1].quotes { return .quotationMark }
    return .punctuation
  }

  /// What a gap is made of.
  private struct Marks {
    var dashes = 0
    var quotes = 0
    var hasDash = false
    var hasHyphen = false

    init(_ bytes: [UInt8]) {
      let text = String(decoding: FormComparison.straight(bytes), as: UTF8.self)
      let hyphens = text.unicodeScalars.count { $0 == "-" || $0 == "\u{2010}" || $0 == "\u{2011}" }
      dashes = text.unicodeScalars.count { $0.value >= 0x2012 && $0.value <= 0x2015 }
      quotes = text.unicodeScalars.count { $0 == "\"" || $0 == "'" }
      hasDash = dashes > 0 || hyphens > 1 || (hyphens == 1 && text.contains(" "))
      hasHyphen = hyphens == 1 && !hasDash
    }
  }

  private func difference(
    _ kind: WordDifference.Kind, _ quoted: ByteRange, _ recorded: ByteRange
  ) -> WordDifference {
    WordDifference(
      kind: kind, gravity: .form, quoteRange: quoted,
      quoteWords: String(decoding: quotation[quoted], as: UTF8.self),
      document: passage.document.id, recordRange: recorded,
      recordWords: passage.document.text[recorded])
  }
}
