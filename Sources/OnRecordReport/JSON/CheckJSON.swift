public import OnRecord
public import OnRecordModel
import OnRecordQuotation
public import OnRecordText
public import OnRecordWording

/// What the record says to quotations, as `check --json`, `check --quotations` and the reading room
/// give it.
///
/// `file` is the path as given to `add`, `start` and `end` bytes of that file; a draft's own offsets
/// are of the draft's file. A contract (DESIGN §7): keys are only ever added.
public enum CheckJSON {
  // MARK: - Drafts

  /// A draft with all its quotations.
  ///
  /// Complexity: O(quotations).
  public static func draft(_ checked: CheckedDraft) -> JSONValue {
    let draft = checked.draft
    var members: [(String, JSONValue)] = [
      ("draft", .string(draft.name)), ("sha256", .string(draft.sourceHash)),
      ("media_type", .string(draft.document.mediaType)),
    ]
    if let part = draft.document.part { members.append(("part", .string(part))) }
    members += [
      ("faithful", .bool(checked.isFaithful)),
      ("summary", summary(CheckTally(checked.quotations))),
      (
        "quotations",
        .array(
          checked.quotations.enumerated().map {
            .object(quotation($1, number: $0 + 1, of: draft))
          })
      ),
      ("people", .array(draft.reading.people.map(person))),
      (
        "diagnostics",
        .array((draft.document.diagnostics + draft.reading.diagnostics).map(diagnostic))
      ),
    ]
    return .object(members)
  }

  /// A draft as it was checked in a run of `check --watch`.
  ///
  /// - Parameters:
  ///   - number: The number of the run, from 1.
  ///   - compared: Quotations that were compared with the record in this run; the rest was remembered.
  ///   - changes: What has changed since the run before; nil in the first.
  public static func run(
    _ checked: CheckedDraft, number: Int, compared: Int, changes: DraftChanges?
  ) -> JSONValue {
    guard case .object(let members) = draft(checked) else { return .null }
    return .object(
      members + [
        ("run", .number(number)), ("compared_anew", .number(compared)),
        ("changes", changes.map(self.changes) ?? .null),
      ])
  }

  private static func changes(_ changes: DraftChanges) -> JSONValue {
    .object([
      ("mended", .number(changes.mended)), ("broken", .number(changes.broken)),
      ("changed", .number(changes.changed)), ("new", .number(changes.new)),
      ("gone", .number(changes.gone)),
    ])
  }

  private static func summary(_ tally: CheckTally) -> JSONValue {
    .object(
      [("quotations", .number(tally.judged))]
        + Verdict.allCases.map { ($0.rawValue, .number(tally.verdicts[$0] ?? 0)) }
        + [
          ("altered_in_meaning", .number(tally.alteredInMeaning)),
          ("reporters_words", .number(tally.reportersWords)),
          ("unclosed", .number(tally.unclosed)), ("listed", .number(tally.listed)),
        ])
  }

  private static func person(_ person: Person) -> JSONValue {
    .object([("name", .string(person.name)), ("office", .optional(person.office))])
  }

  private static func diagnostic(_ diagnostic: Diagnostic) -> JSONValue {
    .object([
      ("code", .string(diagnostic.code.rawValue)),
      ("start", .number(diagnostic.source.lowerBound)),
      ("end", .number(diagnostic.source.upperBound)), ("message", .string(diagnostic.message)),
    ])
  }

  private static func quotation(
    _ checked: CheckedQuotation, number: Int, of draft: Draft
  ) -> [(String, JSONValue)] {
    let quotation = checked.quotation
    let map = draft.document.map
    func place(_ range: ByteRange) -> [(String, JSONValue)] {
      let source = map.source(of: range)
      return [
        ("start", .number(source.lowerBound)), ("end", .number(source.upperBound)),
        ("text_start", .number(range.lowerBound)), ("text_end", .number(range.upperBound)),
      ]
    }
    var members: [(String, JSONValue)] = [("number", .number(number))]
    members += place(quotation.range)
    members += [
      ("line", .optional(draft.lineUnit == .line ? checked.line : nil)),
      ("paragraph", .number(draft.paragraph(of: quotation.range.lowerBound))),
      ("quote", .string(quotation.words)),
      ("compared", .string(checked.words)),
      ("parts", .array(quotation.pieces.map { .object(place($0)) })),
      ("opening", .string(quotation.marks.opening)),
      ("closing", .string(quotation.marks.closing)), ("depth", .number(quotation.depth)),
    ]
    members += kind(quotation.kind)
    members += [
      ("attributed_to", .optional(checked.attributedTo)),
      ("attribution_in_draft", quotation.attribution.map { attribution($0, place) } ?? .null),
      ("day", .optional(quotation.day)), ("judged", .bool(checked.check != nil)),
    ]
    guard let check = checked.check else { return members }
    members.append(("faithful", .bool(check.isFaithful)))
    members += self.check(
      check, passages: checked.passages, also: checked.also, nearest: checked.nearest)
    return members
  }

