import Foundation
import Testing

/// An editor as far as a test needs one: it starts `onrecord lsp` and speaks with it over pipes.
final class EditorClient {
  struct Ended: Error {}

  let process: Process
  private let input = Pipe()
  private let output = Pipe()
  private let errors = Pipe()
  private var buffer = Data()
  private var lastID = 0
  /// What the server said without being asked, and nobody has waited for yet.
  private(set) var notifications: [[String: Any]] = []

  init(record: String, _ arguments: String...) throws {
    process = try Program.process(["lsp"] + arguments, record: record)
    process.environment?["XDG_RUNTIME_DIR"] = record + ".run"
    process.standardInput = input
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    // What never answers must fail a test, and not keep it waiting.
    DispatchQueue.global().asyncAfter(deadline: .now() + 600) { [process] in
      if process.isRunning { process.terminate() }
    }
  }

  deinit {
    try? input.fileHandleForWriting.close()
    if process.isRunning { process.terminate() }
  }

  // MARK: - Sending

  func send(_ content: Data) throws {
    let header = Data("Content-Length: \(content.count)\r\n\r\n".utf8)
    try input.fileHandleForWriting.write(contentsOf: header + content)
  }

  func send(raw bytes: Data) throws { try input.fileHandleForWriting.write(contentsOf: bytes) }

  func notify(_ method: String, _ params: [String: Any] = [:]) throws {
    try send(message: ["jsonrpc": "2.0", "method": method, "params": params])
  }

  func send(message: [String: Any]) throws {
    try send(JSONSerialization.data(withJSONObject: message))
  }

  // MARK: - Waiting

  /// The whole answer to a request.
  func answer(_ method: String, _ params: [String: Any] = [:]) throws -> [String: Any] {
    lastID += 1
    let id = lastID
    try send(message: ["jsonrpc": "2.0", "id": id, "method": method, "params": params])
    return try message { $0["id"] as? Int == id && $0["method"] == nil }
  }

  /// The result of a request that is answered with one.
  func result(_ method: String, _ params: [String: Any] = [:]) throws -> Any {
    let answer = try answer(method, params)
    return try #require(answer["result"], "\(answer)")
  }

  /// The next notification of a method that fits; what others come meanwhile is kept.
  func wait(
    for method: String, where fits: ([String: Any]) -> Bool = { _ in true }
  ) throws -> [String: Any] {
    func isWanted(_ message: [String: Any]) -> Bool {
      message["method"] as? String == method && fits(message["params"] as? [String: Any] ?? [:])
    }
    if let index = notifications.firstIndex(where: isWanted) {
      return notifications.remove(at: index)["params"] as? [String: Any] ?? [:]
    }
    return try message(where: isWanted)["params"] as? [String: Any] ?? [:]
  }

  /// The next message that fits.
  func message(where fits: ([String: Any]) -> Bool) throws -> [String: Any] {
    while true {
      let message = try next()
      if fits(message) { return message }
      notifications.append(message)
    }
  }

  private func next() throws -> [String: Any] {
    while true {
      if let end = buffer.range(of: Data("\r\n\r\n".utf8)) {
        let header = String(decoding: buffer[..<end.lowerBound], as: UTF8.self)
        let prefix = "Content-Length: "
        // Nothing but messages is ever on standard output.
        let length = try #require(
          header.hasPrefix(prefix) ? Int(header.dropFirst(prefix.count)) : nil)
        if buffer.count - buffer.distance(from: buffer.startIndex, to: end.upperBound) >= length {
          let content = buffer[end.upperBound..<end.upperBound + length]
          buffer = Data(buffer[(end.upperBound + length)...])
          return try #require(JSONSerialization.jsonObject(with: content) as? [String: Any])
        }
      }
      let data = output.fileHandleForReading.availableData
      guard !data.isEmpty else { throw Ended() }
      buffer += data
    }
  }

  // MARK: - Ending

  /// Says goodbye; the exit code, and what was said on standard error.
  func end() throws -> (status: Int32, errors: String) {
    _ = try answer("shutdown")
    try notify("exit")
    return try ended()
  }

  func closeInput() throws { try input.fileHandleForWriting.close() }

  func ended() throws -> (status: Int32, errors: String) {
    let text = errors.fileHandleForReading.readDataToEndOfFile()
    let rest = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(buffer.isEmpty && rest.isEmpty, "more than messages on standard output")
    return (process.terminationStatus, String(decoding: text, as: UTF8.self))
  }
}

extension EditorClient {
  /// Introduces itself.
  func initialize(_ capabilities: [String: Any] = EditorClient.capable) throws -> [String: Any] {
    let result = try result(
      "initialize", ["processId": NSNull(), "rootUri": NSNull(), "capabilities": capabilities])
    try notify("initialized")
    return try #require(result as? [String: Any])
  }

  /// An editor that can do everything but ask for findings itself.
  static var capable: [String: Any] {
    [
      "general": ["positionEncodings": ["utf-8", "utf-16"]],
      "textDocument": [
        "hover": ["contentFormat": ["markdown", "plaintext"]],
        "publishDiagnostics": ["relatedInformation": true],
      ],
      "workspace": ["workspaceEdit": ["documentChanges": true]],
    ]
  }

  func open(_ text: String, uri: String = EditorClient.uri, version: Int = 1) throws {
    try notify(
      "textDocument/didOpen",
      [
        "textDocument": [
          "uri": uri, "languageId": "markdown", "version": version, "text": text,
        ]
      ])
  }

  /// Replaces the whole text, or a stretch of it.
  func change(
    _ uri: String = EditorClient.uri, version: Int, range: [String: Any]? = nil, _ text: String
  ) throws {
    var change: [String: Any] = ["text": text]
    change["range"] = range
    try notify(
      "textDocument/didChange",
      ["textDocument": ["uri": uri, "version": version], "contentChanges": [change]])
  }

  static let uri = "file:///drafts/draft.md"

  /// The findings of a version of a document; those that come before the ones that fit are passed over.
  func findings(
    _ uri: String = EditorClient.uri, version: Int,
    where fits: ([[String: Any]]) -> Bool = { _ in true }
  ) throws -> [[String: Any]] {
    let params = try wait(for: "textDocument/publishDiagnostics") {
      $0["uri"] as? String == uri && $0["version"] as? Int == version
        && fits($0["diagnostics"] as? [[String: Any]] ?? [])
    }
    return try #require(params["diagnostics"] as? [[String: Any]])
  }

  static func place(_ line: Int, _ character: Int) -> [String: Any] {
    ["line": line, "character": character]
  }

  static func range(_ line: Int, _ start: Int, _ end: Int) -> [String: Any] {
    ["start": place(line, start), "end": place(line, end)]
  }

  func at(_ line: Int, _ character: Int, of uri: String = EditorClient.uri) -> [String: Any] {
    ["textDocument": ["uri": uri], "position": Self.place(line, character)]
  }
}
