import OnRecordModel
import OnRecordText

/// Everything in which an aligned quotation differs from its passage.
struct DifferenceBuilder {
  let quotation: QuotationText
  /// The part of the quotation's words that was aligned.
  let span: Range<Int>
  /// The words of the window.
  let passage: RecordPassage
  let alignment: Alignment
  /// Words of the quotation before which the record has more, unmarked.
  let cuts: Set<Int>

  private(set) var differences: [WordDifference] = []
  /// Words that differ, less those that differ by a hyphen alone.
  private(set) var wordEdits = 0
  /// Words that differ by a hyphen alone.
  private(set) var hyphenEdits = 0
  private(set) var hasWordDifference = false

  private var quotedGroup: Range<Int>?
  private var recordedGroup: Range<Int>?

  init(
    quotation: QuotationText, span: Range<Int>, passage: RecordPassage, alignment: Alignment,
    cuts: Set<Int> = []
  ) {
    self.quotation = quotation
    self.span = span
    self.passage = passage
    self.alignment = alignment
    self.cuts = cuts
    build()
  }

  private var form: FormComparison { FormComparison(quotation: quotation.bytes, passage: passage) }

  private func quoted(_ offset: Int) -> QuotedWord { quotation.words[span.lowerBound + offset] }

  private mutating func build() {
    var next = alignment.covered.lowerBound
    var previous: Int?
    var marks = alignment.marked[...]
    for offset in 0..<span.count {
      while let mark = marks.first, mark.before <= offset {
        marks.removeFirst()
        flush()
        appendMark(mark.words, before: offset)
        next = mark.words.upperBound
        previous = nil
      }
      let partner = alignment.partner[offset]
      if partner < 0 {
        quotedGroup = (quotedGroup?.lowerBound ?? offset)..<offset + 1
        previous = nil
        continue
      }
      if partner > next { addRecorded(next..<partner) }
      if alignment.isEqual[offset] {
        flush()
        appendForm(offset, partner, previous)
        previous = partner
      } else {
        quotedGroup = (quotedGroup?.lowerBound ?? offset)..<offset + 1
        addRecorded(partner..<partner + 1)
        previous = nil
      }
      next = partner + 1
    }
    // The other part of a compound that the quotation closes up at its end.
    if next < alignment.covered.upperBound { addRecorded(next..<alignment.covered.upperBound) }
    if let end = replacedAtEnd(from: next) { addRecorded(next..<end) }
    flush()
    appendEmptyBrackets()
    differences.reconcileSums()
    differences.sort { ($0.quoteRange.lowerBound) < ($1.quoteRange.lowerBound) }
  }

  /// Where the words of the record end in whose stead the quotation ends in others.
  ///
  /// They are as many, and of the same clause. Nil where the last words are the record's.
  private func replacedAtEnd(from next: Int) -> Int? {
    guard let group = quotedGroup, recordedGroup == nil, next > 0 else { return nil }
    var end = next
    while end < passage.words.count, end - next < group.count {
      let gap = passage.words[end - 1].range.upperBound..<passage.words[end].range.lowerBound
      guard passage.bytes[gap].allSatisfy({ $0 == 0x20 || $0 == 0x0A || $0 == 0x0D }) else { break }
      end += 1
    }
    return end > next ? end : nil
  }

  private mutating func addRecorded(_ words: Range<Int>) {
    let known = recordedGroup ?? words
    recordedGroup =
      min(known.lowerBound, words.lowerBound)..<max(known.upperBound, words.upperBound)
  }

