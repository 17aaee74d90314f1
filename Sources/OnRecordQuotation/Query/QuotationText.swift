import OnRecordText

/// One word of a quotation.
struct QuotedWord {
  /// The word as it stands in the quotation.
  let word: Word
  /// Its folded form, in the bytes that the words of a text share.
  let folded: ArraySlice<UInt8>
  /// The hash of its folded form, by which segments look it up.
  let hash: UInt32

  /// Where it stands in the quotation, in bytes.
  var range: ByteRange { word.range }

  init(_ word: Word, folded: ArraySlice<UInt8>) {
    self.word = word
    self.folded = folded
    hash = SegmentFormat.hash(folded)
  }
}

/// An editor's square bracket in a quotation.
struct Bracket {
  /// The bracket with its marks, and the word that it is part of (`walk[ed]`).
  var range: ByteRange
  /// Words inside.
  var wordCount: Int
  /// Whether it holds a letter whose case was changed: `[W]e`.
  var isLetter: Bool
}

/// A quotation taken apart: its words, its ellipses, its brackets.
struct QuotationText {
  let bytes: [UInt8]
  /// Words that are said to stand in the record, in order: those outside brackets.
  private(set) var words: [QuotedWord] = []
  /// Before word `k`, what stands: index by word, one more for the end.
  private(set) var ellipsisBefore: [Bool] = [false]
  private(set) var bracketBefore: [Bool] = [false]
  /// All words, those in brackets too.
  private(set) var plainWords: [QuotedWord] = []
  private(set) var ellipses: [ByteRange] = []
  private(set) var brackets: [Bracket] = []
  /// All words but those in parentheses; nil where that makes no difference.
  private(set) var bareWords: [QuotedWord]?
  /// Incidents that the quotation repeats: (Laughter.).
  private(set) var incidents: [ByteRange] = []

  /// First bytes of the folded words.
  ///
  /// Complexity: O(words).
  var initials: [UInt8] { words.map { $0.folded.first ?? 0 } }

  /// Whether an ellipsis or a bracket stands before word `k`.
  ///
  /// Complexity: O(words).
  var isMarkedBefore: [Bool] { zip(ellipsisBefore, bracketBefore).map { $0 || $1 } }

  /// Whether a sentence of the quotation begins with word `k`.
  var sentenceBefore: [Bool] {
    var begins = [Bool](repeating: true, count: words.count + 1)
    for index in words.indices.dropFirst() {
      begins[index] = bytes[words[index - 1].range.upperBound..<words[index].range.lowerBound]
        .contains { $0 == 0x2E || $0 == 0x3F || $0 == 0x21 }
    }
    return begins
  }

  /// Whether an editor's mark stands in the quotation.
  var isMarked: Bool { !ellipses.isEmpty || !brackets.isEmpty }

  /// Takes apart at most `limit` bytes of the quotation, up to a whole character.
  init(_ text: String, limit: Int = .max) {
    var bytes = text.utf8.count <= limit ? Array(text.utf8) : Array(text.utf8.prefix(limit))
    while bytes.count == limit, let last = bytes.last, last & 0xC0 == 0x80 || last >= 0xC0 {
      bytes.removeLast()
    }
    bytes = Mojibake.repaired(bytes)
    self.bytes = bytes
    let marks = QuotationMarks.find(in: bytes)
    readPlainWords(marks)
    if marks.isEmpty {
      words = plainWords
      ellipsisBefore = [Bool](repeating: false, count: words.count + 1)
      bracketBefore = ellipsisBefore
    } else {
      readMarkedWords(marks)
    }
  }

  private mutating func readPlainWords(_ marks: [QuotationMarks.Mark]) {
    var at = 0
    for mark in marks where mark.kind == .incident {
      plainWords += quotedWords(at..<mark.range.lowerBound)
      at = mark.range.upperBound
    }
    plainWords += quotedWords(at..<bytes.count)
    let parentheses = QuotationMarks.parentheses(in: bytes)
    guard !parentheses.isEmpty else { return }
    let bare = plainWords.filter { word in
      !parentheses.contains { $0.covers(word.range) }
    }
    if !bare.isEmpty, bare.count < plainWords.count { bareWords = bare }
  }

  private func quotedWords(_ range: ByteRange) -> [QuotedWord] {
    let words = Words.all(in: bytes, range: range)
    var folded: [UInt8] = []
    folded.reserveCapacity(range.count)
    var ends: [Int] = []
    ends.reserveCapacity(words.count)
    for word in words {
      Normalization.fold(word, of: bytes, into: &folded)
      ends.append(folded.count)
    }
    return words.indices.map { index in
      let start = index > 0 ? ends[index - 1] : 0
      return QuotedWord(words[index], folded: folded[start..<ends[index]])
    }
  }

  private mutating func readMarkedWords(_ marks: [QuotationMarks.Mark]) {
    var at = 0
    for mark in marks {
      append(at..<max(at, mark.range.lowerBound))
      at = mark.range.upperBound
      switch mark.kind {
      case .incident: incidents.append(mark.range)
      case .ellipsis:
        ellipses.append(mark.range)
        ellipsisBefore[words.count] = true
      case .bracket:
        at = readBracket(mark.range)
      }
    }
    append(at..<bytes.count)
  }

  private mutating func append(_ range: ByteRange) {
    for word in quotedWords(range) { append(word) }
  }

  private mutating func append(_ word: QuotedWord) {
    words.append(word)
    ellipsisBefore.append(false)
    bracketBefore.append(false)
  }

  /// Reads a bracket; returns where reading goes on.
  private mutating func readBracket(_ range: ByteRange) -> Int {
    let inside = quotedWords(range.lowerBound + 1..<range.upperBound - 1)
    let after = Words.next(in: bytes, from: range.upperBound, to: bytes.count)
    // [W]e: the letter belongs to the word that follows at once.
    if inside.count == 1, inside[0].range.count <= 4, let after,
      after.range.lowerBound == range.upperBound, after.kind == .letters,
      Self.characterCount(inside[0].folded) == 1
    {
      let rest = Normalization.folded(after, of: bytes)
      append(
        QuotedWord(
          Word(range: range.lowerBound..<after.range.upperBound, kind: .letters, isASCII: false),
          folded: inside[0].folded + rest[...]))
      brackets.append(Bracket(range: range, wordCount: 0, isLetter: true))
      return after.range.upperBound
    }
    var whole = range
    // agree[d]: the bracket changes the word it is joined to, so it stands for the whole word.
    if let last = words.last, last.range.upperBound == range.lowerBound, !inside.isEmpty {
      whole = last.range.lowerBound..<range.upperBound
      words.removeLast()
      ellipsisBefore.removeLast()
      bracketBefore.removeLast()
    }
    var next = range.upperBound
    if let after, after.range.lowerBound == next, after.kind == .letters, !inside.isEmpty {
      next = after.range.upperBound
      whole = whole.lowerBound..<next
    }
    brackets.append(Bracket(range: whole, wordCount: max(1, inside.count), isLetter: false))
    bracketBefore[words.count] = true
    return next
  }

  private static func characterCount(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.count { $0 & 0xC0 != 0x80 }
  }
}
