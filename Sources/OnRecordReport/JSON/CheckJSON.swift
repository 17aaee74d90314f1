public import OnRecord
public import OnRecordModel
import OnRecordText
import OnRecordWording

/// What the record says to quotations, as `check --json`, `check --quotations` and the reading room
/// give it.
///
/// `file` is the path as given to `add`, `start` and `end` bytes of that file; a draft's own offsets
/// are of the draft's file. A contract (DESIGN §7): keys are only ever added.
public enum CheckJSON {
  /// A check with the passages on which it rests.
  public struct Cited: Sendable {
    let check: QuotationCheck
    let passages: [CitedPassage]
    let also: [CitedPassage]
    let nearest: CitedPassage?

    /// A check with its passages.
    ///
    /// - Parameters:
    ///   - passages: The passages on which the verdict rests.
    ///   - also: Other places that are listed.
    ///   - nearest: The nearest passage, where nothing was found.
    public init(
      _ check: QuotationCheck, passages: [CitedPassage], also: [CitedPassage],
      nearest: CitedPassage?
    ) {
      self.check = check
      self.passages = passages
      self.also = also
      self.nearest = nearest
    }
  }

  /// A difference with the passages among which its document is.
  public struct CitedDifference: Sendable {
    let difference: WordDifference
    let passages: [CitedPassage]

    fileprivate var file: String? {
      passages.first { $0.revision.key == difference.document }?.revision.path
    }
  }

  /// The members that every check has.
  public static let check = JSONShape<Cited>(
    "Check", "What the record says to a quotation.",
    [
      .choice("verdict", "The verdict.") { $0.check.verdict },
      .choice("severity", "How grave the gravest difference is.") { $0.check.severity },
      .textOrNull("speaker", "Whose words the first piece is.") { $0.check.speaker?.description },
      .textOrNull("label", "That turn's label as printed.") { $0.check.label },
      .choice("attribution", "Whether the one named said it.") { $0.check.attribution },
      .list("pieces", "The passages on which the verdict rests.", passage) { $0.passages },
      .list("differences", "Where the quotation and the record part.", difference) { cited in
        cited.check.differences.map { CitedDifference(difference: $0, passages: cited.passages) }
      },
      .list("also", "Other places with the same words, as far as they are listed.", passage) {
        $0.also
      },
      .count("also_count", "How many other places there are, listed or not.") {
        $0.check.alsoCount
      },
      .oneOrNull("nearest", "The nearest passage, where nothing was found.", passage) {
        $0.nearest
      },
      .list("notes", "What a reader should know beside the verdict.", note) { $0.check.notes },
    ])

  /// A passage of the record with all that a citation needs.
  public static let passage = JSONShape<CitedPassage>(
    "CitedPassage", "A passage of the record with all that a citation needs.",
    [
      .text("file", "The path of the source below the folder that was added.") {
        $0.revision.path
      },
      .textOrNull("part", "Which part of the source, where it holds several.") { $0.revision.part },
      .count("start", "The first byte in the source.") { $0.source.lowerBound },
      .count("end", "The byte behind the last in the source.") { $0.source.upperBound },
      .text("text", "The words as they stand in the record.") { $0.words },
      .text("release", "The release's name.") { $0.release.id },
      .count("revision", "Number of the revision that has the words.") { $0.revision.ordinal },
      .countOrNull("turn", "Number of the turn, from 1.") { $0.turn.map { $0 + 1 } },
      .choiceOrNull("kind", "What the turn does.") { $0.kind },
      .text("speaker", "Whose words.") { $0.speaker.description },
      .textOrNull("label", "The label as printed.") { $0.label },
      .textOrNull("title", "The release's title.") { $0.release.title },
      .textOrNull("day", "The release's day.") { $0.release.day },
      .text("link", "The name of the place: release#t14.") { Permalink($0).description },
      .count("quote_start", "Where the quotation's words for it begin, in bytes of `compared`.") {
        $0.quoteRange.lowerBound
      },
      .count("quote_end", "The byte behind the last of them.") { $0.quoteRange.upperBound },
    ])

  /// One place where a quotation and the record part.
  public static let difference = JSONShape<CitedDifference>(
    "Difference", "One place where the quotation and the record part.",
    [
      .choice("kind", "What kind of difference.") { $0.difference.kind },
      .choice("gravity", "How grave it is.") { $0.difference.gravity },
      .text("quote", "The quotation's characters there.") { $0.difference.quoteWords },
      .count("quote_start", "Where they begin, in bytes of `compared`.") {
        $0.difference.quoteRange.lowerBound
      },
      .count("quote_end", "The byte behind the last of them.") {
        $0.difference.quoteRange.upperBound
      },
      .text("record", "The record's characters there.") { $0.difference.recordWords },
      .textOrNull("file", "The source in which they stand.") { $0.file },
      .count("text_start", "Where they begin in the reading text, in bytes.") {
        $0.difference.recordRange.lowerBound
      },
      .count("text_end", "The byte behind the last of them.") {
        $0.difference.recordRange.upperBound
      },
    ])

  /// A remark beside the verdict.
  public static let note = JSONShape<QuotationCheck.Note>(
    "CheckNote", "Something that a reader should know beside the verdict.",
    [
      .choice("kind", "Which remark, for programs.") { $0.kind },
      .text("message", "A sentence for a person.") { $0.message },
    ])
}
