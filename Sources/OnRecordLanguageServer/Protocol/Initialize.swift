/// How a client introduces itself, as far as it matters here.
struct InitializeParams: Decodable {
  var processId: Int?
  var capabilities: ClientCapabilities?
}

/// What a client can do; everything may be missing.
struct ClientCapabilities: Decodable {
  struct General: Decodable { var positionEncodings: [String]? }
  struct Hover: Decodable { var contentFormat: [String]? }
  struct PublishDiagnostics: Decodable { var relatedInformation: Bool? }
  /// Only whether it is there.
  struct PullDiagnostics: Decodable {}
  struct TextDocument: Decodable {
    var hover: Hover?
    var publishDiagnostics: PublishDiagnostics?
    var diagnostic: PullDiagnostics?
  }
  struct WorkspaceEdit: Decodable { var documentChanges: Bool? }
  struct Refresh: Decodable { var refreshSupport: Bool? }
  struct Workspace: Decodable {
    var workspaceEdit: WorkspaceEdit?
    var diagnostics: Refresh?
  }
  var general: General?
  var textDocument: TextDocument?
  var workspace: Workspace?
}

/// What of a client's abilities the server goes by.
struct ClientSupport: Hashable {
  var encoding = PositionEncoding.utf16
  /// Whether a hover may be Markdown rather than plain text.
  var readsMarkdown = false
  /// Whether a diagnostic may name places beside its own.
  var showsRelatedInformation = false
  /// Whether it may ask for diagnostics itself.
  var pullsDiagnostics = false
  /// Whether it can be told to ask for them again.
  var refreshesDiagnostics = false
  /// Whether an edit may name the version of the document that it is for.
  var takesVersionedEdits = false

  init() {}

  init(_ capabilities: ClientCapabilities?) {
    let document = capabilities?.textDocument
    encoding = .preferred(of: capabilities?.general?.positionEncodings)
    // The first format that the client names is the one it would rather have.
    readsMarkdown = document?.hover?.contentFormat?.first == MarkupContent.Kind.markdown.rawValue
    showsRelatedInformation = document?.publishDiagnostics?.relatedInformation ?? false
    pullsDiagnostics = document?.diagnostic != nil
    refreshesDiagnostics = capabilities?.workspace?.diagnostics?.refreshSupport ?? false
    takesVersionedEdits = capabilities?.workspace?.workspaceEdit?.documentChanges ?? false
  }
}

/// How the server introduces itself.
struct InitializeResult: Encodable {
  struct Sync: Encodable {
    let openClose = true
    /// 2: edits as they are made; whole texts are taken too.
    let change = 2
  }
  struct CodeActionOptions: Encodable { let codeActionKinds = [CodeAction.quickFix] }
  struct DiagnosticOptions: Encodable {
    let identifier = "onrecord"
    let interFileDependencies = false
    let workspaceDiagnostics = false
  }
  struct Capabilities: Encodable {
    var positionEncoding: PositionEncoding
    let textDocumentSync = Sync()
    let hoverProvider = true
    let definitionProvider = true
    let codeActionProvider = CodeActionOptions()
    let diagnosticProvider = DiagnosticOptions()
  }
  struct Info: Encodable {
    let name = "onrecord"
    var version: String
  }
  var capabilities: Capabilities
  var serverInfo: Info

  init(encoding: PositionEncoding, version: String) {
    capabilities = Capabilities(positionEncoding: encoding)
    serverInfo = Info(version: version)
  }
}
