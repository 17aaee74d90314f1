import OnRecordModel
import OnRecordText

/// What a turn says about who speaks next: whether its last sentences give the floor, and to whom.
///
/// `Go ahead, Ana. You have the last one.`, `Jonas, do you want to start?`, `Yes.`, `In the back.`
struct FloorTalk {
  /// One who is called.
  struct Call {
    var name: String
    var outlet: String?
    /// Whether nothing but the name and words of assent stands in the sentence.
    ///
    /// `Ana.`
    ///
    /// That could as well be an answer, an echo, an exclamation: `Politics.`
    var isBare: Bool
    /// Whether the name is a word that cannot be a sentence by itself.
    ///
    /// `Said.`
    var isWord = false
    /// Whether it stands behind a dash, as what completes a sentence does.
    ///
    /// `of that — Orsk.`
    var isBehindDash = false
  }

  /// Whom the last sentences call on.
  private(set) var call: Call?
  /// Whether the last sentences give the floor to somebody, named or not.
  private(set) var gives = false
  /// Whether a set phrase of giving the floor stands anywhere in it.
  private(set) var isMarked = false
  /// Whether it points at somebody: `over here`.
  private(set) var points = false
  /// Whether a name stood there that was not taken for a call, and may have been one.
  private(set) var mayGive = false
  /// How many of the words do anything else; all of them in a turn that is too long to be looked at.
  private(set) var rest = 0

  /// What an asker's turn says about it: nothing that is looked for.
  static let none = FloorTalk()

  private init() {}

  /// Whether its first sentence is a yes or the like, with more behind it.
  ///
  /// `Yes. Ana, go ahead.`
  private(set) var opensWithYes = false

  /// How many sentences at the end may be about the floor.
  private static let most = 4

  /// - Parameters:
  ///   - found: The last sentences of the turn.
  ///   - count: How many words the turn has.
  init(_ found: FloorSentences, _ text: ReadingText, count: Int) {
    // Of a long turn those before a sentence about something else are of no interest.
    let first = found.isWhole ? 0 : found.sentences.lastIndex { found.saysMore($0) } ?? 0
    let sentences = found.sentences[first...]
    let readings = Self.readings(sentences, found, text)
    var content = 0
    for index in readings.indices where !readings[index].isFloor {
      content += sentences[first + index].range.count
    }
    rest = found.isWhole ? content : max(count, content)
    isMarked = readings.contains { $0.isMarked }
    opensWithYes = found.isWhole && Self.isYes(found)
    readEnd(readings, sentences, found)
    if rest > 4, let last = found.sentences.last, last.range.count <= 2, !last.asks,
      found.words(of: last).allSatisfy({ FloorWords.bareCalls.contains($0.key) })
    {
      gives = true
    }
  }

  /// Reads the last sentences as far back as they are about the floor.
  private mutating func readEnd(
    _ readings: [FloorReading], _ sentences: ArraySlice<FloorSentence>, _ found: FloorSentences
  ) {
    let first = sentences.startIndex
    // Nothing is read into a sentence that lost its beginning.
    let unread = found.isCut && first == 0 ? 1 : 0
    var isLast = true
    for index in readings.indices.dropFirst(unread).reversed().prefix(Self.most) {
      guard readings[index].isFloor else { break }
      let reading = readings[index]
      // A name alone counts once it is known to be a call.
      if reading.isMarked || reading.isVocative && reading.call?.isBare != true { gives = true }
      let words = found.words(of: sentences[first + index])
      if FloorWords.places.stands(in: words.map(\.key)) { points = true }
      // `Cool. Thank you all.` calls nobody of that name.
      if !reading.isForLater, isLast || reading.call?.isBare == false { add(reading.call) }
      if reading.isThanks { isLast = false }
    }
  }

  private static func readings(
    _ sentences: ArraySlice<FloorSentence>, _ found: FloorSentences, _ text: ReadingText
  ) -> [FloorReading] {
    var readings: [FloorReading] = []
    readings.reserveCapacity(sentences.count)
    for sentence in sentences {
      let completes = sentence.isBehindDash && readings.last?.saysMore ?? false
      readings.append(
        FloorReading(
          found.words(of: sentence), asks: sentence.asks, text, completes: completes))
    }
    return readings
  }

  private static func isYes(_ found: FloorSentences) -> Bool {
    guard found.sentences.count > 1, found.sentences[0].range.count == 1,
      let word = found.words(of: found.sentences[0]).first
    else { return false }
    return FloorWords.yes.contains(word.key)
  }

  /// The last call counts, by the fullest form of the name.
  ///
  /// `We’ll go to Ana Brell. Ana, please.`
  private mutating func add(_ other: Call?) {
    guard let other, call.map({ other.name.hasPrefix($0.name + " ") }) ?? true else { return }
    call = other
  }

  /// Takes a name alone for a call.
  ///
  /// `Ana.`
  mutating func acceptCall() { gives = true }

  /// Takes the call for words that were said.
  ///
  /// `Politics.`
  mutating func refuseCall() {
    guard let call else { return }
    rest += call.name.words.count
    self.call = nil
    gives = false
    mayGive = true
  }
}
