public import OnRecord
import OnRecordModel
import OnRecordQuotation
import OnRecordText
public import OnRecordWording

extension CheckJSON {
  /// Something of a draft at its place in it.
  public struct Placed<Part: Sendable>: Sendable {
    let part: Part
    let range: ByteRange
    let draft: Draft
    /// Its number in the draft, from 1.
    var number = 0

    fileprivate var source: ByteRange { draft.document.map.source(of: range) }

    fileprivate func placed<Other>(_ other: Other, at range: ByteRange) -> Placed<Other> {
      Placed<Other>(part: other, range: range, draft: draft)
    }
  }

  /// A draft as it was checked in a run of `check --watch`.
  public struct Run: Sendable {
    let checked: CheckedDraft
    let number: Int
    let compared: Int
    let changes: DraftChanges?

    /// A draft as it was checked in a run.
    ///
    /// - Parameters:
    ///   - number: The number of the run, from 1.
    ///   - compared: Quotations that were compared with the record in this run; the rest was
    ///     remembered.
    ///   - changes: What has changed since the run before; nil in the first.
    public init(_ checked: CheckedDraft, number: Int, compared: Int, changes: DraftChanges?) {
      self.checked = checked
      self.number = number
      self.compared = compared
      self.changes = changes
    }
  }

  // MARK: - Drafts

  /// A draft with all its quotations: a line of `check --json`.
  public static let draft = JSONShape<CheckedDraft>(
    "CheckedDraft", "A draft with all its quotations.",
    [
      .text("draft", "What the draft is called.") { $0.draft.name },
      .text("sha256", "SHA-256 of the draft's bytes.") { $0.draft.sourceHash },
      .text("media_type", "In which format it was read.") { $0.draft.document.mediaType },
      JSONField(
        "part", "Which part of the source, only where it holds several.", .string,
        isAlwaysThere: false
      ) { $0.draft.document.part.map { .string($0) } },
      .flag("faithful", "Whether a paper may print it as it stands.") { $0.isFaithful },
      .one("summary", "How many quotations came out how.", summary) { CheckTally($0.quotations) },
      .list("quotations", "The quotations in the order in which they begin.", quotation) { all in
        all.quotations.enumerated().map { index, quotation in
          Placed(
            part: quotation, range: quotation.quotation.range, draft: all.draft,
            number: index + 1)
        }
      },
      .list("people", "The people to whom the draft gives words.", ReadingJSON.person) {
        $0.draft.reading.people
      },
      .list("diagnostics", "Doubts of reading the draft.", ReadingJSON.diagnostic) {
        $0.draft.document.diagnostics + $0.draft.reading.diagnostics
      },
    ])

  /// A line of `check --watch --json`.
  public static let run = JSONShape<Run>(
    "CheckRun", "A draft as it was checked in a run of watching it.",
    draft.fields.map { field in field.of { $0.checked } } + [
      .count("run", "The number of the run, from 1.") { $0.number },
      .count("compared_anew", "Quotations that were compared with the record in this run.") {
        $0.compared
      },
      .oneOrNull("changes", "What has changed since the run before.", changes) { $0.changes },
    ])

  private static let changes = JSONShape<DraftChanges>(
    "DraftChanges", "What has become of a draft's quotations since the run before.",
    [
      .count("mended", "May be printed now, and might not before.") { $0.mended },
      .count("broken", "Might be printed before, and may not now.") { $0.broken },
      .count("changed", "Have other words, no better and no worse.") { $0.changed },
      .count("new", "Were not there before.") { $0.new },
      .count("gone", "Are there no more.") { $0.gone },
    ])

  private static let summary = JSONShape<CheckTally>(
    "CheckTally", "How many quotations of a draft came out how.",
    [.count("quotations", "Quotations that were judged.") { $0.judged }]
      + Verdict.allCases.map { verdict in
        .count(verdict.rawValue, "With the verdict \(verdict.rawValue).") {
          $0.verdicts[verdict] ?? 0
        }
      }
      + [
        .count("altered_in_meaning", "Altered, and in meaning.") { $0.alteredInMeaning },
        .count("reporters_words", "Misattributed, and a reporter's words.") { $0.reportersWords },
        .count("unclosed", "Without a closing mark: they cannot be judged.") { $0.unclosed },
        .count("listed", "Listed and not judged.") { $0.listed },
      ])

  // MARK: - Quotations

