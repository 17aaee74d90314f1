import HTTPTypes
import OnRecord
import OnRecordModel
import OnRecordText
import OnRecordWording

/// Feeds (Atom, RFC 4287): of releases as they are taken in, and of any search.
///
/// Identifiers are `tag:` URIs (RFC 4151) of names in the record, which never change, wherever the room
/// stands and whatever a title or day is corrected to.
enum FeedAnswer {
  private static let most = 50

  /// The releases that were taken in or changed last; filters narrow it.
  static func releases(_ request: WebRequest, _ room: Room) throws -> Answer {
    let filters = try FilterQuery(request.query)
    let list = try room.record.releases(
      matching: filters.filter, order: .updated, limit: most)
    let parameters = Parameters(
      request.query.items.filter { FilterQuery.names.contains($0.name) })
    let title = filters.isEmpty ? "On record" : "On record: \(filters.phrase)"
    return try feed(
      title, id: "releases\(parameters.coded)", own: "/feed.atom", page: "/r", parameters,
      list.releases.map { release($0, room.links) }, in: room)
  }

  /// What a search finds, the latest first.
  static func search(_ request: WebRequest, _ room: Room) throws -> Answer {
    let asked = try SearchRequest(request.query)
    guard let query = asked.query else {
      throw WebFailure(
        .badRequest, "A feed of a search needs its words, as the parameter “q”.",
        code: "bad-parameter")
    }
    let found = try room.record.search(
      query, filter: asked.filters.filter, order: .latest, limit: most, facetLimit: 0)
    let parameters = asked.parameters.setting("order", to: nil).setting("page", to: nil)
    return try feed(
      "On record: \(query)", id: "search\(parameters.coded)", own: "/search.atom", page: "/search",
      parameters, found.matches.map { match($0, room.links) }, in: room)
  }

  private static func feed(
    _ title: String, id: String, own: String, page: String, _ parameters: Parameters,
    _ entries: [View], in room: Room
  ) throws -> Answer {
    let links = room.links
    // RFC 4287 wants a moment; a record to which nothing was ever added has none.
    let changed = try room.record.state().changed
    let text = try room.templates.render(
      "feed",
      [
        "id": .text(tag(id)), "title": .text(title),
        "updated": .text(changed.isEmpty ? "1970-01-01T00:00:00Z" : changed),
        "own": .text(links.absolute(links.page(own, parameters))),
        "page": .text(links.absolute(links.page(page, parameters))), "entries": .list(entries),
      ])
    return Answer(mediaType: "application/atom+xml; charset=utf-8", body: Array(text.utf8))
  }

  private static func release(_ release: Release, _ links: Links) -> View {
    let day = release.day.map { Days.text($0) }
    return [
      "id": .text(tag("release/\(release.id)")), "title": .text(release.title ?? release.id),
      "updated": .text(release.updated), "author": .text(release.site),
      "address": .text(links.absolute(links.release(release.slug))),
      "summary": .text([day, release.place].compactMap(\.self).joined(separator: ", ")),
    ]
  }

  private static func match(_ match: ExchangeMatch, _ links: Links) -> View {
    let release = match.release
    let revision = match.isCurrent ? nil : match.revision
    let shown = MatchExcerpts.shown(match)
    let first = shown.first { !$0.matches.isEmpty } ?? shown.first
    let place = match.exchange.map { "x\($0)" } ?? first?.turn.map { "t\($0)" } ?? "outside"
    let words = shown.map { passage in
      let name = SpeakerName(label: passage.label, speaker: passage.speaker, kind: passage.kind)
      let text = ReadingText(passage.text)
      let excerpts = MatchExcerpts.ranges(of: passage).map { text[$0] }
      return "\(name.label): \(excerpts.joined(separator: " … "))"
    }
    return [
      "id": .text(tag("exchange/\(release.id)@\(match.revision)/\(place)")),
      "title": .text("\(Days.text(orUndated: release.day)): \(release.title ?? release.id)"),
      "updated": .text(release.updated),
      "author": .text(first?.speaker.map(SpeakerName.text) ?? release.site),
      "address": .text(
        links.absolute(links.release(release.slug, revision: revision, turn: first?.turn))),
      "summary": .text(words.joined(separator: "\n\n")),
    ]
  }

  private static func tag(_ name: String) -> String {
    "tag:onrecord,2026:" + PercentCoding.encoded(name, keeping: "/@?&=%+")
  }
}
