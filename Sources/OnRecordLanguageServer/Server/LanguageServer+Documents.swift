public import OnRecordModel

extension LanguageServer {
  mutating func open(_ params: DocumentSync.DidOpen) -> [ServerEffect] {
    let item = params.textDocument
    let effects = stale(item.uri)
    let document = OpenDocument(uri: item.uri, version: item.version, text: item.text)
    guard document.bytes.count <= OpenDocument.mostBytes else {
      documents[item.uri] = nil
      return effects + [.forget(uri: item.uri), tooLong()]
    }
    let published = documents[item.uri]?.hasPublished ?? false
    documents[item.uri] = DocumentState(
      document: document, generation: nextGeneration(), hasPublished: published)
    return effects + check(item.uri)
  }

  mutating func change(_ message: IncomingMessage) throws(ResponseError) -> [ServerEffect] {
    let params: DocumentSync.DidChange
    do {
      params = try message.params(DocumentSync.DidChange.self)
    } catch {
      guard let named = try? message.params(DocumentSync.Named.self),
        documents[named.textDocument.uri] != nil
      else { throw error }
      return lose(
        named.textDocument.uri,
        "OnRecord could not follow an edit of this document; close it and open it again.")
        + [.log("textDocument/didChange: \(error.message)")]
    }
    let uri = params.textDocument.uri
    guard let state = documents[uri] else {
      throw ResponseError(code: .invalidParams, message: "the document is not open")
    }
    // What was lost is found again by a change that brings the whole text.
    let isWhole = params.contentChanges.contains { $0.range == nil }
    guard !state.isLost || isWhole else { return [] }
    var effects = stale(uri)
    let isTaken = documents[uri]?.document.apply(
      params.contentChanges, version: params.textDocument.version, client.encoding)
    renew(uri)
    documents[uri]?.isLost = false
    guard isTaken ?? false else {
      return effects + lose(uri, nil) + [tooLong()]
    }
    effects += [
      .forget(uri: uri),
      .wait(uri: uri, generation: lastGeneration, milliseconds: Self.quiet),
    ]
    return effects
  }

  mutating func close(_ uri: String) -> [ServerEffect] {
    guard let state = documents[uri] else { return [] }
    let effects = stale(uri)
    documents[uri] = nil
    return effects + [.forget(uri: uri)]
      + (state.hasPublished ? [publish(uri, version: nil, [])] : [])
  }

  /// Comes back after a wait: what was typed is checked if nothing was typed since.
  public mutating func timePassed(uri: String, generation: Int) -> [ServerEffect] {
    guard let state = documents[uri], state.generation == generation,
      state.askedGeneration != generation, !state.isLost
    else { return [] }
    return check(uri)
  }

  /// Takes what came of a check; nothing is said where it is stale.
  public mutating func finished(_ result: CheckResult) -> [ServerEffect] {
    guard var state = documents[result.uri], state.generation == result.generation,
      !state.isLost, phase == .initialized
    else { return [] }
    let findings = DocumentFindings(result.outcome, of: state.document, for: client)
    state.findings = findings
    let waiting = state.waiting
    state.waiting = []
    documents[result.uri] = state
    var effects: [ServerEffect] = []
    if case .unusable(let failure) = result.outcome {
      effects += recordLookedAt(failure)
    } else {
      toldFailure = nil
    }
    if !isPulled {
      effects.append(
        publish(result.uri, version: state.document.version, findings.diagnostics))
    }
    return effects + waiting.map { answer($0, in: state, findings) }
  }

  /// Takes what came of opening the record: nil where it can be used.
  public mutating func recordLookedAt(_ failure: RecordFailure?) -> [ServerEffect] {
    defer { toldFailure = failure }
    guard let failure, failure != toldFailure, phase == .initialized else { return [] }
    let message = ShownMessage(
      type: failure.kind == .noRecord ? .warning : .error,
      message: "OnRecord checks nothing: \(failure.message)")
    return [.send(OutgoingMessage.notification("window/showMessage", message))]
  }

  /// Takes the news that the record is another than it was: everything is checked again.
  public mutating func recordChanged() -> [ServerEffect] {
    guard phase == .initialized else { return [] }
    var effects: [ServerEffect] = []
    for uri in documents.keys.sorted() where documents[uri]?.isLost == false {
      effects += stale(uri)
      renew(uri)
      effects += check(uri)
    }
    if documents.isEmpty { effects.append(.lookAtRecord) }
    if isPulled, client.refreshesDiagnostics {
      requestCount += 1
      effects.append(
        .send(
          OutgoingMessage.request(
            .string("refresh-\(requestCount)"), "workspace/diagnostic/refresh")))
    }
    return effects
  }

  // MARK: - States

  private mutating func nextGeneration() -> Int {
    lastGeneration += 1
    return lastGeneration
  }

  /// Makes a document's state another than any before.
  private mutating func renew(_ uri: String) {
    let generation = nextGeneration()
    documents[uri]?.generation = generation
  }

  /// Asks for the check of a document as it is now.
  mutating func check(_ uri: String) -> [ServerEffect] {
    guard let state = documents[uri], !state.isLost else { return [] }
    documents[uri]?.askedGeneration = state.generation
    return [
      .check(
        CheckRequest(uri: uri, generation: state.generation, source: state.document.bytes))
    ]
  }

  /// Lets go of what was known of a document; those who wait are told that it changed.
  private mutating func stale(_ uri: String) -> [ServerEffect] {
    guard let state = documents[uri] else { return [] }
    documents[uri]?.findings = nil
    documents[uri]?.waiting = []
    return state.waiting.map {
      switch $0.question {
      case .diagnostics: .send(OutgoingMessage.failure(of: $0.id, .superseded))
      default: .send(OutgoingMessage.failure(of: $0.id, .modified))
      }
    }
  }

  /// Gives a document up whose text is not known any more, so that nothing wrong is shown in it.
  private mutating func lose(_ uri: String, _ message: String?) -> [ServerEffect] {
    var effects = stale(uri) + [.forget(uri: uri)]
    if documents[uri]?.hasPublished ?? false { effects.append(publish(uri, version: nil, [])) }
    documents[uri]?.document = OpenDocument(uri: uri, version: 0, text: "")
    documents[uri]?.isLost = true
    renew(uri)
    guard let message else { return effects }
    return effects + [
      .send(
        OutgoingMessage.notification(
          "window/showMessage", ShownMessage(type: .error, message: message)))
    ]
  }

  private func tooLong() -> ServerEffect {
    .send(
      OutgoingMessage.notification(
        "window/showMessage",
        ShownMessage(
          type: .warning,
          message: "OnRecord does not follow documents of more than "
            + "\(OpenDocument.mostBytes >> 20) MiB; `onrecord check` takes longer ones.")))
  }

  mutating func publish(
    _ uri: String, version: Int?, _ diagnostics: [EditorDiagnostic]
  ) -> ServerEffect {
    documents[uri]?.hasPublished = !diagnostics.isEmpty
    return .send(
      OutgoingMessage.notification(
        "textDocument/publishDiagnostics",
        PublishedDiagnostics(uri: uri, version: version, diagnostics: diagnostics)))
  }
}
