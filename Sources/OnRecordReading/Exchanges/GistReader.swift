import OnRecordModel
import OnRecordText

/// Reads the gists of turns, one after the other in the same memory.
struct GistReader {
  /// How many words are kept of the opening and of the last sentence.
  static let kept = 16
  /// The middle of a longer turn, beyond this many bytes from both ends, is not looked at.
  static let reach = 260
  /// How many hashes of longer words are kept.
  static let matterKept = 80

  // What the gist of the turn holds so far.
  private(set) var count = 0
  private(set) var opening: [WordKey] = []
  /// The first words of the last sentence; keys are made of no others.
  private var lastSentence: [ByteRange] = []
  private(set) var asks = false
  private(set) var endsAsking = false
  private(set) var startsOpen = false
  private(set) var endsOpen = false
  private(set) var addressesByName = false
  private(set) var matter: [UInt32] = []

  private let text: ReadingText
  private var sentence: [ByteRange] = []
  private var sentenceCount = 0
  private var opensUpper = false

  /// Whether the last sentence is the first one too.
  var isOneSentence: Bool { sentenceCount == 1 }

  /// The keys of the first words of the last sentence.
  var lastSentenceKeys: [WordKey] { lastSentence.map { WordKey(text.bytes, $0) } }

  /// Which of these words are printed with a capital, one bit a word, the first lowest.
  var lastSentenceCapitals: UInt32 {
    lastSentence.indices.reduce(0) { bits, number in
      let first = text.bytes[lastSentence[number].lowerBound]
      return Bytes.isUpper(first) ? bits | 1 << UInt32(number) : bits
    }
  }

  init(_ text: ReadingText) {
    self.text = text
    sentence.reserveCapacity(Self.kept)
    lastSentence.reserveCapacity(Self.kept)
    opening.reserveCapacity(Self.kept)
    matter.reserveCapacity(Self.matterKept)
  }

  /// The gist of a turn.
  ///
  /// - Parameter incidents: In order, from the first that may stand in the turn on.
  mutating func gist(of turn: Turn, incidents: ArraySlice<Incident>) -> TurnGist {
    clear()
    let held = text.bytes
    let bytes = held.span
    var rest = incidents
    let middle = Self.middle(turn)
    for paragraph in turn.paragraphs {
      var place = paragraph.lowerBound
      while place < paragraph.upperBound {
        if place >= middle.lowerBound, place < middle.upperBound {
          // Six bytes a word, its space included, is the mean of English prose.
          count += (min(middle.upperBound, paragraph.upperBound) - place) / 6
          place = min(middle.upperBound, paragraph.upperBound)
          continue
        }
        var stop = Self.nextIncident(&rest, &place, paragraph.upperBound)
        if place < middle.lowerBound { stop = min(stop, middle.lowerBound) }
        while place < stop { step(bytes, &place, stop) }
      }
    }
    close()
    return TurnGist(self)
  }

  /// How far no incident stands from a place on; passes over the one that it stands in.
  private static func nextIncident(
    _ rest: inout ArraySlice<Incident>, _ place: inout Int, _ end: Int
  ) -> Int {
    while let first = rest.first, first.range.upperBound <= place { rest.removeFirst() }
    guard let range = rest.first?.range else { return end }
    guard range.lowerBound <= place else { return min(end, range.lowerBound) }
    place = range.upperBound
    return place
  }

  private mutating func clear() {
    count = 0
    opening.removeAll(keepingCapacity: true)
    lastSentence.removeAll(keepingCapacity: true)
    sentence.removeAll(keepingCapacity: true)
    matter.removeAll(keepingCapacity: true)
    sentenceCount = 0
    asks = false
    endsAsking = false
    startsOpen = false
    endsOpen = false
    addressesByName = false
    opensUpper = false
  }

