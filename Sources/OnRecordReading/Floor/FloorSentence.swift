import OnRecordModel
import OnRecordText

/// One word of a turn's last sentences, with its place.
struct FloorWord {
  var key: WordKey
  var range: ByteRange
  var isUpper: Bool
  /// Whether it is three capitals or more: an outlet, `CBS`, not a name.
  ///
  /// `MJ` is a name.
  var isAcronym: Bool
  /// Whether a comma follows.
  var comma = false
}

/// One of a turn's last sentences.
struct FloorSentence {
  /// Which of the words that were read are its own.
  fileprivate(set) var range = 0..<0
  /// Whether it ends in a question mark.
  var asks = false
  /// Whether a dash cuts it off.
  var isCutOff = false
  /// Whether it stands behind a dash.
  var isBehindDash = false
}

/// The sentences at the end of a turn, or all of a short one; read in the same memory turn by turn.
struct FloorSentences {
  /// Turns of no more bytes are looked at as a whole.
  private static let whole = 220
  /// How many bytes of a longer turn's last paragraph are looked at.
  private static let reach = 170
  /// How many bytes a turn's first sentence may have.
  private static let opening = 60

  /// In order; what is in brackets and cut-off words are left out.
  private(set) var sentences: [FloorSentence] = []
  /// Whether these are all sentences of the turn.
  private(set) var isWhole = true
  /// Whether the first sentence lost its beginning.
  private(set) var isCut = false
  private let text: ReadingText
  private var words: [FloorWord] = []
  private var open = FloorSentence()
  /// Where the words of the open sentence begin.
  private var start = 0

  init(_ text: ReadingText) { self.text = text }

  /// The words of one of the sentences.
  func words(of sentence: FloorSentence) -> ArraySlice<FloorWord> { words[sentence.range] }

  /// Whether words stand in a sentence that are not about the floor.
  func saysMore(_ sentence: FloorSentence) -> Bool {
    !FloorReading.mayBeFloor(words(of: sentence))
  }

  private mutating func clear() {
    sentences.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    isWhole = true
    isCut = false
    start = 0
  }

  /// Reads the last sentences of a turn.
  mutating func read(_ turn: Turn) {
    clear()
    guard let first = turn.paragraphs.first, let last = turn.paragraphs.last else { return }
    isWhole = last.upperBound - first.lowerBound <= Self.whole
    let bytes = text.bytes
    if isWhole {
      for paragraph in turn.paragraphs { read(bytes, paragraph) }
    } else {
      var start = max(last.lowerBound, last.upperBound - Self.reach)
      isCut = start > last.lowerBound
      // Not in the middle of a word, nor of a character.
      while start > last.lowerBound, start < last.upperBound, bytes[start] != 0x20 { start += 1 }
      read(bytes, start..<last.upperBound)
    }
  }

  /// Reads the first sentence of a turn; none where it is long.
  mutating func readOpening(of turn: Turn) {
    clear()
    isWhole = false
    guard let first = turn.paragraphs.first else { return }
    let end = min(first.upperBound, first.lowerBound + Self.opening)
    read(text.bytes, first.lowerBound..<end)
    sentences = Array(sentences.prefix(end < first.upperBound && sentences.count < 2 ? 0 : 1))
  }

  private mutating func read(_ bytes: [UInt8], _ range: ByteRange) {
    var place = range.lowerBound
    while place < range.upperBound {
      switch bytes[place] {
      case 0x20: place += 1
      case 0x28, 0x5B: place = Self.afterBracket(bytes, place, range.upperBound)
      case 0x3F:
        open.asks = true
        close()
        place += 1
      case 0x21, 0x3B:
        close()
        place += 1
      case 0x2E:
        if !endsInAbbreviation(bytes) { close() }
        place += 1
      case 0x2C:
        if words.count > start { words[words.count - 1].comma = true }
        place += 1
      case 0x2D: hyphen(bytes, &place, range.upperBound)
      case 0xE2 where Self.isDash(bytes, place):
        open.isCutOff = true
        close()
        place += 3
      default:
        let end = Self.wordEnd(bytes, place, range.upperBound)
        if end > place { addWord(bytes, place..<end) }
        place = max(end, place + Self.width(bytes, place))
      }
    }
    close()
  }