  private static func kind(_ kind: DraftQuotation.Kind) -> [(String, JSONValue)] {
    switch kind {
    case .quotation: [("kind", .string("quotation"))]
    case .scare: [("kind", .string("scare"))]
    case .blockQuotation: [("kind", .string("block-quotation"))]
    case .nested(let outer): [("kind", .string("nested")), ("inside", .number(outer + 1))]
    case .title: [("kind", .string("title"))]
    case .unclosed: [("kind", .string("unclosed"))]
    }
  }

  private static func attribution(
    _ attribution: DraftAttribution, _ place: (ByteRange) -> [(String, JSONValue)]
  ) -> JSONValue {
    .object(
      place(attribution.range) + [
        ("printed", .string(attribution.printed)), ("kind", .string(attribution.kind.rawValue)),
        ("name", .optional(attribution.resolved)), ("office", .optional(attribution.office)),
        ("carried", .bool(attribution.isCarried)),
      ])
  }

  // MARK: - Checks

  /// The members that every check has.
  ///
  /// - Parameters:
  ///   - passages: The passages on which the verdict rests.
  ///   - also: Other places that are listed.
  ///   - nearest: The nearest passage, where nothing was found.
  public static func check(
    _ check: QuotationCheck, passages: [CitedPassage], also: [CitedPassage],
    nearest: CitedPassage?
  ) -> [(String, JSONValue)] {
    [
      ("verdict", .string(check.verdict.rawValue)),
      ("severity", .string(check.severity.rawValue)),
      ("speaker", .optional(check.speaker?.description)), ("label", .optional(check.label)),
      ("attribution", .string(check.attribution.rawValue)),
      ("pieces", .array(passages.map(passage))),
      ("differences", .array(check.differences.map { difference($0, passages) })),
      ("also", .array(also.map(passage))), ("also_count", .number(check.alsoCount)),
      ("nearest", nearest.map(passage) ?? .null), ("notes", .array(check.notes.map(note))),
    ]
  }

  private static func passage(_ passage: CitedPassage) -> JSONValue {
    .object([
      ("file", .string(passage.revision.path)), ("part", .optional(passage.revision.part)),
      ("start", .number(passage.source.lowerBound)), ("end", .number(passage.source.upperBound)),
      ("text", .string(passage.words)), ("release", .string(passage.release.id)),
      ("revision", .number(passage.revision.ordinal)),
      ("turn", .optional(passage.turn.map { $0 + 1 })), ("kind", .optional(passage.kind?.rawValue)),
      ("speaker", .string(passage.speaker.description)), ("label", .optional(passage.label)),
      ("title", .optional(passage.release.title)), ("day", .optional(passage.release.day)),
      ("link", .string(Permalink(passage).description)),
      ("quote_start", .number(passage.quoteRange.lowerBound)),
      ("quote_end", .number(passage.quoteRange.upperBound)),
    ])
  }

  private static func difference(
    _ difference: WordDifference, _ passages: [CitedPassage]
  ) -> JSONValue {
    .object([
      ("kind", .string(difference.kind.rawValue)),
      ("gravity", .string(difference.gravity.rawValue)),
      ("quote", .string(difference.quoteWords)),
      ("quote_start", .number(difference.quoteRange.lowerBound)),
      ("quote_end", .number(difference.quoteRange.upperBound)),
      ("record", .string(difference.recordWords)),
      (
        "file",
        .optional(passages.first { $0.revision.key == difference.document }?.revision.path)
      ),
      ("text_start", .number(difference.recordRange.lowerBound)),
      ("text_end", .number(difference.recordRange.upperBound)),
    ])
  }

  private static func note(_ note: QuotationCheck.Note) -> JSONValue {
    .object([("kind", .string(note.kind.rawValue)), ("message", .string(note.message))])
  }
}