  private static func middle(_ turn: Turn) -> ByteRange {
    guard let first = turn.paragraphs.first, let last = turn.paragraphs.last,
      last.upperBound - first.lowerBound > 5 * reach / 2
    else { return 0..<0 }
    return first.lowerBound + reach..<last.upperBound - reach
  }

  private mutating func step(_ bytes: Span<UInt8>, _ place: inout Int, _ end: Int) {
    let byte = bytes[place]
    if byte == 0x20 {
      place += 1
    } else if Self.isPlain(byte) {
      let start = place
      repeat {
        place += 1
        while place < end, Self.isPlain(bytes[place]) { place += 1 }
      } while place < end && Self.joins(bytes, &place, end)
      addWord(bytes, start..<place)
    } else {
      place += mark(byte, bytes, place, end)
    }
  }

  /// Notes what a mark says; how many bytes it has.
  private mutating func mark(_ byte: UInt8, _ bytes: Span<UInt8>, _ place: Int, _ end: Int) -> Int {
    switch byte {
    case 0x3F:
      asks = true
      endsAsking = true
      close()
    case 0x2E, 0x21: close()
    case 0x2C where count == 1 && opensUpper && !Phrases.continuers.contains(opening[0]):
      addressesByName = true
    case 0xE2 where Self.isDashOrEllipsis(bytes, place):
      cutOff()
      return 3
    case 0x2D where place + 1 < end && bytes[place + 1] == 0x2D:
      cutOff()
      return 2
    default: break
    }
    return 1
  }

  private mutating func cutOff() {
    if count == 0 { startsOpen = true }
    endsOpen = true
  }

  private mutating func close() {
    guard !sentence.isEmpty else { return }
    swap(&lastSentence, &sentence)
    sentence.removeAll(keepingCapacity: true)
    sentenceCount += 1
  }

  /// A byte of a word: letters and digits, bytes of longer characters but dashes, quotation marks
  /// and no-break spaces (which begin with E2 and C2).
  @inline(__always) private static func isPlain(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte >= 0xC3 && byte != 0xE2
      || byte >= 0x80 && byte < 0xC0
  }

  /// `–`, `—` or `…`.
  private static func isDashOrEllipsis(_ bytes: Span<UInt8>, _ place: Int) -> Bool {
    guard place + 2 < bytes.count, bytes[place + 1] == 0x80 else { return false }
    let last = bytes[place + 2]
    return last == 0x93 || last == 0x94 || last == 0xA6
  }

  /// Whether a hyphen or an apostrophe joins two letters here; stands on its last byte if so.
  private static func joins(_ bytes: Span<UInt8>, _ place: inout Int, _ end: Int) -> Bool {
    switch bytes[place] {
    case 0x27, 0x2D: return place + 1 < end && isPlain(bytes[place + 1])
    case 0xE2:
      guard place + 3 < end, bytes[place + 1] == 0x80, bytes[place + 2] == 0x99,
        isPlain(bytes[place + 3])
      else { return false }
      place += 2
      return true
    default: return false
    }
  }

  private mutating func addWord(_ bytes: Span<UInt8>, _ word: ByteRange) {
    if count == 0 { opensUpper = Bytes.isUpper(bytes[word.lowerBound]) }
    count += 1
    endsOpen = false
    endsAsking = false
    if opening.count < Self.kept { opening.append(WordKey(bytes.extracting(word))) }
    if sentence.count < Self.kept { sentence.append(word) }
    if word.count >= 5, matter.count < Self.matterKept {
      matter.append(Self.stem(bytes.extracting(word)))
    }
  }

  /// FNV-1a over the first seven letters in lower case: `sanction` and `sanctions` agree.
  private static func stem(_ word: Span<UInt8>) -> UInt32 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for place in 0..<min(7, word.count) {
      let byte = word[place]
      hash = (hash ^ UInt64(Bytes.isUpper(byte) ? byte | 0x20 : byte)) &* 0x100_0000_01b3
    }
    return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
  }
}
