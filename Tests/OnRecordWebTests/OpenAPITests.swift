import Foundation
import OnRecord
import OnRecordReport
import OnRecordTestSupport
import OnRecordText
import Testing

@testable import OnRecordWeb

/// The description of the room is true to the room.
@Suite("The description of the room")
struct OpenAPITests {
  private static let methods = ["get", "put", "post", "delete", "patch"]

  private static func document(_ client: WebClient) async throws -> [String: Any] {
    let answer = try await client.get("/api/openapi.json")
    #expect(answer.headers["content-type"] == "application/json")
    return try #require(
      try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any])
  }

  @Test("Every route is described, with every form and every open part, and nothing else is")
  func everyRoute() async throws {
    try await TestRoom.open(prefix: "/deep/room") { client in
      let document = try await Self.document(client)
      let servers = try #require(document["servers"] as? [[String: Any]])
      #expect(servers.map { $0["url"] as? String } == ["/deep/room"])
      var paths = try #require(document["paths"] as? [String: [String: [String: Any]]])
      var names: [String] = []
      for route in Routes.all {
        let path = OpenAPIDocument.path(of: route)
        let removed = paths.removeValue(forKey: path)
        let item = try #require(removed, "\(route.path) has no operation")
        let get = try #require(item["get"], "\(path)")
        #expect((item["post"] != nil) == (route.take != nil), "\(path)")
        names += item.values.compactMap { $0["operationId"] as? String }
        let parameters = get["parameters"] as? [[String: Any]] ?? []
        let open = parameters.filter { $0["in"] as? String == "path" }
          .compactMap { $0["name"] as? String }
        #expect(open == path.matches(of: /\{([^}]*)\}/).map { String($0.1) }, "\(path)")
        let responses = try #require(get["responses"] as? [String: [String: Any]])
        let content = try #require(responses["200"]?["content"] as? [String: Any], "\(path)")
        for format in route.formats { #expect(content[format.mediaType] != nil, "\(path)") }
        #expect(!content.isEmpty, "\(path)")
        #expect(
          (route.operation?.json != nil) == route.formats.contains(.json)
            || path == "/api/openapi.json", "\(path)")
        #expect(
          route.taking == nil || route.taking?.json != nil || !route.formats.contains(.json),
          "\(path)")
      }
      #expect(paths.isEmpty)
      #expect(Set(names).count == names.count)
      for follow in Routes.all.flatMap({ $0.operation?.follows ?? [] }) {
        #expect(names.contains(follow.operation))
      }
    }
  }

  @Test("What may be sent is described with what it must be")
  func bodies() throws {
    let schema = JSONShape<String>("Draft", "A draft.", [.text("draft", "Its text.") { $0 }]).schema
    let taking = OnRecordWeb.Operation(
      id: "check", summary: "A check",
      bodies: [.init(mediaType: "application/x-www-form-urlencoded", schema: schema)])
    let route = Route("/check", taking: taking, take: { _, _ in .page("") }) { _, _ in .page("") }
    let record = try Record(at: try SampleRecord.folder.get(), access: .read)
    let room = Room(
      record: record, templates: try Templates(), assets: Assets(),
      links: Links(prefix: "", publicAddress: PublicAddress("")), limits: Limits())
    let document = OpenAPIDocument(
      routes: [route], prefix: "", examples: try Examples(in: room)
    ).json
    let text = String(decoding: document.encoded(), as: UTF8.self)
    #expect(text.contains("\"/check\":{\"post\":"))
    #expect(text.contains("\"requestBody\":{\"required\":true,\"content\":"))
    #expect(text.contains("\"Draft\":{\"description\":\"A draft.\",\"type\":\"object\""))
  }

  /// Every object that comes or is sent, and those of failures.
  private static var objects: [JSONObjectSchema] {
    let operations = Routes.all.flatMap { [$0.operation, $0.taking] }.compactMap(\.self)
    return operations.flatMap { ($0.json?.objects ?? []) + $0.bodies.flatMap(\.schema.objects) }
      + Problem.shape.schema.objects
  }

  @Test("No two objects of the description have one name and different keys")
  func names() {
    var keys: [String: [String]] = [:]
    for object in Self.objects {
      let own = object.members.map(\.key)
      #expect(Set(own).count == own.count, "\(object.name)")
      #expect(keys[object.name] ?? own == own, "\(object.name)")
      keys[object.name] = own
    }
    #expect(keys.count > 30 && keys["CheckedQuotation"] != nil && keys["DraftForm"] != nil)
  }

  @Test("Every key that comes and every name of a failure is documented")
  func documented() throws {
    let folder = Checkout.folder
    let documents = try ["docs/json.md", "docs/api.md"].map {
      try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8)
    }.joined()
    let words = Set(documents.matches(of: /[`"]([a-z_0-9-]+)[`"]/).map { String($0.1) })
    for object in Self.objects {
      for member in object.members {
        #expect(words.contains(member.key), "\(object.name).\(member.key)")
      }
    }
    let sources = folder.appendingPathComponent("Sources/OnRecordWeb")
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    var codes: Set<String> = []
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "swift" else { continue }
      let text = try String(contentsOf: file, encoding: .utf8)
      codes.formUnion(text.matches(of: /code: "([a-z-]+)"/).map { String($0.1) })
    }
    #expect(codes.count > 10)
    for code in codes { #expect(documents.contains("`\(code)`"), "\(code)") }
  }

  @Test("The page for people names every address with data")
  func page() async throws {
    try await TestRoom.open { client in
      let page = try await client.get("/api")
      #expect(page.status == 200 && TestHTML.dangers(page.text) == [])
      for route in Routes.all where route.operation?.json != nil {
        #expect(page.text.contains("<code>\(OpenAPIDocument.path(of: route))</code>"))
      }
      let curls = TestHTML.text(page.text).matches(of: /' '(http[^']*)'/).map { String($0.1) }
      #expect(curls.count == 4)
      for address in curls {
        let path = try #require(address.firstRange(of: "\(client.port)")).upperBound
        let answer = try await client.get(
          String(address[path...]), ["Accept": "application/json"])
        #expect(answer.status == 200, "\(address)")
      }
    }
    let empty = try WebWorkshop()
    try await TestRoom.open(over: empty.record) { client in
      for path in ["/", "/r", "/people", "/api/openapi.json"] {
        let answer = try await client.get(path, ["Accept": "application/json"])
        #expect(answer.status == 200, "\(path)")
      }
      let page = try await client.get("/api")
      #expect(page.text.contains("nothing in this record yet"))
    }
  }

  @Test("Validators of the standard and a fuzzer find nothing", arguments: ["", "/deep/room"])
  func judges(prefix: String) async throws {
    try await TestRoom.open(prefix: prefix) { client in
      // The second room is asked shortly: what differs there is the prefix.
      let arguments = ["http://127.0.0.1:\(client.port)\(prefix)", prefix.isEmpty ? "15" : "3"]
      let draft = try Data(contentsOf: CheckPageTests.sample)
      let opinion = try await WebClient.waiting {
        try Judge("openapi.py").opinion(of: draft, arguments: arguments)
      }
      guard let opinion else { return }
      #expect(opinion.status == 0, "\(opinion.text)")
    }
  }
}
