/// Every address of the room.
enum Routes {
  static let all: [Route] = [
    Route("/") { try HomePage.answer($0, $1) },
    Route("/r/:release") { try ReleasePage.answer($0, $1) },
    Route("/r/:release/source", [], isKept: false) { try SourceAnswer.source($0, $1) },
    Route("/r/:release/text", [], isKept: false) { try SourceAnswer.text($0, $1) },
    Route("/assets/:name", [], isKept: false) { try AssetAnswer.answer($0, $1) },
    Route("/robots.txt", [], isKept: false) { RobotsAnswer.answer($0, $1) },
  ]
}
