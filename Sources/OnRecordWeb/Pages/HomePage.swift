import OnRecord
import OnRecordModel

/// What is in this record, and where to begin.
enum HomePage {
  static func answer(_ request: WebRequest, _ room: Room) throws -> Answer {
    let releases = try room.record.releases()
    return try room.page(
      "home",
      [
        "title": .text("The record"), "count": .text(Numerals.count(releases.count, "release")),
        "latest": .list(
          releases.filter { $0.day != nil }.suffix(12).reversed().map { release in
            [
              "day": .optional(release.day), "name": .text(release.title ?? release.id),
              "address": .text(room.links.release(release.id)),
            ]
          }),
      ])
  }
}