  /// Where the number begins in the record that the quotation's first word has in digits: `141` for
  /// `a hundred and forty-one`, of which only the last word was aligned.
  private func numberStart() -> Int? {
    guard span.lowerBound == 0, let group = quotedGroup, group.lowerBound == 0,
      let recorded = recordedGroup, quoted(0).folded.first.map({ $0 &- 0x30 < 10 }) ?? false
    else { return nil }
    let wanted = WordVariants.inDigits(
      group.map { String(decoding: quoted($0).folded, as: UTF8.self) })
    var start = recorded.lowerBound
    while start > 0, recorded.lowerBound - start < 8,
      WordVariants.isPartOfNumber(recordWord(start - 1))
    {
      start -= 1
      let words = (start..<recorded.upperBound).map(recordWord)
      if WordVariants.inDigits(words) == wanted { return start }
    }
    return nil
  }

  private mutating func appendForm(_ offset: Int, _ partner: Int, _ previous: Int?) {
    let word = passage.words[partner]
    if let difference = form.word(quoted(offset).range, word) { differences.append(difference) }
    let index = span.lowerBound + offset
    if offset == 0, index == 0, let lead = form.lead(quoted(0).range, word) {
      differences.append(lead)
    }
    if index == quotation.words.count - 1, let trail = form.trail(quoted(offset).range, word) {
      differences.append(trail)
    }
    guard offset > 0, let previous, previous + 1 == partner, !quotation.bracketBefore[index],
      !quotation.ellipsisBefore[index]
    else { return }
    let left = quoted(offset - 1).range.upperBound..<quoted(offset).range.lowerBound
    let right = passage.words[previous].range.upperBound..<word.range.lowerBound
    guard left.lowerBound <= left.upperBound, right.lowerBound <= right.upperBound else { return }
    if let difference = form.gap(left, right) { differences.append(difference) }
  }

  // MARK: Words

  private mutating func flush() {
    defer {
      quotedGroup = nil
      recordedGroup = nil
    }
    guard quotedGroup != nil || recordedGroup != nil else { return }
    if let start = numberStart() { addRecorded(start..<start + 1) }
    let words = differingWords()
    var (kind, gravity) = DifferenceClassifier.classify(words)
    // What the record's editor put in was not said.
    if quotedGroup == nil, let group = recordedGroup, isInserted(group) {
      (kind, gravity) = (.bracket, .form)
    }
    let difference = difference(kind, gravity, quotedGroup, recordedGroup)
    differences.append(difference)
    if kind == .hyphen, hasHyphen(difference) || isSpacedInitials(difference) {
      hyphenEdits += max(quotedGroup?.count ?? 0, recordedGroup?.count ?? 0)
      return
    }
    hasWordDifference = true
    wordEdits += max(quotedGroup?.count ?? 0, recordedGroup?.count ?? 0)
  }

  /// Whether words of the record fill one of its own brackets that corrects nothing: `we [the Board] met`.
  private func isInserted(_ words: Range<Int>) -> Bool {
    let range = passage.range(of: words)
    let (bytes, whole) = (passage.bytes, passage.stretch.range)
    guard range.lowerBound - 1 >= whole.lowerBound, range.upperBound < whole.upperBound,
      bytes[range.lowerBound - 1] == UInt8(ascii: "["),
      bytes[range.upperBound] == UInt8(ascii: "]"),
      !bytes[range].contains(UInt8(ascii: "]"))
    else { return false }
    let before = max(whole.lowerBound, range.lowerBound - 4)..<range.lowerBound
    return Stretch.overlapping(before, passage.document.struck).isEmpty
  }

  private func hasHyphen(_ difference: WordDifference) -> Bool {
    (difference.quoteWords + difference.recordWords).unicodeScalars
      .contains { $0 == "-" || $0 == "\u{2010}" || $0 == "\u{2011}" }
  }

  /// Whether the same initials stand with spaces on one side: `U. S.` for `U.S.`.
  private func isSpacedInitials(_ difference: WordDifference) -> Bool {
    let sides = [quotedGroup?.count ?? 0, recordedGroup?.count ?? 0]
    guard sides.contains(1), difference.recordWords.contains(".") else { return false }
    return difference.quoteWords.contains(".")
      && (difference.quoteWords + difference.recordWords).split(separator: " ").allSatisfy {
        $0.filter { $0 != "." }.count <= 3
      }
  }

