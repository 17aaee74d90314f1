import OnRecordModel
import OnRecordText

/// What the decisions about kind and exchange look at in a turn, without what is in brackets.
struct TurnGist {
  /// The number of words.
  var count = 0
  /// The first words, in lower case without punctuation.
  var opening: [String] = []
  /// Words after the last end of a sentence but one, with their capitals: `Go ahead, Trevor.`
  var lastSentence: [String] = []
  /// Whether a question mark stands in it.
  var asks = false
  /// Whether its last sentence ends in a question mark.
  var endsAsking = false
  /// Whether it begins with a dash: speech that goes on.
  var startsOpen = false
  /// Whether it ends with a dash or an ellipsis: speech cut off.
  var endsOpen = false
  /// Whether a name and a comma open it: `Jen, can you`.
  var addressesByName = false
  /// The longer words, by hash, for likeness of matter; the first `matterKept` of them.
  var matter: [UInt32] = []

  /// How many words are kept of the opening and of the last sentence.
  static let kept = 16
  /// How many hashes of longer words are kept.
  static let matterKept = 80

  private var opensUpper = false
  private var sentence: [ByteRange] = []
  private var lastRanges: [ByteRange] = []

  init(_ turn: Turn, _ text: ReadingText, incidents: ArraySlice<Incident>) {
    var skip = incidents.makeIterator()
    var incident = skip.next()
    for paragraph in turn.paragraphs {
      var place = paragraph.lowerBound
      while place < paragraph.upperBound {
        while let range = incident?.range, range.upperBound <= place { incident = skip.next() }
        if let range = incident?.range, range.lowerBound <= place {
          place = range.upperBound
          continue
        }
        step(text.bytes, &place, paragraph.upperBound)
      }
    }
    close()
    lastSentence = lastRanges.map { text[$0] }
    lastRanges = []
  }

  private mutating func step(_ bytes: [UInt8], _ place: inout Int, _ end: Int) {
    let byte = bytes[place]
    if Bytes.isLetter(byte) && byte != 0xE2 && byte != 0xC2 || Bytes.isDigit(byte) {
      let start = place
      while place < end, isWord(bytes, place, end) { place += bytes[place] == 0xE2 ? 3 : 1 }
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
    case 0xE2 where Bytes.matches(bytes, at: place, "—") || Bytes.matches(bytes, at: place, "–")
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
    swap(&lastRanges, &sentence)
    sentence.removeAll(keepingCapacity: true)
  }

  private func isWord(_ bytes: [UInt8], _ place: Int, _ end: Int) -> Bool {
    let byte = bytes[place]
    if byte == 0xE2 {
      return Bytes.matches(bytes, at: place, "’") && place + 3 < end && Bytes.isLetter(bytes[place + 3])
        && bytes[place + 3] != 0xE2
    }
    if byte == 0x27 || byte == 0x2D {
      return place + 1 < end && Bytes.isLetter(bytes[place + 1]) && bytes[place + 1] != 0xE2
    }
    return byte != 0xC2 && (Bytes.isLetter(byte) || Bytes.isDigit(byte))
  }

  private mutating func addWord(_ bytes: [UInt8], _ range: ByteRange) {
    if count == 0 { opensUpper = Bytes.isUpper(bytes[range.lowerBound]) }
    count += 1
    endsOpen = false
    endsAsking = false
    if opening.count < Self.kept {
      opening.append(Self.lower(bytes, range))
    }
    if sentence.count < Self.kept {
      sentence.append(range)
    }
    if range.count >= 5, matter.count < Self.matterKept { matter.append(Self.stem(bytes, range)) }
  }

  private static func lower(_ bytes: [UInt8], _ range: ByteRange) -> String {
    String(
      decoding: bytes[range].lazy.map { Bytes.isUpper($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
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
