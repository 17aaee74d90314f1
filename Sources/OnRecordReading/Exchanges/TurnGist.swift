import OnRecordModel
import OnRecordText

/// What the decisions about kind and exchange look at in a turn, without what is in brackets.
struct TurnGist {
  /// The number of words.
  var count = 0
  /// The first words.
  var opening: [WordKey] = []
  /// The first words of the last sentence.
  var lastSentence: [GistWord] = []
  /// Whether a question mark stands in it.
  var asks = false
  /// Whether its last sentence ends in a question mark.
  var endsAsking = false
  /// Whether it begins with a dash: speech that goes on.
  var startsOpen = false
  /// Whether it ends with a dash or an ellipsis: speech cut off.
  var endsOpen = false
  /// Whether a name and a comma open it: `Ana, can you`.
  var addressesByName = false
  /// The longer words, by hash, for likeness of matter; the first `matterKept` of them.
  var matter: [UInt32] = []

  /// How many words are kept of the opening and of the last sentence.
  static let kept = 16
  /// The middle of a longer turn, beyond this many bytes from both ends, is not looked at.
  static let reach = 260
  /// How many hashes of longer words are kept.
  static let matterKept = 80

  private var opensUpper = false
  private var sentence: [GistWord] = []

  init(_ turn: Turn, _ text: ReadingText, incidents: ArraySlice<Incident>) {
    var skip = incidents.makeIterator()
    var incident = skip.next()
    let middle = Self.middle(turn)
    opening.reserveCapacity(Self.kept)
    sentence.reserveCapacity(Self.kept)
    lastSentence.reserveCapacity(Self.kept)
    for paragraph in turn.paragraphs {
      var place = paragraph.lowerBound
      while place < paragraph.upperBound {
        if place >= middle.lowerBound, place < middle.upperBound {
          // Six bytes a word, its space included, is the mean of English prose.
          count += (min(middle.upperBound, paragraph.upperBound) - place) / 6
          place = min(middle.upperBound, paragraph.upperBound)
          continue
        }
        while let range = incident?.range, range.upperBound <= place { incident = skip.next() }
        if let range = incident?.range, range.lowerBound <= place {
          place = range.upperBound
          continue
        }
        // Up to the next thing to be skipped, without asking at every byte.
        var stop = min(paragraph.upperBound, incident?.range.lowerBound ?? .max)
        if place < middle.lowerBound { stop = min(stop, middle.lowerBound) }
        while place < stop { step(text.bytes, &place, stop) }
      }
    }
    close()
    sentence = []
  }

  /// Whether the turn begins with a name of two words or more, as one does who says who he is.
  ///
  /// `Ana Brell, Tidewater Post. Thank you`, `Hi, Ana Brell with the Post`
  func opensWithName(_ words: [Substring]) -> Bool {
    guard words.count >= 2 else { return false }
    let name = words.map { WordKey(stringLiteral: String($0)) }
    return (0...2).contains { opening.dropFirst($0).starts(with: name) }
      && !opening.prefix(2).contains("i'm") && !opening.prefix(2).contains("am")
  }

  private static func middle(_ turn: Turn) -> ByteRange {
    guard let first = turn.paragraphs.first, let last = turn.paragraphs.last,
      last.upperBound - first.lowerBound > 5 * reach / 2
    else { return 0..<0 }
    return first.lowerBound + reach..<last.upperBound - reach
  }

  private mutating func step(_ bytes: [UInt8], _ place: inout Int, _ end: Int) {
    let byte = bytes[place]
    if byte == 0x20 {
      place += 1
      return
    }
    if Self.isPlain(byte) {
      let start = place
      repeat {
        place += 1
        while place < end, Self.isPlain(bytes[place]) { place += 1 }
      } while place < end && joins(bytes, &place, end)
      addWord(bytes, start..<place)
      return
    }
    switch byte {
    case 0x3F:
      asks = true
      endsAsking = true
      close()
    case 0x2E, 0x21: close()
    case 0x2C where count == 1 && opensUpper && !Phrases.continuers.contains(opening[0]):
      addressesByName = true
    case 0xE2
    where Bytes.matches(bytes, at: place, "—") || Bytes.matches(bytes, at: place, "–")
      || Bytes.matches(bytes, at: place, "…"):
      if count == 0 { startsOpen = true }
      endsOpen = true
      place += 2
    case 0x2D where place + 1 < end && bytes[place + 1] == 0x2D:
      if count == 0 { startsOpen = true }
      endsOpen = true
      place += 1
    default: break
    }
    place += 1
  }

  private mutating func close() {
    guard !sentence.isEmpty else { return }
    swap(&lastSentence, &sentence)
    sentence.removeAll(keepingCapacity: true)
  }

  /// A byte of a word: letters and digits, bytes of longer characters but dashes, quotation marks
  /// and no-break spaces (which begin with E2 and C2).
  @inline(__always) private static func isPlain(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte >= 0xC3 && byte != 0xE2
      || byte >= 0x80 && byte < 0xC0
  }

  /// Whether a hyphen or an apostrophe joins two letters here; stands on its last byte if so.
  private func joins(_ bytes: [UInt8], _ place: inout Int, _ end: Int) -> Bool {
    switch bytes[place] {
    case 0x27, 0x2D: return place + 1 < end && Self.isPlain(bytes[place + 1])
    case 0xE2:
      guard place + 3 < end, Bytes.matches(bytes, at: place, "’"), Self.isPlain(bytes[place + 3])
      else { return false }
      place += 2
      return true
    default: return false
    }
  }

  private mutating func addWord(_ bytes: [UInt8], _ range: ByteRange) {
    let isUpper = Bytes.isUpper(bytes[range.lowerBound])
    if count == 0 { opensUpper = isUpper }
    count += 1
    endsOpen = false
    endsAsking = false
    let keepsOpening = opening.count < Self.kept
    let keepsSentence = sentence.count < Self.kept
    if keepsOpening || keepsSentence {
      let key = WordKey(bytes, range)
      if keepsOpening { opening.append(key) }
      if keepsSentence { sentence.append(GistWord(key: key, isUpper: isUpper)) }
    }
    if range.count >= 5, matter.count < Self.matterKept { matter.append(Self.stem(bytes, range)) }
  }

  /// FNV-1a over the first seven letters in lower case: `sanction` and `sanctions` agree.
  private static func stem(_ bytes: [UInt8], _ range: ByteRange) -> UInt32 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes[range.prefix(7)] {
      hash = (hash ^ UInt64(Bytes.isUpper(byte) ? byte | 0x20 : byte)) &* 0x100_0000_01b3
    }
    return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
  }
}
