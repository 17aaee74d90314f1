/// What speaks for and against a question's following up on the exchange before it.
///
/// The weights were set on annotated press events with one of them held back in turn; they are few
/// and round on purpose.
struct FollowUpEvidence {
  let question: TurnGist
  let answer: TurnGist
  let before: TurnGist
  let matter: MatterSet
  let sameAsker: Bool?

  /// Above zero: a follow-up.
  var score: Double {
    var score = -0.5
    score += length + opening + reference
    score += 3 * matter.share(of: question.matter) - 0.6
    if answer.count <= 12 { score += 1 }
    if answer.endsOpen || answer.endsAsking { score += 1.2 }
    switch sameAsker {
    case true?: score += 1.5
    case false?: score -= 3
    case nil: break
    }
    return score
  }

  private var length: Double {
    switch question.count {
    case ...6: 1.2
    case ...14: 0.8
    case ...30: 0.2
    default: -0.6
    }
  }

  private var opening: Double {
    let words = question.opening
    guard let first = words.first else { return 0 }
    var score = 0.0
    if question.startsOpen { score += 2 }
    if words.first == "follow-up" || Phrases.contains(words, ["follow", "up"]) { score += 2.5 }
    let rest = Array(words.drop { Phrases.continuers.contains($0) })
    if Phrases.continuers.contains(first) {
      score += first == "okay" || first == "right" ? 0.2 : 1.2
    }
    if Phrases.opens(rest, Phrases.switches) { score -= 2 }
    if Phrases.greetings.contains(first) { score -= 1.5 }
    if isAddress { score -= 1.2 }
    return score
  }

  /// A name right at the start: `Ana, can you`.
  private var isAddress: Bool { question.addressesByName }

  private var reference: Double {
    let near = question.opening.prefix(10)
    return near.contains { Phrases.anaphora.contains($0) } ? 0.7 : 0
  }
}
