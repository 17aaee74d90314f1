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

  init(_ turn: Turn, _ text: ReadingText, count: Int) {
    let found = FloorSentences(turn, text)
    var readings: [FloorReading] = []
    for sentence in found.sentences {
      let completes = sentence.isBehindDash && readings.last?.saysMore ?? false
      readings.append(FloorReading(sentence, text, completes: completes))
    }
    let content = zip(found.sentences, readings).reduce(0) { sum, pair in
      pair.1.isFloor ? sum : sum + pair.0.words.count
    }
    rest = found.isWhole ? content : max(count, content)
    isMarked = readings.contains { $0.isMarked }
    opensWithYes = found.isWhole && Self.isYes(found.sentences)
    // Nothing is read into a sentence that lost its beginning.
    let readable = found.isCut ? readings.dropFirst() : readings[...]
    var isLast = true
    for (sentence, reading) in zip(found.sentences, readings).suffix(readable.count).reversed()
      .prefix(Self.most)
    {
      guard reading.isFloor else { break }
      // A name alone counts once it is known to be a call.
      if reading.isMarked || reading.isVocative && reading.call?.isBare != true { gives = true }
      if FloorWords.places.contains(where: { sentence.has($0) }) { points = true }
      // `Cool. Thank you all.` calls nobody of that name.
      if !reading.isForLater, isLast || reading.call?.isBare == false { add(reading.call) }
      if reading.isThanks { isLast = false }
    }
    if rest > 4, let last = found.sentences.last, last.words.count <= 2, !last.asks,
      last.words.allSatisfy({ FloorWords.bareCalls.contains($0.key) })
    {
      gives = true
    }
  }

  private static func isYes(_ sentences: [FloorSentence]) -> Bool {
    guard sentences.count > 1, sentences[0].words.count == 1 else { return false }
    return ["yes", "yeah", "correct", "right"].contains(sentences[0].words[0].key)
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
