import OnRecordModel
import OnRecordText
import OnRecordWording

/// One exchange that was found.
struct MatchView {
  let match: ExchangeMatch
  let links: Links

  var view: View {
    let release = match.release
    let revision = match.isCurrent ? nil : match.revision
    let passages = MatchExcerpts.shown(match)
    let first = passages.first { !$0.matches.isEmpty }?.turn
    return [
      "name": .text(release.title ?? release.id), "day": .text(Days.text(orUndated: release.day)),
      "machineDay": .optional(release.day), "place": .optional(release.place),
      "address": .text(links.release(release.slug, revision: revision, turn: first)),
      "superseded": .flag(!match.isCurrent),
      "passages": .list(passages.map { passage($0, revision: revision) }),
    ]
  }

  private func passage(_ passage: MatchedPassage, revision: Int?) -> View {
    let name = SpeakerName(label: passage.label, speaker: passage.speaker, kind: passage.kind)
    let text = ReadingText(passage.text)
    let dressing = Dressing(text: text, matches: passage.matches)
    let ranges = MatchExcerpts.ranges(of: passage)
    let end = text.trimmed(text.range).upperBound
    return [
      "label": .text(passage.turn == nil ? "Outside the turns" : name.label),
      "person": .text(name.person), "asks": .flag(name.needsQuestionSaid),
      "question": .flag(passage.kind == .question || passage.kind == .interjection),
      "turn": .text(passage.turn.map { String($0) } ?? ""),
      "context": .text(links.release(match.release.slug, revision: revision, turn: passage.turn)),
      "statement": .text(
        passage.turn.map { links.statement(match.release.slug, revision: revision, turn: $0) } ?? ""
      ),
      "excerpts": .list(
        ranges.enumerated().map { index, range in
          [
            "words": .markup(dressing.markup(range)),
            // What was left out between two excerpts is shown behind the first of them.
            "begins": .flag(index > 0 || range.lowerBound == 0),
            "goesOn": .flag(range.upperBound < end),
          ]
        }),
    ]
  }
}