  private func differingWords() -> DifferingWords {
    let quotedWords = (quotedGroup ?? 0..<0).map {
      String(decoding: quoted($0).folded, as: UTF8.self)
    }
    let recordedWords = (recordedGroup ?? 0..<0).map(recordWord)
    var words = DifferingWords(quoted: quotedWords, recorded: recordedWords)
    let from = recordedGroup?.upperBound ?? alignment.covered.upperBound
    words.after = (from..<max(from, min(from + 6, passage.words.count))).map(recordWord)
    if let lower = recordedGroup?.lowerBound {
      words.before = (max(0, lower - 6)..<lower).map(recordWord)
    }
    for offset in quotedGroup ?? 0..<0 where isQuotedName(offset) {
      words.names.insert(String(decoding: quoted(offset).folded, as: UTF8.self))
    }
    for index in recordedGroup ?? 0..<0 where isRecordedName(index) {
      words.names.insert(recordWord(index))
    }
    return words
  }

  private func recordWord(_ index: Int) -> String {
    String(
      decoding: Normalization.folded(passage.words[index], of: passage.bytes), as: UTF8.self)
  }

  private func isQuotedName(_ offset: Int) -> Bool {
    let index = span.lowerBound + offset
    guard index > 0 else { return false }
    let gap = quotation.words[index - 1].range.upperBound..<quotation.words[index].range.lowerBound
    return NameShape.isName(quotation.bytes, quotation.words[index].range, after: gap)
  }

  private func isRecordedName(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let gap = passage.words[index - 1].range.upperBound..<passage.words[index].range.lowerBound
    return NameShape.isName(passage.bytes, passage.words[index].range, after: gap)
  }

  // MARK: Marks

  /// Words of the record that an ellipsis or a bracket stands for, or that were cut without a mark.
  private mutating func appendMark(_ words: Range<Int>, before offset: Int) {
    let index = span.lowerBound + offset
    let left = index > 0 ? quotation.words[index - 1].range.upperBound : 0
    let right = max(left, quotation.words[index].range.lowerBound)
    let hidden = words.map(recordWord)
    if cuts.contains(index), !quotation.ellipsisBefore[index] {
      let (kind, gravity) = DifferenceClassifier.classify(
        DifferingWords(quoted: [], recorded: hidden))
      differences.append(
        difference(kind == .filler ? kind : .omitted, gravity, left..<left, words))
      hasWordDifference = true
      wordEdits += min(words.count, 4 + words.count / 16)
      return
    }
    if quotation.ellipsisBefore[index] {
      let hides = ElidedWords.hide(hidden)
      differences.append(
        difference(.ellipsis, hides ? .meaning : .form, left..<right, words))
      return
    }
    let bracket = quotation.brackets.first { $0.range.lowerBound >= left && !$0.isLetter }
    let range = bracket?.range ?? left..<right
    let inside = Words.all(in: quotation.bytes, range: range).map {
      String(decoding: Normalization.folded($0, of: quotation.bytes), as: UTF8.self)
    }
    let (kind, _) = DifferenceClassifier.classify(DifferingWords(quoted: inside, recorded: hidden))
    let gravity: Gravity = kind == .negation || kind == .number ? .meaning : .form
    differences.append(difference(.bracket, gravity, range, words))
  }

