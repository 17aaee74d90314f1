/// Every address of the room.
enum Routes {
  static let all: [Route] = [
    Route("/") { try HomePage.answer($0, $1) },
    Route("/search") { try SearchPage.answer($0, $1) },
    Route("/r") { try ReleaseListPage.answer($0, $1) },
    Route("/r/:release") { try ReleasePage.answer($0, $1) },
    Route("/r/:release/source", [], isKept: false) { try SourceAnswer.source($0, $1) },
    Route("/r/:release/text", [], isKept: false) { try SourceAnswer.text($0, $1) },
    Route("/r/:release/cite") { try CitePage.answer($0, $1) },
    Route("/r/:release/cite/:form", []) { try CitePage.file($0, $1) },
    Route("/people") { try PeopleListPage.answer($0, $1) },
    Route("/people/:person") { try PersonPage.answer($0, $1) },
    Route("/check", [.html, .json], take: CheckedPage.answer) { try CheckPage.answer($0, $1) },
    Route("/help") { try HelpPage.answer($0, $1) },
    Route("/feed.atom", [.atom]) { try FeedAnswer.releases($0, $1) },
    Route("/search.atom", [.atom]) { try FeedAnswer.search($0, $1) },
    Route("/sitemap.xml", []) { try SitemapAnswer.index($0, $1) },
    Route("/sitemap-{part}", []) { try SitemapAnswer.part($0, $1) },
    Route("/assets/:name", [], isKept: false) { try AssetAnswer.answer($0, $1) },
    Route("/robots.txt", [], isKept: false) { RobotsAnswer.answer($0, $1) },
  ]
}
