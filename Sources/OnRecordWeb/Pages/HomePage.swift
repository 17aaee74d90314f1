import OnRecord
import OnRecordModel

/// What is in this record, and where to begin.
enum HomePage {
  static func answer(_ request: WebRequest, _ room: Room) throws -> Answer {
    if request.format == .json { return try HomeAPI.answer(in: room) }
    let overview = try room.record.overview()
    let latest = try room.record.releases(order: .latest, limit: 10)
    // As many as their list has; that of the overview are those who are named in full.
    let people = try room.record.people(limit: 0).total
    let bare = people - overview.personCount
    let turns = overview.kinds.reduce(0) { $0 + $1.count }
    let answers = overview.kinds.first { $0.value == Turn.Kind.answer.rawValue }?.count ?? 0
    let chart = YearChart(years: overview.years) {
      room.links.page("/r", Parameters([("year", $0)]))
    }
    let sites = overview.sites.filter { !$0.value.isEmpty }
    let view: View = [
      "title": .text("The record"), "isHome": .flag(true),
      "isEmpty": .flag(overview.releaseCount == 0),
      "releaseCount": .text(Numerals.count(overview.releaseCount, "release")),
      "turnCount": .text(Numerals.count(turns, "turn")),
      "answerCount": .text(Numerals.count(answers, "answer")),
      "personCount": .text(Numerals.count(people, "person", "people")),
      "bareCount": .text(bare == 0 ? "" : Numerals.grouped(bare)),
      "span": .text(Days.longSpan(overview.firstDay, overview.lastDay)),
      "changed": .text(Days.text(ofMoment: overview.state.changed)),
      "latest": .list(latest.releases.map { ReleaseListPage.row($0, room.links) }),
      "sites": .list(
        sites.prefix(8).map { site in
          [
            "site": .text(site.label), "count": .number(site.count),
            "address": .text(room.links.page("/r", Parameters([("site", site.value)]))),
          ]
        }),
      "hasSites": .flag(!sites.isEmpty), "chart": .view(chart.view),
      "example": .text(latest.releases.first.map { room.links.release($0.slug) } ?? ""),
    ]
    return try room.page("home", view)
  }
}
