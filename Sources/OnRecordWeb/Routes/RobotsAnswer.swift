/// What search engines may visit.
enum RobotsAnswer {
  /// Releases are there to be found; searches are without number, and checks are nobody's to crawl.
  static func answer(_ request: WebRequest, _ room: Room) -> Answer {
    let closed = ["/search", "/check", "/wording"].map { "Disallow: \(room.links.page($0))\n" }
    let map = room.links.absolute(room.links.page("/sitemap.xml"))
    let text = "User-agent: *\n" + closed.joined() + "\nSitemap: \(map)\n"
    return Answer(mediaType: "text/plain; charset=utf-8", body: Array(text.utf8))
  }
}
