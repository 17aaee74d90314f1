/// What short turns consist of.
extension TurnGist {
  /// Whether it calls for attention and asks nothing.
  ///
  /// `Mr. President?`, `Ana?`
  var isAddressOnly: Bool {
    count <= 3
      && opening.allSatisfy { word in
        Phrases.greetings.contains(word) || Phrases.titles.contains(word) || word == "sorry"
      }
  }

  /// Whether it asks the line, not the speaker.
  ///
  /// `Can you hear me?`
  var isSoundCheck: Bool {
    count <= 14 && asks && Phrases.contains(opening, ["hear", "me"])
  }

  /// Whether it does nothing but thank.
  var isThanksOnly: Bool {
    guard let first = opening.first(where: { !Phrases.assents.contains($0) }),
      count <= 12
    else { return false }
    return Phrases.thanks.contains(first)
      || count <= 8 && opening.indices.contains { givesThanks(at: $0) }
  }

  /// Whether the speaker's own thanks stand at a word of the opening, and not `she thanks you all`.
  private func givesThanks(at place: Int) -> Bool {
    let others: Set<WordKey> = ["he", "she", "it", "they", "who"]
    guard opening[place] == "thank" || opening[place] == "thanks" else { return false }
    return place == 0 || !others.contains(opening[place - 1])
  }

  /// Whether it asks for an answer, with a question mark or without.
  var isRequest: Bool {
    if Phrases.requests.contains(where: { Phrases.contains(opening, $0) }) { return true }
    let rest = opening.drop { Phrases.continuers.contains($0) || $0 == "and" }
    if let first = rest.first, Phrases.questionWords.contains(first), rest.count >= 2 {
      return true
    }
    guard endsOpen, let last = lastSentence.first else { return false }
    return Phrases.questionWords.contains(last.key) && count >= 3
  }

  /// Whether it opens with thanks and goes on.
  var opensWithThanks: Bool {
    count > 5 && opening.prefix(2).contains { Phrases.thanks.contains($0) }
  }

  /// Whether it does nothing but greet.
  var isGreetingOnly: Bool {
    count <= 8
      && opening.allSatisfy {
        Phrases.greetings.contains($0) || Phrases.assents.contains($0) || $0 == "everyone"
          || $0 == "everybody" || $0 == "you" || $0 == "much" || $0 == "very" || $0 == "so"
      }
  }

  /// Whether it is a word or two with capitals.
  ///
  /// `Whoa!`, `Latin America.`
  var isExclamation: Bool {
    count <= 4 && !asks && lastSentence.allSatisfy(\.isUpper)
      && !opening.contains("no")
  }

  /// Whether it is a yes, a no or the like.
  var isAssent: Bool {
    count > 0 && count <= 3 && opening.allSatisfy { Phrases.assents.contains($0) }
  }

  /// Whether it offers the word to a colleague.
  ///
  /// `Do you want to go ahead?`, `I can start`, `Either way. Yeah, go ahead.`
  var isOffer: Bool {
    let words = opening
    return Phrases.contains(words, ["go", "ahead"])
      || Phrases.contains(words, ["do", "you", "want"])
      || Phrases.contains(words, ["i", "can", "start"]) || Phrases.contains(words, ["over", "to"])
      || Phrases.contains(words, ["if", "you'd", "like"])
      || Phrases.contains(words, ["you", "want", "to", "take"])
  }
}
