import OnRecord
import OnRecordModel
import OnRecordReport

/// A release with its reading, or some of its turns, for programs.
enum ReleaseAPI {
  private struct Shown {
    let excerpt: RecordedExcerpt
    let asked: [Int]
    let history: [Revision]
    let formerly: [String]
    let neighbours: ReleaseNeighbours
    let links: Links

    var release: Release { excerpt.recorded.release }
    var path: String {
      let revision = excerpt.recorded.revision
      return links.release(
        release.slug, revision: revision.isCurrent ? nil : revision.ordinal)
    }
    var own: String {
      path + (excerpt.turns.map { "?" + TurnSelection.name($0) } ?? "")
    }
  }

  private static let links = JSONShape<Shown>(
    "ReleaseLinks", "Paths in this room.",
    [
      .text("self", "This answer.") { $0.own },
      .text("current", "The release as it is now.") { $0.links.release($0.release.slug) },
      .text("source", "The source, byte for byte.") { $0.path + "/source" },
      .text("text", "The reading text, to which text_start and text_end refer.") {
        $0.path + "/text"
      },
      .textOrNull("earlier", "The release before it, by day.") { shown in
        shown.neighbours.earlier.map { shown.links.release($0.slug) }
      },
      .textOrNull("later", "The release after it, by day.") { shown in
        shown.neighbours.later.map { shown.links.release($0.slug) }
      },
    ])

  private static let shape = JSONShape<Shown>(
    "RecordedRelease", "A release with what was read from it, or with some turns of it.",
    ReadingJSON.recordedFields.map { $0.of(\.excerpt) } + [
      .list(
        "asked", "The questions that the selected turns answer, where they are not selected.",
        ReadingJSON.turn
      ) { shown in RecordedExcerpt(shown.excerpt.recorded, turns: shown.asked).placedTurns },
      .list("history", "All revisions of the release, the first first.", ReleaseJSON.revision) {
        $0.history
      },
      .texts("formerly", "Slugs that it had; each leads here.") { $0.formerly },
      .one("links", "Where to go from here.", links) { $0 },
    ])

  static let operation = Operation(
    id: "release", summary: "A release with its whole reading, or some turns of it",
    about: "The name may have @ and the number of a revision behind it, which never changes. Turns"
      + " are selected as ?t12, ?t3-t5 or ?t3&t9, as in the addresses of pages, or with t.",
    path: [releaseName],
    query: [
      QueryParameter(
        name: "t", about: "Turns by number: 12, or 3-5. At most 50 turns.",
        schema: .pattern("t?[0-9]{1,7}(-t?[0-9]{1,7})?"), isRepeated: true, example: .turn)
    ],
    isOtherName: { TurnSelection.isName($0) || $0 == "cite" },
    json: shape.schema, leadsOn: true, canBeMissing: true)

  /// The name of a release in a path.
  static let releaseName = Operation.PathParameter(
    name: "release",
    about: "The release's slug, or one that it had; with @2 behind it, its second revision.",
    example: .release)

  /// - Parameter turns: Indexes of the selected turns; nil for everything.
  static func answer(
    _ recorded: RecordedReading, turns: [Int]?, in room: Room
  ) throws -> Answer {
    let release = recorded.release
    let statement = StatementPage(recorded: recorded, turns: turns ?? [], room: room)
    return .json(
      shape(
        Shown(
          excerpt: RecordedExcerpt(recorded, turns: turns), asked: statement.asked,
          history: try room.record.revisions(ofRelease: release.id),
          formerly: try room.record.slugs(ofRelease: release.id).filter { $0 != release.slug },
          neighbours: try room.record.neighbours(ofRelease: release.id), links: room.links)))
  }
}
