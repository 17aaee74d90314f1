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

  private static let form = JSONShape<DraftSubmission>(
    "DraftForm", "A draft as a form sends it.",
    [
      JSONField("draft", "The text.", text) { .string(String(decoding: $0.bytes, as: UTF8.self)) },
      JSONField(
        "attribute", "Whose words they are where the draft names nobody.", short,
        isAlwaysThere: false
      ) { .optional($0.speaker) },
      JSONField("name", "What it is called.", short, isAlwaysThere: false) { .string($0.name) },
    ])

  static let taking = Operation(
    id: "check", summary: "A draft with all its quotations, verdict by verdict",
    about:
      "The draft is the body, in its own media type, or the field of a form; Word documents are"
      + " taken too. The answer as JSON is what `onrecord check --json` prints. Nothing is kept.",
    query: [
      QueryParameter(name: "name", about: "What the draft is called.", schema: short),
      QueryParameter(
        name: "attribute", about: "Whose words they are where the draft names nobody.",
        schema: short),
    ],
    json: CheckJSON.draft.schema,
    bodies: ["text/plain", "text/markdown", "text/html"].map {
      .init(mediaType: $0, schema: text)
    }
      + [.init(mediaType: "application/x-www-form-urlencoded", schema: form.schema)])
}
