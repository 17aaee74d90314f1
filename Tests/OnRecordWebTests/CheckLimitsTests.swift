import Dispatch
import Foundation
import Glibc
import HTTPTypes
import OnRecord
import OnRecordTestSupport
import Synchronization
import Testing

@testable import OnRecordWeb

/// What is too much, too slow, malformed or of another kind, and that readers never wait for it.
@Suite("Limits of checking")
struct CheckLimitsTests {
  private static let draft = "“There is no secret agreement,” Sorvald said.\n"

  @Test("A draft that is too long is refused with what to do, as is one of too many quotations")
  func length() async throws {
    var limits = Limits()
    limits.draftBytes = 20_000
    limits.quotations = 3
    try await TestRoom.open(limits: limits) { client in
      let most = Self.draft + String(repeating: "x", count: 20_000 - Self.draft.utf8.count)
      #expect(try await client.check(.init("draft", most)).status == 200)
      for size in [20_001, 29_000, 200_000] {
        let long = try await client.check(
          .init("file", [UInt8](repeating: 0x61, count: size), file: "a.txt"))
        #expect(long.status == 413, "\(size)")
        #expect(long.text.contains("longer than 19 KiB. Check it in parts"))
      }
      // A body whose length nobody gives is no longer taken when it is too long.
      let part = "4000\r\n" + String(repeating: "a", count: 0x4000) + "\r\n"
      let head =
        "POST /check HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\n"
        + "Transfer-Encoding: chunked\r\n\r\n"
      let chunked = try await client.raw(
        Array((head + String(repeating: part, count: 3) + "0\r\n\r\n").utf8))
      #expect(chunked.status == 413)
      let three = String(repeating: Self.draft + "\n", count: 3)
      #expect(try await client.check(.init("draft", three)).status == 200)
      let four = try await client.check(.init("draft", three + Self.draft))
      #expect(four.status == 413)
      #expect(four.text.contains("This draft has 4 quotations; 3 are checked at a time."))
    }
  }

  @Test("A body that does not arrive in time is answered, and its connection ends")
  func slowBody() async throws {
    var limits = Limits()
    limits.arrivalSeconds = 1
    try await TestRoom.open(limits: limits) { client in
      let head =
        "POST /check HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nContent-Length: 100\r\n\r\n"
      let answer = try await client.raw(Array((head + "only a part").utf8))
      #expect(answer.status == 408)
      #expect(answer.text.contains("did not arrive within 1 seconds"))
      #expect(try await client.get("/check").status == 200)
    }
  }

  @Test("Of drafts that arrive at once no more than so many are taken")
  func manyBodies() async throws {
    var limits = Limits()
    limits.arrivingDrafts = 2
    try await TestRoom.openRoom(limits: limits) { room, client in
      let head =
        "POST /check HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nContent-Length: 100\r\n\r\n"
      var open: [Int32] = []
      for number in 1...2 {
        open.append(try client.began(Array(head.utf8)))
        try await Self.wait { room.desk.bodies.arrivingCount == number }
      }
      let refused = try await client.check(.init("draft", Self.draft))
      #expect(refused.status == 503 && refused.headers["retry-after"] == "5")
      #expect(refused.text.contains("Many drafts are arriving just now"))
      #expect(try await client.get("/").status == 200)
      for descriptor in open { close(descriptor) }
      try await Self.wait { room.desk.bodies.arrivingCount == 0 }
      #expect(try await client.check(.init("draft", Self.draft)).status == 200)
    }
  }

  private struct NeverHappened: Error {}

  private static func wait(until happened: () -> Bool) async throws {
    // Patience for a machine that is busy: what never happens must fail, and not wait for ever.
    for _ in 0..<6_000 {
      if happened() { return }
      try await Task.sleep(for: .milliseconds(20))
    }
    throw NeverHappened()
  }

  @Test("While a check takes long, pages are answered; the checks that wait are not without number")
  func readersDoNotWait() async throws {
    var limits = Limits()
    limits.waitingChecks = 2
    try await TestRoom.openRoom(limits: limits) { room, client in
      let gate = DispatchSemaphore(value: 0)
      let begun = DispatchSemaphore(value: 0)
      async let long: Void = room.desk.workers.run(.checking) {
        begun.signal()
        gate.wait()
      }
      try await WebClient.waiting { begun.wait() }
      async let first = client.check(.init("draft", Self.draft))
      async let second = client.check(.init("draft", Self.draft))
      // Whatever happens: what waits for the gate would wait for ever.
      defer { gate.signal() }
      try await Self.wait { room.desk.workers.waitingChecks == 3 }
      for _ in 0..<10 {
        #expect(try await client.get("/search?q=ferry").status == 200)
      }
      let refused = try await client.check(.init("draft", Self.draft))
      #expect(refused.status == 429)
      #expect(refused.headers["retry-after"] == "5")
      #expect(refused.text.contains("Several drafts are being checked already"))
      gate.signal()
      try await long
      let answers = try await [first, second]
      #expect(answers.map(\.status) == [200, 200])
    }
  }

