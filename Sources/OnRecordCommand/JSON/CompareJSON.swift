import OnRecordReport
import OnRecordModel
import OnRecordText

/// Two revisions as `compare --json` prints them; keys are only ever added.
enum CompareJSON {
  static func comparison(_ comparison: RevisionComparison) -> JSONValue {
    .object([
      ("old", side(comparison.old)), ("new", side(comparison.new)),
      ("words_added", .number(comparison.wordsAdded)),
      ("words_removed", .number(comparison.wordsRemoved)), ("exact", .bool(comparison.isExact)),
      ("front", .array(comparison.front.map(front))),
      (
        "changes",
        .array(comparison.runs.filter { !$0.isSame }.map { change($0, comparison) })
      ),
    ])
  }

  private static func side(_ recorded: RecordedReading) -> JSONValue {
    ReleaseJSON.superseding(
      RecordedChange(release: recorded.release, revision: recorded.revision))
  }

  private static func front(_ change: FrontChange) -> JSONValue {
    .object([
      ("key", .string(change.key.rawValue)), ("old", .optional(change.old)),
      ("new", .optional(change.new)),
    ])
  }

  private static func change(_ run: ComparedRun, _ comparison: RevisionComparison) -> JSONValue {
    .object([
      ("old_start", .number(run.old.lowerBound)), ("old_end", .number(run.old.upperBound)),
      ("new_start", .number(run.new.lowerBound)), ("new_end", .number(run.new.upperBound)),
      ("old", .string(comparison.old.reading.text[run.old])),
      ("new", .string(comparison.new.reading.text[run.new])),
      ("old_turn", .optional(run.oldTurn.map { $0 + 1 })),
      ("new_turn", .optional(run.newTurn.map { $0 + 1 })),
    ])
  }
}
