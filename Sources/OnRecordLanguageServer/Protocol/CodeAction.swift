/// A change that an editor offers to make.
struct CodeAction: Encodable, Hashable {
  static let quickFix = "quickfix"

  var title: String
  let kind = CodeAction.quickFix
  var diagnostics: [EditorDiagnostic]
  var isPreferred: Bool
  var edit: WorkspaceEdit
}

/// Edits of one document.
struct WorkspaceEdit: Encodable, Hashable {
  struct Versioned: Encodable, Hashable {
    struct Identifier: Encodable, Hashable {
      var uri: String
      var version: Int
    }
    var textDocument: Identifier
    var edits: [TextEdit]
  }
  /// For clients that do not know of versions.
  var changes: [String: [TextEdit]]?
  var documentChanges: [Versioned]?

  /// The edits in the form that the client takes.
  init(_ edits: [TextEdit], uri: String, version: Int, isVersioned: Bool) {
    if isVersioned {
      documentChanges = [Versioned(textDocument: .init(uri: uri, version: version), edits: edits)]
    } else {
      changes = [uri: edits]
    }
  }
}

/// New text for a stretch of a document.
struct TextEdit: Encodable, Hashable {
  var range: PositionRange
  var newText: String
}
