import OnRecordCitation
import OnRecordPeople
import OnRecordText

/// A citation as `cite --json` prints it; keys are only ever added.
enum CitationJSON {
  static func value(_ cited: CitedPlace) -> JSONValue {
    let work = cited.work
    let chicago = cited.texts(.chicago).map(\.plain)
    return .object([
      ("name", .string(work.name)), ("revision", .number(work.revision)),
      ("superseded", .bool(work.isSuperseded)), ("key", .string(work.key)),
      ("authors", .array(work.authors.map(name))), ("askers", .array(work.askers.map(name))),
      ("title", .optional(work.title)), ("kind", .string(work.kind)),
      ("day", .optional(work.day?.numbers())), ("place", .optional(work.place)),
      ("issuer", .optional(work.issuer)), ("locator", .optional(work.locator)),
      ("permalink", .optional(work.permalink?.description)),
      ("original", .optional(work.original?.description)),
      ("original_link", .optional(cited.originalLink?.description)),
      ("chicago_note", .optional(chicago.first)),
      ("chicago_bibliography", .optional(chicago.last)),
      ("apa", .optional(cited.texts(.apa).first?.plain)),
      ("mla", .optional(cited.texts(.mla).first?.plain)),
      ("bibtex", .string(cited.file(.bibtex))), ("ris", .string(cited.file(.ris))),
      ("csl_json", cited.item), ("annotation", cited.annotation),
    ])
  }

  private static func name(_ name: CitedName) -> JSONValue {
    .object([
      ("name", .string(name.full)), ("family", .optional(name.parts?.family)),
      ("given", .optional(name.parts?.given)), ("suffix", .optional(name.parts?.suffix)),
      ("office", .optional(name.office)), ("asks", .bool(name.isAsker)),
    ])
  }
}
