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
    count <= 14 && asks && Phrases.hearing.stands(in: opening)
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
    guard opening[place] == "thank" || opening[place] == "thanks" else { return false }
    return place == 0 || !Phrases.thirdPersons.contains(opening[place - 1])
  }

  /// Whether it asks for an answer, with a question mark or without.
  var isRequest: Bool {
    if Phrases.requests.stands(in: opening) { return true }
    let rest = opening.drop { Phrases.continuers.contains($0) || $0 == "and" }
    if let first = rest.first, Phrases.questionWords.contains(first), rest.count >= 2 {
      return true
    }
    guard endsOpen, let last = lastSentence.first else { return false }
    return Phrases.questionWords.contains(last) && count >= 3
  }

  /// Whether it opens with thanks and goes on.
  var opensWithThanks: Bool {
    count > 5 && opening.prefix(2).contains { Phrases.thanks.contains($0) }
  }

  /// Whether it does nothing but greet.
  var isGreetingOnly: Bool {
    count <= 8
      && opening.allSatisfy {
        Phrases.greetings.contains($0) || Phrases.assents.contains($0)
          || Phrases.besideGreetings.contains($0)
      }
  }

  /// Whether it is a word or two with capitals.
  ///
  /// `Whoa!`, `Latin America.`
  var isExclamation: Bool {
    count <= 4 && !asks && lastSentenceIsUpper
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
    Phrases.offers.stands(in: opening)
  }
}
