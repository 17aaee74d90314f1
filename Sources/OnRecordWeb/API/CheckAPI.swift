import OnRecordReport
import OnRecordText

/// Checking a draft, for programs.
enum CheckAPI {
  /// What one check takes; the values are of the room.
  static let limits = JSONShape<Limits>(
    "CheckLimits", "What one check takes.",
    [
      .texts("media_types", "Media types in which a draft is taken.") { _ in
        DraftSubmission.mediaTypes
      },
      .count("draft_bytes", "Longest draft, in bytes.") { $0.draftBytes },
      .count("quotations", "Most quotations that are compared.") { $0.quotations },
      .count("seconds", "Longest time that reading the draft and comparing it may take.") {
        $0.checkSeconds
      },
    ])

  static let operation = Operation(
    id: "checkLimits", summary: "What one check takes: media types, length, number, time",
    about: "As a page it is the form into which a draft is put.", json: limits.schema)

  /// Text with something in it that is no white space.
  private static let text = JSONSchema.pattern(#"[\s\S]*[^\t-\r ][\s\S]*"#)
  /// A name; 100 characters have at most the 400 bytes that are taken.
  private static let short = JSONSchema.pattern(#"[\s\S]{0,100}"#)

  /// The fields of a form but the draft itself.
  private static let fields: [JSONObjectSchema.Member] = [
    .init("name", "What a draft that is no file is called.", short, isAlwaysThere: false),
    .init(
      "charset", "The charset of “source”, where it is known.", short, isAlwaysThere: false),
    .init(
      "attribute", "Whose words they are where the draft names nobody.", short,
      isAlwaysThere: false),
    .init(
      "download", "As what the answer is to be kept: it then comes as a file.",
      .choice(DraftSubmission.downloads.map(\.rawValue)), isAlwaysThere: false),
  ]
  private static let drafts: [JSONObjectSchema.Member] = [
    .init("draft", "The text.", text, isAlwaysThere: false),
    .init("source", "The bytes of a file.", .base64, isAlwaysThere: false),
  ]

  private static let form = JSONObjectSchema(
    name: "DraftForm", about: "A draft as a form sends it.", members: drafts + fields,
    alternatives: drafts.map(\.key))

  private static let file = JSONObjectSchema.Member(
    "file", "A file in any format that is taken, with its name.", .bytes, isAlwaysThere: false)

  private static let fileForm = JSONObjectSchema(
    name: "DraftFileForm", about: "A draft as a form sends it that may have a file.",
    members: [file] + drafts + fields, alternatives: ([file] + drafts).map(\.key))

  static let taking = Operation(
    id: "check", summary: "A draft with all its quotations, verdict by verdict",
    about:
      "The draft is the body, in its own media type, whose charset may be named; or it is one field"
      + " of a form: `draft`, `source` or `file`. The answer as JSON is what"
      + " `onrecord check --json` prints. Nothing is kept.",
    query: [
      QueryParameter(name: "name", about: "What the draft is called.", schema: short),
      QueryParameter(
        name: "attribute", about: "Whose words they are where the draft names nobody.",
        schema: short),
    ],
    json: CheckJSON.draft.schema,
    bodies: DraftSubmission.mediaTypes.map { .init(mediaType: $0, schema: schema(of: $0)) })

  /// What a body of a media type must be.
  private static func schema(of mediaType: String) -> JSONSchema {
    switch mediaType {
    case "multipart/form-data": .object(fileForm)
    case "application/x-www-form-urlencoded": .object(form)
    case DraftSubmission.word: .bytes
    default: text
    }
  }
}
