import OnRecordText

extension LanguageServer {
  /// Answers a request about a document, or lets it wait for the check of the document.
  mutating func question(
    _ id: RequestID, _ method: String, _ message: IncomingMessage
  ) throws(ResponseError) -> [ServerEffect] {
    let uri: String
    let question: DocumentState.Waiting.Question
    switch method {
    case "textDocument/hover":
      let params = try message.params(DocumentRequest.AtPosition.self)
      (uri, question) = (params.textDocument.uri, .hover(params.position))
    case "textDocument/definition":
      let params = try message.params(DocumentRequest.AtPosition.self)
      (uri, question) = (params.textDocument.uri, .definition(params.position))
    case "textDocument/codeAction":
      let params = try message.params(DocumentRequest.CodeActions.self)
      guard CodeActions.areWanted(params.context?.only) else {
        return [.send(OutgoingMessage.response(to: id, [CodeAction]()))]
      }
      (uri, question) = (params.textDocument.uri, .actions(params.range))
    case "textDocument/diagnostic":
      let params = try message.params(DocumentRequest.Diagnostics.self)
      (uri, question) =
        (params.textDocument.uri, .diagnostics(previous: params.previousResultId))
    default:
      throw ResponseError(code: .methodNotFound, message: "there is no such method here")
    }
    return try ask(.init(id: id, question: question), of: uri)
  }

  private mutating func ask(
    _ waiting: DocumentState.Waiting, of uri: String
  ) throws(ResponseError) -> [ServerEffect] {
    guard let state = documents[uri] else {
      throw ResponseError(code: .invalidParams, message: "the document is not open")
    }
    guard !state.isLost else {
      throw ResponseError(
        code: .invalidRequest, message: "an edit of the document could not be followed")
    }
    var effects = takeOverDiagnostics(waiting)
    if let findings = state.findings { return effects + [answer(waiting, in: state, findings)] }
    documents[uri]?.waiting.append(waiting)
    // Findings can wait until the typing rests; one who points at a quotation cannot.
    var isUrgent = true
    if case .diagnostics = waiting.question { isUrgent = false }
    if isUrgent, state.askedGeneration != state.generation { effects += check(uri) }
    return effects
  }

  /// A client that asks for findings gets them in no other way: some would show them twice.
  private mutating func takeOverDiagnostics(
    _ waiting: DocumentState.Waiting
  ) -> [ServerEffect] {
    guard case .diagnostics = waiting.question, client.pullsDiagnostics, !isPulled else {
      return []
    }
    isPulled = true
    return documents.keys.sorted().filter { documents[$0]?.hasPublished ?? false }
      .map { publish($0, version: nil, []) }
  }

  /// The answer to a question, once the document is checked.
  func answer(
    _ waiting: DocumentState.Waiting, in state: DocumentState, _ findings: DocumentFindings
  ) -> ServerEffect {
    switch waiting.question {
    case .hover(let position):
      guard let finding = findings.finding(at: position) else { break }
      let page = HoverPage.text(finding.quotation, places: findings.places)
      let hover = Hover(
        contents: page.content(client.readsMarkdown ? .markdown : .plaintext),
        range: finding.range)
      return .send(OutgoingMessage.response(to: waiting.id, hover))
    case .definition(let position):
      guard let finding = findings.finding(at: position) else { break }
      let places = PassagePlaces.shown(finding.quotation).compactMap { findings.places[$0] }
      return .send(OutgoingMessage.response(to: waiting.id, places.map(\.location)))
    case .actions(let range):
      let actions = CodeActions.actions(for: range, in: state, findings, client)
      return .send(OutgoingMessage.response(to: waiting.id, actions))
    case .diagnostics(let previous):
      return .send(
        OutgoingMessage.response(
          to: waiting.id, Self.report(findings.diagnostics, previous: previous)))
    }
    return .send(OutgoingMessage.nothing(to: waiting.id))
  }

  /// The findings, unless the client has these already.
  private static func report(
    _ diagnostics: [EditorDiagnostic], previous: String?
  ) -> DiagnosticReport {
    // Hashes of this process only, as result names need be.
    let name = String(UInt(bitPattern: diagnostics.hashValue), radix: 36)
    return name == previous
      ? DiagnosticReport(kind: .unchanged, resultId: name)
      : DiagnosticReport(kind: .full, resultId: name, items: diagnostics)
  }
}