  /// Where something stands in the draft.
  private static func place<Part>(_ type: Part.Type) -> [JSONField<Placed<Part>>] {
    [
      .count("start", "The first byte in the draft's file.") { $0.source.lowerBound },
      .count("end", "The byte behind the last in the draft's file.") { $0.source.upperBound },
      .count("text_start", "The first byte in the draft's text.") { $0.range.lowerBound },
      .count("text_end", "The byte behind the last in the draft's text.") { $0.range.upperBound },
    ]
  }

  private static let place = JSONShape<Placed<Void>>(
    "DraftPlace", "A place in a draft and in its text; bytes, half open.", place(Void.self))

  /// A quotation of a draft; where it was judged, with the members of a check.
  public static let quotation = JSONShape<Placed<CheckedQuotation>>(
    "CheckedQuotation", "A quotation of a draft; where it was judged, with its check.",
    [.count("number", "Its number in the draft, from 1.") { $0.number }]
      + place(CheckedQuotation.self) + words + context
      + [
        JSONField(
          "faithful", "Whether a paper may print it as it stands; only where it was judged.", .bool,
          isAlwaysThere: false
        ) { ($0.part.check?.isFaithful).map { .bool($0) } }
      ]
      + check.fields.map { field in field.ofAny { $0.cited } })

  private static let words: [JSONField<Placed<CheckedQuotation>>] = [
    .countOrNull("line", "The line in which it begins, from 1; null in a Word document.") {
      $0.draft.lineUnit == .line ? $0.part.line : nil
    },
    .count("paragraph", "The paragraph in which it begins, from 1.") {
      $0.draft.paragraph(of: $0.range.lowerBound)
    },
    .text("quote", "The words between the marks.") { $0.part.quotation.words },
    .text("compared", "The words that were compared: commas at seams are tried both ways.") {
      $0.part.words
    },
    .list("parts", "Where its words stand; several where the sentence breaks it.", place) { whole in
      whole.part.quotation.pieces.map { whole.placed((), at: $0) }
    },
    .text("opening", "The opening mark as printed.") { $0.part.quotation.marks.opening },
    .text("closing", "The closing mark as printed; empty where there is none.") {
      $0.part.quotation.marks.closing
    },
    .count("depth", "How many quotations it stands inside of.") { $0.part.quotation.depth },
  ]

  private static let context: [JSONField<Placed<CheckedQuotation>>] = [
    JSONField("kind", "What it is to a checker.", .choice(DraftQuotation.Kind.words)) {
      .string($0.part.quotation.kind.word)
    },
    JSONField(
      "inside", "The number of the quotation round it, only where there is one.", .count,
      isAlwaysThere: false
    ) {
      guard case .nested(let outer) = $0.part.quotation.kind else { return nil }
      return .number(outer + 1)
    },
    .textOrNull("attributed_to", "Whose words they were taken to be.") { $0.part.attributedTo },
    .oneOrNull("attribution_in_draft", "How the draft names the speaker.", attribution) { quoted in
      quoted.part.quotation.attribution.map { quoted.placed($0, at: $0.range) }
    },
    .textOrNull("day", "The day that the sentence names in full.") { $0.part.quotation.day },
    .flag("judged", "Whether it was compared with the record, or only listed.") {
      $0.part.check != nil
    },
  ]

  private static let attribution = JSONShape<Placed<DraftAttribution>>(
    "DraftAttribution", "To whom the draft gives quoted words.",
    place(DraftAttribution.self) + [
      .text("printed", "The words that name the speaker.") { $0.part.printed },
      .choice("kind", "How the speaker is named.") { $0.part.kind },
      .textOrNull("name", "The name in the longest form that the draft gives.") {
        $0.part.resolved
      },
      .textOrNull("office", "The title or office printed beside the name.") { $0.part.office },
      .flag("carried", "Whether an earlier sentence of the paragraph named the speaker.") {
        $0.part.isCarried
      },
    ])
}

extension CheckJSON.Placed where Part == CheckedQuotation {
  fileprivate var cited: CheckJSON.Cited? {
    part.check.map {
      CheckJSON.Cited($0, passages: part.passages, also: part.also, nearest: part.nearest)
    }
  }
}

extension DraftQuotation.Kind {
  /// Its name in JSON.
  fileprivate var word: String {
    switch self {
    case .quotation: "quotation"
    case .scare: "scare"
    case .blockQuotation: "block-quotation"
    case .nested: "nested"
    case .title: "title"
    case .unclosed: "unclosed"
    }
  }

  fileprivate static let words = [
    Self.quotation, .scare, .blockQuotation, .nested(in: 0), .title, .unclosed,
  ].map(\.word)
}
