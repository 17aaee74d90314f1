/// Speech whose verb is left out, or stands in a clause put in: Kova said “…”, Kim that “…”.
extension AttributionFinder {
  /// The one named right before a quotation, where the verb before has another subject.
  ///
  /// `Kova said so, and Kim: “…”`, `Kova said that “…”, Kim that “…”`, `Kova spoke on when Kim broke in: “…”`.
  func gapped(before place: Int, from low: Int, by verb: Int?) -> Phrase? {
    guard let verb, place - 2 > verb else { return nil }
    let isColon = tokens[place - 1].kind == .colon
    guard isColon || tokens[place - 1].lower == "that" else { return nil }
    if isColon, let when = (verb + 1..<place).last(where: { tokens[$0].lower == "when" }),
      let phrase = reader.phrase(startingAt: when + 1, high: place - 1), phrase.name != nil
    {
      return phrase
    }
    guard let phrase = reader.phrase(endingAt: place - 2, low: low), phrase.name != nil else {
      return nil
    }
    let before = phrase.tokens.lowerBound - 1
    guard before > verb else { return nil }
    if tokens[before].kind == .comma { return !isColon ? phrase : nil }
    let joins = ["and", "but"].contains(tokens[before].lower)
    let follows =
      before - 1 == verb || tokens[before - 1].kind == .comma || tokens[before - 1].isQuotation
    return joins && follows ? phrase : nil
  }

  /// Whether a verb stands in a clause put in between commas, with another verb before it: the minister
  /// said, Kova reports, that.
  func isInserted(_ verb: Int, from low: Int) -> Bool {
    guard verb + 1 < tokens.count, tokens[verb + 1].kind == .comma,
      let subject = reader.phrase(endingAt: verb - 1, low: low),
      subject.tokens.lowerBound - 1 > low, tokens[subject.tokens.lowerBound - 1].kind == .comma
    else { return false }
    return (low..<subject.tokens.lowerBound).contains { subjects.verb(at: $0) != nil }
  }

  /// Whether a word tells of hearing or knowing and not of speaking.
  func isHearing(_ index: Int) -> Bool {
    ["heard", "hears", "hear", "knows", "knew", "received", "overheard"].contains(
      tokens[index].lower)
  }
}
