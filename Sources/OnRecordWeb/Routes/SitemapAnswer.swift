import HTTPTypes
import OnRecord
import OnRecordModel

/// What search engines may find, with the day on which each page changed last (sitemaps.org).
enum SitemapAnswer {
  /// Releases a part; the protocol allows 50,000.
  private static let size = 5000

  /// The list of parts.
  static func index(_ request: WebRequest, _ room: Room) throws -> Answer {
    let list = try room.record.releases(order: .earliest, limit: 0)
    let parts = (0..<max(1, (list.total + size - 1) / size)).map { part -> View in
      ["address": .text(room.links.absolute(room.links.page("/sitemap-\(part + 1).xml")))]
    }
    return try xml("sitemaps", ["parts": .list(parts)], in: room)
  }

  /// One part.
  static func part(_ request: WebRequest, _ room: Room) throws -> Answer {
    let name = request.component("part")
    let parts = Parameters([("part", name.hasSuffix(".xml") ? String(name.dropLast(4)) : "")])
    let number = try? parts.number("part", in: 1...100_000)
    let list = try room.record.releases(
      order: .earliest, offset: ((number ?? 1) - 1) * size, limit: size)
    guard let number, number == 1 || !list.releases.isEmpty else {
      throw WebFailure(.notFound, "The sitemap has no such part.")
    }
    let links = room.links
    var pages = list.releases.map { release -> View in
      [
        "address": .text(links.absolute(links.release(release.slug))),
        "day": .text(Days.day(of: release.updated)),
      ]
    }
    if number == 1 {
      let changed = Days.day(of: try room.record.state().changed)
      pages += ["/", "/r", "/people"].map { page -> View in
        ["address": .text(links.absolute(links.page(page))), "day": .text(changed)]
      }
      pages += ["/help", "/api"].map { page -> View in
        ["address": .text(links.absolute(links.page(page))), "day": .text("")]
      }
    }
    return try xml("sitemap", ["pages": .list(pages)], in: room)
  }

  private static func xml(_ template: String, _ view: View, in room: Room) throws -> Answer {
    Answer(
      mediaType: "application/xml; charset=utf-8",
      body: Array(try room.templates.render(template, view).utf8))
  }
}
