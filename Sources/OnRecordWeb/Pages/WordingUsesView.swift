import OnRecordModel
import OnRecordText
import OnRecordWording

/// Uses of a wording in their order: a release is named once, a turn is shown once, every use is marked.
struct WordingUsesView {
  /// Bytes of a turn that are shown where it is long.
  private static let longest = 280

  let uses: [WordingUse]
  let links: Links

  /// One view for each release whose uses follow one another.
  var releases: [View] {
    Self.runs(uses) { $0.place.release.id }.compactMap { uses in
      guard let first = uses.first else { return nil }
      let release = first.place.release
      return [
        "name": .text(release.title ?? release.id), "place": .optional(release.place),
        "day": .text(Days.text(orUndated: release.day)), "machineDay": .optional(release.day),
        "address": .text(links.release(release.slug, turn: first.place.turn)),
        "turns": .list(Self.runs(uses) { $0.place.turn }.compactMap(turn)),
      ]
    }
  }

  /// A turn with all its uses marked.
  private func turn(_ uses: [WordingUse]) -> View? {
    guard let use = uses.first else { return nil }
    let slug = use.place.release.slug
    let passage = use.passage
    let name = SpeakerName(label: passage.label, speaker: passage.speaker, kind: passage.kind)
    return [
      "statement": .text(links.statement(slug, turn: use.place.turn)),
      "turn": .text(String(use.place.turn)),
      "label": .text(name.label), "person": .text(name.person),
      "asks": .flag(use.role == .asked && name.needsQuestionSaid),
      "question": .flag(use.role == .asked),
      "repeats": .text(
        use.repeats.map { links.release($0.release.slug, turn: $0.turn) } ?? ""),
      "excerpts": .list(excerpts(uses, of: passage.text)),
    ]
  }

  /// What stands round each use; where that of two meets, they share it.
  private func excerpts(_ uses: [WordingUse], of words: String) -> [View] {
    let text = ReadingText(words)
    let dressing = Dressing(text: text, matches: uses.flatMap(\.passage.matches))
    let end = text.trimmed(text.range).upperBound
    var ranges: [ByteRange] = []
    for range in uses.flatMap({ MatchExcerpts.ranges(of: $0.passage, longest: Self.longest) }) {
      if let last = ranges.last, range.lowerBound <= last.upperBound {
        ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        ranges.append(range)
      }
    }
    return ranges.enumerated().map { index, range in
      [
        "words": .markup(dressing.markup(range)),
        // What was left out between two excerpts is shown behind the first of them.
        "begins": .flag(index > 0 || range.lowerBound == 0),
        "goesOn": .flag(range.upperBound < end),
      ]
    }
  }

  /// The uses parted wherever the next one differs in something.
  private static func runs(
    _ uses: [WordingUse], of key: (WordingUse) -> some Equatable
  ) -> [[WordingUse]] {
    uses.reduce(into: []) { runs, use in
      if let last = runs.last?.last, key(last) == key(use) {
        runs[runs.count - 1].append(use)
      } else {
        runs.append([use])
      }
    }
  }
}
