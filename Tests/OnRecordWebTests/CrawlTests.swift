import Foundation
import Testing

@testable import OnRecordWeb

/// Every link on every page leads somewhere.
@Suite("Links")
struct CrawlTests {
  /// Pages that others name before they are there; empty once they are.
  private static let expectedLater: [String] = []

  /// More addresses than the sample record has pages by far; a crawl that goes on is a trap.
  private static let most = 3000

  @Test("Every link of the sample record's pages answers, and every fragment is there")
  func everyLink() async throws {
    try await TestRoom.open(prefix: "/room") { client in
      var waiting = ["/", "/help", "/api", "/search?q=ferry", "/feed.atom", "/sitemap.xml"]
      var known = Set(waiting)
      var pages: [String: String] = [:]
      var fragments: [(page: String, target: String, name: String)] = []
      while let path = waiting.popLast() {
        let answer = try await client.get(path)
        #expect(answer.status == 200, "\(path)")
        guard answer.headers["content-type"]?.hasPrefix("text/html") == true else { continue }
        pages[path] = answer.text
        for link in Self.links(of: answer.text, on: path) {
          let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
          let target = String(parts[0])
          if parts.count > 1 { fragments.append((path, target, String(parts[1]))) }
          guard Self.isWanted(target), known.insert(target).inserted else { continue }
          waiting.append(target)
        }
        try #require(known.count < Self.most)
      }
      #expect(pages.count > 60)
      for fragment in fragments {
        guard let page = pages[fragment.target] else { continue }
        let isThere =
          page.contains("id=\(fragment.name)>") || page.contains("id=\(fragment.name)\n")
          || page.contains("id=\(fragment.name) ") || page.contains("id=\"\(fragment.name)\"")
        #expect(isThere, "\(fragment.page) leads to \(fragment.target)#\(fragment.name)")
      }
    }
  }

  /// Addresses of this room on a page, below the prefix.
  private static func links(of html: String, on path: String) -> [String] {
    let base = String(path.prefix { $0 != "?" })
    return html.matches(of: /(?:href|src|action)=(?:"([^"]*)"|([^\s">]+))/).compactMap { match in
      let link = TestHTML.text(String(match.1 ?? match.2 ?? ""))
      if link.hasPrefix("#") { return path + link }
      if link.hasPrefix("?") { return base + link }
      guard link.hasPrefix("/room") else { return nil }
      let below = String(link.dropFirst("/room".count))
      return below.isEmpty ? "/" : below
    }
  }

  /// Searches multiply with their filters: those with one filter stand for all.
  private static func isWanted(_ path: String) -> Bool {
    guard !expectedLater.contains(where: path.hasPrefix) else { return false }
    // So do selections of two turns: every page of a selection offers one with a turn more.
    if let range = path.firstMatch(of: /\?t(\d+)-t(\d+)/),
      let first = Int(range.1), let last = Int(range.2), last - first > 1
    {
      return false
    }
    return path.count { $0 == "&" } < 2
  }
}
