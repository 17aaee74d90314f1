import Foundation
import Testing

@testable import OnRecordLanguageServer

/// A server with what it has said so far.
struct ServerHarness {
  var server = LanguageServer(version: "9.9")
  private(set) var effects: [ServerEffect] = []

  /// What the server has sent, as dictionaries.
  var sent: [[String: Any]] {
    effects.compactMap {
      guard case .send(let content) = $0 else { return nil }
      return (try? JSONSerialization.jsonObject(with: Data(content))) as? [String: Any]
    }
  }

  var checks: [CheckRequest] {
    effects.compactMap { if case .check(let request) = $0 { request } else { nil } }
  }

  var exits: [Int32] {
    effects.compactMap { if case .exit(let status) = $0 { status } else { nil } }
  }

  /// The error's number in the last thing sent.
  var lastError: Int? { (sent.last?["error"] as? [String: Any])?["code"] as? Int }

  mutating func take(_ effects: [ServerEffect]) { self.effects += effects }

  mutating func receive(_ text: String) { take(server.receive(Array(text.utf8))) }

  mutating func request(_ id: Int, _ method: String, _ params: String = "{}") {
    receive(#"{"jsonrpc":"2.0","id":\#(id),"method":"\#(method)","params":\#(params)}"#)
  }

  mutating func notify(_ method: String, _ params: String = "{}") {
    receive(#"{"jsonrpc":"2.0","method":"\#(method)","params":\#(params)}"#)
  }

  mutating func initialize(_ capabilities: String = "{}") {
    request(0, "initialize", #"{"processId":null,"capabilities":\#(capabilities)}"#)
    notify("initialized")
  }

  mutating func open(_ uri: String = "file:///d.md", version: Int = 1, text: String = "x") {
    notify(
      "textDocument/didOpen",
      #"{"textDocument":{"uri":"\#(uri)","languageId":"markdown","version":\#(version),"text":"\#(text)"}}"#
    )
  }

  mutating func change(_ uri: String = "file:///d.md", version: Int, _ changes: String) {
    notify(
      "textDocument/didChange",
      #"{"textDocument":{"uri":"\#(uri)","version":\#(version)},"contentChanges":\#(changes)}"#)
  }

  mutating func hover(_ id: Int, _ uri: String = "file:///d.md") {
    request(
      id, "textDocument/hover",
      #"{"textDocument":{"uri":"\#(uri)"},"position":{"line":0,"character":0}}"#)
  }

  /// Ends the last check that was asked for, with nothing found.
  mutating func finishLastCheck() throws {
    let request = try #require(checks.last)
    take(server.finished(Self.nothing(request)))
  }

  static func nothing(_ request: CheckRequest) -> CheckResult {
    CheckResult(
      uri: request.uri, generation: request.generation,
      outcome: .checked(nil, places: PassagePlaces()))
  }
}
