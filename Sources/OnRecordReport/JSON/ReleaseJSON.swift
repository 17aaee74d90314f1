public import OnRecordModel

/// Releases and revisions as JSON.
public enum ReleaseJSON {
  /// A release: a line of `list --json`.
  public static let release = JSONShape<Release>(
    "Release", "A published document of remarks, over time.",
    [
      .text("id", "A name that never changes.") { $0.id },
      .textOrNull("title", "The title as read from the current revision.") { $0.title },
      .textOrNull("day", "The day as read from the current revision: 2021-01-22.") { $0.day },
      .text("address", "Where it was published, or its path below the folder that was added.") {
        $0.address
      },
      .textOrNull("part", "Which part of its source it is, where that holds several.") { $0.part },
      .choice("fidelity", "How near it stands to the words as spoken.") { $0.fidelity },
      .count("revisions", "How many revisions the record holds.") { $0.revisionCount },
      .text("slug", "The name in its address today; every slug that it had leads there.") {
        $0.slug
      },
      .text("site", "Where it was published: a host, or the first folder of its path.") { $0.site },
      .textOrNull("place", "The place as printed in the current revision.") { $0.place },
      .text("updated", "When the current revision was taken in, UTC.") { $0.updated },
    ])

  /// What differs between the texts of two revisions, in short.
  public static let change = JSONShape<TextChange>(
    "TextChange", "What differs between the texts of two revisions, in short.",
    [
      .count("words_added", "Words that the later text has and the earlier has not.") {
        $0.wordsAdded
      },
      .count("words_removed", "Words that the earlier text has and the later has not.") {
        $0.wordsRemoved
      },
      .flag("exact", "Whether the two numbers are of the shortest way from one to the other.") {
        $0.isExact
      },
      .text("before", "The first words that differ, as the earlier text has them.") { $0.before },
      .text("after", "The same place in the later text.") { $0.after },
    ])

  /// The content of a release as read from one source.
  public static let revision = JSONShape<Revision>(
    "Revision", "The content of a release as read from one source.",
    [
      .count("revision", "Its number within the release, from 1.") { $0.ordinal },
      .flag("current", "Whether no later revision supersedes it.") { $0.isCurrent },
      .text("sha256", "SHA-256 of the source, 64 hexadecimal digits.") { $0.sourceHash },
      .count("size", "Length of the source in bytes.") { $0.sourceSize },
      .text("path", "The path as given when it was added.") { $0.path },
      .textOrNull("part", "Which part of the source it is, where that holds several.") { $0.part },
      .text("media_type", "Media type of the format that was read.") { $0.mediaType },
      .text("retrieved", "When the bytes were taken in first, UTC.") { $0.retrieved },
      .text("reader", "The version of the reader whose reading the record holds.") {
        $0.readerVersion
      },
      .text("text_sha256", "SHA-256 of the reading text, 64 hexadecimal digits.") { $0.textHash },
      .oneOrNull("change", "What changed against the revision before.", change) { $0.change },
    ])

  /// A revision that superseded another: a line of `changes --json`.
  public static let superseding = JSONShape<RecordedChange>(
    "Change", "A revision that superseded another.",
    release.fields.map { $0.of(\.release) }
      + [.one("revision", "The later revision.", revision) { $0.revision }])
}