  @Test("A check that takes too long is ended, and says so")
  func slowCheck() async throws {
    var limits = Limits()
    limits.checkSeconds = 0
    try await TestRoom.open(limits: limits) { client in
      let answer = try await client.check(.init("draft", Self.draft))
      #expect(answer.status == 503)
      #expect(answer.text.contains("took longer than 0 seconds and was ended"))
      #expect(answer.headers["retry-after"] == "30")
    }
  }

  @Test("The time of a check begins before the draft is read", arguments: [0, 1, 2, .max])
  func slowReading(looks: Int) throws {
    let record = try Record(at: try SampleRecord.folder.get(), access: .read)
    let room = Room(
      record: record, templates: try Templates(), assets: Assets(),
      links: Links(prefix: "", publicAddress: PublicAddress("")), limits: Limits())
    var request = WebRequest(
      method: .post, components: [:], path: "/check", query: Parameters(), format: .json,
      headers: [.contentType: "text/plain"])
    // There is nothing to compare: what takes long can only be the reading.
    request.body = Array("Nobody is quoted here.\n".utf8)
    let asked = Atomic(0)
    let begin = ContinuousClock.now
    // The clock stands until it has been looked at so many times, and is then past the end.
    let deadline = CheckDeadline(room.limits) {
      let count = asked.add(1, ordering: .relaxed).oldValue
      return count <= looks ? begin : begin + .seconds(31)
    }
    // It looks before the format is read, before quotations are looked for, and behind both.
    guard looks < .max else {
      #expect(try CheckedPage.answer(request, room, within: deadline).status == .ok)
      return
    }
    let failure = #expect(throws: WebFailure.self) {
      try CheckedPage.answer(request, room, within: deadline)
    }
    #expect(failure?.code == "check-too-slow" && failure?.status == .serviceUnavailable)
  }

  @Test("What is of another kind, compressed, or two things at once is refused")
  func otherKinds() async throws {
    try await TestRoom.open { client in
      let body = Array(Self.draft.utf8)
      for type in ["application/json", "image/png", "application/octet-stream", "text", ""] {
        let answer = try await client.send("POST", "/check", ["Content-Type": type], body: body)
        #expect(answer.status == 415, "\(type)")
        #expect(answer.headers["accept"]?.contains("text/markdown") == true)
      }
      #expect(try await client.send("POST", "/check", body: body).status == 415)
      let packed = try await client.send(
        "POST", "/check", ["Content-Type": "text/plain", "Content-Encoding": "gzip"], body: body)
      #expect(packed.status == 415)
      let pair = try await client.check([
        .init("draft", Self.draft), .init("file", body, file: "a.md"),
      ])
      #expect(pair.status == 422 && pair.text.contains("send one text, or one file"))
      let lines = try await client.check(
        .init("file", "{\"text\":\"a\"}\n{\"text\":\"b\"}\n", file: "a.jsonl"))
      #expect(lines.status == 422, "\(lines.text)")
      let picture = try await client.check(
        .init("file", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], file: "a.md"))
      #expect(picture.status == 422 && picture.text.contains("PNG"))
      for method in ["PUT", "DELETE", "PATCH"] {
        let answer = try await client.send(method, "/check", body: body)
        #expect(answer.status == 405)
        #expect(answer.headers["allow"] == "GET, HEAD, POST, OPTIONS")
      }
      let acceptsNone = try await client.check(
        .init("draft", Self.draft), ["Accept": "image/png"])
      #expect(acceptsNone.status == 406)
    }
  }

  @Test("A malformed form is refused with the reason")
  func malformedForms() async throws {
    let part = "Content-Disposition: form-data; name=\"draft\"\r\n\r\n\(Self.draft)"
    let cases: [(type: String, body: String)] = [
      ("multipart/form-data", "--x\r\n\(part)\r\n--x--"),
      ("multipart/form-data; boundary=", "--x\r\n\(part)\r\n--x--"),
      ("multipart/form-data; boundary=x", ""),
      ("multipart/form-data; boundary=x", "--x\r\n\(part)"),
      ("multipart/form-data; boundary=x", "--y\r\n\(part)\r\n--y--"),
      (
        "multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data\r\n\r\na\r\n--x--"
      ),
      ("multipart/form-data; boundary=x", "--x\r\nno colon\r\n\r\na\r\n--x--"),
      ("application/x-www-form-urlencoded", "draft=%zz"),
      ("application/x-www-form-urlencoded", "draft=%ff"),
      (
        "application/x-www-form-urlencoded",
        (0..<100).map { "a\($0)=b" }.joined(separator: "&")
      ),
      ("application/x-www-form-urlencoded", "source=***"),
      ("application/x-www-form-urlencoded", "draft=a&download=exe"),
      (
        "application/x-www-form-urlencoded",
        "draft=a&attribute=" + String(repeating: "b", count: 500)
      ),
    ]
    try await TestRoom.open { client in
      for (type, body) in cases {
        let answer = try await client.send(
          "POST", "/check", ["Content-Type": type], body: Array(body.utf8))
        #expect(
          answer.status == 400 || type.hasSuffix("=") && answer.status == 415, "\(body.prefix(60))")
        #expect(answer.text.contains("<h1>"), "\(body.prefix(60))")
        #expect(answer.headers["cache-control"] == "no-store")
        #expect(answer.headers["access-control-allow-origin"] == nil)
      }
    }
  }
}
