import Testing

@testable import OnRecordWeb

/// Reading what a browser sends.
@Suite("Requests")
struct RequestTests {
  @Test(
    "An Accept field gets the form that it prefers",
    arguments: [
      (nil, Format.html), ("*/*", .html), ("text/html,application/xhtml+xml,*/*;q=0.8", .html),
      ("application/json", .json), ("application/json, text/html;q=0.9", .json),
      ("text/html;q=0.1, application/json;q=0.2", .json), ("application/*", .json),
      ("application/atom+xml", .atom), ("text/html;q=0, */*", .json),
    ] as [(String?, Format)])
  func negotiation(accept: String?, format: Format) {
    #expect(Format.preferred(by: accept, of: [.html, .json, .atom]) == format)
  }

  @Test func nothingIsOfferedToThoseWhoTakeNothingThatThereIs() {
    #expect(Format.preferred(by: "image/png", of: [.html, .json]) == nil)
    #expect(Format.preferred(by: "text/html", of: [.json]) == nil)
  }

  @Test("Parameters are read as forms write them, and written as they were read")
  func parameters() throws {
    let read = try Parameters(coded: "q=a+b%26c&speaker=%C3%A9&q=2&empty=&flag", most: 8)
    #expect(read["q"] == "a b&c")
    #expect(read.all("q") == ["a b&c", "2"])
    #expect(read["speaker"] == "é")
    #expect(read["empty"] == nil && read["flag"] == nil && read["none"] == nil)
    #expect(try Parameters(coded: read.coded.dropFirst(), most: 8) == read)
    #expect(read.setting("q", to: nil).coded == "?speaker=%C3%A9&empty=&flag=")
    for bad in ["%", "a=%f", "a=%zz", "a=%ff", "a=%ed%a0%80"] {
      #expect(throws: WebFailure.self, "\(bad)") { try Parameters(coded: bad, most: 8) }
    }
    #expect(throws: WebFailure.self) { try Parameters(coded: "a&b&c", most: 2) }
    #expect(try Parameters(coded: "n=12", most: 1).number("n", in: 1...20) == 12)
    #expect(throws: WebFailure.self) {
      try Parameters(coded: "n=21", most: 1).number("n", in: 1...20)
    }
  }

  @Test("Moments are written as HTTP has them, and read back")
  func dates() throws {
    let known = [
      ("1970-01-01T00:00:00Z", "Thu, 01 Jan 1970 00:00:00 GMT"),
      ("1994-11-06T08:49:37Z", "Sun, 06 Nov 1994 08:49:37 GMT"),
      ("2024-02-29T23:59:59Z", "Thu, 29 Feb 2024 23:59:59 GMT"),
      ("2026-12-31T12:00:01Z", "Thu, 31 Dec 2026 12:00:01 GMT"),
    ]
    for (record, http) in known {
      let date = try #require(HTTPDate(record: record))
      #expect(date.text == http)
      #expect(HTTPDate(http: http) == date)
    }
    for bad in ["", "yesterday", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun, 06 Nov 1994 08:49:37 CET"]
    {
      #expect(HTTPDate(http: bad) == nil)
    }
  }

  @Test("Options are checked before anything is opened")
  func options() throws {
    #expect(try ReadingRoomOptions(prefix: "a/b/").prefix == "/a/b")
    let behind = try ReadingRoomOptions(address: "https://records.example.org/room/")
    #expect(behind.prefix == "/room")
    #expect(behind.address == "https://records.example.org/room")
    let stripped = try ReadingRoomOptions(prefix: "", address: "https://records.example.org/room")
    #expect(stripped.prefix == "")
    for bad in [
      "ftp://a.example", "records.example.org", "https://", "https://a b", "https://a/b?c",
    ] {
      #expect(throws: ReadingRoomFailure.self, "\(bad)") { try ReadingRoomOptions(address: bad) }
    }
    #expect(throws: ReadingRoomFailure.self) { try ReadingRoomOptions(port: 70_000) }
    #expect(throws: ReadingRoomFailure.self) { try ReadingRoomOptions(prefix: "/../a") }
  }
}
