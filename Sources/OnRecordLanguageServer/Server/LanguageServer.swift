import OnRecordModel

/// A language server over drafts: messages in, messages and wishes out.
///
/// A value without threads, files or clocks: whoever runs it feeds it what comes, and does what its
/// effects say. Findings are only ever sent for the state of a document that the client has.
public struct LanguageServer: Sendable {
  /// Milliseconds of quiet before what is typed is checked.
  static let quiet = 250

  enum Phase: Hashable {
    case started
    /// `initialize` was answered.
    case initialized
    /// `shutdown` was answered: only `exit` is to come.
    case shutDown
  }

  /// The version that the client is told.
  public let version: String
  /// How the client counts places inside a line; settled by `initialize`.
  public var encoding: PositionEncoding { client.encoding }

  var phase = Phase.started
  var client = ClientSupport()
  var documents: [String: DocumentState] = [:]
  /// Grows with every state of any document, so that a document that was closed and opened again does
  /// not take an answer for the old one.
  var lastGeneration = 0
  /// Whether the client asks for findings itself; then none are sent without being asked for.
  var isPulled = false
  /// What the client was last told about the record.
  var toldFailure: RecordFailure?
  var requestCount = 0

  /// A server to which nobody has spoken yet.
  public init(version: String) { self.version = version }

  /// Takes a message of the client, without its header.
  ///
  /// - Complexity: O(length), and for a question about a quotation what answering takes.
  public mutating func receive(_ content: [UInt8]) -> [ServerEffect] {
    let message: IncomingMessage
    do {
      message = try IncomingMessage(content)
    } catch {
      return [.send(OutgoingMessage.failure(of: error.id, error.error))]
    }
    switch message.kind {
    case .request(let id, let method): return request(id, method, message)
    case .notification(let method): return notification(method, message)
    case .response: return []
    }
  }

  /// Takes bytes that are no message.
  public mutating func receive(_ fault: MessageFraming.Fault) -> [ServerEffect] {
    let message =
      switch fault {
      case .header: "a message begins with \"Content-Length: \" and a number of bytes"
      case .tooLong(let length): "a message of \(length) bytes is too long and was skipped"
      }
    return [
      .send(
        OutgoingMessage.failure(
          of: nil, ResponseError(code: .invalidRequest, message: message)))
    ]
  }

  /// Takes the end of what the client says: it has gone, with or without a word.
  public mutating func inputEnded() -> [ServerEffect] {
    [.exit(phase == .shutDown ? 0 : 1)]
  }

  // MARK: - Messages

  private mutating func request(
    _ id: RequestID, _ method: String, _ message: IncomingMessage
  ) -> [ServerEffect] {
    do {
      return try answer(id, method, message)
    } catch {
      return [.send(OutgoingMessage.failure(of: id, error))]
    }
  }

  private mutating func answer(
    _ id: RequestID, _ method: String, _ message: IncomingMessage
  ) throws(ResponseError) -> [ServerEffect] {
    switch (phase, method) {
    case (.started, "initialize"):
      let params = try message.params(InitializeParams.self)
      client = ClientSupport(params.capabilities)
      phase = .initialized
      let process = params.processId.flatMap { Int32(exactly: $0) }.flatMap { $0 > 0 ? $0 : nil }
      return [
        .send(
          OutgoingMessage.response(
            to: id, InitializeResult(encoding: client.encoding, version: version)))
      ] + (process.map { [.watch(process: $0)] } ?? [])
    case (.started, _):
      throw ResponseError(
        code: .serverNotInitialized, message: "the first request is \"initialize\"")
    case (.initialized, "initialize"):
      throw ResponseError(code: .invalidRequest, message: "the server is initialized already")
    case (.shutDown, _):
      throw ResponseError(code: .invalidRequest, message: "the server was shut down")
    case (.initialized, "shutdown"):
      phase = .shutDown
      let waiting = documents.values.flatMap(\.waiting)
      documents = [:]
      return waiting.map { .send(OutgoingMessage.failure(of: $0.id, .cancelled)) }
        + [.send(OutgoingMessage.nothing(to: id))]
    case (.initialized, _):
      return try question(id, method, message)
    }
  }

  private mutating func notification(
    _ method: String, _ message: IncomingMessage
  ) -> [ServerEffect] {
    if method == "exit" { return [.exit(phase == .shutDown ? 0 : 1)] }
    guard phase == .initialized else { return [] }
    do {
      switch method {
      case "initialized": return [.lookAtRecord]
      case "textDocument/didOpen":
        return open(try message.params(DocumentSync.DidOpen.self))
      case "textDocument/didChange": return try change(message)
      case "textDocument/didClose":
        return close(try message.params(DocumentSync.DidClose.self).textDocument.uri)
      case "$/cancelRequest":
        return cancel(try message.params(DocumentRequest.Cancel.self).id)
      default: return []
      }
    } catch {
      // A notification has no answer; what went wrong is for those who look for it.
      return [.log("\(method): \(error.message)")]
    }
  }

  private mutating func cancel(_ id: RequestID) -> [ServerEffect] {
    for (uri, state) in documents where state.waiting.contains(where: { $0.id == id }) {
      documents[uri]?.waiting.removeAll { $0.id == id }
      return [.send(OutgoingMessage.failure(of: id, .cancelled))]
    }
    return []
  }
}
