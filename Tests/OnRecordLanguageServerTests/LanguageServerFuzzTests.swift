import Foundation
import OnRecordTestSupport
import Testing

@testable import OnRecordLanguageServer

@Suite("The language server, whatever it is told")
struct LanguageServerFuzzTests {
  private static let templates = [
    #"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":1,"capabilities":{}}}"#,
    #"{"jsonrpc":"2.0","method":"initialized","params":{}}"#,
    #"{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///d.md","languageId":"markdown","version":1,"text":"“One two three,” she said.\nAnd\r\n😀"}}}"#,
    #"{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///d.md","version":2},"contentChanges":[{"range":{"start":{"line":0,"character":3},"end":{"line":1,"character":1}},"text":"\u201Cx\ud83d\ude00"}]}}"#,
    #"{"jsonrpc":"2.0","id":2,"method":"textDocument/hover","params":{"textDocument":{"uri":"file:///d.md"},"position":{"line":0,"character":2}}}"#,
    #"{"jsonrpc":"2.0","id":3,"method":"textDocument/codeAction","params":{"textDocument":{"uri":"file:///d.md"},"range":{"start":{"line":0,"character":3},"end":{"line":9,"character":1}},"context":{"diagnostics":[]}}}"#,
    #"{"jsonrpc":"2.0","id":"x","method":"textDocument/diagnostic","params":{"textDocument":{"uri":"file:///d.md"}}}"#,
    #"{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":2}}"#,
    #"{"jsonrpc":"2.0","method":"textDocument/didClose","params":{"textDocument":{"uri":"file:///d.md"}}}"#,
    #"{"jsonrpc":"2.0","id":9,"method":"shutdown"}"#,
  ]

  @Test("Bytes changed anywhere in its messages end in answers, never in a crash", arguments: 1...8)
  func mutations(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var harness = ServerHarness()
    harness.initialize()
    harness.open()
    for _ in 0..<400 {
      // `shutdown` ends the talk: it comes seldom.
      let last = Int.random(in: 0..<40, using: &random) == 0 ? 0 : 1
      var bytes = Array(
        Self.templates.dropLast(last).randomElement(using: &random)?.utf8 ?? "".utf8)
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        let place = Int.random(in: bytes.indices, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(contentsOf: Array("99999".utf8), at: place)
        default: bytes.insert(UInt8(ascii: "\""), at: place)
        }
      }
      let effects = harness.server.receive(bytes)
      harness.take(effects)
      for effect in effects {
        switch effect {
        case .check(let request):
          // Answers come late, twice and in any order.
          for _ in 0..<Int.random(in: 0...2, using: &random) {
            harness.take(harness.server.finished(ServerHarness.nothing(request)))
          }
        case .wait(let uri, let generation, _):
          harness.take(harness.server.timePassed(uri: uri, generation: generation))
        default: break
        }
      }
      if Int.random(in: 0..<20, using: &random) == 0 {
        harness.take(harness.server.recordChanged())
      }
    }
    // Everything that was sent is a message.
    let count = harness.effects.count { if case .send = $0 { true } else { false } }
    #expect(harness.sent.count == count)
    #expect(harness.sent.allSatisfy { $0["jsonrpc"] as? String == "2.0" })
  }

  @Test("Edit by edit its text is the editor's, in either encoding", arguments: 1...8)
  func edits(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let isUTF8 = seed.isMultiple(of: 2)
    var harness = ServerHarness()
    harness.initialize(isUTF8 ? #"{"general":{"positionEncodings":["utf-8"]}}"# : "{}")
    harness.open(text: "")
    // The editor keeps its lines apart, each with what ends it.
    var lines = [""]
    for version in 2..<60 {
      let first = Int.random(in: lines.indices, using: &random)
      let last = Int.random(in: first..<lines.count, using: &random)
      let start = Int.random(in: 0...lines[first].count, using: &random)
      let end = Int.random(in: (first == last ? start : 0)...lines[last].count, using: &random)
      let new = ["x", "é", "😀\\n", "\\n\\n", "“", ""].randomElement(using: &random) ?? ""
      func units(_ line: String, _ count: Int) -> Int {
        let before = line.prefix(count)
        return isUTF8 ? before.utf8.count : before.utf16.count
      }
      harness.change(
        version: version,
        """
        [{"range":{"start":{"line":\(first),"character":\(units(lines[first], start))},\
        "end":{"line":\(last),"character":\(units(lines[last], end))}},"text":"\(new)"}]
        """)
      let text =
        String(lines[first].prefix(start)) + new.replacing("\\n", with: "\n")
        + String(lines[last].dropFirst(end))
      lines.replaceSubrange(
        first...last,
        with: text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
    }
    harness.hover(1)
    let source = try #require(harness.checks.last).source
    #expect(String(decoding: source, as: UTF8.self) == lines.joined(separator: "\n"))
  }
}
