import OnRecordText
import OnRecordModel
import OnRecordReport

/// What `add` and `verify` print with `--json`; what pages answer with too is in `OnRecordReport`.
enum RecordJSON {
  static func outcome(_ outcome: AddOutcome) -> JSONValue {
    .object([
      ("path", .string(outcome.path)), ("part", .optional(outcome.part)),
      ("result", .string(outcome.result.rawValue)), ("id", .optional(outcome.release?.id)),
      ("revision", .optional(outcome.revision)),
      ("change", outcome.change.map { ReleaseJSON.change($0) } ?? .null),
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
