/// Every address of the room.
enum Routes {
  static let all: [Route] = [
    Route("/", [.html, .json], HomeAPI.operation) { try HomePage.answer($0, $1) },
    Route("/search", [.html, .json], SearchAPI.operation) { try SearchPage.answer($0, $1) },
    Route("/wording", [.html, .json], WordingAPI.operation) { try WordingPage.answer($0, $1) },
    Route("/r", [.html, .json], ReleaseListAPI.operation) { try ReleaseListPage.answer($0, $1) },
    Route("/r/:release", [.html, .json], ReleaseAPI.operation) { try ReleasePage.answer($0, $1) },
    Route("/r/:release/source", [], Files.source, isKept: false) {
      try SourceAnswer.source($0, $1)
    },
    Route("/r/:release/text", [], Files.text, isKept: false) { try SourceAnswer.text($0, $1) },
    Route("/r/:release/cite", [.html], CiteAPI.page) { try CitePage.answer($0, $1) },
    Route("/r/:release/cite/:form", [], CiteAPI.file) { try CitePage.file($0, $1) },
    Route("/people", [.html, .json], PeopleAPI.operation) { try PeopleListPage.answer($0, $1) },
    Route("/people/:person", [.html, .json], PersonAPI.operation) { try PersonPage.answer($0, $1) },
    Route(
      "/check", [.html, .json], CheckAPI.operation, taking: CheckAPI.taking,
      take: CheckedPage.answer
    ) { try CheckPage.answer($0, $1) },
    Route("/help", [.html], Files.help) { try HelpPage.answer($0, $1) },
    Route("/api", [.html], Files.api) { try APIPage.answer($0, $1) },
    Route("/api/openapi.json", [.json], Files.description) { try OpenAPIAnswer.answer($0, $1) },
    Route("/feed.atom", [.atom], Files.feed) { try FeedAnswer.releases($0, $1) },
    Route("/search.atom", [.atom], Files.searchFeed) { try FeedAnswer.search($0, $1) },
    Route("/sitemap.xml", [], Files.sitemap) { try SitemapAnswer.index($0, $1) },
    Route("/sitemap-{part}", [], Files.sitemapPart) { try SitemapAnswer.part($0, $1) },
    Route("/assets/:name", [], Files.asset, isKept: false) { try AssetAnswer.answer($0, $1) },
    Route("/robots.txt", [], Files.robots, isKept: false) { RobotsAnswer.answer($0, $1) },
  ]
}
