import OnRecordText

/// Finds who asks in a clause that is not the sentence's main one.
struct AskedAside {
  let subjects: SubjectFinder
  private var tokens: [FrameToken] { subjects.reader.tokens }

  /// `Kim, asked about “…”, called it odd`: the quotation inside is the asker's.
  func asker(ofQuotationAt place: Int, in sentence: Range<Int>) -> Phrase? {
    guard let verb = Self.participle(before: place, low: sentence.lowerBound, in: tokens) else {
      return nil
    }
    var next = place + 1
    while next < sentence.upperBound, tokens[next].kind == .comma { next += 1 }
    guard next < sentence.upperBound, next > place + 1 || tokens[place].endsInComma,
      tokens[next].isWord,
      subjects.verb(at: next) != nil || WordList.auxiliaries.contains(tokens[next].lower)
    else { return nil }
    if tokens[verb + 1].lower == "by",
      var asker = subjects.reader.phrase(startingAt: verb + 2, high: place)
    {
      asker.kind = .reporter
      return asker
    }
    return Phrase(kind: .reporter, tokens: verb..<verb + 1)
  }

  /// The one who is asked about a quotation that ends before `place`: `Kim, asked about “…”, called`.
  static func asked(before place: Int, low: Int, reader: PhraseReader) -> Phrase? {
    let tokens = reader.tokens
    let quotation = tokens[place].kind == .comma ? place - 1 : place
    guard quotation > low, tokens[quotation].isQuotation,
      let verb = participle(before: quotation, low: low, in: tokens)
    else { return nil }
    return reader.phrase(endingAt: verb - 2, low: low)
  }

  /// The `asked` after a comma that opens a clause on the one before it, with nothing but words between
  /// it and `place`.
  private static func participle(before place: Int, low: Int, in tokens: [FrameToken]) -> Int? {
    var index = place - 1
    while index > low + 1, tokens[index].isWord, place - index <= 12 {
      if askedWords.contains(tokens[index].lower) {
        let isOpened = tokens[index - 1].kind == .comma && tokens[index - 2].isWord
        return isOpened && index + 1 < place ? index : nil
      }
      index -= 1
    }
    return nil
  }

  private static let askedWords: Set<String> = ["asked", "pressed", "questioned", "quizzed"]

  /// `When Ann Lee asked why he would not “…”, Kim laughed`: the words of the one who asks.
  func question(before place: Int, from low: Int) -> Phrase? {
    var index = place - 1
    while index > low, tokens[index].isWord, place - index <= 12 {
      if let verb = subjects.verb(at: index), verb.asks {
        guard Self.openers.contains(tokens[index + 1].lower), index + 1 < place else { return nil }
        if let subject = subjects.subject(ofVerbAt: index, low: low, high: place) { return subject }
        guard WordList.subordinators.contains(tokens[low].lower) else { return nil }
        return subjects.reader.phrase(startingAt: low + 1, high: index)
      }
      index -= 1
    }
    return nil
  }

  private static let openers: Set<String> = [
    "why", "whether", "if", "how", "what", "when", "where", "who", "which",
  ]
}