  /// Brackets that only add, and those that change a letter.
  private mutating func appendEmptyBrackets() {
    let start = span.lowerBound == 0 ? 0 : quotation.words[span.lowerBound].range.lowerBound
    let end =
      span.upperBound == quotation.words.count
      ? quotation.bytes.count : quotation.words[span.upperBound].range.lowerBound
    let told = Set(differences.filter { $0.kind == .bracket }.map(\.quoteRange))
    for bracket in quotation.brackets
    where bracket.range.lowerBound >= start && bracket.range.upperBound <= end
      && !told.contains(bracket.range)
    {
      let text = String(decoding: quotation.bytes[bracket.range], as: UTF8.self)
      let inside = Words.all(in: quotation.bytes, range: bracket.range).map {
        String(decoding: Normalization.folded($0, of: quotation.bytes), as: UTF8.self)
      }
      let denies = !bracket.isLetter && !MeaningWords.negations.isDisjoint(with: inside)
      differences.append(
        WordDifference(
          kind: .bracket, gravity: denies ? .meaning : .form, quoteRange: bracket.range,
          quoteWords: text, document: passage.document.id, recordRange: 0..<0, recordWords: ""))
    }
  }

  private func difference(
    _ kind: WordDifference.Kind, _ gravity: Gravity, _ quotedOffsets: Range<Int>?,
    _ recorded: Range<Int>?
  ) -> WordDifference {
    let range: ByteRange
    if let offsets = quotedOffsets, !offsets.isEmpty {
      range =
        quoted(offsets.lowerBound).range
        .lowerBound..<quoted(offsets.upperBound - 1).range.upperBound
    } else {
      range = quotePlace(before: recorded?.upperBound ?? 0)
    }
    return difference(kind, gravity, range, recorded ?? recordPlace(after: quotedOffsets))
  }

  private func difference(
    _ kind: WordDifference.Kind, _ gravity: Gravity, _ range: ByteRange, _ recorded: Range<Int>
  ) -> WordDifference {
    let place: ByteRange
    if recorded.isEmpty {
      let at =
        recorded.lowerBound < passage.words.count
        ? passage.words[recorded.lowerBound].range.lowerBound
        : passage.words.last?.range.upperBound ?? 0
      place = at..<at
    } else {
      place = passage.range(of: recorded)
    }
    return WordDifference(
      kind: kind, gravity: gravity, quoteRange: range,
      quoteWords: String(decoding: quotation.bytes[range], as: UTF8.self),
      document: passage.document.id, recordRange: place,
      recordWords: passage.document.text[place])
  }

  /// The empty place in the quotation where the record has more.
  private func quotePlace(before recorded: Int) -> ByteRange {
    for offset in 0..<span.count where alignment.partner[offset] >= recorded {
      let at = quoted(offset).range.lowerBound
      return at..<at
    }
    let at = span.isEmpty ? 0 : quoted(span.count - 1).range.upperBound
    return at..<at
  }

  /// The empty place in the record where the quotation has more.
  private func recordPlace(after offsets: Range<Int>?) -> Range<Int> {
    var offset = (offsets?.lowerBound ?? 0) - 1
    while offset >= 0, alignment.partner[offset] < 0 { offset -= 1 }
    let at = offset >= 0 ? alignment.partner[offset] + 1 : alignment.covered.lowerBound
    return at..<at
  }
}

/// Whether a word is written as a name is.
enum NameShape {
  /// A capital where no sentence begins, and not the pronoun I.
  static func isName(_ bytes: [UInt8], _ word: ByteRange, after gap: ByteRange) -> Bool {
    guard let first = bytes[word].first, first &- 0x41 < 26 || first == 0xC3 else { return false }
    if word.count == 1 { return false }
    if first == 0x49, bytes[word.lowerBound + 1] == 0x27 || bytes[word.lowerBound + 1] == 0xE2 {
      return false
    }
    guard gap.lowerBound < gap.upperBound else { return true }
    return !bytes[gap].contains {
      $0 == 0x2E || $0 == 0x3F || $0 == 0x21 || $0 == 0x3A || $0 == 0x0A
    }
  }
}

/// What an ellipsis may hide.
enum ElidedWords {
  /// Whether left-out words hold a negation or a limit.
  static func hide(_ words: [String]) -> Bool {
    let expanded = WordVariants.expanded(words)
    return expanded.contains {
      MeaningWords.negations.contains($0) || MeaningWords.limits.contains($0)
    }
  }
}