  /// A double hyphen ends a sentence; a hyphen behind a word says that it was cut off.
  private mutating func hyphen(_ bytes: [UInt8], _ place: inout Int, _ end: Int) {
    if place + 1 < end, bytes[place + 1] == 0x2D {
      open.isCutOff = true
      close()
      place += 1
    } else if let word = lastWord, word.range.upperBound == place {
      words.removeLast()
    }
    place += 1
  }

  private mutating func close() {
    defer {
      open = FloorSentence()
      start = words.count
    }
    guard words.count > start else { return }
    // `We’ll get — we’ll try to get everyone`: what is begun anew was not said.
    if let last = sentences.last, last.isCutOff,
      words[last.range.lowerBound].key == words[start].key
    {
      sentences.removeLast()
    }
    open.isBehindDash = sentences.last?.isCutOff ?? false
    open.range = start..<words.count
    sentences.append(open)
  }

  /// The last word of the open sentence.
  private var lastWord: FloorWord? { words.count > start ? words[words.count - 1] : nil }

  private mutating func addWord(_ bytes: [UInt8], _ range: ByteRange) {
    words.append(
      FloorWord(
        key: WordKey(bytes, range), range: range,
        isUpper: Self.opensUpper(bytes, range.lowerBound),
        isAcronym: range.count >= 3 && range.allSatisfy { Bytes.isUpper(bytes[$0]) }))
  }

  /// A capital of ASCII, or of the Latin letters with marks: C3 80…9E, and any of C4, C5 or beyond.
  private static func opensUpper(_ bytes: [UInt8], _ place: Int) -> Bool {
    let byte = bytes[place]
    if byte == 0xC3 { return place + 1 < bytes.count && bytes[place + 1] < 0x9F }
    return Bytes.isUpper(byte) || byte >= 0xC4 && byte != 0xE2
  }

  /// Whether a title or an initial stands before a full stop: it ends no sentence.
  private func endsInAbbreviation(_ bytes: [UInt8]) -> Bool {
    guard let word = lastWord else { return true }
    return word.range.count == 1 && word.isUpper && word.key != "i"
      || word.range.count <= 4
        && LabelWords.abbreviated.contains(ASCIIText.lowered(bytes[word.range]))
        && word.key != "no"
  }

  private static func wordEnd(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var place = start
    while place < end {
      if isPlain(bytes, place) {
        place += 1
      } else if place > start, let width = joint(bytes, place), place + width < end,
        isPlain(bytes, place + width)
      {
        place += width
      } else {
        break
      }
    }
    return place
  }

  /// A byte of a letter or digit; no-break spaces, dashes and quotation marks (C2, E2) are none.
  private static func isPlain(_ bytes: [UInt8], _ place: Int) -> Bool {
    let byte = bytes[place]
    if byte >= 0x80, byte < 0xC0 { return true }
    return Bytes.isDigit(byte) || Bytes.isLetter(byte) && byte != 0xE2 && byte != 0xC2
  }

  /// The width of a mark that joins two letters: hyphen, apostrophe, the full stop of `J.C`.
  private static func joint(_ bytes: [UInt8], _ place: Int) -> Int? {
    switch bytes[place] {
    case 0x27, 0x2D, 0x2E: 1
    case 0xE2 where Bytes.matches(bytes, at: place, "’"): 3
    default: nil
    }
  }

  private static func isDash(_ bytes: [UInt8], _ place: Int) -> Bool {
    Bytes.matches(bytes, at: place, "—") || Bytes.matches(bytes, at: place, "–")
      || Bytes.matches(bytes, at: place, "…")
  }

  private static func width(_ bytes: [UInt8], _ place: Int) -> Int {
    switch bytes[place] {
    case 0xE2: 3
    case 0xC2: 2
    default: 1
    }
  }

  private static func afterBracket(_ bytes: [UInt8], _ place: Int, _ end: Int) -> Int {
    let closer: UInt8 = bytes[place] == 0x28 ? 0x29 : 0x5D
    return Bytes.first(closer, in: bytes, place..<end).map { $0 + 1 } ?? place + 1
  }
}
