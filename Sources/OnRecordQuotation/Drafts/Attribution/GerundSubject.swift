/// Who speaks by a gerund: Kim left saying, quoted Kim as saying, praised Kim for saying.
extension SubjectFinder {
  /// The subject of a gerund: the speaker of an earlier verb, else of the sentence.
  func gerundSubject(at index: Int, place: Int, low: Int) -> Phrase? {
    if place > low, tokens[place].lower == "as", WordList.objects.contains(tokens[place - 1].lower)
    {
      return Phrase(kind: .pronoun, tokens: place - 1..<place)  // quotes him as saying
    }
    if place > low, tokens[place].lower == "as", tokens[place - 1].lower != "quoted",
      let quoted = reader.phrase(endingAt: place - 1, low: low), quoted.kind != .office
    {
      return quoted  // quoted Kim as saying
    }
    if place > low, tokens[place].lower == "as" {
      return mainSubject(from: low, to: place)
    }
    if let object = objectSpeaking(before: place, low: low) { return object }
    if place >= low, tokens[place].isWord, WordList.documents.contains(tokens[place].lower) {
      return reader.phrase(endingAt: place, low: low)  // issued a statement saying
    }
    var earlier = index - 1
    while earlier >= low {
      if let verb = verb(at: earlier), verb.form != .gerund {
        return subject(ofVerbAt: earlier, low: low, high: index)
      }
      earlier -= 1
    }
    return mainSubject(from: low, to: index)
  }

  /// Who speaks where a gerund tells of the verb's object: recalled Kim saying, praised Kim for saying.
  private func objectSpeaking(before place: Int, low: Int) -> Phrase? {
    guard place > low, tokens[place].isWord else { return nil }
    let isFor = ["for", "of", "from"].contains(tokens[place].lower)
    guard let object = reader.phrase(endingAt: isFor ? place - 1 : place, low: low),
      object.name != nil, object.tokens.lowerBound > low
    else { return nil }
    let verb = tokens[object.tokens.lowerBound - 1]
    guard verb.isWord, !verb.isCapitalized else { return nil }
    if isFor { return verb.lower.hasSuffix("ed") || verb.lower.hasSuffix("s") ? object : nil }
    return Self.witnessing.contains(verb.lower) ? object : nil
  }

  private static let witnessing: Set<String> = [
    "recalled", "recalls", "heard", "hears", "remembered", "remembers", "quoted", "quotes", "had",
    "has", "caught", "saw", "shows", "showed",
  ]
}
