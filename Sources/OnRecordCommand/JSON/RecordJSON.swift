import OnRecordModel
import OnRecordText
import OnRecordWording

/// Releases, revisions and outcomes as the commands print them with `--json`.
enum RecordJSON {
  static func release(_ release: Release) -> [(String, JSONValue)] {
    [
      ("id", .string(release.id)), ("title", .optional(release.title)),
      ("day", .optional(release.day)), ("address", .string(release.address)),
      ("part", .optional(release.part)), ("fidelity", .string(release.fidelity.rawValue)),
      ("revisions", .number(release.revisionCount)), ("slug", .string(release.slug)),
      ("site", .string(release.site)), ("place", .optional(release.place)),
      ("updated", .string(release.updated)),
    ]
  }

  static func revision(_ revision: Revision) -> JSONValue {
    .object([
      ("revision", .number(revision.ordinal)), ("current", .bool(revision.isCurrent)),
      ("sha256", .string(revision.sourceHash)), ("size", .number(revision.sourceSize)),
      ("path", .string(revision.path)), ("part", .optional(revision.part)),
      ("media_type", .string(revision.mediaType)), ("retrieved", .string(revision.retrieved)),
      ("reader", .string(revision.readerVersion)), ("text_sha256", .string(revision.textHash)),
      ("change", change(revision.change)),
    ])
  }

  static func change(_ change: TextChange?) -> JSONValue {
    guard let change else { return .null }
    return .object([
      ("words_added", .number(change.wordsAdded)), ("words_removed", .number(change.wordsRemoved)),
      ("exact", .bool(change.isExact)), ("before", .string(change.before)),
      ("after", .string(change.after)),
    ])
  }

  static func outcome(_ outcome: AddOutcome) -> JSONValue {
    .object([
      ("path", .string(outcome.path)), ("part", .optional(outcome.part)),
      ("result", .string(outcome.result.rawValue)), ("id", .optional(outcome.release?.id)),
      ("revision", .optional(outcome.revision)), ("change", change(outcome.change)),
      ("same_bytes_as", .array(outcome.sameBytesAs.map { .string($0) })),
      ("address_reused", .bool(outcome.reusesAddress)),
      ("diagnostics", .number(outcome.diagnosticCount)), ("reason", .optional(outcome.reason)),
    ])
  }

  static func summary(_ summary: AddSummary) -> JSONValue {
    let counts = AddOutcome.Result.allCases.map { ($0.rawValue, JSONValue.number(summary[$0])) }
    return .object([
      ("counts", .object(counts)), ("interrupted", .bool(summary.wasInterrupted)),
      ("remaining", .number(summary.remainingCount)),
      ("notes", .array(summary.notes.map { .string($0) })),
    ])
  }

  static func match(_ match: ExchangeMatch) -> JSONValue {
    .object([
      ("id", .string(match.release.id)), ("revision", .number(match.revision)),
      ("current", .bool(match.isCurrent)), ("title", .optional(match.release.title)),
      ("day", .optional(match.release.day)), ("address", .string(match.release.address)),
      ("exchange", .optional(match.exchange)), ("scope", .string(match.scope.rawValue)),
      ("turns", .array(match.passages.map { passage($0, of: match) })),
    ])
  }

  static func facets(_ answer: SearchAnswer) -> JSONValue {
    .object([
      ("total", .number(answer.total)),
      (
        "facets",
        .object(
          answer.facets.map { facet in
            (
              facet.name.rawValue,
              .object([
                ("count", .number(facet.valueCount)),
                ("values", .array(facet.values.map(value))),
              ])
            )
          })
      ),
    ])
  }

  static func value(_ value: FacetValue) -> JSONValue {
    .object([
      ("value", .string(value.value)), ("label", .string(value.label)),
      ("count", .number(value.count)),
    ])
  }

  private static func passage(_ passage: MatchedPassage, of match: ExchangeMatch) -> JSONValue {
    let matches = passage.matches.map { range in
      JSONValue.object([
        ("text_start", .number(passage.start + range.lowerBound)),
        ("text_end", .number(passage.start + range.upperBound)),
      ])
    }
    return .object([
      ("turn", .optional(passage.turn)),
      ("permalink", .string(Permalink(match, turn: passage.turn).description)),
      ("label", .optional(passage.label)), ("speaker", .optional(passage.speaker?.description)),
      ("kind", .optional(passage.kind?.rawValue)), ("text", .string(passage.text)),
      ("text_start", .number(passage.start)),
      ("text_end", .number(passage.start + passage.text.utf8.count)),
      ("matches", .array(matches)),
    ])
  }

  static func verification(_ report: Verification) -> JSONValue {
    .object([
      ("sound", .bool(report.isSound)), ("problems", .array(report.problems.map { .string($0) })),
      ("notes", .array(report.notes.map { .string($0) })),
      ("releases", .number(report.releaseCount)), ("revisions", .number(report.revisionCount)),
      ("sources", .number(report.sourceCount)), ("source_bytes", .number(report.sourceBytes)),
      ("content_sha256", .string(report.contentHash)),
    ])
  }
}
