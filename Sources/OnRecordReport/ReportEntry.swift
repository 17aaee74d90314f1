import OnRecord
import OnRecordModel
import OnRecordQuotation
import OnRecordWording

/// A quotation as a report presents it: with a number of its own and a tone.
struct ReportEntry {
  /// What a mark in the draft says at a glance; each has its own line, sign and word.
  enum Tone: String, CaseIterable {
    case faithful, form, wording, meaning, spliced, others, missing, unclosed
  }

  /// Counts judged quotations, and those without a closing mark, from 1.
  let number: Int
  let checked: CheckedQuotation

  /// The quotations of a draft that have a note, in order.
  ///
  /// Complexity: O(quotations).
  static func entries(_ draft: CheckedDraft) -> [ReportEntry] {
    let noted = draft.quotations.filter { $0.check != nil || $0.quotation.kind == .unclosed }
    return noted.enumerated().map { ReportEntry(number: $0 + 1, checked: $1) }
  }

  var isFaithful: Bool { checked.check?.isFaithful ?? false }

  var tone: Tone {
    guard let check = checked.check else { return .unclosed }
    if check.isFaithful { return .faithful }
    switch check.verdict {
    case .spliced: return .spliced
    case .misattributed: return .others
    case .notFound: return .missing
    case .exact, .exactNormalized, .elided, .inserted, .altered:
      if check.severity == .meaning { return .meaning }
      if check.attribution == .mismatch { return .others }
      return check.severity == .wording ? .wording : .form
    }
  }

  /// The verdict in plain words: `altered in meaning`.
  var verdict: String {
    guard let check = checked.check else { return "without a closing mark" }
    return CheckWords.plainVerdict(check, attributedTo: checked.attributedTo).typographic
  }

  /// The one thing to know beside the verdict: the gravest difference, the places, what is hidden.
  var gist: String? {
    guard let check = checked.check else { return "Not judged: where it ends cannot be told." }
    guard !check.isFaithful else { return nil }
    switch check.verdict {
    case .spliced: return places
    case .exact, .exactNormalized, .misattributed, .notFound: return firstNote
    case .elided, .inserted, .altered:
      return check.notes.first { $0.kind == .elisionHides }?.message
        ?? CheckWords.differences(check).first?.typographic.capitalizedFirst
    }
  }

  /// The first remark on a quotation.
  var firstNote: String? { checked.check?.notes.first?.message }

  /// Whose words and when: `Henrik Sorvald, 3 March 2026`; nil where nothing was found.
  var source: String? { checked.passages.first.map(Self.source) }

  private static func source(_ passage: CitedPassage) -> String {
    let name = passage.speaker == .unknown ? passage.label ?? "" : passage.speaker.description
    return [name, passage.release.day.map(CalendarDay.words) ?? "undated"]
      .filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// Where the pieces of a splice stand, each named once.
  private var places: String? {
    var groups: [(source: String, turns: [Int])] = []
    for passage in checked.passages {
      let source = Self.source(passage)
      let turn = passage.turn.map { [$0 + 1] } ?? []
      if let last = groups.last, last.source == source {
        groups[groups.count - 1].turns += turn.filter { !last.turns.contains($0) }
      } else {
        groups.append((source, turn))
      }
    }
    let named = groups.map { group in
      group.turns.count < 2
        ? group.source
        : "\(group.source), turns " + group.turns.map(String.init).joined(separator: " and ")
    }
    return named.isEmpty ? nil : named.joined(separator: "; ")
  }
}

extension String {
  /// The text with a capital at its beginning.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }

  /// Words of ours with the apostrophe of print: `the reporter’s words`.
  var typographic: String {
    var result = ""
    var rest = Substring(self)
    while let place = rest.firstRange(of: "'s") {
      let isGenitive = rest[place.upperBound...].first.map { !$0.isLetter } ?? true
      result += rest[..<place.lowerBound] + (isGenitive ? "’s" : "'s")
      rest = rest[place.upperBound...]
    }
    return result + rest
  }
}
