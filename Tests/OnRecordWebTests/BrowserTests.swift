import Foundation
import OnRecord
import OnRecordTestSupport
import Testing

@testable import OnRecordWeb

/// The room in a real browser, as those see it who use it.
@Suite("The room in a browser", .serialized)
struct BrowserTests {
  /// Paths that pages name already and nothing answers yet.
  private static let pending: [String] = []

  @Test(
    "Every page is whole at every size, in every colour, with scripts and without, by keys alone")
  func walk() async throws {
    guard try Browser.isThere(for: "the room in a browser") else { return }
    var arguments = Self.pending.flatMap { ["--pending", $0] }
    arguments += [
      "--draft", Checkout.folder.appendingPathComponent("Samples/drafts/ferry-deal.md").path,
    ]
    if let shared = SharedCorpora.folder {
      arguments += ["--atom", shared.appendingPathComponent("schemas/atom/atom.rnc").path]
    }
    try await TestRoom.open { [arguments] client in
      let opinion = try await WebClient.waiting {
        try Judge("walk.py").opinion(of: Data(), arguments: [client.address] + arguments)
      }
      let told = try #require(opinion)
      print(told.summary)
      #expect(told.status == 0, "\(told.text)")
    }
  }

  @Test("Nothing of a record or of a request comes to life in a browser")
  func hostile() async throws {
    guard try Browser.isThere(for: "hostile records in a browser") else { return }
    let workshop = try WebWorkshop()
    try HostileRecord.fill(workshop, with: HostileTextTests.corpus)
    let asked = try JSONSerialization.data(withJSONObject: [
      "words": HostileTextTests.corpus, "pending": Self.pending,
      "paths": ["/search?q=alert", "/search?q=Morava", "/search?q=nothing+of+it"],
      "boxes": ["/", "/search", "/people", "/check"],
    ])
    try await TestRoom.open(over: workshop.record) { client in
      let opinion = try await WebClient.waiting {
        try Judge("hostile.py").opinion(of: asked, arguments: [client.address])
      }
      let told = try #require(opinion)
      print(told.summary)
      #expect(told.status == 0, "\(told.text)")
    }
  }
}

extension Judge.Opinion {
  /// The last line of what a judge said.
  fileprivate var summary: String { text.split(separator: "\n").last.map { String($0) } ?? "" }
}

extension WebClient {
  /// The room's address for a browser.
  fileprivate var address: String { "http://127.0.0.1:\(port)\(prefix)/" }
}
