import Foundation
import OnRecordModel
import Testing

@testable import OnRecordLanguageServer

@Suite("The language server, message by message")
struct LanguageServerTests {
  private func result(_ message: [String: Any]?) -> [String: Any]? {
    message?["result"] as? [String: Any]
  }

  @Test("UTF-8 where it is offered, else UTF-16")
  func encodings() {
    for (offer, expected) in [
      (#"{"general":{"positionEncodings":["utf-16","utf-8"]}}"#, "utf-8"),
      (#"{"general":{"positionEncodings":["utf-32"]}}"#, "utf-16"), ("{}", "utf-16"),
    ] {
      var harness = ServerHarness()
      harness.initialize(offer)
      let capabilities = result(harness.sent.first)?["capabilities"] as? [String: Any]
      #expect(capabilities?["positionEncoding"] as? String == expected)
      #expect(harness.server.encoding.rawValue == expected)
    }
  }

  @Test("Before the introduction nothing is answered, and it is made once")
  func introduction() {
    var harness = ServerHarness()
    harness.hover(1)
    #expect(harness.lastError == -32002)
    harness.open()
    #expect(harness.checks.isEmpty)
    harness.initialize()
    harness.request(2, "initialize", #"{"capabilities":{}}"#)
    #expect(harness.lastError == -32600)
  }

  @Test("The exit code tells whether the client said goodbye")
  func exits() {
    var polite = ServerHarness()
    polite.initialize()
    polite.request(1, "shutdown", "null")
    #expect(polite.sent.last?["result"] is NSNull)
    polite.hover(2)
    #expect(polite.lastError == -32600)
    polite.notify("exit")
    #expect(polite.exits == [0])
    var rude = ServerHarness()
    rude.initialize()
    rude.notify("exit")
    #expect(rude.exits == [1])
    var gone = ServerHarness()
    gone.take(gone.server.inputEnded())
    #expect(gone.exits == [1])
    var early = ServerHarness()
    early.notify("exit")
    #expect(early.exits == [1])
  }

  @Test(
    "What is no message is refused in JSON-RPC's words",
    arguments: [
      ("{", -32700), ("", -32700), ("\u{FEFF}{}", -32600), ("[]", -32600), ("1", -32600),
      (#"{"jsonrpc":"1.0","id":1,"method":"x"}"#, -32600), (#"{"id":1,"method":"x"}"#, -32600),
      (#"{"jsonrpc":"2.0","id":1}"#, -32600), (#"{"jsonrpc":"2.0","id":{},"method":"x"}"#, -32600),
      (#"{"jsonrpc":"2.0","id":7,"method":"no/such"}"#, -32601),
      (#"{"jsonrpc":"2.0","id":7,"method":"$/no/such"}"#, -32601),
      (#"{"jsonrpc":"2.0","id":7,"method":"textDocument/hover"}"#, -32602),
      (
        #"{"jsonrpc":"2.0","id":7,"method":"textDocument/hover","params":{"textDocument":{"uri":"file:///d.md"},"position":{"line":-1,"character":0}}}"#,
        -32602
      ),
      (
        #"{"jsonrpc":"2.0","id":7,"method":"textDocument/hover","params":{"textDocument":{"uri":"file:///d.md"},"position":{"line":99999999999,"character":0}}}"#,
        -32602
      ),
      (
        #"{"jsonrpc":"2.0","id":7,"method":"textDocument/hover","params":{"textDocument":{"uri":"file:///other.md"},"position":{"line":0,"character":0}}}"#,
        -32602
      ),
    ])
  func refusals(message: String, code: Int) {
    var harness = ServerHarness()
    harness.initialize()
    harness.open()
    let before = harness.sent.count
    harness.receive(message)
    #expect(harness.sent.count == before + 1)
    #expect(harness.lastError == code, "\(message)")
    #expect(harness.sent.last?["id"] != nil)
    // It goes on.
    harness.request(99, "shutdown")
    #expect(harness.sent.last?["id"] as? Int == 99)
  }

  @Test("Depth without end, and bytes that are no UTF-8, are refused")
  func hostile() {
    var harness = ServerHarness()
    harness.initialize()
    for content in [
      [UInt8](repeating: UInt8(ascii: "["), count: 1_000_000),
      Array(#"{"jsonrpc":"2.0","id":1,"method":""#.utf8) + [0xFF, 0xFE] + Array("\"}".utf8),
      Array(#"{"jsonrpc":"2.0","id":1,"method":"a"#.utf8) + [0] + Array("\"}".utf8),
    ] {
      harness.take(harness.server.receive(content))
      #expect(harness.lastError == -32700)
    }
    for fault in [MessageFraming.Fault.header, .tooLong(1 << 40)] {
      harness.take(harness.server.receive(fault))
      #expect(harness.lastError == -32600)
      #expect(harness.sent.last?["id"] is NSNull)
    }
  }

  @Test("Unknown notifications, answers and settings are passed over")
  func passedOver() {
    var harness = ServerHarness()
    harness.initialize()
    let before = harness.sent.count
    harness.notify("workspace/didChangeConfiguration", #"{"settings":null}"#)
    harness.notify("$/setTrace", #"{"value":"verbose"}"#)
    harness.notify("textDocument/didSave")
    harness.receive(#"{"jsonrpc":"2.0","id":"refresh-1","result":null}"#)
    harness.receive(#"{"jsonrpc":"2.0","id":null,"error":{"code":1,"message":"x"}}"#)
    #expect(harness.sent.count == before)
  }

  @Test("Typing is checked when it rests, and a stale result is never told")
  func staleness() throws {
    var harness = ServerHarness()
    harness.initialize()
    harness.open(text: "a")
    let first = try #require(harness.checks.last)
    harness.change(version: 2, #"[{"text":"ab"}]"#)
    harness.change(version: 3, #"[{"text":"abc"}]"#)
    // No check until it rests.
    #expect(harness.checks.count == 1)
    let waits = harness.effects.compactMap { effect -> Int? in
      if case .wait(_, let generation, _) = effect { generation } else { nil }
    }
    try #require(waits.count == 2)
    harness.take(harness.server.timePassed(uri: "file:///d.md", generation: waits[0]))
    #expect(harness.checks.count == 1)
    harness.take(harness.server.timePassed(uri: "file:///d.md", generation: waits[1]))
    let second = try #require(harness.checks.last)
    #expect(String(decoding: second.source, as: UTF8.self) == "abc")
    let before = harness.sent.count
    harness.take(harness.server.finished(ServerHarness.nothing(first)))
    #expect(harness.sent.count == before)
    harness.take(harness.server.finished(ServerHarness.nothing(second)))
    let params = try #require(harness.sent.last?["params"] as? [String: Any])
    #expect(params["version"] as? Int == 3)
  }

  @Test("A document that was closed and opened again takes no answer for the old one")
  func reopened() throws {
    var harness = ServerHarness()
    harness.initialize()
    harness.open(text: "a")
    let old = try #require(harness.checks.last)
    harness.notify("textDocument/didClose", #"{"textDocument":{"uri":"file:///d.md"}}"#)
    harness.open(text: "b")
    let before = harness.sent.count
    harness.take(harness.server.finished(ServerHarness.nothing(old)))
    #expect(harness.sent.count == before)
  }

  @Test("Who asks while a check runs is answered after it, told of a change, or lets it be")
  func waiting() throws {
    var harness = ServerHarness()
    harness.initialize()
    harness.open()
    harness.hover(1)
    harness.hover(2)
    #expect(harness.sent.last?["id"] as? Int == 0)
    harness.notify("$/cancelRequest", #"{"id":1}"#)
    #expect(harness.lastError == -32800)
    try harness.finishLastCheck()
    #expect(harness.sent.last?["id"] as? Int == 2)
    #expect(harness.sent.last?["result"] is NSNull)
    harness.change(version: 2, #"[{"text":"y"}]"#)
    // One who points at a quotation does not wait for the typing to rest.
    let checks = harness.checks.count
    harness.hover(3)
    #expect(harness.checks.count == checks + 1)
    harness.change(version: 3, #"[{"text":"z"}]"#)
    #expect(harness.lastError == -32801)
    harness.hover(4)
    harness.request(5, "shutdown")
    #expect(
      harness.sent.contains {
        $0["id"] as? Int == 4 && ($0["error"] as? [String: Any])?["code"] as? Int == -32800
      })
  }

  @Test("A client that asks for findings gets them in no other way")
  func pulling() throws {
    var harness = ServerHarness()
    harness.initialize(#"{"textDocument":{"diagnostic":{}}}"#)
    harness.open()
    let ask = #"{"textDocument":{"uri":"file:///d.md"}}"#
    harness.request(1, "textDocument/diagnostic", ask)
    try harness.finishLastCheck()
    let answer = try #require(result(harness.sent.last))
    #expect(answer["kind"] as? String == "full")
    #expect((answer["items"] as? [Any])?.isEmpty == true)
    let methods = harness.sent.compactMap { $0["method"] as? String }
    #expect(!methods.contains("textDocument/publishDiagnostics"))
    let name = try #require(answer["resultId"] as? String)
    harness.request(
      2, "textDocument/diagnostic",
      #"{"textDocument":{"uri":"file:///d.md"},"previousResultId":"\#(name)"}"#)
    #expect(result(harness.sent.last)?["kind"] as? String == "unchanged")
    harness.change(version: 2, #"[{"text":"y"}]"#)
    harness.request(3, "textDocument/diagnostic", ask)
    harness.change(version: 3, #"[{"text":"z"}]"#)
    #expect(harness.lastError == -32802)
    let error = harness.sent.last?["error"] as? [String: Any]
    #expect((error?["data"] as? [String: Any])?["retriggerRequest"] as? Bool == true)
  }

  @Test("A record that cannot be used is told once, and leaves no findings")
  func unusable() throws {
    var harness = ServerHarness()
    harness.initialize()
    let failure = RecordFailure(kind: .noRecord, message: "there is none yet")
    harness.take(harness.server.recordLookedAt(failure))
    harness.open()
    let request = try #require(harness.checks.last)
    harness.take(
      harness.server.finished(
        CheckResult(uri: request.uri, generation: request.generation, outcome: .unusable(failure))))
    let shown = harness.sent.filter { $0["method"] as? String == "window/showMessage" }
    #expect(shown.count == 1)
    let message = (shown.first?["params"] as? [String: Any])?["message"] as? String
    #expect(message?.contains("there is none yet") == true)
    let published = harness.sent.last?["params"] as? [String: Any]
    #expect((published?["diagnostics"] as? [Any])?.isEmpty == true)
    // It comes: everything is checked, and its going is told anew.
    let checks = harness.checks.count
    harness.take(harness.server.recordChanged())
    #expect(harness.checks.count == checks + 1)
    try harness.finishLastCheck()
    harness.take(harness.server.recordLookedAt(failure))
    #expect(harness.sent.last?["method"] as? String == "window/showMessage")
  }

  @Test("An edit that cannot be read is told, and the whole text brings the document back")
  func lost() throws {
    var harness = ServerHarness()
    harness.initialize()
    harness.open(text: "abc")
    try harness.finishLastCheck()
    harness.change(
      version: 2,
      #"[{"range":{"start":{"line":-4,"character":0},"end":{"line":0,"character":1}},"text":"x"}]"#)
    #expect(harness.sent.last?["method"] as? String == "window/showMessage")
    harness.hover(1)
    #expect(harness.lastError == -32600)
    let sent = harness.sent.count
    harness.change(
      version: 3,
      #"[{"range":{"start":{"line":0,"character":0},"end":{"line":0,"character":1}},"text":"x"}]"#)
    #expect(harness.sent.count == sent)
    harness.change(version: 4, #"[{"text":"whole"}]"#)
    harness.hover(2)
    #expect(String(decoding: try #require(harness.checks.last).source, as: UTF8.self) == "whole")
  }

  @Test("Edits outside the text, crossed ranges and halves of surrogate pairs are followed")
  func edits() throws {
    var harness = ServerHarness()
    harness.initialize()
    harness.open(text: #"one\ntwo \ud800 😀\n"#)
    #expect(
      String(decoding: try #require(harness.checks.last).source, as: UTF8.self)
        == "one\ntwo \u{FFFD} 😀\n")
    // UTF-16: the pair takes two units; the half took one.
    harness.change(
      version: 2,
      #"[{"range":{"start":{"line":1,"character":8},"end":{"line":1,"character":6}},"text":"!"}]"#)
    harness.hover(1)
    #expect(
      String(decoding: try #require(harness.checks.last).source, as: UTF8.self)
        == "one\ntwo \u{FFFD} !\n")
    harness.change(
      version: 3,
      #"[{"range":{"start":{"line":90,"character":8},"end":{"line":4000000000,"character":6}},"text":"end"},{"range":{"start":{"line":0,"character":3},"end":{"line":0,"character":900}},"text":"\u0000"}]"#
    )
    harness.hover(2)
    #expect(
      String(decoding: try #require(harness.checks.last).source, as: UTF8.self)
        == "one\0\ntwo \u{FFFD} !\nend")
  }

  @Test("The client's process is watched where it names itself")
  func process() {
    var harness = ServerHarness()
    harness.request(1, "initialize", #"{"processId":4711,"capabilities":{}}"#)
    #expect(harness.effects.contains(.watch(process: 4711)))
    var odd = ServerHarness()
    odd.request(1, "initialize", #"{"processId":-1,"capabilities":{}}"#)
    #expect(odd.effects.count == 1)
  }
}
