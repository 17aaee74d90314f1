import OnRecordModel

/// What the decisions about kind and exchange look at in a turn, without what is in brackets.
///
/// A class, because all of them ask the same gist many times: handing it on costs one reference.
final class TurnGist: Sendable {
  /// The number of words.
  let count: Int
  /// The first words.
  let opening: [WordKey]
  /// The first words of the last sentence.
  let lastSentence: [WordKey]
  /// Which of these are printed with a capital, one bit a word, the first lowest.
  private let capitals: UInt32
  /// Whether a question mark stands in it.
  let asks: Bool
  /// Whether its last sentence ends in a question mark.
  let endsAsking: Bool
  /// Whether it begins with a dash: speech that goes on.
  let startsOpen: Bool
  /// Whether it ends with a dash or an ellipsis: speech cut off.
  let endsOpen: Bool
  /// Whether a name and a comma open it: `Ana, can you`.
  let addressesByName: Bool
  /// The longer words, by hash, for likeness of matter; the first `GistReader.matterKept` of them.
  let matter: [UInt32]

  /// What was read up to the end of a turn.
  init(_ reader: GistReader) {
    count = reader.count
    opening = Array(reader.opening)
    // Most turns are one sentence.
    lastSentence = reader.isOneSentence ? opening : reader.lastSentenceKeys
    capitals = reader.lastSentenceCapitals
    asks = reader.asks
    endsAsking = reader.endsAsking
    startsOpen = reader.startsOpen
    endsOpen = reader.endsOpen
    addressesByName = reader.addressesByName
    matter = Array(reader.matter)
  }

  /// Whether all kept words of the last sentence are printed with a capital.
  var lastSentenceIsUpper: Bool { capitals == 1 << UInt32(lastSentence.count) - 1 }

  /// Whether the last kept word of the last sentence is printed with a capital.
  var lastWordIsUpper: Bool {
    !lastSentence.isEmpty && capitals >> UInt32(lastSentence.count - 1) & 1 == 1
  }

  /// Whether one of several phrases stands in the opening or the last sentence.
  func has(_ phrases: PhraseSet) -> Bool {
    phrases.stands(in: opening) || phrases.stands(in: lastSentence)
  }

  /// Whether the turn begins with a name of two words or more, as one does who says who he is.
  ///
  /// `Ana Brell, Tidewater Post. Thank you`, `Hi, Ana Brell with the Post`
  func opensWithName(_ words: [Substring]) -> Bool {
    guard words.count >= 2 else { return false }
    let name = words.map { WordKey($0) }
    return (0...2).contains { opening.dropFirst($0).starts(with: name) }
      && !opening.prefix(2).contains("i'm") && !opening.prefix(2).contains("am")
  }
}
