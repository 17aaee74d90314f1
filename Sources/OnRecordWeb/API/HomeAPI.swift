import OnRecord
import OnRecordModel
import OnRecordReport

/// What is in this record, for programs.
enum HomeAPI {
  private struct Holding {
    let overview: RecordOverview
    let latest: [Release]
    let links: Links
  }

  private static let links = JSONShape<Links>(
    "RoomLinks", "Paths in this room.",
    [
      .text("self", "This answer.") { $0.page("/") },
      .text("releases", "All releases.") { $0.page("/r") },
      .text("people", "All persons.") { $0.page("/people") },
      .text("search", "Searches; they take the words as q.") { $0.page("/search") },
      .text("feed", "The releases taken in last, as an Atom feed.") { $0.page("/feed.atom") },
      .text("description", "The description of all addresses.") { $0.page("/api/openapi.json") },
    ])

  private static let shape = JSONShape<Holding>(
    "Overview", "What is in this record.",
    [
      .count("releases", "How many releases.") { $0.overview.releaseCount },
      .count("revisions", "How many revisions of them.") { $0.overview.revisionCount },
      .count("people", "How many persons speak in them.") { $0.overview.personCount },
      .textOrNull("first_day", "The day of the earliest release.") { $0.overview.firstDay },
      .textOrNull("last_day", "The day of the latest release.") { $0.overview.lastDay },
      .textOrNull("changed", "When something was last taken in, UTC; null for an empty record.") {
        $0.overview.state.changed.isEmpty ? nil : $0.overview.state.changed
      },
      .list("years", "Releases by year.", SearchJSON.value) { $0.overview.years },
      .list("kinds", "Turns by what they do.", SearchJSON.value) { $0.overview.kinds },
      .list("sites", "Releases by where they were published.", SearchJSON.value) {
        $0.overview.sites
      },
      .list("latest", "The latest releases.", ReleaseJSON.release) { $0.latest },
      .one("links", "Where to go from here.", links) { $0.links },
    ])

  static let operation = Operation(
    id: "overview", summary: "What is in this record", json: shape.schema,
    follows: [.init(operation: "release", parameter: "release", pointer: "/latest/0/slug")])

  static func answer(in room: Room) throws -> Answer {
    let latest = try room.record.releases(order: .latest, limit: 10).releases
    return .json(
      shape(Holding(overview: try room.record.overview(), latest: latest, links: room.links)))
  }
}
