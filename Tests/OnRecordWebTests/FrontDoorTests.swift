import Foundation
import OnRecordTestSupport
import Testing

@testable import OnRecordWeb

/// What every answer has in common, whatever page it is.
@Suite("The reading room's door")
struct FrontDoorTests {
  @Test("Every answer forbids what no page needs")
  func headers() async throws {
    try await TestRoom.open { client in
      for path in ["/", "/no/such/page", "/robots.txt"] {
        let answer = try await client.get(path)
        let policy = try #require(answer.headers["content-security-policy"])
        #expect(policy.hasPrefix("default-src 'none'"))
        #expect(!policy.contains("unsafe") && !policy.contains("data:") && !policy.contains("*"))
        #expect(answer.headers["x-content-type-options"] == "nosniff")
        #expect(answer.headers["referrer-policy"] == "no-referrer")
        #expect(answer.headers["set-cookie"] == nil)
        #expect(answer.headers["access-control-allow-origin"] == "*")
      }
    }
  }

  @Test("Malformed, overlong and unknown addresses get a page that says so")
  func badAddresses() async throws {
    try await TestRoom.open { client in
      let many = (0..<10_000).map { "a\($0)=1" }.joined(separator: "&")
      let cases: [(String, Int)] = [
        ("/no/such/page", 404), ("/../../etc/passwd", 404), ("/%2e%2e/%2e%2e/etc/passwd", 404),
        ("/assets/..%2froom.css", 404), ("/assets/%zz", 400), ("/assets/%ff%fe", 400),
        ("/assets/%00", 400), ("/?q=%", 400), ("/?q=%e2%82", 400), ("/?" + many, 414),
        ("/?" + (0..<100).map { "a\($0)=1" }.joined(separator: "&"), 400),
      ]
      for (path, status) in cases {
        let answer = try await client.get(path)
        #expect(answer.status == status, "\(path.prefix(40))")
        #expect(answer.headers["content-type"] == "text/html; charset=utf-8")
        #expect(answer.text.contains("<h1>"), "\(path.prefix(40))")
        #expect(answer.text.hasSuffix("</html>\n"))
        #expect(answer.headers["cache-control"] == "no-store")
      }
    }
  }

  @Test("Methods that write are refused with the ones that there are")
  func methods() async throws {
    try await TestRoom.open { client in
      for method in ["POST", "PUT", "DELETE", "PATCH"] {
        let answer = try await client.send(method, "/", body: [])
        #expect(answer.status == 405)
        #expect(answer.headers["allow"] == "GET, HEAD, OPTIONS")
      }
      let options = try await client.send("OPTIONS", "/")
      #expect(options.status == 204)
      #expect(options.headers["access-control-allow-methods"] == "GET, HEAD")
      let head = try await client.send("HEAD", "/")
      let whole = try await client.get("/")
      #expect(head.status == 200 && head.body.isEmpty)
      #expect(head.headers["content-length"] == String(whole.body.count))
      #expect(head.headers["etag"] == whole.headers["etag"])
    }
  }

  @Test("Bytes that are no request end the connection, and the room goes on")
  func noRequest() async throws {
    try await TestRoom.open { client in
      for bytes in ["\u{0}\u{1}\u{2}\r\n\r\n", "GET\r\n\r\n", "GET / HTTP/9.9\r\n\r\n"] {
        let answer = try? await client.raw(Array(bytes.utf8))
        #expect(answer == nil || answer?.status == 400)
      }
      let split = try? await client.raw(
        Array(
          "GET / HTTP/1.1\r\nHost: a\r\nX: a\rSet-Cookie: b=c\r\nConnection: close\r\n\r\n".utf8))
      #expect(split?.headers["set-cookie"] == nil)
      let after = try await client.get("/")
      #expect(after.status == 200)
    }
  }

  @Test("What is known already is not sent again")
  func conditional() async throws {
    try await TestRoom.open { client in
      let first = try await client.get("/")
      let tag = try #require(first.headers["etag"])
      #expect(tag.hasPrefix("\"") && tag.hasSuffix("\""))
      let again = try await client.get("/", ["If-None-Match": "\"other\", W/\(tag)"])
      #expect(again.status == 304 && again.body.isEmpty)
      #expect(again.headers["etag"] == tag)
      #expect(try await client.get("/", ["If-None-Match": "\"other\""]).status == 200)
      let zipped = try await client.get("/", ["Accept-Encoding": "br, gzip;q=0.5"])
      #expect(zipped.headers["content-encoding"] == "gzip")
      #expect(zipped.headers["etag"] != tag)
      #expect(zipped.body.starts(with: [0x1F, 0x8B]))
      #expect(zipped.body.count < first.body.count)
      #expect(try await client.get("/", ["Accept-Encoding": "gzip;q=0"]).body == first.body)
    }
  }

  @Test("Under a prefix every link of a page stays below it")
  func prefix() async throws {
    try await TestRoom.open(prefix: "/deep/room/") { client in
      #expect(client.prefix == "/deep/room")
      let page = try await client.get("/")
      #expect(page.status == 200)
      let links = page.text.matches(of: /(?:href|src|action)="(\/[^"]*)"/).map { String($0.1) }
      #expect(links.count > 8)
      for link in links { #expect(link.hasPrefix("/deep/room/"), "\(link)") }
      let styles = try #require(links.first { $0.hasSuffix(".css") })
      let asset = try await client.get(String(styles.dropFirst(client.prefix.count)))
      #expect(asset.status == 200)
      #expect(asset.headers["content-type"] == "text/css; charset=utf-8")
      #expect(asset.headers["cache-control"]?.contains("immutable") == true)
      // A proxy that takes the prefix away gets the same page.
      let stripped = WebClient(port: client.port, prefix: "")
      #expect(try await stripped.get("/").body == page.body)
      #expect(try await stripped.get("/deep/robots.txt").status == 404)
    }
  }
}
