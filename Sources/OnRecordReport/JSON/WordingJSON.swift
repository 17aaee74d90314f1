public import OnRecordModel
import OnRecordText
import OnRecordWording

/// A wording's timeline as JSON: `wording --json`.
public enum WordingJSON {
  /// How often, apart by role.
  public static let count = JSONShape<WordingCount>(
    "WordingCount", "How often words are used; a reporter's use is never the speaker's.",
    [
      .count("total", "All uses.") { $0.total },
      .count("said", "Uses that are said: in statements, answers and the like.") { $0.said },
      .count("asked", "Uses by reporters and in questions.") { $0.asked },
    ])

  /// Uses of a month or a year.
  public static let period = JSONShape<WordingPeriod>(
    "WordingPeriod", "The uses of a month or a year.",
    [.text("period", "2021-03, or 2021.") { $0.name }] + count.fields.map { $0.of(\.count) })

  /// A turn of a current revision.
  public static let place = JSONShape<WordingPlace>(
    "WordingPlace", "A turn of a current revision.",
    [
      .text("id", "The release's name.") { $0.release.id },
      .textOrNull("title", "The release's title.") { $0.release.title },
      .textOrNull("day", "The release's day.") { $0.release.day },
      .text("address", "Where the release was published.") { $0.release.address },
      .count("revision", "Number of the revision.") { $0.revision },
      .count("turn", "Number of the turn, from 1.") { $0.turn },
      .text("permalink", "The name of the place: release#t14.") { Permalink($0).description },
    ])

  /// Who used the words.
  public static let speaker = JSONShape<WordingSpeaker>(
    "WordingSpeaker", "Who used the words; one who both says and asks them is there twice.",
    [
      .text("speaker", "A name, or what is known: reporter, unnamed: role, unknown.") { $0.name },
      .textOrNull("person", "The slug of the person.") { $0.person },
      .choice("role", "Whether the words are said or asked.") { $0.role },
      .count("count", "How often.") { $0.count },
      .one("first", "The first use.", place) { $0.first },
      .one("last", "The last use.", place) { $0.last },
    ])

  /// A form in which the words are printed.
  public static let variant = JSONShape<WordingVariant>(
    "WordingVariant", "A form in which the words are printed; white space counts as one space.",
    [.text("text", "The words as printed.") { $0.text }] + count.fields.map { $0.of(\.count) } + [
      .one("first", "Its first use.", place) { $0.first }
    ])

  /// One use.
  public static let use = JSONShape<WordingUse>(
    "WordingUse", "One use of the words.",
    place.fields.map { $0.of(\.place) } + [
      .textOrNull("label", "The label as printed.") { $0.passage.label },
      .textOrNull("speaker", "Who speaks.") { $0.passage.speaker?.description },
      .textOrNull("person", "The slug of the person.") { $0.person },
      .choiceOrNull("kind", "What the turn does.") { $0.passage.kind },
      .choice("role", "Whether the words are said or asked.") { $0.role },
      .text("printed", "The words as printed.") { $0.printed },
      .count("text_start", "The first byte in the reading text.") { $0.range.lowerBound },
      .count("text_end", "The byte behind the last.") { $0.range.upperBound },
      .textOrNull("repeats", "Where the same speech stands that was published twice.") {
        $0.repeats.map { Permalink($0).description }
      },
    ])

  /// The whole timeline, with a page of its uses.
  public static let timeline = JSONShape<WordingTimeline>(
    "WordingTimeline", "Who used a run of words, when, how often, in which printed forms.",
    [.texts("words", "The words as they are compared.") { $0.words }]
      + count.fields.map { $0.of(\.count) } + [
        .count("repeated", "Uses, counted too, in a speech that another release has as well.") {
          $0.repeatedCount
        },
        .one("undated", "Uses in releases without a day.", count) { $0.undated },
        .oneOrNull("first", "The earliest use that has a day.", use) { $0.first },
        .oneOrNull("last", "The latest use that has a day.", use) { $0.last },
        .list("months", "Months with uses, rising.", period) { $0.months },
        .list("years", "Years with uses, rising.", period) { $0.years },
        .count("speaker_count", "How many speakers there are, listed or not.") { $0.speakerCount },
        .list("speakers", "Those with the most uses.", speaker) { $0.speakers },
        .count("variant_count", "How many printed forms there are, listed or not.") {
          $0.variantCount
        },
        .list("variants", "The most frequent printed forms.", variant) { $0.variants },
        .count("offset", "How many uses stand before those that are listed.") { $0.offset },
        .list("uses", "Uses, the earliest first.", use) { $0.uses },
      ])
}
